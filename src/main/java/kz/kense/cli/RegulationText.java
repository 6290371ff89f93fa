package kz.kense.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import kz.kense.calendar.Length;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.Source;
import kz.kense.regulation.TermStart;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;

/** A regulation to be read by a person in a terminal. */
final class RegulationText {
  private final Regulation r;
  private final Messages messages;
  private final PrintWriter out;

  RegulationText(Regulation regulation, Messages messages, PrintWriter out) {
    this.r = regulation;
    this.messages = messages;
    this.out = out;
  }

  void print() {
    out.println(text(r.title()));
    out.println(
        r.id()
            + " · "
            + messages.get("regulation.show.version", r.version())
            + " · "
            + validity(r, messages));
    field("provider", text(r.provider()));
    field("act", text(r.act().name()));
    field("standard", text(r.act().standard()));
    LocalText repealed = r.act().repealedBy();
    if (repealed != null) {
      field("repealed", text(repealed));
    }
    field(
        "channels",
        r.channels().stream().map(c -> text(c.name())).collect(Collectors.joining("; ")));
    field(
        "roles",
        r.roles().stream().map(role -> text(role.name())).collect(Collectors.joining("; ")));
    Length margin = r.margin();
    if (margin != null) {
      out.println(messages.get("regulation.show.margin", length(margin)));
    }
    r.kinds().forEach(this::kind);
    documents();
    grounds();
    out.flush();
  }

  static String validity(Regulation r, Messages messages) {
    Regulation.Validity v = r.validity();
    return v.to() == null
        ? messages.get("regulation.show.validity", v.from().toString())
        : messages.get("regulation.show.validity-closed", v.from().toString(), v.to().toString());
  }

  private void kind(Kind kind) {
    String from =
        kind.requestable()
            ? ""
            : " (" + messages.get("regulation.show.refusal-from", kinds(kind.divertsFrom())) + ")";
    out.println();
    out.println(
        "== "
            + text(kind.name())
            + " ["
            + kind.id()
            + "]"
            + from
            + paragraph(kind.paragraph(), Source.ACT));
    out.println("   " + messages.get("regulation.show.total") + ":");
    rules(kind, r.totals(), "");
    int n = 1;
    for (Step step : r.route(kind.id())) {
      String role = r.role(step.role()).map(x -> text(x.name())).orElse(step.role());
      String to = step.returnTo();
      String back = to == null ? "" : "; " + messages.get("regulation.show.returns", to);
      out.printf(
          "%2d. %s: %s [%s%s]%s%n",
          n++, role, text(step.name()), step.id(), back, paragraph(step.paragraph(), Source.ACT));
      rules(
          kind,
          step.terms(),
          step.from() == TermStart.STEP
              ? ""
              : " " + messages.get("regulation.show.from." + step.from().code()));
    }
    r.result(kind.result())
        .ifPresent(
            result ->
                out.println(
                    "   "
                        + messages.get(
                            "regulation.show.result",
                            text(result.name()),
                            result.form(),
                            r.role(result.signer())
                                .map(x -> text(x.name()))
                                .orElse(result.signer()))));
  }

  private void rules(Kind kind, List<TermRule> rules, String from) {
    List<TermRule> fitting =
        rules.stream().filter(t -> t.kinds().isEmpty() || t.kinds().contains(kind.id())).toList();
    if (fitting.isEmpty()) {
      out.println("      " + messages.get("regulation.show.no-term"));
    }
    for (TermRule rule : fitting) {
      String category = "";
      if (!r.categories().isEmpty()) {
        category =
            (rule.categories().isEmpty()
                    ? messages.get("regulation.show.any-category")
                    : String.join(", ", rule.categories()))
                + ": ";
      }
      out.println(
          "      "
              + category
              + length(rule.length())
              + from
              + paragraph(rule.paragraph(), rule.source()));
    }
  }

  private void documents() {
    out.println();
    out.println(messages.get("regulation.show.documents") + ":");
    for (Regulation.RequiredDocument d : r.documents()) {
      List<String> when = List.of(kinds(d.kinds()), String.join(", ", d.categories()));
      String scope = when.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
      out.println(
          " – "
              + text(d.name())
              + (scope.isEmpty() ? "" : " [" + scope + "]")
              + (d.required() ? "" : ", " + messages.get("regulation.show.optional"))
              + paragraph(d.paragraph(), d.source()));
    }
  }

  private void grounds() {
    if (r.grounds().isEmpty()) {
      return;
    }
    out.println();
    out.println(messages.get("regulation.show.grounds") + ":");
    r.grounds()
        .forEach(g -> out.println(" – " + text(g.text()) + paragraph(g.paragraph(), g.source())));
  }

  private String kinds(List<String> ids) {
    return ids.stream()
        .map(id -> r.kind(id).map(k -> text(k.name())).orElse(id))
        .collect(Collectors.joining(", "));
  }

  private void field(String key, String value) {
    out.println(messages.get("regulation.show." + key) + ": " + value);
  }

  private String length(Length length) {
    return messages.get("regulation.unit." + length.unit().code(), length.amount());
  }

  private String paragraph(String paragraph, Source source) {
    return source == Source.ACT
        ? " (" + messages.get("text.paragraph", paragraph) + ")"
        : " (" + paragraph + ", " + messages.get("regulation.source." + source.code()) + ")";
  }

  private String text(LocalText text) {
    return text.in(messages.lang());
  }
}
