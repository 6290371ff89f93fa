package kz.kense.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.Meeting.Decision;
import kz.kense.casefile.Satisfaction;
import kz.kense.regulation.YamlMap;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.Deed;
import kz.kense.rehearsal.Scenario.Paid;
import kz.kense.rehearsal.Scenario.Receiver;
import kz.kense.rehearsal.Scenario.Reply;
import kz.kense.rehearsal.Scenario.Sent;
import kz.kense.rehearsal.Scenario.Sitting;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/** Reads one act of a scenario. */
final class ActReader {
  static final String[] KEYS = {
    "at",
    "by",
    "do",
    "author",
    "to",
    "helpers",
    "task",
    "remark",
    "note",
    "reason",
    "due",
    "kind",
    "grounds",
    "data",
    "lang",
    "receivedBy",
    "identityDocument",
    "powerOfAttorney",
    "document",
    "file",
    "missing",
    "process",
    "answer",
    "seconds",
    "number",
    "date",
    "source",
    "amount",
    "payer",
    "chair",
    "secretary",
    "present",
    "agenda",
    "for",
    "against",
    "abstained",
    "decision",
    "list",
    "service",
    "information"
  };

  private ActReader() {}

  static Act act(ScenarioReader scenario, YamlMap a) {
    Deed deed = a.choice("do", List.of(Deed.values()), Deed::word, Deed.REGISTER);
    String text = a.text("task", a.text("remark", a.text("note", a.text("reason", ""))));
    return new Act(
        ScenarioReader.time(a, "at"),
        a.text("by", ""),
        deed,
        a.optionalText("author"),
        a.names("to"),
        a.names("helpers"),
        text,
        a.has("due") ? ScenarioReader.time(a, "due") : null,
        a.optionalText("kind"),
        a.each(
            "grounds",
            g ->
                new ChosenGround(
                    g.text("ground"),
                    g.text("place", ""),
                    g.optionalText("document"),
                    g.flag("absent", false) ? null : g.text("page", "")),
            "ground",
            "place",
            "document",
            "page",
            "absent"),
        data(a),
        a.has("lang") ? ScenarioReader.lang(a, Lang.KK) : null,
        new Receiver(
            a.text("receivedBy", ""),
            a.text("identityDocument", ""),
            a.text("powerOfAttorney", "")),
        a.optionalText("document"),
        scenario.path(a),
        a.names("missing"),
        deed == Deed.SYSTEM_CHECK ? reply(a) : null,
        deed == Deed.PAY ? paid(a) : null,
        deed == Deed.COMMISSION ? sitting(a) : null,
        new Sent(a.text("list", ""), opinion(a, "service"), opinion(a, "information")),
        a.line("do"));
  }

  private static @Nullable Map<String, Object> data(YamlMap a) {
    Object value = a.value("data");
    if (value == null) {
      return null;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> data.put(k.toString(), Objects.requireNonNull(v)));
    } else {
      a.mistake("data", "expected-map", "data", "the form's fields");
    }
    return data;
  }

  private static Reply reply(YamlMap a) {
    return new Reply(
        a.text("process"),
        choice(a, "answer", Answer.values(), Answer.OK),
        a.has("seconds") ? ScenarioReader.number(a, "seconds", 0) : null,
        a.text("number", ""),
        a.optionalDate("date"),
        a.text("source", ""),
        a.text("note", ""));
  }

  private static Paid paid(YamlMap a) {
    return new Paid(
        a.text("amount", ""), a.text("payer", ""), a.text("number", ""), a.optionalDate("date"));
  }

  private static Sitting sitting(YamlMap a) {
    return new Sitting(
        a.text("chair", ""),
        a.text("secretary", ""),
        a.names("present"),
        a.text("agenda", ""),
        a.names("for"),
        a.names("against"),
        a.names("abstained"),
        choice(a, "decision", Decision.values(), Decision.GRANT) == Decision.REFUSE,
        a.text("reason", ""));
  }

  private static Satisfaction opinion(YamlMap a, String key) {
    return choice(a, key, Satisfaction.values(), Satisfaction.SATISFIED);
  }

  /** A constant written in small letters and hyphens; the usual one when the key is left out. */
  private static <E extends Enum<E>> E choice(YamlMap a, String key, E[] all, E usual) {
    Function<E, String> word = e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return a.has(key) ? a.choice(key, List.of(all), word, usual) : usual;
  }
}
