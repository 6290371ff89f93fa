package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import kz.kense.app.LogFile;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import kz.kense.ui.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error of a command as one line on standard error, and the exit code that goes with it. */
final class CommandErrors {
  private static final Logger LOG = Logger.getLogger(CommandErrors.class.getName());

  private final PrintWriter err;
  private final Messages messages;

  CommandErrors(PrintWriter err, Lang lang) {
    this.err = err;
    this.messages = Messages.in(lang);
  }

  /** A command that is written wrongly: says what and where the help is. */
  int usage(ParameterException error) {
    String help = error.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    say(
        messages.describe(
            switch (error) {
              case UnmatchedArgumentException unknown ->
                  Failure.of("cli.unknown", String.join(" ", unknown.getUnmatched()), help);
              case MissingParameterException missing ->
                  Failure.of("cli.missing", names(missing.getMissing()), help);
              default -> Failure.of("cli.usage", oneLine(error.getMessage()), help);
            }));
    return KenseCommand.USAGE;
  }

  /**
   * An error while the command ran: expected ones in words, all others by code with the trace in
   * the log.
   */
  int report(Throwable error) {
    return switch (error) {
      case Failure failure -> {
        say(messages.describe(failure));
        yield failure.code().startsWith(LaunchFailure.AREA)
            ? KenseCommand.ENVIRONMENT
            : KenseCommand.REFUSED;
      }
      case NoSuchFileException missing ->
          report(Failure.of("cli.no-file", missing.getFile()).causedBy(missing));
      case AccessDeniedException denied ->
          report(Failure.of("cli.no-access", denied.getFile()).causedBy(denied));
      default -> unexpected(error);
    };
  }

  private int unexpected(Throwable error) {
    String code = ErrorCode.of(error).text();
    LOG.log(Level.SEVERE, code, error);
    say(messages.describe(Failure.of("cli.unexpected", code, LogFile.path().toString())));
    return KenseCommand.REFUSED;
  }

  private void say(String text) {
    err.println("kense: " + oneLine(text));
    err.flush();
  }

  private static String oneLine(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream()
        .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
        .collect(Collectors.joining(", "));
  }
}
