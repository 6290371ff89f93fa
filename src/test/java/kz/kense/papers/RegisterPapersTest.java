package kz.kense.papers;

import static kz.kense.TestOffice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.kense.backup.OfficeCheck;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Numbering;
import kz.kense.casefile.Satisfaction;
import kz.kense.journal.Closing;
import kz.kense.journal.Closing.Count;
import kz.kense.journal.Register;
import kz.kense.journal.SurveyStore;
import kz.kense.journal.SurveyStore.Answers;
import kz.kense.journal.SurveyStore.Question;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.report.Table.Watch;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.storage.EventStore;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers of a real office file: three applications, one of them voided, one handed over. */
class RegisterPapersTest {
  private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

  @TempDir Path folder;
  private PapersOffice office;
  private RegisterPapers papers;

  @BeforeEach
  void work() {
    office = PapersOffice.at(folder.resolve("office.kense"), "2016-03-01T10:00");
    papers =
        new RegisterPapers(
            office.office.database,
            office.office.offices::office,
            FormCatalogue.builtIn(),
            new FormRenderer(),
            office.office.clock);
    office.office.register("zhm-emi", "II");
    CaseState mistaken = office.office.register("zhm-emi", "III");
    office.office.register("zhm-emi", "II");
    office.office.cases.act(
        mistaken.id(),
        mistaken.seq(),
        CLERK,
        (course, s) -> course.voidRegistration(s, CLERK, "екі рет тіркелген"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void printedJournalKeepsTheVoidedNumberAndClosesWithThePrescribedWords() throws Exception {
    Path file = folder.resolve("journal.pdf");
    int written =
        papers.write(
            file, Register.INCOMING, null, null, Lang.KK, office.employee("clerk"), Watch.NOBODY);
    assertThat(written).isEqualTo(3);
    Files.copy(
        file,
        Files.createDirectories(Path.of("target", "result-forms")).resolve("incoming-kk.pdf"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    String text = text(Files.readAllBytes(file));
    assertThat(text)
        .contains("Кіріс құжаттардың журналы", "01.03.2016", "01-12")
        .contains("ЗТ-1", "ЗТ-2", "ЗТ-3")
        .contains("КҮШІ ЖОЙЫЛДЫ: екі рет тіркелген")
        .contains("Бұл журналда ЗТ-1-нөмірден ЗТ-3-нөмірге дейін 2 (екі) құжат тіркелген.")
        .contains("Күші жойылған нөмірлер: ЗТ-2.")
        .contains("Бұл журналда 1 (бір) парақ бар; олар нөмірленіп, шнурланып, мөрмен бекітілген.");
    Path ru = folder.resolve("journal-ru.pdf");
    papers.write(ru, Register.INCOMING, DAY, DAY, Lang.RU, null, Watch.NOBODY);
    assertThat(text(Files.readAllBytes(ru)))
        .contains("В этом журнале с № ЗТ-1 по № ЗТ-3 зарегистрировано 2 (два) документа.");
  }

  @Test
  void periodWithoutEntriesIsAnEmptyRegister() throws Exception {
    Path file = folder.resolve("empty.csv");
    LocalDate day = LocalDate.of(2015, 1, 5);
    assertThat(papers.write(file, Register.INCOMING, day, day, Lang.RU, null, Watch.NOBODY))
        .isZero();
    assertThat(Files.readAllLines(file)).hasSize(1);
    Path results = folder.resolve("results.pdf");
    assertThat(papers.write(results, Register.RESULTS, null, null, Lang.RU, null, Watch.NOBODY))
        .isZero();
    assertThat(text(Files.readAllBytes(results))).contains("Реестр выданных результатов");
  }

  @Test
  void closingSheetCountsTheDayAndNamesTheHeadOfTheLog() throws Exception {
    Closing closing = papers.closing(DAY);
    assertThat(closing.registers())
        .containsExactly(
            new Count(Register.INCOMING, 2, "ЗТ-1", "ЗТ-3", 1),
            new Count(Register.OUTGOING, 0, null, null, 0),
            new Count(Register.RESULTS, 0, null, null, 0));
    assertThat(closing.voided())
        .containsExactly(new Closing.VoidedEntry("ЗТ-2", "екі рет тіркелген"));
    EventStore.Head head = office.office.database.read(EventStore::head).orElseThrow();
    assertThat(closing.events()).isEqualTo(head.last());
    assertThat(closing.hash()).isEqualTo(head.lastHash());
    // what happens the next day leaves the sheet of this one as it is
    office.office.clock.set("2016-03-02T09:30");
    office.office.register("zhm-emi", "II");
    assertThat(papers.closing(DAY)).isEqualTo(closing);
    assertThat(papers.closing(DAY.plusDays(1)).registers().getFirst())
        .isEqualTo(new Count(Register.INCOMING, 1, "ЗТ-4", "ЗТ-4", 0));
    String sheet = text(papers.closingSheet(closing, Lang.RU, office.employee("clerk")));
    assertThat(sheet)
        .contains("ЛИСТ ЗАКРЫТИЯ ДНЯ", "2 (два) документа", "екі рет тіркелген")
        .contains(head.lastHash());
  }

  @Test
  void surveyIsCountedByQuestionAndService() throws Exception {
    CaseState c = office.atSigning();
    // the answers come with the hand-over; here only the counting is looked at
    office.office.database.inTransaction(
        tx ->
            tx.handle()
                .execute(
                    """
                    update journal set issued_at = '2016-03-09T12:00:00',
                    survey_service = 'SATISFIED', survey_information = 'PARTLY' where id = ?\
                    """,
                    c.id()));
    LocalDate from = LocalDate.of(2016, 3, 1);
    LocalDate to = LocalDate.of(2016, 3, 9);
    List<Answers> answers = office.office.database.read(tx -> SurveyStore.answers(tx, from, to));
    assertThat(answers)
        .containsExactly(
            new Answers(Question.SERVICE, "zhm-emi", Map.of(Satisfaction.SATISFIED, 1)),
            new Answers(Question.INFORMATION, "zhm-emi", Map.of(Satisfaction.PARTLY, 1)));
    List<Answers> before =
        office.office.database.read(tx -> SurveyStore.answers(tx, from, LocalDate.of(2016, 3, 8)));
    assertThat(before).isEmpty();
    assertThat(text(papers.surveyResults(from, to, Lang.KK, office.employee("head"))))
        .contains("САУАЛНАМА НӘТИЖЕЛЕРІ", "1 (100,0 %)", "0 (0,0 %)");
  }

  @Test
  void resultsOfARegisterWithItsOwnTemplateAreCountedByThemselves() throws Exception {
    Organisation o = office.office.offices.office().organisation();
    Numbering own =
        new Numbering(
            o.numbering().incoming(),
            o.numbering().result(),
            o.numbering().outgoing(),
            Map.of("permits", "{index}/{seq:3}"),
            Map.of("permits", "02-15"));
    office.office.offices.save(
        "admin",
        new Organisation(
            o.name(),
            o.address(),
            o.place(),
            o.phone(),
            o.email(),
            o.hours(),
            own,
            o.demo(),
            o.refuseAtCounter(),
            o.seal(),
            o.trusted()));
    CaseState c = office.atSigning();
    Employee head = office.employee("head");
    CaseState signed =
        office.signing.sign(
            c, head, office.signing.open(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, head));
    assertThat(signed.signed().signature().number()).isEqualTo("02-15/001");
    assertThat(signed.signed().signature().register()).isEqualTo("permits");
    assertThat(OfficeCheck.of(office.office.database).problems()).isEmpty();
    Path file = folder.resolve("results.csv");
    papers.write(file, Register.RESULTS, null, null, Lang.KK, null, Watch.NOBODY);
    assertThat(Files.readString(file)).contains("02-15/001\n01.03.2016", "іс № 02-15");
  }

  @Test
  void resultsStandInTheOrderOfTheirNumbersAndAWithdrawnOneIsMarked() throws Exception {
    CaseState first = office.atSigning();
    CaseState second = office.atSigning();
    Employee head = office.employee("head");
    var key = office.signing.open(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, head);
    CaseState early = office.signing.sign(second, head, key); // the later case is signed first
    office.signing.sign(first, head, key);
    early = office.office.cases.registerResult(early.id(), early.seq(), CLERK);
    office.office.cases.act(
        early.id(),
        early.seq(),
        head.actor(),
        (course, s) -> course.withdrawResult(s, head.actor(), "қате лимит"));
    LocalDate day = early.signed().signature().date();
    String number = early.signed().signature().number();
    Path file = folder.resolve("order.csv");
    papers.write(file, Register.RESULTS, null, null, Lang.RU, null, Watch.NOBODY);
    String csv = Files.readString(file);
    assertThat(csv).contains("ОТОЗВАН 01.03.2016: қате лимит");
    Count results = papers.closing(day).registers().get(2);
    assertThat(results.first()).isEqualTo(number);
    assertThat(results.last()).isNotEqualTo(number);
    assertThat(results.count()).isEqualTo(2);
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }
  }
}
