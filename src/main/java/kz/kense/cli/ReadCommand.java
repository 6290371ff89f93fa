package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<Path> written = new HashSet<>();

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "PDF, JPEG, PNG or TIFF")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for NAME.pdf and NAME.txt (pages end with a form feed)")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    Optional<Tesseract> tesseract = Tesseract.find(System.getenv());
    DocumentReader reader =
        new DocumentReader(tesseract.map(t -> new PageReader(t, LookAlikes.load())));
    List<ReadFile> results = new ArrayList<>();
    for (Path file : files) {
      ReadFile result = read(reader, file);
      results.add(result);
      if (!output.json()) {
        result.lines(output.messages()).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
      }
    }
    if (output.json()) {
      print(results);
    }
    PrintWriter err = spec.commandLine().getErr();
    results.forEach(r -> r.refusal(output.messages()).ifPresent(err::println));
    if (tesseract.isEmpty()) {
      err.println(output.messages().describe(Failure.of("read.no-tesseract")));
    }
    err.flush();
    boolean refused = results.stream().anyMatch(ReadFile::refused);
    return refused ? KenseCommand.REFUSED : tesseract.isEmpty() ? KenseCommand.ENVIRONMENT : 0;
  }

  private ReadFile read(DocumentReader reader, Path file) {
    try {
      long began = System.nanoTime();
      IncomingFile incoming = IncomingFile.read(file);
      FileType type = FileType.of(incoming.name(), incoming.content());
      Path pdf = target(incoming.name());
      DocumentReader.Read read =
          reader.read(incoming.name(), type, incoming.content(), clock.instant(), pdf, n -> {});
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
    } catch (IOException | java.io.UncheckedIOException e) {
      return new ReadFile(
          file,
          null,
          Failure.of("attachment.damaged", String.valueOf(file.getFileName())).causedBy(e));
    }
  }

  /** Never over a file that is read, nor over what was just written. */
  private Path target(String name) throws IOException {
    String stem = stem(Path.of(name));
    Path target = folder.resolve(stem + ".pdf");
    for (int i = 2; written.contains(target) || isInput(target); i++) {
      target = folder.resolve(stem + "-" + i + ".pdf");
    }
    written.add(target);
    return target;
  }

  private boolean isInput(Path target) throws IOException {
    for (Path file : files) {
      if (Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file)) {
        return true;
      }
    }
    return false;
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
