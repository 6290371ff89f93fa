package kz.kense.scan.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannerInfo;
import kz.kense.storage.Json;

/** Ways of scanning under a name, kept on this machine; the one used last comes first. */
public final class ScanProfiles {
  private static final int MOST = 20;
  private final Path file;
  private List<Profile> all;

  /**
   * @param name blank for the way used last when it has no name of its own
   */
  public record Profile(String name, ScannerInfo scanner, ScanRequest request) {}

  private record Kept(List<Profile> profiles) {}

  public ScanProfiles(Path file) {
    this.file = file;
    this.all = read(file);
  }

  public synchronized List<Profile> named() {
    return all.stream().filter(p -> !p.name().isBlank()).toList();
  }

  public synchronized Optional<Profile> last() {
    return all.stream().findFirst();
  }

  /** Remembers a way as the last; one of the same name is replaced. */
  public synchronized void use(Profile profile) {
    List<Profile> next = new ArrayList<>(all);
    next.removeIf(p -> p.name().equals(profile.name()));
    next.addFirst(profile);
    all = next.stream().limit(MOST).toList();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, Json.pretty(new Kept(all)));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // a matter of convenience: never worth stopping for
      System.getLogger(ScanProfiles.class.getName())
          .log(System.Logger.Level.WARNING, "profiles not written: " + file, e);
    }
  }

  private static List<Profile> read(Path file) {
    try {
      return Files.exists(file)
          ? Json.read(Files.readString(file), Kept.class).profiles()
          : List.of();
    } catch (IOException | IllegalArgumentException e) {
      System.getLogger(ScanProfiles.class.getName())
          .log(System.Logger.Level.WARNING, "profiles not readable: " + file, e);
      return List.of();
    }
  }
}
