package kz.kense.scan.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kense.scan.BroughtFiles;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageFile;
import kz.kense.scan.PageImage;
import kz.kense.scan.PageLook;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.storage.Json;
import kz.kense.storage.Sha256;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Pages taken up and not yet put into a case, in a folder of this machine: each page under its
 * SHA-256, and {@code session.json} with their order and edits. All is forced to disk before a
 * method returns, so whatever ends the program, the next start finds it.
 */
public final class ScanSession {
  private static final String STATE = "session.json";
  private static final String INCOMING = "incoming";
  private static final String SOURCES = "sources";

  private final Path folder;
  private final Set<String> known = new LinkedHashSet<>();
  private ScanRequest request = ScanRequest.usual();
  private Stack stack = Stack.EMPTY;

  /**
   * As it is written.
   *
   * @param known every file that was ever in the stack: a deleted page does not come back
   */
  private record State(Stack stack, ScanRequest request, List<String> known) {}

  private ScanSession(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens what is there or begins a new one.
   *
   * @param root of all sessions of an office
   * @param key of what the pages are for, such as {@code case-12}
   */
  public static synchronized ScanSession open(Path root, String key) {
    ScanSession session = new ScanSession(root.resolve(key));
    try {
      Files.createDirectories(session.folder.resolve(INCOMING));
      session.load();
    } catch (IOException e) {
      throw disk(e);
    }
    return session;
  }

  /** Keys of the sessions that hold pages. */
  public static List<String> found(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(ScanSession::holdsPages)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private static boolean holdsPages(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(p -> Files.isRegularFile(p) && isPage(p.getFileName().toString()));
    } catch (IOException e) {
      return false;
    }
  }

  private void load() throws IOException {
    Path file = folder.resolve(STATE);
    if (Files.exists(file)) {
      try {
        State state = Json.read(Files.readString(file), State.class);
        known.addAll(state.known());
        request = state.request();
        stack =
            new Stack(
                state.stack().pages().stream()
                    .filter(p -> Files.isRegularFile(path(p.file())))
                    .toList());
      } catch (IllegalArgumentException e) {
        // written by another Kense: the pages themselves are found below
        System.getLogger(ScanSession.class.getName())
            .log(System.Logger.Level.WARNING, "unreadable " + file, e);
      }
    }
    takeLost();
  }

  /** Pages that were whole on disk when the program died, and were not in the list yet. */
  private void takeLost() throws IOException {
    List<StackPage> lost = new ArrayList<>();
    for (Path page : sorted(folder, 1)) {
      String name = page.getFileName().toString();
      if (!known.contains(name)) {
        lost.add(look(new ScannedPage(page, request.dpi()), name));
      }
    }
    for (Path page : sorted(folder.resolve(INCOMING), 2)) {
      try {
        lost.add(stored(PageFile.of(page, request.mode(), request.dpi())));
      } catch (Failure halfWritten) {
        Files.delete(page);
      }
    }
    if (!lost.isEmpty()) {
      save(stack.with(lost), request);
    }
  }

  private static List<Path> sorted(Path from, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(from, depth)) {
      return files
          .filter(p -> Files.isRegularFile(p) && isPage(p.getFileName().toString()))
          .sorted(Comparator.comparing(ScanSession::written).thenComparing(Path::toString))
          .toList();
    }
  }

  private static java.nio.file.attribute.FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private static boolean isPage(String name) {
    return name.matches(".+\\.(jpg|tif|tiff|png|pdf)");
  }

  public synchronized Stack stack() {
    return stack;
  }

  public synchronized ScanRequest request() {
    return request;
  }

  /** Where scanners write; on the same disk, so that taking a page over is a rename. */
  public Path incoming() {
    return folder.resolve(INCOMING);
  }

  public Path path(String file) {
    return folder.resolve(file);
  }

  public ScannedPage picture(StackPage page) {
    return new ScannedPage(path(page.file()), page.dpi());
  }

  /** Takes a page over from where it was written; looks whether it is blank or leans. */
  public synchronized StackPage keep(ScannedPage page) {
    try {
      return stored(page);
    } catch (IOException e) {
      throw disk(e);
    }
  }

  /** The same for what was brought as a file of this name. */
  public synchronized List<StackPage> keep(List<BroughtFiles.Brought> brought, String name) {
    try {
      List<StackPage> out = new ArrayList<>();
      for (BroughtFiles.Brought b : brought) {
        out.add(keep(b, name));
      }
      for (BroughtFiles.Brought b : brought) {
        if (b.original() != null) {
          Files.deleteIfExists(b.original()); // it is among the sources now
        }
      }
      return out;
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private StackPage keep(BroughtFiles.Brought brought, String name) throws IOException {
    StackPage page = stored(brought.page());
    return new StackPage(
        page.file(),
        page.dpi(),
        brought.pages(),
        name,
        PageEdit.NONE.turned(brought.quarterTurns()),
        null,
        false,
        false,
        page.blank(),
        page.tilt(),
        source(brought));
  }

  /** Puts what a page was made of beside it; many pages may be of one file. */
  private StackPage.@Nullable Source source(BroughtFiles.Brought brought) throws IOException {
    Path from = brought.original();
    if (from == null) {
      return null;
    }
    Files.createDirectories(folder.resolve(SOURCES));
    String name = from.getFileName().toString();
    String to = SOURCES + "/" + sha256(from) + name.substring(name.lastIndexOf('.'));
    if (!Files.exists(path(to))) {
      Files.copy(from, path(to));
      force(path(to));
      force(folder.resolve(SOURCES));
    }
    return new StackPage.Source(to, brought.originalPages());
  }

  private StackPage stored(ScannedPage page) throws IOException {
    String from = page.file().getFileName().toString();
    String name = sha256(page.file()) + from.substring(from.lastIndexOf('.'));
    Path to = path(name);
    force(page.file());
    Files.move(page.file(), to, StandardCopyOption.REPLACE_EXISTING);
    force(folder);
    return look(new ScannedPage(to, page.dpi()), name);
  }

  private static StackPage look(ScannedPage page, String name) {
    if (name.endsWith(".pdf")) {
      return StackPage.scanned(name, page.dpi(), false, 0);
    }
    PageLook look = PageImage.read(page).look();
    return StackPage.scanned(name, page.dpi(), look.blank(), look.tilt());
  }

  /** Writes the order and the edits. */
  public synchronized void save(Stack now, ScanRequest with) {
    now.pages().forEach(p -> known.add(p.file()));
    stack = now;
    request = with;
    try {
      Path fresh = folder.resolve(STATE + ".new");
      byte[] json =
          Json.write(new State(now, with, List.copyOf(known)))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      try (FileChannel out =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(json);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(
          fresh,
          folder.resolve(STATE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (IOException e) {
      throw disk(e);
    }
  }

  /** All of it is in the case, or not wanted. */
  public synchronized void delete() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
      stack = Stack.EMPTY;
      known.clear();
    } catch (IOException e) {
      throw disk(e);
    }
  }

  public static String sha256(Path file) throws IOException {
    return Sha256.of(Files.readAllBytes(file));
  }

  private static void force(Path path) throws IOException {
    if (Files.isDirectory(path) && java.io.File.separatorChar != '/') {
      return; // Windows cannot open a directory; its journal keeps the names
    }
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static Failure disk(IOException e) {
    return Failure.of("scan.disk", String.valueOf(e.getMessage())).causedBy(e);
  }
}
