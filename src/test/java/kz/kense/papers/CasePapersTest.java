package kz.kense.papers;

import static kz.kense.TestOffice.CLERK;
import static kz.kense.casefile.LicenceOffice.EXECUTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.DueSheets;
import kz.kense.casefile.LicenceOffice;
import kz.kense.casefile.Satisfaction;
import kz.kense.journal.DispatchStore;
import kz.kense.office.Employee;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every paper of a case, filled from the case itself. */
class CasePapersTest {
  @TempDir Path folder;
  private LicenceOffice at;
  private Papers papers;
  private RegisterPapers registers;

  @BeforeEach
  void open() {
    at = new LicenceOffice(folder.resolve("office.kense"), "2016-06-23T10:00");
    FormCatalogue forms = FormCatalogue.builtIn();
    FormRenderer renderer = new FormRenderer();
    papers =
        new Papers(at.office.cases, at.office.offices::office, forms, renderer, at.office.clock);
    registers =
        new RegisterPapers(
            at.office.database, at.office.offices::office, forms, renderer, at.office.clock);
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void minutesNameMembersVotesAndDecision() throws Exception {
    CaseState c = at.hold(at.atCommission(), at.meeting(5, "+++-0"));
    String kk = paper(c, "minutes", Lang.KK);
    assertThat(kk)
        .contains("БЕКІТЕМІН Басшы", "Мүше m1", "Лицензия беру туралы")
        .contains("Жақтағандар: 3; қарсылар: 1; қалыс қалғандар: 1.")
        .contains("лицензия берілсін", "Талаптарға сәйкестігі")
        .contains("«Ақ Жол» ЖШС");
    CaseState refused = at.hold(at.atCommission(), at.meeting(5, "-----"));
    assertThat(paper(refused, "minutes", Lang.RU)).contains("УТВЕРЖДАЮ", "Отказать в выдаче");
  }

  @Test
  void slipTellsTheWayByRolesAndTheTermIsExplainedDayByDay() throws Exception {
    CaseState c = at.atCommission();
    assertThat(paper(c, "status-slip", Lang.RU))
        .contains("ИСТОРИЯ ПОЛУЧЕНИЯ УСЛУГИ", "Заявление зарегистрировано под №")
        .doesNotContain("Маман"); // nobody's name, the slip is the applicant's
    assertThat(paper(c, "due-sheet", Lang.RU))
        .contains("ЛИСТ РАСЧЁТА СРОКА", "четверг", "2016 год")
        .contains("Применённые правила", "Счёт по дням");
    assertThat(paper(c, "resolution-list", Lang.KK)).contains("БҰРЫШТАМАЛАР ПАРАҒЫ", "Қарауға");
  }

  @Test
  void anyTermCanBeExplainedOnPaperNotOnlyThePresentOne() throws Exception {
    CaseState c = at.atCommission();
    DueSheets sheets = new DueSheets(at.office.cases.rulebook().deadlines());
    DueSheet total = sheets.total(DueSheets.Subject.of(at.regulation, c));
    // 14 working days from Thursday 23 June 2016 (conformance vectors)
    assertThat(total.due().dueDate()).isEqualTo(LocalDate.of(2016, 7, 14));
    assertThat(text(papers.dueSheet(c, total, Lang.RU)))
        .contains("ЛИСТ РАСЧЁТА СРОКА", "14.07.2016", "14-й рабочий день из 14");
  }

  @Test
  void signerOfARefusalSeesGroundsAndWhatIsMet() throws Exception {
    CaseState c = at.atDraft("-----");
    ChosenGround ground =
        new ChosenGround(
            at.regulation.grounds().getFirst().id(), "өтініш, 2-бет", "application", "2");
    CaseState refused =
        at.act(c, EXECUTOR, (course, s) -> course.divert(s, EXECUTOR, "refusal", List.of(ground)));
    String sheet = paper(refused, "refusal-conditions", Lang.RU);
    assertThat(sheet)
        .contains("ЛИСТ УСЛОВИЙ ОТКАЗА", "өтініш, 2-бет", "Документ представлен")
        .contains("соблюдён");
  }

  @Test
  void negativeConditionGivesThePrescribedMessage() throws Exception {
    CaseState c = at.register(at.intake("issue", "state-corporation", null, null, List.of(), null));
    CaseState denied =
        at.act(
            c,
            CLERK,
            (course, s) ->
                course.recordCheck(s, CLERK, LicenceOffice.answer("C2", Answer.NEGATIVE, "", "")));
    assertThat(paper(denied, "denial-message", Lang.KK))
        .contains("БАС ТАРТУ ТУРАЛЫ ХАБАРЛАМА", "C2. Сенімхаттың деректері бар", "12.4")
        .contains("Деректердің болмауына байланысты деректерді алу мүмкін емес");
  }

  @Test
  void dispatchListHasALineForEachResult() throws Exception {
    CaseState one = at.atCommission();
    CaseState two = at.atCommission();
    Employee sender = at.office.offices.office().employee(CLERK.employee()).orElseThrow();
    byte[] pdf = papers.dispatchList(List.of(one, two), "12", Lang.KK, sender);
    assertThat(text(pdf))
        .contains("№ 12", one.intake().number(), two.intake().number())
        .contains("Барлығы: 2 (екі) құжат.");
  }

  @Test
  void surveyIsPrintedEmptyOrAsAnswered() throws Exception {
    CaseState c = at.atDraft("+++++");
    assertThat(paper(c, "survey", Lang.RU)).doesNotContain("X");
    c = at.sign(at.office.draft(c, EXECUTOR, "licence"));
    c = at.office.cases.registerResult(c.id(), c.seq(), CLERK);
    c = at.act(c, CLERK, (course, s) -> course.dispatch(s, CLERK, "12"));
    assertThat(sentWith("12")).containsExactly(c.id());
    assertThat(sentWith("13")).isEmpty();
    c =
        at.act(
            c,
            CLERK,
            (course, s) ->
                course.answerSurvey(s, CLERK, Satisfaction.SATISFIED, Satisfaction.PARTLY));
    assertThat(paper(c, "survey", Lang.RU)).contains("X 3) удовлетворен").contains("X 2) частично");
    LocalDate day = at.office.offices.now().toLocalDate();
    assertThat(text(registers.surveyResults(day, day, Lang.RU, null)))
        .contains("1 (100,0 %)", "Лицензия на изыскания");
  }

  private List<Long> sentWith(String list) {
    return at.office.database.read(tx -> DispatchStore.cases(tx, list));
  }

  private String paper(CaseState c, String use, Lang lang) throws Exception {
    byte[] pdf = papers.paper(c, use, lang);
    Path kept = Files.createDirectories(Path.of("target", "result-forms"));
    Files.write(kept.resolve("case-" + use + "-" + lang.tag() + ".pdf"), pdf);
    return text(pdf);
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }
  }
}
