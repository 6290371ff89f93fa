package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.routing.CaseStatus;
import kz.kense.routing.StatusInquiry;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense status NUMBER|IIN --office FILE [--as EMPLOYEE] [--json]}: where a case is, since
 * when and what is next. Changes nothing, and may run while the office is at work.
 */
@Command(
    name = "status",
    description = "says where a case is, since when, and what is next",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NUMBER|IIN",
      description = "registration or result number, or the twelve digits of an IIN or BIN")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private String asked;

  @Option(names = "--office", paramLabel = "FILE", required = true, description = "office file")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path office;

  @Option(
      names = "--as",
      paramLabel = "EMPLOYEE",
      description =
          "log-in of the one who asks; his password is asked on the console, in a practice office"
              + " not. Only the chancellery, the head, an administrator and those who took part see"
              + " a case. A practice office may be asked without it.")
  private @Nullable String as;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      description = "asked on the console when it is not written here")
  private char @Nullable [] password;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<CaseStatus> found;
    Office present;
    try (Database database = Database.openReadOnly(office)) {
      present = database.read(Offices::load);
      Employee asker = asker(database, present);
      var now =
          InstantSource.system()
              .instant()
              .atZone(present.rulebook().zone())
              .toLocalDateTime()
              .truncatedTo(ChronoUnit.SECONDS);
      found =
          database.read(tx -> new StatusInquiry(present.rulebook(), now).find(tx, asker, asked));
    }
    if (output.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("asked", asked);
      document.put("cases", found.stream().map(s -> json(present, s)).toList());
      print(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(document));
    } else {
      found.forEach(s -> print(text(present, s)));
    }
    return 0;
  }

  private Employee asker(Database database, Office present) {
    boolean demo = present.organisation().demo();
    String name = as;
    if (name == null) {
      if (!demo) {
        throw Failure.of("status.who");
      }
      return present.employees().stream()
          .filter(e -> e.roles().contains(Employee.ADMIN))
          .findFirst()
          .orElseThrow(() -> Failure.of("status.who"));
    }
    if (demo) {
      return present.employee(name).orElseThrow(() -> Failure.of("status.unknown-person", name));
    }
    char[] typed = password == null ? new char[0] : password;
    return Offices.prove(database, name, typed);
  }

  private Map<String, Object> json(Office present, CaseStatus s) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("number", s.number());
    entry.put("applicant", s.applicant());
    entry.put("idNumber", s.idNumber());
    entry.put("service", in(s.service()));
    entry.put("registeredAt", s.registeredAt().toString());
    entry.put("state", s.voided() ? "voided" : s.state().name().toLowerCase(java.util.Locale.ROOT));
    entry.put("step", in(s.step()));
    entry.put("actor", in(s.actor()));
    entry.put("performer", performer(present, s));
    entry.put("since", s.since().toString());
    entry.put("due", s.due() == null ? null : s.due().toString());
    entry.put("paragraph", s.paragraph());
    entry.put("next", in(s.next()));
    entry.put("nextActor", in(s.nextActor()));
    entry.put("totalDue", s.totalDue().toString());
    entry.put("applicantDue", s.applicantDue() == null ? null : s.applicantDue().toString());
    entry.put("result", s.result());
    return entry;
  }

  private String text(Office present, CaseStatus s) {
    Messages words = output.messages();
    StringBuilder text = new StringBuilder();
    text.append(words.get("status.line.case", s.number(), s.applicant(), s.idNumber()))
        .append('\n');
    LocalText step = s.step();
    if (step == null) {
      text.append(words.get(s.voided() ? "status.line.voided" : "status.line.closed", s.since()));
      return text.toString();
    }
    String who = performer(present, s);
    text.append(
        words.get("status.line.step", step, who == null ? word(in(s.actor())) : who, s.since()));
    text.append('\n')
        .append(
            words.get(
                "status.line.due",
                s.due() == null ? s.totalDue() : s.due(),
                s.totalDue().toLocalDate()));
    if (s.applicantDue() != null) {
      text.append('\n').append(words.get("status.line.applicant", s.applicantDue()));
    }
    if (s.next() != null) {
      text.append('\n').append(words.get("status.line.next", s.next(), word(in(s.nextActor()))));
    }
    return text.toString();
  }

  private @Nullable String performer(Office present, CaseStatus s) {
    String id = s.performer();
    return id == null
        ? null
        : present.employee(id).map(e -> e.name().in(output.messages().lang())).orElse(id);
  }

  private static String word(@Nullable String text) {
    return text == null ? "–" : text;
  }

  private @Nullable String in(@Nullable LocalText text) {
    return text == null ? null : text.in(output.messages().lang());
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
