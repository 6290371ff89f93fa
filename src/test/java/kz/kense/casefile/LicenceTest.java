package kz.kense.casefile;

import static kz.kense.TestOffice.CLERK;
import static kz.kense.TestOffice.HEAD;
import static kz.kense.casefile.LicenceOffice.EXECUTOR;
import static kz.kense.casefile.LicenceOffice.answer;
import static kz.kense.casefile.LicenceOffice.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.text.Failure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ZHM-SUR ¶5 with a commission, ¶9 with the State Corporation, walked on a real file. */
class LicenceTest {
  @TempDir Path folder;
  private LicenceOffice at;

  @BeforeEach
  void open() {
    at = new LicenceOffice(folder.resolve("office.kense"), "2016-06-23T10:00");
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aLicenceGoesThroughTheCommissionAndIsSentToTheStateCorporation() {
    CaseState c = at.atDraft("++++-");
    assertThat(c.step()).isEqualTo("draft");
    assertThat(c.performer()).isEqualTo("specialist");
    assertThat(c.minutes().approved()).isEqualTo("2016-06-23T10:00");
    c = at.office.draft(c, EXECUTOR, "licence");
    c = at.sign(c);
    c = at.office.cases.registerResult(c.id(), c.seq(), CLERK);
    CaseState registered = c;
    refused(
        "5.8",
        "casefile.sent-not-handed",
        () ->
            at.act(
                registered,
                CLERK,
                (course, s) -> course.handOver(s, CLERK, null, "А", "куәлік 1", "")));
    refused(
        "5.8",
        "casefile.no-dispatch-list",
        () -> at.act(registered, CLERK, (course, s) -> course.dispatch(s, CLERK, " ")));
    c = at.act(c, CLERK, (course, s) -> course.dispatch(s, CLERK, "12"));
    assertThat(c.status()).isEqualTo(CaseState.Status.CLOSED);
    assertThat(c.dispatched().list()).isEqualTo("12");
    assertThat(c.handedOver()).isNull();
    c =
        at.act(
            c,
            CLERK,
            (course, s) ->
                course.answerSurvey(s, CLERK, Satisfaction.SATISFIED, Satisfaction.PARTLY));
    assertThat(c.survey().information()).isEqualTo(Satisfaction.PARTLY);
    assertThat(at.office.cases.load(c.id())).isEqualTo(c);
  }

  @ParameterizedTest
  @CsvSource({
    "5, +++--, GRANT",
    "5, ++---, REFUSE",
    "4, ++--, GRANT", // a tie: the chair m1 voted for
    "4, --++, REFUSE",
    "3, 000, REFUSE", // nobody for, nobody against
    "3, +00, GRANT"
  })
  void theDecisionFollowsTheVotes(int present, String votes, Meeting.Decision decision) {
    CaseState c = at.hold(at.atCommission(), at.meeting(present, votes));
    assertThat(c.minutes().held().decision()).isEqualTo(decision);
    assertThat(c.step()).isEqualTo("approve");
  }

  @Test
  void aSittingThatIsNoneIsRefusedWithTheParagraph() {
    CaseState c = at.atCommission();
    Meeting good = at.meeting(5, "+++++");
    refused("5.4", "commission.no-quorum", () -> at.hold(c, at.meeting(2, "++")));
    refused("5.4", "commission.votes", () -> at.hold(c, votes(good, List.of("m1"))));
    refused("5.4", "commission.votes", () -> at.hold(c, votes(good, List.of("m1", "m1", "m2"))));
    refused("5.4", "commission.not-a-member", () -> at.hold(c, present(good, "head")));
    refused("5.4", "commission.date", () -> at.hold(c, on(good, LocalDate.of(2016, 6, 22))));
    refused("5.4", "commission.date", () -> at.hold(c, on(good, LocalDate.of(2016, 6, 24))));
    refused(
        "5.4",
        "casefile.other-role",
        () -> at.act(c, HEAD, (course, s) -> course.holdCommission(s, HEAD, good)));
  }

  @Test
  void minutesSentBackAreConsideredAnewAndTheOldOnesCountNoMore() {
    CaseState c = at.hold(at.atCommission(), at.meeting(5, "+++++"));
    CaseState held = c;
    refused(
        "5.5",
        "casefile.return-without-remark",
        () -> at.act(held, HEAD, (course, s) -> course.sendBack(s, HEAD, "")));
    c = at.act(c, HEAD, (course, s) -> course.sendBack(s, HEAD, "Дауыстарды нақтылаңыз"));
    assertThat(c.step()).isEqualTo("commission");
    assertThat(c.minutes()).isNull();
    assertThat(c.remark().text()).isEqualTo("Дауыстарды нақтылаңыз");
    c = at.approve(at.hold(c, at.meeting(5, "-----")));
    assertThat(c.minutes().held().decision()).isEqualTo(Meeting.Decision.REFUSE);
  }

  @Test
  void theExecutorDraftsOnlyWhatTheCommissionDecided() {
    CaseState granted = at.atDraft("+++++");
    refused(
        "5.6",
        "commission.granted",
        () ->
            at.act(
                granted,
                EXECUTOR,
                (course, s) -> course.divert(s, EXECUTOR, "refusal", List.of(tied()))));
    CaseState declined = at.atDraft("-----");
    refused("5.6", "commission.refused", () -> at.office.draft(declined, EXECUTOR, "licence"));
    CaseState refusal =
        at.act(
            at.office.cases.load(declined.id()),
            EXECUTOR,
            (course, s) -> course.divert(s, EXECUTOR, "refusal", List.of(tied())));
    assertThat(at.office.draft(refusal, EXECUTOR, "refusal-letter").step()).isEqualTo("sign");
  }

  @Test
  void aRefusalLeavesOnlyWhenEachGroundIsTiedToADocument() {
    CaseState c =
        at.act(
            at.atDraft("-----"),
            EXECUTOR,
            (course, s) ->
                course.divert(
                    s, EXECUTOR, "refusal", List.of(new ChosenGround("not-conforming", "2-бет"))));
    refused(
        "5.6", "casefile.ground-not-tied", () -> at.office.draft(c, EXECUTOR, "refusal-letter"));
    CaseState last = at.office.cases.load(c.id());
    CaseState mended =
        at.act(
            last, EXECUTOR, (course, s) -> course.divert(s, EXECUTOR, "refusal", List.of(tied())));
    assertThat(at.office.draft(mended, EXECUTOR, "refusal-letter").step()).isEqualTo("sign");
  }

  @Test
  void theSignerIsShownTheTermAndWhatSpeaksAgainstARefusal() {
    CaseState c =
        at.act(
            at.atDraft("-----"),
            EXECUTOR,
            (course, s) -> course.divert(s, EXECUTOR, "refusal", List.of(tied())));
    c =
        at.act(
            c,
            EXECUTOR,
            (course, s) -> course.recordCheck(s, EXECUTOR, answer("C1", Answer.OK, "15", "")));
    RefusalGate gate = at.office.cases.course(c).refusalGate(c).orElseThrow();
    assertThat(gate.tied()).isTrue();
    assertThat(gate.kept()).isTrue();
    assertThat(gate.term().paragraph()).isEqualTo("9");
    assertThat(gate.present()).extracting("id").containsExactly("application");
    assertThat(gate.answered()).extracting("id").containsExactly("C1");
    assertThat(gate.unanswered()).extracting("id").containsExactly("C2");
    at.office.clock.set("2016-07-15T10:00"); // 14 working days end on 14 July (§8)
    assertThat(at.office.cases.course(c).refusalGate(c).orElseThrow().kept()).isFalse();
  }

  @Test
  void intakeRefusesWhatTheActDoesNotAllow() {
    refused("1", "intake.not-directly", () -> at.register(by("chancellery", null, null)));
    refused("3", "intake.earlier", () -> at.register(kind("duplicate", null)));
    refused(
        "11.7",
        "intake.only-notarised",
        () -> at.register(by("state-corporation", proxy("15", ""), null)));
    assertThat(at.register(by("state-corporation", proxy("", ""), null)).step())
        .isEqualTo("resolution"); // a power of attorney that is not notarised is not entered
    assertThat(at.register(by("state-corporation", proxy("15", "Ахметова А."), null)).step())
        .isEqualTo("resolution");
  }

  @Test
  void aNegativeAnswerStopsTheServiceAndAMissingOneWaitsForADocument() {
    refused("12.5", "check.negative", () -> at.register(checked("C1", Answer.NEGATIVE, "15")));
    refused("12.5", "check.no-data", () -> at.register(checked("C1", Answer.NOT_FOUND, "")));
    refused("12.5", "check.no-data", () -> at.register(checked("C1", Answer.UNAVAILABLE, "")));
    refused(
        "12.4",
        "check.why-not-required",
        () -> at.register(checked("C1", Answer.NOT_REQUIRED, "")));
    CaseState c = at.register(checked("C1", Answer.UNAVAILABLE, "15"));
    assertThat(c.check("C1").orElseThrow().confirmedByPaper()).isTrue();
    assertThat(at.register(checked("C2", Answer.NOT_REQUIRED, "")).checks()).hasSize(1);
  }

  @Test
  void aLicenceDoesNotLeaveWhileAConditionStandsAgainstIt() {
    CaseState c =
        at.act(
            at.atDraft("+++++"),
            EXECUTOR,
            (course, s) ->
                course.recordCheck(s, EXECUTOR, answer("C1", Answer.NEGATIVE, "15", "")));
    refused("12.5", "check.negative", () -> at.office.draft(c, EXECUTOR, "licence"));
  }

  @Test
  void whereAFeeIsAskedForTheControlWaitsForThePayment() {
    CaseState c = at.office.resolve(at.register(by("portal", null, null)), HEAD, "specialist");
    refused(
        "11.6",
        "casefile.not-paid",
        () -> at.act(c, EXECUTOR, (course, s) -> course.perform(s, EXECUTOR, "")));
    refused(
        "11.6",
        "casefile.payment-without-paper",
        () ->
            at.act(
                c,
                CLERK,
                (course, s) ->
                    course.recordPayment(s, CLERK, new Payment("10 АЕК", "", "", null, ""))));
    CaseState payd = at.act(c, CLERK, (course, s) -> course.recordPayment(s, CLERK, paid()));
    assertThat(at.act(payd, EXECUTOR, (course, s) -> course.perform(s, EXECUTOR, "")).step())
        .isEqualTo("commission");
  }

  @Test
  void aDuplicateFollowsOnACaseOrOnAnOlderDocument() {
    CaseState first = at.register(at.intake());
    CaseState second =
        at.register(
            kind(
                "duplicate",
                new EarlierCase(first.id(), first.intake().number(), LocalDate.of(2016, 6, 23))));
    assertThat(second.intake().earlier().caseId()).isEqualTo(first.id());
    refused(
        "3",
        "intake.earlier",
        () -> at.register(kind("duplicate", new EarlierCase(null, "5", null))));
    assertThat(
            at.register(kind("duplicate", new EarlierCase(null, "5", LocalDate.of(2012, 1, 9))))
                .step())
        .isEqualTo("resolution");
  }

  @Test
  void aMistakenRegistrationIsVoidedWithAReasonAndItsNumberIsNotGivenAgain() {
    CaseState c = at.register(at.intake());
    refused(
        null,
        "casefile.reason-needed",
        () -> at.act(c, CLERK, (course, s) -> course.voidRegistration(s, CLERK, "")));
    CaseState voided =
        at.act(c, CLERK, (course, s) -> course.voidRegistration(s, CLERK, "екі рет тіркелген"));
    assertThat(voided.status()).isEqualTo(CaseState.Status.CLOSED);
    assertThat(voided.voided().reason()).isEqualTo("екі рет тіркелген");
    assertThat(at.register(at.intake()).intake().number()).isEqualTo("ЗТ-2");
    refused(
        null,
        "casefile.closed",
        () -> at.act(voided, HEAD, (course, s) -> course.check(s, HEAD, "")));
  }

  private ChosenGround tied() {
    return new ChosenGround("not-conforming", "мамандар жоқ", "staff", null);
  }

  private Intake by(String channel, @Nullable Representative who, @Nullable Payment payment) {
    return at.intake("issue", channel, who, null, List.of(), payment);
  }

  private Intake kind(String kind, @Nullable EarlierCase earlier) {
    return at.intake(kind, "state-corporation", null, earlier, List.of(), null);
  }

  private Intake checked(String process, Answer answer, String paper) {
    return at.intake(
        "issue",
        "state-corporation",
        null,
        null,
        List.of(answer(process, answer, paper, "")),
        null);
  }

  private static Representative proxy(String number, String notary) {
    LocalDate date = number.isEmpty() ? null : LocalDate.of(2016, 6, 1);
    return new Representative("Серікова А.", TestOffice.IIN, number, date, notary);
  }

  private static Meeting votes(Meeting m, List<String> inFavour) {
    return new Meeting(
        m.date(),
        m.chair(),
        m.secretary(),
        m.present(),
        m.agenda(),
        inFavour,
        List.of(),
        List.of(),
        "");
  }

  private static Meeting present(Meeting m, String stranger) {
    return new Meeting(
        m.date(),
        m.chair(),
        m.secretary(),
        List.of("m1", "m2", stranger),
        m.agenda(),
        List.of("m1", "m2", stranger),
        List.of(),
        List.of(),
        "");
  }

  private static Meeting on(Meeting m, LocalDate date) {
    return new Meeting(
        date,
        m.chair(),
        m.secretary(),
        m.present(),
        m.agenda(),
        m.inFavour(),
        m.against(),
        m.abstained(),
        m.reason());
  }

  private static void refused(@Nullable String paragraph, String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              if (paragraph != null) {
                assertThat(f.paragraph()).contains(paragraph);
              }
            });
  }
}
