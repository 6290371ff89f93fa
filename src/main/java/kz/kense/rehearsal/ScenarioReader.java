package kz.kense.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.regulation.FileNotes;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationReader;
import kz.kense.regulation.SourceText;
import kz.kense.regulation.YamlMap;
import kz.kense.regulation.YamlTree;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.AddedRegulation;
import kz.kense.rehearsal.Scenario.Before;
import kz.kense.rehearsal.Scenario.Brought;
import kz.kense.rehearsal.Scenario.Opening;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a scenario file; everything wrong with it is found at once. */
public final class ScenarioReader {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1, 1, 1, 0, 0);
  private static final Applicant APPLICANT =
      new Applicant(
          PracticeNumbers.bin(2009, 3, 512),
          new kz.kense.text.LocalText("«Жаттығу» ЖШС", "ТОО «Жаттыгу»"),
          "Тараз қ., Абай даңғылы, 1",
          "Әлиев А. Ә.",
          "8 (7262) 00-00-01",
          "");

  private final Path file;
  private final FileNotes notes;

  private ScenarioReader(Path file) {
    this.file = file;
    notes = new FileNotes(file.toString());
  }

  /**
   * What came of a file.
   *
   * @param scenario absent when any finding is an error
   */
  public record Reading(@Nullable Scenario scenario, List<Finding> findings) {}

  /** Reads a scenario and the regulation files it names; nothing is thrown. */
  public static Reading read(Path file) {
    ScenarioReader reader = new ScenarioReader(file);
    Optional<Scenario> scenario = reader.read();
    List<Finding> findings = reader.notes.findings;
    findings.sort(Finding.IN_ORDER);
    boolean wrong = findings.stream().anyMatch(Finding::isError);
    return new Reading(wrong ? null : scenario.orElse(null), List.copyOf(findings));
  }

  private Optional<Scenario> read() {
    SourceText read = SourceText.of(file);
    notes.findings.addAll(read.findings());
    Optional<Node> root =
        Optional.ofNullable(read.text()).flatMap(yaml -> YamlTree.of(notes, yaml));
    return root.map(this::scenario);
  }

  private Scenario scenario(Node root) {
    YamlMap m =
        new YamlMap(notes, root, "", "title", "office", "people", "regulations", "case", "steps");
    List<AddedRegulation> added = new ArrayList<>();
    for (String name : m.names("regulations")) {
      regulation(m, name).ifPresent(added::add);
    }
    YamlMap c =
        m.map(
            "case",
            "regulation",
            "kind",
            "category",
            "channel",
            "applicant",
            "representative",
            "object",
            "documents",
            "received",
            "accepted",
            "earlier",
            "payment",
            "sheets",
            "note",
            "lang");
    Opening opening = c == null ? null : opening(c);
    List<Act> acts = m.some("steps", a -> ActReader.act(this, a), ActReader.KEYS);
    inOrder(acts);
    ScenarioOffice office = new ScenarioOffice();
    return new Scenario(
        file,
        office.organisation(m),
        office.people(m),
        added,
        opening == null ? nowhere() : opening,
        acts);
  }

  /** Stands in for a missing case so that reading goes on; the finding is noted already. */
  private static Opening nowhere() {
    return new Opening(
        "",
        null,
        null,
        null,
        APPLICANT,
        null,
        new Subject("", "", ""),
        null,
        null,
        null,
        null,
        null,
        1,
        "",
        Lang.KK);
  }

  private Optional<AddedRegulation> regulation(YamlMap m, String name) {
    Path path = file.toAbsolutePath().resolveSibling(name);
    RegulationReader.Reading reading = RegulationReader.readFile(path);
    notes.findings.addAll(reading.findings().stream().filter(Finding::isError).toList());
    try {
      Regulation r = reading.regulation();
      return r == null
          ? Optional.empty()
          : Optional.of(new AddedRegulation(r, Files.readString(path)));
    } catch (IOException e) {
      m.mistake("regulations", "scenario-no-file", name);
      return Optional.empty();
    }
  }

  private Opening opening(YamlMap c) {
    return new Opening(
        c.text("regulation"),
        c.optionalText("kind"),
        c.optionalText("category"),
        c.optionalText("channel"),
        c.has("applicant")
            ? applicant(c.map("applicant", "id", "name", "address", "head", "phone", "email"))
            : APPLICANT,
        c.has("representative")
            ? representative(
                c.map("representative", "name", "iin", "poaNumber", "poaDate", "notary"))
            : null,
        c.has("object")
            ? object(c.map("object", "name", "location", "activity"))
            : new Subject("Қазандық", "Тараз қ., Абай даңғылы, 1", ""),
        c.has("documents")
            ? c.each("documents", this::brought, "id", "state", "sheets", "file")
            : null,
        c.has("received") ? time(c, "received") : null,
        c.has("accepted") ? time(c, "accepted") : null,
        c.has("earlier") ? earlier(c.map("earlier", "case", "number", "date")) : null,
        c.optionalText("payment"),
        number(c, "sheets", 1),
        c.text("note", ""),
        lang(c, Lang.KK));
  }

  private static Applicant applicant(@Nullable YamlMap a) {
    if (a == null) {
      return APPLICANT;
    }
    return new Applicant(
        a.text("id"),
        a.anyText("name"),
        a.text("address", ""),
        a.text("head", ""),
        a.text("phone", ""),
        a.text("email", ""));
  }

  private static @Nullable Representative representative(@Nullable YamlMap r) {
    return r == null
        ? null
        : new Representative(
            r.text("name"),
            r.text("iin", ""),
            r.text("poaNumber", ""),
            r.optionalDate("poaDate"),
            r.text("notary", ""));
  }

  private static @Nullable Before earlier(@Nullable YamlMap e) {
    return e == null
        ? null
        : new Before(e.optionalText("case"), e.text("number", ""), e.optionalDate("date"));
  }

  private static Subject object(@Nullable YamlMap o) {
    return o == null
        ? new Subject("", "", "")
        : new Subject(o.text("name"), o.text("location", ""), o.text("activity", ""));
  }

  private Brought brought(YamlMap d) {
    Presence state = Presence.ORIGINAL;
    if (d.has("state")) {
      state =
          d.choice(
              "state",
              List.of(Presence.values()),
              p -> p.name().toLowerCase(java.util.Locale.ROOT),
              Presence.ORIGINAL);
    }
    return new Brought(d.text("id"), state, number(d, "sheets", 1), path(d));
  }

  @Nullable Path path(YamlMap m) {
    if (!m.has("file")) {
      return null;
    }
    Path path = file.toAbsolutePath().resolveSibling(m.text("file"));
    if (!Files.isRegularFile(path)) {
      m.mistake("file", "scenario-no-file", m.text("file"));
    }
    return path;
  }

  private void inOrder(List<Act> acts) {
    for (int i = 1; i < acts.size(); i++) {
      Act act = acts.get(i);
      if (act.at().isBefore(acts.get(i - 1).at()) && !act.at().equals(NO_TIME)) {
        notes.findings.add(
            Finding.error(file.toString(), act.line(), "scenario-order", act.at().toString()));
      }
    }
  }

  static Lang lang(YamlMap m, Lang otherwise) {
    return m.has("lang")
        ? m.choice("lang", List.of(Lang.values()), Lang::tag, otherwise)
        : otherwise;
  }

  static int number(YamlMap m, String key, int otherwise) {
    String text = m.text(key, Integer.toString(otherwise));
    if (!text.matches("\\d{1,5}")) {
      m.mistake(key, "scenario-number", key, text);
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  /** A local moment; a date alone is nine in the morning. */
  static LocalDateTime time(YamlMap m, String key) {
    String text = m.text(key);
    try {
      return text.isEmpty()
          ? NO_TIME
          : text.length() == 10
              ? LocalDate.parse(text).atTime(LocalTime.of(9, 0))
              : LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      m.mistake(key, "scenario-time", key, text);
      return NO_TIME;
    }
  }
}
