package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageText;
import kz.kense.intake.IncomingFile;
import kz.kense.scan.text.DocumentReader;
import kz.kense.scan.text.LookAlikes;
import kz.kense.scan.text.PageReader;
import kz.kense.scan.text.Tesseract;
import kz.kense.text.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense read FILE… --out DIR [--json]}: of every file a searchable PDF/A, the text of each
 * page, and the fields found. A file that is refused is named with the reason and the others are
 * done all the same; exit 1 then, 3 when Tesseract is missing.
 */
@Command(
    name = "read",
    description =
        "reads documents: searchable PDF/A, text of each page, IIN/BIN, dates, numbers and names"
            + " found",
    mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
  private static final char PAGE_END = '\f';

  private final InstantSource clock = InstantSource.system();

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "PDF, JPEG, PNG or TIFF")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "folder for NAME.pdf and NAME.txt (pages end with a form feed); nothing is overwritten")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    writable();
    Optional<Tesseract> tesseract = Tesseract.find(System.getenv());
    DocumentReader reader =
        new DocumentReader(tesseract.map(t -> new PageReader(t, LookAlikes.load())));
    PrintWriter err = spec.commandLine().getErr();
    List<ReadFile> results = new ArrayList<>();
    try (Interruption stop = Interruption.watch()) {
      for (Path file : files) {
        try (ReadProgress progress = ReadProgress.of(err, output.messages(), file, stop)) {
          results.add(read(reader, file, progress));
        }
        if (!output.json()) {
          results.getLast().lines(output.messages()).forEach(spec.commandLine().getOut()::println);
          spec.commandLine().getOut().flush();
        }
      }
    }
    if (output.json()) {
      print(results);
    }
    results.forEach(r -> r.refusal(output.messages()).ifPresent(err::println));
    if (tesseract.isEmpty()) {
      err.println(output.messages().describe(Failure.of("read.no-tesseract")));
    }
    err.flush();
    boolean refused = results.stream().anyMatch(ReadFile::refused);
    return refused ? KenseCommand.REFUSED : tesseract.isEmpty() ? KenseCommand.ENVIRONMENT : 0;
  }

  /** Known before a long document is read in vain. */
  private void writable() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".kense-read", ".part"));
    } catch (IOException e) {
      throw Failure.of("read.folder", folder.toString()).causedBy(e);
    }
  }

  private ReadFile read(DocumentReader reader, Path file, ReadProgress progress) {
    try {
      long began = System.nanoTime();
      if (progress.cancelled()) {
        throw Failure.of("read.stopped");
      }
      IncomingFile incoming = IncomingFile.read(file);
      FileType type = FileType.of(incoming.name(), incoming.content());
      Path pdf = target(incoming.name());
      DocumentReader.Read read =
          reader.read(
              new DocumentReader.Brought(
                  incoming.name(), type, incoming.content(), incoming.active()),
              clock.instant(),
              pdf,
              progress);
      Path text = pdf.resolveSibling(stem(pdf) + ".txt");
      Files.writeString(
          text,
          read.pages().stream()
              .map(PageText::text)
              .map(page -> page + "\n" + PAGE_END)
              .collect(Collectors.joining()),
          StandardCharsets.UTF_8);
      double seconds = (System.nanoTime() - began) / 1e9;
      return new ReadFile(
          file,
          new ReadFile.Done(pdf, text, read, incoming.active(), Files.size(pdf), seconds),
          null);
    } catch (Failure e) {
      return new ReadFile(file, null, e);
    } catch (IOException | UncheckedIOException e) {
      return refused(file, "read.unwritten", e);
    } catch (OutOfMemoryError e) {
      return refused(file, "read.memory", e); // the others may be smaller
    }
  }

  private static ReadFile refused(Path file, String code, Throwable why) {
    return new ReadFile(
        file, null, Failure.of(code, String.valueOf(file.getFileName())).causedBy(why));
  }

  /** Never over a file that is there: not one that is read, nor one of an earlier run. */
  private Path target(String name) {
    String stem = stem(Path.of(name));
    Path target = folder.resolve(stem + ".pdf");
    for (int i = 2; taken(target); i++) {
      target = folder.resolve(stem + "-" + i + ".pdf");
    }
    return target;
  }

  private static boolean taken(Path target) {
    return Files.exists(target) || Files.exists(target.resolveSibling(stem(target) + ".txt"));
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void print(List<ReadFile> results) {
    List<Map<String, Object>> list = results.stream().map(r -> r.json(output.messages())).toList();
    spec.commandLine()
        .getOut()
        .println(
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(list));
    spec.commandLine().getOut().flush();
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
