package kz.kense.papers;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kz.kense.casefile.Satisfaction;
import kz.kense.journal.Closing;
import kz.kense.journal.Register;
import kz.kense.journal.RegisterStore;
import kz.kense.journal.RegisterTables;
import kz.kense.journal.SurveyStore;
import kz.kense.journal.SurveyStore.Answers;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.report.Table;
import kz.kense.report.Table.Line;
import kz.kense.report.Table.Watch;
import kz.kense.report.TableFile;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormDefinition;
import kz.kense.result.FormRenderer;
import kz.kense.result.Marks;
import kz.kense.result.Prefill;
import kz.kense.result.TablePdf;
import kz.kense.storage.Database;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import kz.kense.text.NumberWords;
import kz.kense.text.NumberWords.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What the office prints beyond one case: its registers, the sheet that closes a day, the results
 * of the survey. Reading and rendering take their time: call it aside from the window.
 */
public final class RegisterPapers {
  private static final String LAST_SHEET = "printed-journal";

  private final Database database;
  private final Supplier<Office> office;
  private final FormCatalogue forms;
  private final FormRenderer renderer;
  private final InstantSource clock;

  public RegisterPapers(
      Database database,
      Supplier<Office> office,
      FormCatalogue forms,
      FormRenderer renderer,
      InstantSource clock) {
    this.database = database;
    this.office = office;
    this.forms = forms;
    this.renderer = renderer;
    this.clock = clock;
  }

  /**
   * Writes a register of a period to a file whose name ends in {@code .pdf}, {@code .xlsx} or
   * {@code .csv}. The PDF is a printed journal, with the sheet that certifies it at its end.
   *
   * @param from first day; null for the first entry's
   * @param to last day; null for the last entry's, or today when that is later
   * @param who certifies; null leaves lines to write on
   * @return how many entries were written; −1 when the watch stopped it
   */
  public int write(
      Path file,
      Register register,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Lang lang,
      @Nullable Employee who,
      Watch watch) {
    RegisterStore.Period whole = database.read(tx -> RegisterStore.whole(tx, register));
    LocalDate today = now().toLocalDate();
    LocalDate first = from != null ? from : whole == null ? today : whole.from();
    LocalDate last =
        to != null ? to : whole == null || whole.to().isBefore(today) ? today : whole.to();
    Messages words = Messages.in(lang);
    Table table = new RegisterTables(database).table(register, first, last, office.get(), words);
    Tally tally = new Tally(table);
    TablePdf pdf =
        new TablePdf(
            lang,
            clock.instant(),
            sheets -> lastSheet(register, first, last, table, tally, sheets, lang, who));
    return TableFile.write(file, tally.counting(), pdf::write, watch) ? table.count() : -1;
  }

  /**
   * Writes any list to a file, as its ending says; nothing certifies its PDF.
   *
   * @return false when the watch stopped it
   */
  public boolean writeList(Path file, Table table, Lang lang, Watch watch) {
    return TableFile.write(file, table, new TablePdf(lang, clock.instant())::write, watch);
  }

  /** The sheet that certifies a printed journal, with the prescribed closing words. */
  private byte[] lastSheet(
      Register register,
      LocalDate from,
      LocalDate to,
      Table table,
      Tally tally,
      int sheets,
      Lang lang,
      @Nullable Employee who) {
    CaseData d = CaseData.ofOffice(office.get());
    d.put("journal.name", table.title());
    d.put("journal.index", office.get().organisation().numbering().index(register.numbering()));
    d.put("journal.from", from);
    d.put("journal.to", to);
    d.put("journal.first", tally.first);
    d.put("journal.last", tally.last);
    d.put("journal.documents", NumberWords.counted(tally.valid, Thing.DOCUMENT, lang));
    d.put("journal.voided", String.join(", ", tally.voided));
    d.put("journal.sheets", NumberWords.counted(sheets, Thing.SHEET, lang));
    d.put("journal.certified", now().toLocalDate());
    return render(LAST_SHEET, lang, d, who);
  }

  /** The sheet that closes a day. */
  public byte[] closingSheet(Closing closing, Lang lang, @Nullable Employee who) {
    Messages words = Messages.in(lang);
    CaseData d = CaseData.ofOffice(office.get());
    List<Object> rows = new ArrayList<>();
    for (Closing.Count c : closing.registers()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("register", words.get(c.register().titleKey()));
      row.put("count", NumberWords.counted(c.count(), Thing.DOCUMENT, lang));
      row.put("first", c.first() == null ? "" : c.first());
      row.put("last", c.last() == null ? "" : c.last());
      row.put("voided", c.voided() == 0 ? "" : Integer.toString(c.voided()));
      rows.add(row);
    }
    d.put("closing.day", closing.day());
    d.put("closing.made", now());
    d.put("closing.registers", rows);
    d.put(
        "closing.voided",
        closing.voided().stream()
            .map(v -> Map.of("number", v.number(), "reason", v.reason()))
            .toList());
    d.put("closing.events", closing.events());
    d.put("closing.hash", closing.hash());
    return render("closing-sheet", lang, d, who);
  }

  public Closing closing(LocalDate day) {
    return database.read(tx -> RegisterStore.closing(tx, day));
  }

  /** The results of the survey of a period, both days included. */
  public byte[] surveyResults(LocalDate from, LocalDate to, Lang lang, @Nullable Employee who) {
    List<Answers> answers = database.read(tx -> SurveyStore.answers(tx, from, to));
    int handedOver = database.read(tx -> SurveyStore.handedOver(tx, from, to));
    Messages words = Messages.in(lang);
    List<Object> rows = new ArrayList<>();
    int answered = 0;
    for (Answers a : answers) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("question", words.get("survey.question." + lower(a.question())));
      row.put("service", service(a.regulation(), lang));
      row.put("dissatisfied", share(a, Satisfaction.DISSATISFIED));
      row.put("partly", share(a, Satisfaction.PARTLY));
      row.put("satisfied", share(a, Satisfaction.SATISFIED));
      rows.add(row);
      answered += a.question() == SurveyStore.Question.SERVICE ? a.all() : 0;
    }
    CaseData d = CaseData.ofOffice(office.get());
    d.put("survey.from", from);
    d.put("survey.to", to);
    d.put("survey.answered", Integer.toString(answered));
    d.put("survey.handedOver", handedOver);
    d.put("survey.results", rows);
    return render("survey-results", lang, d, who);
  }

  private String service(String regulation, Lang lang) {
    return office
        .get()
        .rulebook()
        .library()
        .find(regulation)
        .map(Regulation::shortTitle)
        .map(t -> t.in(lang))
        .orElse(regulation);
  }

  /** {@code 122 (85,9 %)}. */
  private static String share(Answers a, Satisfaction answer) {
    int count = a.of(answer);
    long permille = a.all() == 0 ? 0 : Math.round(1000.0 * count / a.all());
    return count + " (" + permille / 10 + "," + permille % 10 + " %)";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private byte[] render(String form, Lang lang, CaseData data, @Nullable Employee who) {
    if (who != null) {
      data.person("executor", who.id());
    }
    FormDefinition found = forms.find(form);
    Map<String, Object> values = Prefill.values(found, lang, data.data());
    return renderer.render(found, lang, values, Marks.paper(clock.instant())).pdf();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), office.get().rulebook().zone());
  }

  /** Counts the lines of a register as they pass: what the closing words need. */
  private static final class Tally {
    private final Table table;
    private final List<String> voided = new ArrayList<>();
    private String first = "";
    private String last = "";
    private int valid;

    Tally(Table table) {
      this.table = table;
    }

    Table counting() {
      return new Table(
          table.title(),
          table.under(),
          table.columns(),
          table.count(),
          (from, to) -> {
            List<Line> lines = table.lines().read(from, to);
            lines.forEach(this::count);
            return lines;
          });
    }

    private void count(Line line) {
      String number = line.cells().getFirst().lines().findFirst().orElse("");
      first = first.isEmpty() ? number : first;
      last = number;
      if (line.struck()) {
        voided.add(number);
      } else {
        valid++;
      }
    }
  }
}
