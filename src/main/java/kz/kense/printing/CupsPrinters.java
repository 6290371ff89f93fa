package kz.kense.printing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.text.Failure;

/**
 * CUPS by its own commands {@code lp} and {@code lpstat}: the PDF itself goes to the queue, so that
 * duplex, page ranges and the size of the page are right (printing through Java loses the one and
 * shrinks the other).
 */
public final class CupsPrinters implements Printers {
  private static final Pattern JOB = Pattern.compile("request id is (\\S+)");
  private static final Pattern QUEUE = Pattern.compile("(\\S+) (not )?accepting requests.*");
  private static final Pattern STANDARD = Pattern.compile("system default destination: (\\S+)");
  private static final long PATIENCE_SECONDS = 20;

  private final Map<String, String> environment;
  private final Path folder;

  private record Answer(int code, String said) {}

  /**
   * @param folder where {@code lp} and {@code lpstat} are
   * @param environment added to the program's own, such as {@code CUPS_SERVER}
   */
  CupsPrinters(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Looks for the commands of CUPS on the path.
   *
   * @param environment as {@code System.getenv()} gives it
   */
  public static Optional<CupsPrinters> found(Map<String, String> environment) {
    for (String each : environment.getOrDefault("PATH", "/usr/bin").split(File.pathSeparator)) {
      Path folder = Path.of(each);
      if (Files.isExecutable(folder.resolve("lp"))
          && Files.isExecutable(folder.resolve("lpstat"))) {
        return Optional.of(new CupsPrinters(folder, environment));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Queue> queues() {
    requireService();
    Answer standard = run("lpstat", "-d");
    Matcher named = STANDARD.matcher(standard.said());
    String usual = named.find() ? named.group(1) : "";
    List<Queue> queues = new ArrayList<>();
    for (String line : run("lpstat", "-a").said().split("\n")) {
      Matcher queue = QUEUE.matcher(line);
      if (queue.matches()) {
        String name = queue.group(1);
        queues.add(new Queue(name, name.equals(usual), queue.group(2) == null));
      }
    }
    queues.sort(Comparator.comparing((Queue q) -> !q.standard()).thenComparing(Queue::name));
    return List.copyOf(queues);
  }

  @Override
  public String print(String queue, String title, byte[] pdf, Options options) {
    requireService();
    try {
      Path file = Files.createTempFile("kense-print", ".pdf");
      try {
        Files.write(file, pdf);
        Answer answer = run(command(queue, title, file, options));
        Matcher job = JOB.matcher(answer.said());
        if (answer.code() != 0 || !job.find()) {
          throw Failure.of("printing.refused", queue, answer.said().strip());
        }
        return job.group(1);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw Failure.of("printing.no-temporary", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  @Override
  public JobState state(String job) {
    requireService();
    if (lists("not-completed", job)) {
      return JobState.WAITING;
    }
    return lists("completed", job) ? JobState.DONE : JobState.GONE;
  }

  private static String[] command(String queue, String title, Path file, Options options) {
    List<String> command = new ArrayList<>(List.of("lp", "-d", queue, "-t", title));
    command.addAll(List.of("-n", Integer.toString(options.copies())));
    if (!options.pages().isBlank()) {
      command.addAll(List.of("-P", options.pages().replaceAll("\\s", "")));
    }
    String sides =
        switch (options.duplex()) {
          case ONE_SIDED -> "one-sided";
          case LONG_EDGE -> "two-sided-long-edge";
          case SHORT_EDGE -> "two-sided-short-edge";
        };
    // scaling off: a form's place for the seal is measured in millimetres
    for (String option :
        List.of("media=" + options.paper(), "sides=" + sides, "print-scaling=none")) {
      command.addAll(List.of("-o", option));
    }
    command.addAll(List.of("--", file.toString()));
    return command.toArray(String[]::new);
  }

  private boolean lists(String which, String job) {
    return run("lpstat", "-W", which, "-o")
        .said()
        .lines()
        .anyMatch(line -> line.startsWith(job + " "));
  }

  /** Asked first: with the service down, every list is empty and no command complains. */
  private void requireService() {
    if (!run("lpstat", "-r").said().contains("scheduler is running")) {
      throw Failure.of("printing.service-down");
    }
  }

  private Answer run(String... command) {
    String[] whole = command.clone();
    whole[0] = folder.resolve(command[0]).toString();
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8"); // the answers are read by this class
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw Failure.of("printing.service-down");
      }
      return new Answer(process.exitValue(), said);
    } catch (IOException e) {
      throw Failure.of("printing.no-program", command[0]).causedBy(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("printing.service-down").causedBy(e);
    }
  }
}
