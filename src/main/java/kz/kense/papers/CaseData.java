package kz.kense.papers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.PutResolution;
import kz.kense.casefile.EarlierCase;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a form can be filled with: the paths that {@code from:} in a {@code form.yaml} may name.
 * Listed in FORMS.md beside the forms.
 */
final class CaseData {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private final Office office;
  private final Map<String, Object> data = new LinkedHashMap<>();

  private CaseData(Office office) {
    this.office = office;
  }

  /** Everything known of a case. */
  static CaseData of(Office office, Regulation regulation, CaseState c, Lang lang) {
    CaseData d = new CaseData(office);
    Registered r = c.intake();
    d.office();
    d.service(regulation);
    d.applicant(r.applicant(), r.representative());
    d.subject(r.subject(), regulation, r.category());
    d.put("case.number", r.number());
    d.put("case.registered", r.registeredAt().toLocalDate());
    d.put("case.registeredAt", r.registeredAt());
    d.put("case.sheets", r.sheets() + "+" + r.annexSheets());
    d.put(
        "case.due",
        office
            .rulebook()
            .deadlines()
            .total(regulation, c.kind(), r.category(), r.registeredAt())
            .due()
            .dueDate());
    d.checklist(regulation, r.kind(), r.category(), r.checklist(), lang);
    c.performerOf(regulation.steps().getFirst().id()).ifPresent(id -> d.person("registrar", id));
    d.drafter(regulation, c);
    d.signer(regulation, c.kind());
    regulation
        .kind(c.kind())
        .flatMap(k -> regulation.result(k.result()))
        .ifPresent(result -> d.put("result.name", result.name()));
    d.grounds(regulation, c.grounds(), lang);
    if (!c.resolutions().isEmpty()) {
      d.resolutions(c.resolutions(), lang);
    }
    if (c.signed() != null) {
      d.put("result.number", c.signed().signature().number());
      d.put("result.date", c.signed().signature().date());
      d.person("signer", c.signed().signature().signer());
    }
    d.earlier(regulation, c);
    return d;
  }

  /** The case or document it follows on, and whether the result has an annex. */
  private void earlier(Regulation regulation, CaseState c) {
    EarlierCase earlier = c.intake().earlier();
    boolean repeat = c.intake().kind().equals("repeat");
    put("case.expertise", repeat ? "repeat" : "first");
    if (earlier != null) {
      put("former.number", earlier.number());
      put("former.text", "№ " + earlier.number());
      if (earlier.date() != null) {
        put("former.date", earlier.date());
        put("former.text", "№ " + earlier.number() + ", " + DATE.format(earlier.date()));
      }
    }
    regulation
        .kind(c.kind())
        .flatMap(k -> regulation.result(k.result()))
        .ifPresent(r -> put("result.annexed", r.annex() == null ? "no" : "yes"));
  }

  /** What is known of an application that was not accepted. */
  static Map<String, Object> ofRefused(
      Office office, Regulation regulation, RefusedIntake refused, Employee clerk, Lang lang) {
    CaseData d = new CaseData(office);
    d.office();
    d.service(regulation);
    d.applicant(refused.applicant(), refused.representative());
    d.put("result.date", refused.date());
    d.put("case.missingDocuments", refused.missing().stream().map(t -> t.in(lang)).toList());
    d.person("registrar", clerk.id());
    return d.data;
  }

  /** What is known of the office alone, for papers beyond one case. */
  static CaseData ofOffice(Office office) {
    CaseData d = new CaseData(office);
    d.office();
    return d;
  }

  Map<String, Object> data() {
    return data;
  }

  private void office() {
    put("office.name", office.organisation().name());
    put("office.address", office.organisation().address());
    put("office.city", office.organisation().place());
    put(
        "office.contacts",
        Stream.of(office.organisation().phone(), office.organisation().email())
            .filter(contact -> !contact.isBlank())
            .collect(Collectors.joining(", ")));
  }

  private void service(Regulation regulation) {
    put("service.name", regulation.title());
    regulation
        .form("refusal-to-accept")
        .map(Regulation.Form::annex)
        .ifPresent(annex -> put("service.refusalAnnex", annex));
    put(
        "service.appeal",
        new LocalText(
            "Осы шешімге «Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасының"
                + " Заңында белгіленген тәртіппен шағым жасауға болады.",
            "Настоящее решение может быть обжаловано в порядке, установленном Законом Республики"
                + " Казахстан «О государственных услугах»."));
  }

  private void applicant(Applicant a, @Nullable Representative who) {
    put("applicant.name", name(a));
    put("applicant.id", a.idNumber());
    put("applicant.address", a.address());
    put("applicant.phone", a.phone());
    put("applicant.email", a.email());
    put("applicant.head", a.head());
    if (who != null) {
      put("representative.name", who.name());
      put("representative.poa", who.poaNumber());
    }
  }

  /** The name in both languages; one of them serves for the other when that was not given. */
  static LocalText name(Applicant a) {
    return new LocalText(
        a.name().kk().isBlank() ? a.name().ru() : a.name().kk(),
        a.name().ru().isBlank() ? a.name().kk() : a.name().ru());
  }

  private void subject(Subject s, Regulation regulation, @Nullable String category) {
    put("object.name", s.name());
    put("object.location", s.location());
    put("object.activity", s.activity());
    if (category != null && regulation.category(category).isPresent()) {
      put("object.category", category);
    }
  }

  private void checklist(
      Regulation regulation,
      String kind,
      @Nullable String category,
      List<ChecklistEntry> entries,
      Lang lang) {
    List<Object> seen = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    List<Object> missing = new ArrayList<>();
    for (RequiredDocument document : regulation.checklist(kind, category)) {
      Optional<ChecklistEntry> entry =
          entries.stream()
              .filter(e -> e.document().equals(document.id()) && e.state() != Presence.MISSING)
              .findFirst();
      if (entry.isPresent()) {
        names.add(document.name().in(lang));
        seen.add(Map.of("name", document.name().in(lang), "sheets", entry.get().sheets()));
      } else if (document.required()) {
        missing.add(document.name().in(lang));
      }
    }
    put("case.documents", seen);
    put("case.documentNames", names);
    put("case.documentCount", seen.size());
    put("case.missingDocuments", missing);
  }

  /** Who drafts the result, or did. */
  private void drafter(Regulation regulation, CaseState c) {
    for (Step step : regulation.steps()) {
      if (step.action() == StepAction.DRAFT) {
        Optional<String> now =
            step.id().equals(c.step()) ? Optional.ofNullable(c.performer()) : Optional.empty();
        now.or(() -> c.performerOf(step.id())).ifPresent(id -> person("executor", id));
      }
    }
  }

  /** The one who will sign: the only holder of the result's signer role, when there is only one. */
  private void signer(Regulation regulation, String kind) {
    regulation
        .kind(kind)
        .flatMap(k -> regulation.result(k.result()))
        .map(result -> office.holders(result.signer()))
        .filter(holders -> holders.size() == 1)
        .ifPresent(holders -> person("signer", holders.getFirst().id()));
  }

  private void grounds(Regulation regulation, List<ChosenGround> grounds, Lang lang) {
    List<Object> rows = new ArrayList<>();
    for (ChosenGround chosen : grounds) {
      regulation.grounds().stream()
          .filter(g -> g.id().equals(chosen.ground()))
          .forEach(
              g ->
                  rows.add(
                      Map.of(
                          "ground",
                          g.text().in(lang),
                          "paragraph",
                          g.paragraph(),
                          "where",
                          chosen.place())));
    }
    put("result.grounds", rows);
  }

  private void resolutions(List<PutResolution> all, Lang lang) {
    List<Object> rows = new ArrayList<>();
    for (PutResolution put : all) {
      List<String> names = new ArrayList<>();
      put.resolution().executors().forEach(id -> names.add(name(id, lang)));
      put.resolution().coExecutors().forEach(id -> names.add(name(id, lang)));
      rows.add(
          Map.of(
              "date", put.at().toLocalDate(),
              "author", name(put.resolution().author(), lang),
              "executors", String.join("\n", names),
              "task", put.resolution().task(),
              "due", put.resolution().due()));
    }
    put("case.resolutions", rows);
    resolution(all.getLast(), lang);
  }

  private void resolution(PutResolution put, Lang lang) {
    List<Object> executors = new ArrayList<>();
    for (String id : put.resolution().executors()) {
      executors.add(
          Map.of("name", name(id, lang), "responsible", executors.isEmpty() ? "yes" : "no"));
    }
    put.resolution()
        .coExecutors()
        .forEach(id -> executors.add(Map.of("name", name(id, lang), "responsible", "no")));
    put("resolution.executors", executors);
    put("resolution.task", put.resolution().task());
    put("resolution.due", put.resolution().due().toLocalDate());
    put("resolution.date", put.at().toLocalDate());
    person("resolution.author", put.resolution().author());
  }

  private String name(String employee, Lang lang) {
    return office.employee(employee).map(e -> e.name().in(lang)).orElse(employee);
  }

  void person(String prefix, String employee) {
    office
        .employee(employee)
        .ifPresent(
            e -> {
              put(prefix + ".name", e.name());
              put(prefix + ".position", e.position());
              put(prefix + ".phone", e.phone());
            });
  }

  /** Puts a value at a dotted path, making the maps on the way. */
  @SuppressWarnings("unchecked")
  void put(String path, Object value) {
    Map<String, Object> at = data;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      at =
          (Map<String, Object>)
              at.computeIfAbsent(names[i], n -> new LinkedHashMap<String, Object>());
    }
    at.put(names[names.length - 1], value);
  }
}
