package kz.kense.casefile;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZHM-EMI ¶7 and ALM-EMI ¶6 walked on a real file. */
class FirstPermitTest {
  @TempDir Path folder;
  TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aZhambylPermitGoesThroughNineStepsInTheOrderOfParagraph7() {
    CaseState c = office.atSpecialist("II");
    assertThat(c.step()).isEqualTo("draft");
    assertThat(c.performer()).isEqualTo("specialist");
    c = office.draft(c, SPECIALIST, "emission-permit");
    c = act(c, SECTION, (course, s) -> course.check(s, SECTION, ""));
    c = act(c, DEPUTY, (course, s) -> course.agree(s, DEPUTY, ""));
    c =
        office.cases.sign(
            c.id(),
            c.seq(),
            HEAD,
            (s, number, date) ->
                new ResultSigner.SignedFile(
                    number.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "Басшы",
                    "01",
                    "RSA"));
    assertThat(c.signed().signature().number()).isEqualTo("1/2016");
    c = office.cases.registerResult(c.id(), c.seq(), CLERK);
    assertThat(c.status()).isEqualTo(CaseState.Status.READY);
    assertThat(c.result().number()).isEqualTo("1");
    office.clock.set("2016-02-08T12:50");
    c =
        act(
            c,
            CLERK,
            (course, s) -> course.handOver(s, CLERK, null, "А. Әлі", "куәлік 012345678", ""));
    assertThat(c.status()).isEqualTo(CaseState.Status.CLOSED);
    assertThat(c.done().stream().map(CaseState.DoneStep::step))
        .containsExactly(
            "register",
            "head-resolution",
            "deputy-resolution",
            "section-resolution",
            "draft",
            "check",
            "agree",
            "sign",
            "issue");
    assertThat(c.done().getLast().due())
        .isEqualTo("2016-02-08T14:50"); // ¶7.9: 30 minutes from arrival, over the break
    assertThat(office.cases.load(c.id())).isEqualTo(c);
  }

  @Test
  void theTotalOfCategoryTwoIsThirtyCalendarDaysAndTheSpecialistHasTwentyEight() {
    CaseState c = office.register("zhm-emi", "II");
    JournalRow row = row(c);
    assertThat(row.totalDue())
        .isEqualTo("2016-03-09T18:30"); // §8: 06.03 Sunday, 07.03 transferred, 08.03 holiday
    assertThat(row.stepDue()).isEqualTo("2016-02-05T12:00");
    c = office.resolve(c, HEAD, "deputy");
    c = office.resolve(c, DEPUTY, "section");
    c = office.resolve(c, SECTION, "specialist");
    assertThat(row(c).stepDue()).isEqualTo("2016-03-04T18:30");
  }

  @Test
  void aRefusalShortensTheTotalAndCapsTheSpecialistSoThatThreeOfficialsCanStillAct() {
    office.clock.set("2015-10-08T10:00"); // contradiction 7
    CaseState c = office.atSpecialist("III");
    c =
        act(
            c,
            SPECIALIST,
            (course, s) -> course.divert(s, SPECIALIST, "refusal", List.of(ground())));
    JournalRow row = row(c);
    assertThat(row.totalDue()).isEqualTo("2015-10-13T18:30");
    assertThat(row.stepDue())
        .isBetween(
            LocalDateTime.parse("2015-10-12T09:00"), LocalDateTime.parse("2015-10-12T18:30"));
  }

  @Test
  void anApplicationAfterHoursIsRegisteredTheNextWorkingDay() {
    office.clock.set("2016-03-04T19:10"); // Saturday 5 March 2016 is a working day
    CaseState c = office.register("zhm-emi", "III");
    assertThat(c.intake().registeredAt()).isEqualTo("2016-03-05T09:00");
    assertThat(row(c).stepDue()).isEqualTo("2016-03-05T11:00");
  }

  @Test
  void aSentBackDraftReturnsToItsAuthorWithTheRemark() {
    CaseState c = office.draft(office.atSpecialist("IV"), SPECIALIST, "emission-permit");
    c = act(c, SECTION, (course, s) -> course.sendBack(s, SECTION, "Кестені толықтырыңыз"));
    assertThat(c.step()).isEqualTo("draft");
    assertThat(c.performer()).isEqualTo("specialist");
    assertThat(c.remark().text()).isEqualTo("Кестені толықтырыңыз");
  }

  @Test
  void whatTheRegulationDoesNotAllowIsRefusedWithItsParagraph() {
    CaseState c = office.register("zhm-emi", "II");
    refused("7.2", "casefile.other-role", () -> office.resolve(c, DEPUTY, "section"));
    refused("7.3", "casefile.wrong-executor", () -> office.resolve(c, HEAD, "specialist"));
    refused(
        "7.2", "casefile.other-step", () -> act(c, HEAD, (course, s) -> course.check(s, HEAD, "")));
    refused(
        "7.3",
        "casefile.term-longer",
        () ->
            act(
                c,
                HEAD,
                (course, s) ->
                    course.putResolution(
                        s,
                        HEAD,
                        HEAD,
                        List.of("deputy"),
                        List.of(),
                        "",
                        LocalDateTime.parse("2016-02-05T18:00"))));
    CaseState drafting =
        office.resolve(
            office.resolve(office.resolve(c, HEAD, "deputy"), DEPUTY, "section"),
            SECTION,
            "specialist");
    refused(
        "7.5",
        "casefile.no-draft",
        () -> act(drafting, SPECIALIST, (course, s) -> course.submitDraft(s, SPECIALIST)));
    refused(
        "7.5",
        "casefile.no-grounds",
        () ->
            act(
                drafting,
                SPECIALIST,
                (course, s) -> course.divert(s, SPECIALIST, "refusal", List.of())));
    Actor other = new Actor("specialist2", SPECIALIST.roles());
    refused(
        "7.5",
        "casefile.other-performer",
        () -> act(drafting, other, (course, s) -> course.submitDraft(s, other)));
  }

  @Test
  void aClerkEntersWhatTheHeadWroteOnPaperAndBothAreKept() {
    CaseState c = office.register("zhm-emi", "II");
    CaseState put =
        act(
            c,
            CLERK,
            (course, s) ->
                course.putResolution(
                    s, CLERK, HEAD, List.of("deputy"), List.of(), "Қарауға", null));
    assertThat(put.resolutions().getFirst().recordedBy()).isEqualTo("clerk");
    assertThat(put.resolutions().getFirst().resolution().author()).isEqualTo("head");
  }

  @Test
  void theSecondOfTwoAtOnceIsToldAndNothingOfHisIsWritten() {
    CaseState c = office.register("zhm-emi", "II");
    office.resolve(c, HEAD, "deputy");
    assertThatThrownBy(() -> office.resolve(c, HEAD, "deputy"))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("storage.changed-meanwhile"));
    assertThat(office.cases.load(c.id()).resolutions()).hasSize(1);
  }

  @Test
  void numbersRestartWithTheYearAndAFailedRegistrationUsesNoneUp() {
    assertThat(office.register("zhm-emi", "II").intake().number()).isEqualTo("ЗТ-1");
    assertThatThrownBy(() -> office.register("zhm-emi", "I")).isInstanceOf(Failure.class);
    assertThat(office.register("alm-emi", "IV").intake().number()).isEqualTo("ЗТ-2");
    office.clock.set("2017-01-04T10:00");
    assertThat(office.register("alm-emi", "IV").intake().number()).isEqualTo("ЗТ-1");
  }

  @Test
  void anAlmatyExecutorIsCountedFromRegistrationAndLeavesTheOfficeItsMinutes() {
    office.clock.set("2016-09-05T10:00");
    CaseState c = office.register("alm-emi", "III");
    office.clock.plus(Duration.ofMinutes(10));
    c = office.resolve(c, HEAD, "specialist");
    assertThat(row(c).totalDue()).isEqualTo("2016-09-20T18:30"); // §8: 12.09 Kurban Ait
    assertThat(row(c).stepDue()).isEqualTo("2016-09-20T18:00"); // R4: 15 + 15 minutes of the office
  }

  @Test
  void theDeskShowsWhatWaitsForMeAndOnlyThat() {
    CaseState c = office.atSpecialist("II");
    office.register("zhm-emi", "III");
    assertThat(desk(SPECIALIST)).extracting(JournalRow::id).containsExactly(c.id());
    assertThat(desk(new Actor("specialist2", SPECIALIST.roles()))).isEmpty();
    assertThat(desk(HEAD)).hasSize(1);
  }

  @Test
  void searchFindsKazakhWordsWhateverTheirCase() {
    CaseState c = office.register("zhm-emi", "II");
    for (String typed : List.of("ҚАЗАНДЫҚ", "қазан", "ак жол", "95044", "«ақ»", "зт 1")) {
      long[] found =
          office.database.read(
              tx ->
                  JournalStore.ids(
                      tx, kz.kense.journal.JournalQuery.ALL.withText(typed), office.offices.now()));
      assertThat(found).as(typed).containsExactly(c.id());
    }
    long[] none =
        office.database.read(
            tx ->
                JournalStore.ids(
                    tx, kz.kense.journal.JournalQuery.ALL.withText("казан"), office.offices.now()));
    assertThat(none).isEmpty(); // Қ is not К
  }

  private List<JournalRow> desk(Actor who) {
    return office.database.read(tx -> JournalStore.desk(tx, who.employee(), who.roles()));
  }

  private JournalRow row(CaseState c) {
    return office.database.read(tx -> JournalStore.find(tx, c.id())).orElseThrow();
  }

  private ChosenGround ground() {
    return new ChosenGround(
        office.regulation("zhm-emi").grounds().getFirst().id(), "өтінім, 2-бет");
  }

  private CaseState act(
      CaseState c,
      Actor who,
      java.util.function.BiFunction<CaseCourse, CaseState, List<CaseEvent>> decision) {
    return office.cases.act(c.id(), c.seq(), who, decision);
  }

  private static void refused(
      String paragraph, String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.paragraph()).contains(paragraph);
            });
  }
}
