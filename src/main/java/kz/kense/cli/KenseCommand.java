package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.kense.app.KenseWindow;
import kz.kense.app.WindowOptions;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code kense}: without a subcommand it opens the window. */
@Command(
    name = "kense",
    description =
        "Kense: the chancellery of a permit office. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = KenseVersion.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:success",
      "1:refused: the regulation, the file or the signature does not allow it",
      "2:the command is written wrongly",
      "3:the machine lacks something: Java 25, a display, a library",
    },
    subcommands = {
      // one class a line; each has a constructor without arguments
      TermCommand.class,
      RegulationCommand.class,
      SignCommand.class,
      VerifyCommand.class,
      RehearseCommand.class,
      CheckCommand.class,
      StatusCommand.class,
      ReadCommand.class,
      ProveCommand.class,
      ScanCommand.class,
      RegisterCommand.class,
      CloseDayCommand.class,
      QrKeyCommand.class,
      WithdrawnCommand.class,
      BenchCommand.class,
    })
public final class KenseCommand implements Callable<Integer> {
  /** What was asked was not allowed, or what was examined is not sound. */
  public static final int REFUSED = 1;

  static final int USAGE = 2;
  static final int ENVIRONMENT = 3;

  @Option(names = "--office", paramLabel = "FILE", description = "the office file to open")
  private @Nullable Path office;

  @Option(names = "--demo", description = "open a ready demo office")
  private boolean demo;

  @Option(
      names = "--lang",
      paramLabel = "kk|ru",
      description = "language of the window, or of a command's words",
      converter = OutputOptions.LangConverter.class)
  private @Nullable Lang lang;

  Optional<Lang> lang() {
    return Optional.ofNullable(lang);
  }

  /**
   * Runs one command line. Errors are one line on {@code err}, in the language of {@code --lang} or
   * else of the environment; unexpected ones also go to the log with their trace.
   *
   * @param environment of the process, for its language
   * @return the exit code, as {@code --help} lists them
   */
  public static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    CommandErrors errors = new CommandErrors(err, Languages.of(environment, args));
    CommandLine line =
        new CommandLine(new KenseCommand())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, arguments) -> errors.usage(e))
            .setExecutionExceptionHandler((e, command, parsed) -> errors.report(e));
    try {
      return line.execute(args);
    } catch (Error e) {
      return errors.report(e);
    }
  }

  @Override
  public Integer call() {
    WindowLibraries.require();
    try {
      KenseWindow.open(new WindowOptions(Optional.ofNullable(office), demo, lang()));
      return CommandLine.ExitCode.OK;
    } catch (RuntimeException | LinkageError e) {
      throw LaunchFailure.from(e);
    }
  }
}
