package kz.kense.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kense.regulation.Difference.Scope;
import kz.kense.regulation.Regulation.Branch;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/** A regulation taken apart into single statements that can be laid beside another edition's. */
final class Facts {
  /** What a statement is about; an empty field stands for the thing itself. */
  record Key(String area, String id, String field) {}

  /** What is said. */
  record Fact(LocalText label, LocalText value, Scope scope) {}

  private final Map<Key, Fact> facts = new LinkedHashMap<>();
  private final Regulation r;

  private Facts(Regulation regulation) {
    r = regulation;
  }

  static Map<Key, Fact> of(Regulation regulation) {
    Facts facts = new Facts(regulation);
    facts.head();
    facts.lists();
    regulation.channels().forEach(facts::channel);
    regulation.kinds().forEach(facts::kind);
    facts.terms("total", "", LocalText.same(""), regulation.totals(), "");
    facts.terms("applicant-total", "", LocalText.same(""), regulation.applicantTotals(), "");
    regulation.steps().forEach(facts::step);
    facts.papers();
    facts.payment();
    return facts.facts;
  }

  private void put(String area, String id, LocalText label, String field, LocalText value) {
    put(area, id, label, field, value, Scope.ALL);
  }

  private void put(
      String area, String id, LocalText label, String field, LocalText value, Scope scope) {
    facts.put(new Key(area, id, field), new Fact(label, value, scope));
  }

  private void thing(String area, String id, LocalText label, Scope scope) {
    put(area, id, label, "", label, scope);
  }

  private void head() {
    LocalText none = LocalText.same("");
    put("regulation", "", none, "title", r.title());
    put("regulation", "", none, "act", r.act().name());
    put("regulation", "", none, "standard", r.act().standard());
    put("regulation", "", none, "provider", r.provider());
    put("regulation", "", none, "from", moment(r.validity().from()));
    optional(
        "regulation", "", none, "to", r.validity().to() == null ? null : moment(r.validity().to()));
    optional("regulation", "", none, "repealed", r.act().repealedBy());
    put("regulation", "", none, "individuals", yes(r.applicants().individuals()));
    put("regulation", "", none, "legal", yes(r.applicants().legalEntities()));
    put("regulation", "", none, "notarised", yes(r.representation().notarisedOnly()));
    if (r.margin() != null) {
      put("regulation", "", none, "margin", length(r.margin()));
    }
  }

  private void lists() {
    r.categories()
        .forEach(
            c -> thing("category", c.id(), c.name(), new Scope(List.of(), List.of(c.id()), "")));
    for (Regulation.Role role : r.roles()) {
      thing("role", role.id(), role.name(), Scope.ALL);
      put("role", role.id(), role.name(), "name", role.name());
      put("role", role.id(), role.name(), "paragraph", LocalText.same(role.paragraph()));
    }
    for (Regulation.InformationSystem system : r.systems()) {
      thing("system", system.id(), system.name(), Scope.ALL);
      put("system", system.id(), system.name(), "name", system.name());
    }
  }

  private void channel(Channel c) {
    thing("channel", c.id(), c.name(), Scope.ALL);
    put("channel", c.id(), c.name(), "name", c.name());
    put(
        "channel",
        c.id(),
        c.name(),
        "delivery",
        Messages.both("compare.delivery." + c.delivery().name()));
    for (Regulation.OutsideAct act : c.before()) {
      outside(c, act);
    }
    for (Regulation.OutsideAct act : c.after()) {
      outside(c, act);
    }
    for (SystemProcess p : c.processes()) {
      process(c, p);
    }
  }

  private void outside(Channel c, Regulation.OutsideAct act) {
    String id = c.id() + "/" + act.id();
    thing("outside", id, act.name(), Scope.ALL);
    put("outside", id, act.name(), "name", act.name());
    put("outside", id, act.name(), "actor", actor(act.actor()));
    optional("outside", id, act.name(), "term", act.length() == null ? null : length(act.length()));
  }

  private void process(Channel c, SystemProcess p) {
    String id = c.id() + "/" + p.id();
    LocalText label =
        new LocalText(p.id() + " (" + c.name().kk() + ")", p.id() + " (" + c.name().ru() + ")");
    thing("process", id, label, Scope.ALL);
    put("process", id, label, "name", p.name());
    put("process", id, label, "actor", actor(p.actor()));
    put("process", id, label, "paragraph", LocalText.same(p.paragraph()));
    optional("process", id, label, "norm", p.norm() == null ? null : p.norm().text());
    optional("process", id, label, "yes", same(p.next()));
    optional("process", id, label, "no", same(p.otherwise()));
    optional("process", id, label, "message", p.message());
  }

  private void kind(Kind k) {
    Scope scope = new Scope(List.of(k.id()), List.of(), "");
    thing("kind", k.id(), k.name(), scope);
    put("kind", k.id(), k.name(), "name", k.name(), scope);
    put("kind", k.id(), k.name(), "result", resultName(k.result()), scope);
    put("kind", k.id(), k.name(), "refusal", yes(k.refusal()), scope);
    put("kind", k.id(), k.name(), "diverts", kindNames(k.divertsFrom()), scope);
    put(
        "kind",
        k.id(),
        k.name(),
        "earlier",
        Messages.both("compare.earlier." + k.earlier().name()),
        scope);
    put("kind", k.id(), k.name(), "paragraph", LocalText.same(k.paragraph()), scope);
  }

  private void step(Step s) {
    List<String> kinds =
        r.kinds().stream().map(Kind::id).filter(k -> r.route(k).contains(s)).toList();
    Scope scope = new Scope(kinds, List.of(), s.id());
    thing("step", s.id(), s.name(), scope);
    put("step", s.id(), s.name(), "name", s.name(), scope);
    put("step", s.id(), s.name(), "role", actor(s.role()), scope);
    put(
        "step",
        s.id(),
        s.name(),
        "action",
        Messages.both("regulation.action." + s.action().code()),
        scope);
    put(
        "step",
        s.id(),
        s.name(),
        "starts",
        Messages.both("compare.from." + s.from().code()),
        scope);
    put("step", s.id(), s.name(), "paragraph", LocalText.same(s.paragraph()), scope);
    if (s.returnTo() != null) {
      put("step", s.id(), s.name(), "returns", stepName(s.returnTo()), scope);
    }
    for (Branch b : s.next()) {
      String field = b.kinds().isEmpty() ? "next" : "next-kind";
      String id = s.id() + (b.kinds().isEmpty() ? "" : " " + String.join(",", b.kinds()));
      LocalText to = stepName(b.to());
      LocalText of = b.kinds().isEmpty() ? to : join(kindNames(b.kinds()), " → ", to);
      put("step", id, s.name(), field, of, new Scope(b.kinds(), List.of(), s.id()));
    }
    terms("step-term", s.id(), s.name(), s.terms(), s.id());
  }

  /** What is in effect for each kind and category, not how the rules happen to be written. */
  private void terms(String area, String id, LocalText label, List<TermRule> rules, String step) {
    for (Kind k : r.kinds()) {
      if (!step.isEmpty() && r.step(step).filter(r.route(k.id())::contains).isEmpty()) {
        continue;
      }
      if (r.categories().isEmpty()) {
        term(area, id, label, rules, step, k, null);
      }
      for (Regulation.Category c : r.categories()) {
        term(area, id, label, rules, step, k, c);
      }
    }
  }

  private void term(
      String area,
      String id,
      LocalText label,
      List<TermRule> rules,
      String step,
      Kind k,
      Regulation.@Nullable Category c) {
    String category = c == null ? null : c.id();
    LocalText whose = c == null ? k.name() : join(k.name(), ", ", c.name());
    LocalText named = label.ru().isEmpty() ? whose : join(label, ": ", whose);
    rules.stream()
        .filter(t -> t.fits(k.id(), category))
        .findFirst()
        .ifPresent(
            t ->
                put(
                    area,
                    id + "|" + k.id() + "|" + category,
                    named,
                    "term",
                    join(length(t.length()), " ", paragraph(t)),
                    new Scope(
                        List.of(k.id()), category == null ? List.of() : List.of(category), step)));
  }

  private void papers() {
    for (Regulation.RequiredDocument d : r.documents()) {
      Scope scope = new Scope(d.kinds(), d.categories(), "");
      thing("document", d.id(), d.name(), scope);
      put("document", d.id(), d.name(), "name", d.name(), scope);
      put("document", d.id(), d.name(), "required", yes(d.required()), scope);
      put("document", d.id(), d.name(), "kinds", kindNames(d.kinds()), scope);
      put(
          "document",
          d.id(),
          d.name(),
          "categories",
          LocalText.same(String.join(", ", d.categories())),
          scope);
      put("document", d.id(), d.name(), "paragraph", LocalText.same(d.paragraph()), scope);
    }
    for (Regulation.RefusalGround g : r.grounds()) {
      List<String> of =
          r.kinds().stream().filter(k -> k.refusal() && g.fits(k.id())).map(Kind::id).toList();
      Scope scope = new Scope(of, List.of(), "");
      thing("ground", g.id(), g.text(), scope);
      put("ground", g.id(), g.text(), "text", g.text(), scope);
      put("ground", g.id(), g.text(), "paragraph", LocalText.same(g.paragraph()), scope);
    }
    for (Regulation.Result x : r.results()) {
      List<String> of =
          r.kinds().stream().filter(k -> k.result().equals(x.id())).map(Kind::id).toList();
      Scope scope = new Scope(of, List.of(), "");
      thing("result", x.id(), x.name(), scope);
      put("result", x.id(), x.name(), "form", LocalText.same(x.form()), scope);
      put("result", x.id(), x.name(), "signer", actor(x.signer()), scope);
      optional("result", x.id(), x.name(), "annex", same(x.annex()));
    }
    for (Regulation.Form f : r.forms()) {
      thing("form", f.use(), LocalText.same(f.use()), Scope.ALL);
      put("form", f.use(), LocalText.same(f.use()), "form", LocalText.same(f.template()));
    }
  }

  private void payment() {
    Regulation.Payment p = r.payment();
    if (p != null) {
      LocalText none = LocalText.same("");
      Scope scope = new Scope(p.kinds(), List.of(), "");
      thing("payment", "", none, scope);
      put("payment", "", none, "before", stepName(p.before()), scope);
      optional("payment", "", none, "amount", p.amount());
    }
  }

  private void optional(
      String area, String id, LocalText label, String field, @Nullable LocalText value) {
    if (value != null) {
      put(area, id, label, field, value);
    }
  }

  private LocalText actor(String id) {
    return r.actorName(id).orElse(LocalText.same(id));
  }

  private LocalText stepName(String id) {
    return r.step(id).map(s -> quoted(s.name())).orElse(LocalText.same(id));
  }

  private LocalText resultName(String id) {
    return r.result(id).map(Regulation.Result::name).orElse(LocalText.same(id));
  }

  private LocalText kindNames(List<String> ids) {
    List<LocalText> names =
        ids.stream().map(id -> r.kind(id).map(Kind::name).orElse(LocalText.same(id))).toList();
    return new LocalText(
        names.stream().map(LocalText::kk).collect(Collectors.joining(", ")),
        names.stream().map(LocalText::ru).collect(Collectors.joining(", ")));
  }

  private static LocalText paragraph(TermRule t) {
    LocalText source =
        t.source() == Source.ACT
            ? LocalText.same("")
            : join(
                LocalText.same(""), ", ", Messages.both("regulation.source." + t.source().code()));
    return new LocalText(
        "(" + t.paragraph() + source.kk() + ")", "(" + t.paragraph() + source.ru() + ")");
  }

  private static LocalText length(kz.kense.calendar.Length length) {
    return Messages.both("regulation.unit." + length.unit().code(), length.amount());
  }

  private static LocalText moment(java.time.LocalDate date) {
    return Messages.both("compare.date", date);
  }

  private static LocalText yes(boolean value) {
    return Messages.both(value ? "compare.yes" : "compare.no");
  }

  private static @Nullable LocalText same(@Nullable String text) {
    return text == null ? null : LocalText.same(text);
  }

  private static LocalText quoted(LocalText t) {
    return new LocalText("«" + t.kk() + "»", "«" + t.ru() + "»");
  }

  private static LocalText join(LocalText a, String between, LocalText b) {
    return new LocalText(a.kk() + between + b.kk(), a.ru() + between + b.ru());
  }
}
