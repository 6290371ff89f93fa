package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.journal.Register;
import kz.kense.report.Table.Watch;
import kz.kense.report.TableFile;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense register incoming|outgoing|results --office FILE --out FILE.pdf|xlsx|csv}: a
 * register of a period as a printed journal, a spreadsheet or comma-separated values. Only reads
 * the office.
 */
@Command(
    name = "register",
    description = "writes a register of a period: printed journal (PDF), spreadsheet (XLSX) or CSV",
    mixinStandardHelpOptions = true)
public final class RegisterCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REGISTER",
      description = "one of: incoming, outgoing, results (issued results)")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Register register;

  @Option(
      names = "--office",
      paramLabel = "FILE",
      required = true,
      description = "the office file to read")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path office;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "the file to write; its ending says what: .pdf, .xlsx or .csv")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path out;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "first day, such as 2016-01-01 (default: the first entry's)")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "last day, included (default: the last entry's, or today)")
  private @Nullable LocalDate to;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    TableFile.Kind.of(out);
    if (from != null && to != null && to.isBefore(from)) {
      throw Failure.of("report.period", from, to);
    }
    int entries =
        OfficeReader.with(
            office, p -> p.write(out, register, from, to, output.lang(), null, Watch.NOBODY));
    PrintWriter words = spec.commandLine().getOut();
    if (output.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("register", register.name().toLowerCase(java.util.Locale.ROOT));
      document.put("file", out.toString());
      document.put("entries", entries);
      words.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(document));
    } else {
      words.println(
          output
              .messages()
              .get(
                  "register.written",
                  output.messages().get(register.titleKey()),
                  entries,
                  out.toString()));
    }
    words.flush();
    return 0;
  }
}
