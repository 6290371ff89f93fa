package kz.kense.routing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Routes;
import kz.kense.regulation.StepAction;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import kz.kense.ui.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskModelTest {
  @TempDir Path dir;
  private Desk desk;
  private DeskModel model;

  @BeforeEach
  void open() {
    desk = new Desk(dir);
    model = new DeskModel(desk.tools);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void sit(kz.kense.casefile.Actor who) throws InterruptedException {
    desk.as(who);
    model.load();
    desk.until(() -> !model.waiting().isEmpty() && model.step().stand().get() != null);
  }

  private void stands(String step) throws InterruptedException {
    desk.until(
        () ->
            model.step().stand().get() != null
                && step.equals(model.step().stand().get().state().step()));
  }

  private CaseState present(CaseState c) {
    return desk.office.cases.load(c.id());
  }

  @Test
  void theMostUrgentComesFirstAndAfterAnActTheNextIsChosen() throws Exception {
    CaseState early = desk.office.register("zhm-emi", "II");
    desk.office.clock.set("2016-02-05T11:00");
    CaseState late = desk.office.register("zhm-emi", "II");
    sit(TestOffice.HEAD);
    assertThat(model.waiting()).extracting(r -> r.id()).containsExactly(early.id(), late.id());
    assertThat(model.count().get()).isEqualTo(2);
    assertThat(model.chosen().get().id()).isEqualTo(early.id());
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(
        () -> model.waiting().size() == 1 && model.step().stand().get().state().id() == late.id());
    assertThat(model.chosen().get().id()).isEqualTo(late.id());
    assertThat(model.notice().get().tone()).isEqualTo(Tone.OK);
    assertThat(model.notice().get().text().in(Messages.in(Lang.RU)))
        .contains(early.intake().number());
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(() -> model.waiting().isEmpty());
    assertThat(model.chosen().get()).isNull();
    assertThat(model.step().stand().get()).isNull();
  }

  @Test
  void untilTheChosenCaseIsOpenNothingCanBeDoneToTheOneBefore() throws Exception {
    CaseState early = desk.office.register("zhm-emi", "II");
    desk.office.clock.set("2016-02-05T11:00");
    CaseState late = desk.office.register("zhm-emi", "II");
    sit(TestOffice.HEAD);
    assertThat(model.opening().get()).isFalse();
    model.next();
    assertThat(model.opening().get()).as("the panel still shows %s", early.id()).isTrue();
    desk.until(() -> !model.opening().get());
    assertThat(model.step().stand().get().state().id()).isEqualTo(late.id());
    model.next();
    assertThat(model.opening().get()).as("the last one stays").isFalse();
  }

  @Test
  void theRegulationsTermIsTheDefaultAndALongerOneIsRefusedInPlace() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    sit(TestOffice.HEAD);
    ResolutionModel r = model.step().resolution();
    assertThat(r.due().get()).isNull();
    assertThat(r.executors()).as("the only one who can be named").containsExactly("deputy");
    r.day().set(LocalDate.of(2016, 2, 12));
    assertThat(r.termError().get().failure().code()).isEqualTo("casefile.term-longer");
    assertThat(r.termError().get().in(Messages.in(Lang.RU))).contains("пункт 7.3");
    model.step().resolve(Lang.KK, pdf -> {});
    assertThat(model.step().busy().get()).as("nothing is sent").isFalse();
    assertThat(present(c).step()).isEqualTo("head-resolution");
    r.useNorm();
    assertThat(r.termError().get()).isNull();
    r.use(r.term().half());
    assertThat(r.due().get()).isEqualTo("2016-02-05T11:00:00");
    assertThat(r.termError().get()).isNull();
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(() -> model.waiting().isEmpty());
    assertThat(present(c).resolutions().getLast().resolution().due())
        .isEqualTo("2016-02-05T11:00:00");
  }

  @Test
  void theFirstExecutorIsResponsibleAndTheOthersHelp() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    c = desk.office.resolve(c, TestOffice.HEAD, "deputy");
    c = desk.office.resolve(c, TestOffice.DEPUTY, "section");
    sit(TestOffice.SECTION);
    ResolutionModel r = model.step().resolution();
    assertThat(r.executors()).as("two could be named").isEmpty();
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(() -> r.executorError().get() != null && !model.step().busy().get());
    assertThat(r.executorError().get().failure().code()).isEqualTo("casefile.no-executor");
    r.adding().set("specialist");
    r.adding().set("specialist2");
    r.makeResponsible("specialist2");
    r.addingCo().set("clerk");
    r.task().set("Қарауға");
    r.usePhrase("мерзімінде");
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(() -> model.waiting().isEmpty());
    var put = present(c).resolutions().getLast().resolution();
    assertThat(put.executors()).containsExactly("specialist2", "specialist");
    assertThat(put.coExecutors()).containsExactly("clerk");
    assertThat(put.task()).isEqualTo("Қарауға мерзімінде");
    assertThat(present(c).performer()).isEqualTo("specialist2");
  }

  @Test
  void whatTheOfficialWroteBeforeIsOfferedAgain() throws Exception {
    desk.office.resolve(desk.office.register("zhm-emi", "II"), TestOffice.HEAD, "deputy");
    desk.office.register("zhm-emi", "II");
    sit(TestOffice.HEAD);
    desk.until(() -> !model.step().resolution().phrases().isEmpty());
    assertThat(model.step().resolution().phrases()).containsExactly("Қарауға");
  }

  @Test
  void aCheckIsSentBackOnlyWithARemarkAndTheDrafterSeesIt() throws Exception {
    CaseState c = drafted();
    sit(TestOffice.SECTION);
    assertThat(model.step().stand().get().at(StepAction.CHECK)).isTrue();
    assertThat(model.step().stand().get().mayReturn()).isTrue();
    model.step().sendBack();
    desk.until(() -> model.step().wordsError().get() != null);
    assertThat(present(c).step()).isEqualTo("check");
    model.step().words().set("12-бетті толықтыру");
    assertThat(model.step().wordsError().get()).isNull();
    desk.until(() -> !model.step().busy().get());
    model.step().sendBack();
    desk.until(() -> model.waiting().isEmpty());
    sit(TestOffice.SPECIALIST);
    assertThat(model.step().stand().get().state().remark().text()).isEqualTo("12-бетті толықтыру");
  }

  @Test
  void aCheckThenAnAgreementNeedNoRemark() throws Exception {
    CaseState c = drafted();
    sit(TestOffice.SECTION);
    model.step().approve();
    desk.until(() -> model.waiting().isEmpty());
    assertThat(present(c).step()).isEqualTo("agree");
    sit(TestOffice.DEPUTY);
    stands("agree");
    desk.until(() -> !model.step().busy().get());
    model.step().approve();
    desk.until(() -> model.waiting().isEmpty());
    assertThat(Routes.step(desk.office.regulation("zhm-emi"), present(c).step()).action())
        .isEqualTo(StepAction.SIGN);
  }

  @Test
  void whatSomebodyChangedMeanwhileIsSaidAndLoadedAnew() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    sit(TestOffice.HEAD);
    model.step().resolution().task().set("Орындауға");
    CaseState changed =
        desk.office.cases.act(
            c.id(),
            c.seq(),
            TestOffice.CLERK,
            (course, s) -> course.correct(s, TestOffice.CLERK, "phone", "77", "қате"));
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(
        () ->
            model.notice().get() != null
                && model.step().stand().get().state().seq() == changed.seq()
                && !model.step().busy().get());
    assertThat(model.notice().get().text().failure().code()).isEqualTo("storage.changed-meanwhile");
    assertThat(model.step().resolution().task().get()).as("what was typed").isEqualTo("Орындауға");
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(() -> model.waiting().isEmpty());
  }

  @Test
  void nextAndPreviousStayWithinTheList() throws Exception {
    CaseState a = desk.office.register("zhm-emi", "II");
    CaseState b = desk.office.register("zhm-emi", "III");
    sit(TestOffice.HEAD);
    model.previous();
    assertThat(model.chosen().get().id()).isEqualTo(a.id());
    model.next();
    model.next();
    assertThat(model.chosen().get().id()).isEqualTo(b.id());
    desk.until(() -> model.step().stand().get().state().id() == b.id());
  }

  @Test
  void aNewcomersEmptyDeskIsCalm() throws Exception {
    desk.as(TestOffice.HEAD);
    model.load();
    model.loadCount();
    desk.office.register("zhm-emi", "II");
    model.loadCount();
    desk.until(() -> model.count().get() == 1);
    assertThat(model.notice().get()).isNull();
    assertThat(List.copyOf(model.waiting())).isEmpty();
  }

  private CaseState drafted() {
    CaseState c = desk.office.atSpecialist("II");
    return desk.office.draft(c, TestOffice.SPECIALIST, desk.office.cases.course(c).resultForm(c));
  }
}
