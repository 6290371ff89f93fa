package kz.kense.papers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.SystemCheck;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.result.FieldType;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormDefinition;
import kz.kense.result.FormField;
import kz.kense.result.FormRenderer;
import kz.kense.result.Marks;
import kz.kense.result.MissingValue;
import kz.kense.result.PageMark;
import kz.kense.result.Prefill;
import kz.kense.result.RenderedForm;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/**
 * What the office prints of a case: receipts, the resolution sheet, drafts and results. Rendering
 * takes a second or so: call it aside from the window.
 */
public final class Papers {
  /** What a result gets only when it is signed: nobody fills it in, nobody misses it before. */
  private static final Set<String> GIVEN_AT_SIGNING =
      Set.of("result.number", "result.date", "signer.name", "signer.position");

  private final Cases cases;
  private final Supplier<Office> office;
  private final FormCatalogue forms;
  private final FormRenderer renderer;
  private final InstantSource clock;

  public Papers(
      Cases cases,
      Supplier<Office> office,
      FormCatalogue forms,
      FormRenderer renderer,
      InstantSource clock) {
    this.cases = cases;
    this.office = office;
    this.forms = forms;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** Whether there is a form of this id, the program's or the office's own. */
  public boolean hasForm(String id) {
    return forms.all().stream().anyMatch(f -> f.id().equals(id));
  }

  /** The form of the result that the case's present branch ends with. */
  public FormDefinition resultForm(CaseState c) {
    return forms.find(cases.course(c).resultForm(c));
  }

  /** Whether a field is filled when the result is signed and so is only shown while drafting. */
  public static boolean givenAtSigning(FormField field) {
    return field.prefill() != null && GIVEN_AT_SIGNING.contains(field.prefill());
  }

  /**
   * The data to start or go on drafting with: the latest draft of this form, also one from before
   * the case turned to another branch and back, and from the case what that leaves empty. Dates are
   * {@link LocalDate}; everything else is as the form's fields say.
   */
  public Map<String, Object> draftData(CaseState c, Lang lang) {
    FormDefinition form = resultForm(c);
    Map<String, Object> values = new LinkedHashMap<>(Prefill.values(form, lang, caseData(c, lang)));
    c.drafts().reversed().stream()
        .map(d -> d.draft())
        .filter(d -> d.form().equals(form.id()))
        .findFirst()
        .ifPresent(d -> values.putAll(typed(form, d.data())));
    return values;
  }

  /** What the case alone gives to the form of its result, drafts left aside. */
  public Map<String, Object> prefilled(CaseState c, Lang lang) {
    return Prefill.values(resultForm(c), lang, caseData(c, lang));
  }

  /**
   * The same data for the other language: what still stands as the case gave it in one language is
   * given in the other; what somebody typed stays as it is.
   */
  public Map<String, Object> inLanguage(CaseState c, Map<String, Object> data, Lang from, Lang to) {
    Map<String, Object> given = prefilled(c, from);
    Map<String, Object> other = prefilled(c, to);
    Map<String, Object> changed = new LinkedHashMap<>(data);
    given.forEach(
        (id, value) -> {
          Object instead = other.get(id);
          if (instead != null && value.equals(data.get(id))) {
            changed.put(id, instead);
          }
        });
    return changed;
  }

  /** A kept version's data as the form's fields are: dates are {@link LocalDate} again. */
  public Map<String, Object> versionData(CaseEvent.DraftSaved version) {
    return typed(forms.find(version.form()), version.data());
  }

  /** The form of a kept version. */
  public FormDefinition form(CaseEvent.DraftSaved version) {
    return forms.find(version.form());
  }

  /**
   * What still has to be filled in before the draft can be passed on; fields given at signing are
   * not missed.
   */
  public List<MissingValue> missing(CaseState c, Map<String, Object> data) {
    FormDefinition form = resultForm(c);
    return form.missing(data).stream()
        .filter(m -> form.field(m.field()).map(f -> !givenAtSigning(f)).orElse(true))
        .toList();
  }

  /** The page as it will print, marked as a draft. */
  public RenderedForm draft(CaseState c, Lang lang, Map<String, Object> data) {
    return renderer.render(
        resultForm(c), lang, withoutSigning(resultForm(c), data), Marks.draft(clock.instant()));
  }

  /**
   * The page of the latest saved draft; {@code casefile.no-draft} when there is none of the present
   * branch.
   */
  public RenderedForm savedDraft(CaseState c) {
    FormDefinition form = resultForm(c);
    Lang lang = c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang());
    Map<String, Object> data =
        c.latestDraft()
            .filter(d -> d.form().equals(form.id()))
            .map(d -> typed(form, d.data()))
            .orElseThrow(() -> Failure.of("casefile.no-draft", form.title()));
    return draft(c, lang, data);
  }

  /**
   * The result with its number and signer, ready to be printed.
   *
   * @param signer who is about to sign
   */
  ResultPaper result(CaseState c, String number, LocalDate date, Employee signer) {
    FormDefinition form = resultForm(c);
    Lang lang = c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang());
    Map<String, Object> data = new LinkedHashMap<>(typed(form, c.draftData()));
    for (FormField field : form.fields()) {
      if (field.prefill() == null) {
        continue;
      }
      switch (field.prefill()) {
        case "result.number" -> data.put(field.id(), number);
        case "result.date" -> data.put(field.id(), date);
        case "signer.name" -> data.put(field.id(), signer.name().in(lang));
        case "signer.position" -> data.put(field.id(), signer.position().in(lang));
        default -> {}
      }
    }
    return new ResultPaper(form, lang, data, number, date);
  }

  /** The page of a result. */
  RenderedForm print(ResultPaper paper, Marks marks) {
    return renderer.render(paper.form(), paper.lang(), paper.data(), marks);
  }

  /**
   * A paper of the way, such as {@code acceptance-receipt} or {@code resolution-sheet}; empty data
   * print as lines.
   */
  public byte[] paper(CaseState c, String use, Lang lang) {
    Regulation regulation = cases.rulebook().of(c);
    FormDefinition form = forms.find(template(regulation, use));
    CaseData known = CaseData.of(office.get(), regulation, c, lang);
    StageData.addTo(known, office.get(), regulation, c, lang, cases.now());
    return drawn(form, known, lang);
  }

  /**
   * The sheet that explains one due moment: of any step, done or foreseen, or of the whole case.
   */
  public byte[] dueSheet(CaseState c, DueSheet sheet, Lang lang) {
    Regulation regulation = cases.rulebook().of(c);
    FormDefinition form = forms.find(template(regulation, "due-sheet"));
    CaseData known = CaseData.of(office.get(), regulation, c, lang);
    StageData.addTerm(known, office.get(), regulation, c, sheet, lang, cases.now());
    return drawn(form, known, lang);
  }

  /**
   * The list that goes with results to the State Corporation.
   *
   * @param sent cases with signed results, all of one channel; one or more
   * @param number of the list
   */
  public byte[] dispatchList(List<CaseState> sent, String number, Lang lang, Employee sender) {
    FormDefinition form = forms.find("dispatch-list");
    CaseData known = DispatchData.of(office.get(), sent, number, cases.now(), lang, sender);
    return drawn(form, known, lang);
  }

  private byte[] drawn(FormDefinition form, CaseData known, Lang lang) {
    Map<String, Object> data = Prefill.values(form, lang, known.data());
    return renderer.render(form, lang, data, Marks.paper(clock.instant())).pdf();
  }

  /** The receipt for an application that was not accepted. */
  public byte[] refusalToAccept(
      Regulation regulation, RefusedIntake refused, Employee clerk, Lang lang) {
    FormDefinition form = forms.find(template(regulation, "refusal-to-accept"));
    Map<String, Object> data =
        Prefill.values(
            form, lang, CaseData.ofRefused(office.get(), regulation, refused, clerk, lang));
    return renderer.render(form, lang, data, Marks.paper(clock.instant())).pdf();
  }

  /**
   * The prescribed message of a condition that is not met, for an application that gets no number
   * because of it.
   *
   * @param who the applicant, and the day
   */
  public byte[] denial(
      Regulation regulation,
      String channel,
      RefusedIntake who,
      SystemCheck check,
      Employee clerk,
      Lang lang) {
    FormDefinition form = forms.find(template(regulation, "denial-message"));
    Map<String, Object> data =
        Prefill.values(
            form,
            lang,
            CaseData.ofDenied(office.get(), regulation, channel, who, check, clerk, lang));
    return renderer.render(form, lang, data, Marks.paper(clock.instant())).pdf();
  }

  /** The mark of acceptance laid on a copy of the application. */
  public byte[] acceptanceMark(CaseState c, byte[] copy, Lang lang) {
    return marked(c, PageMark.ACCEPTANCE, copy, lang);
  }

  /**
   * The registration stamp laid on the first page of a document of the case.
   *
   * @param document a PDF, whole; it is not changed
   */
  public byte[] registrationStamp(CaseState c, byte[] document, Lang lang) {
    return marked(c, PageMark.REGISTRATION, document, lang);
  }

  private byte[] marked(CaseState c, String use, byte[] document, Lang lang) {
    FormDefinition form = forms.find(template(cases.rulebook().of(c), use));
    Map<String, Object> data = Prefill.values(form, lang, caseData(c, lang));
    return new PageMark(form, renderer).stamp(document, lang, data, Marks.paper(clock.instant()));
  }

  private Map<String, Object> caseData(CaseState c, Lang lang) {
    return CaseData.of(office.get(), cases.rulebook().of(c), c, lang).data();
  }

  private static String template(Regulation regulation, String use) {
    return regulation.form(use).map(Regulation.Form::template).orElse(use);
  }

  private static Map<String, Object> withoutSigning(FormDefinition form, Map<String, Object> data) {
    Map<String, Object> shown = new LinkedHashMap<>(data);
    form.fields().stream()
        .filter(f -> f.prefill() != null && f.prefill().startsWith("result.") && givenAtSigning(f))
        .forEach(f -> shown.remove(f.id()));
    return shown;
  }

  /**
   * Data as the log keeps them (JSON) made into what the form's fields are: dates are dates again.
   */
  static Map<String, Object> typed(FormDefinition form, Map<String, Object> data) {
    Map<String, Object> typed = new LinkedHashMap<>();
    data.forEach(
        (id, value) -> typed.put(id, form.field(id).map(f -> typed(f, value)).orElse(value)));
    return typed;
  }

  private static Object typed(FormField field, Object value) {
    if (field.type() == FieldType.DATE && value instanceof String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return text;
      }
    }
    if (field.type() == FieldType.TABLE && value instanceof List<?> rows) {
      List<Object> made = new ArrayList<>();
      for (Object row : rows) {
        made.add(row instanceof Map<?, ?> cells ? typedRow(field, cells) : row);
      }
      return made;
    }
    return value;
  }

  private static Map<String, Object> typedRow(FormField table, Map<?, ?> cells) {
    Map<String, Object> made = new LinkedHashMap<>();
    cells.forEach(
        (column, value) -> {
          if (value != null) {
            made.put(
                column.toString(),
                table.columns().stream()
                    .filter(f -> f.id().equals(column))
                    .findFirst()
                    .map(f -> typed(f, (Object) value))
                    .orElse(value));
          }
        });
    return made;
  }
}
