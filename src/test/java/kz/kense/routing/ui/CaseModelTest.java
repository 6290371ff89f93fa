package kz.kense.routing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseModelTest {
  @TempDir Path dir;
  private Desk desk;
  private CaseModel model;

  @BeforeEach
  void open() {
    desk = new Desk(dir);
    model = new CaseModel(desk.tools, CaseModelTest::pdfOnly);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static NewFile pdfOnly(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < 4 || bytes[0] != '%' || bytes[1] != 'P') {
        throw Failure.of("viewer.unknown", file.getFileName().toString());
      }
      return new NewFile(null, file.getFileName().toString(), "application/pdf", bytes);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CaseState state() {
    return model.loaded().get().state();
  }

  private void show(CaseState c) throws InterruptedException {
    model.open(c.id(), List.of());
    desk.until(() -> model.loaded().get() != null && state().id() == c.id());
  }

  @Test
  void aCorrectionIsKeptOnlyWithItsReason() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    desk.as(TestOffice.CLERK);
    show(c);
    assertThat(model.mayCorrect()).isTrue();
    model.correct("object");
    assertThat(model.value().get()).isEqualTo("Қазандық");
    model.value().set("Қазандық № 2");
    model.confirm();
    desk.until(() -> model.reasonError().get() != null);
    model.reason().set("өтінімде солай");
    model.confirm();
    desk.until(() -> state().seq() > c.seq());
    assertThat(state().intake().subject().name()).isEqualTo("Қазандық № 2");
    assertThat(model.editing().get()).isNull();
    assertThat(model.loaded().get().history()).hasSize((int) state().seq());
  }

  @Test
  void onlyTheChancelleryMayCorrect() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    desk.as(TestOffice.SPECIALIST);
    show(c);
    assertThat(model.mayCorrect()).isFalse();
    assertThat(model.step().stand().get().whyNot().code()).isEqualTo("casefile.other-role");
    assertThat(model.step().stand().get().mayRecord()).isFalse();
  }

  @Test
  void theClerkEntersWhatTheHeadWroteOnPaperAndBothAreKept() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    desk.as(TestOffice.CLERK);
    show(c);
    assertThat(model.step().stand().get().mine()).isFalse();
    assertThat(model.step().stand().get().mayRecord()).isTrue();
    model.step().recording().set(true);
    assertThat(model.step().resolution().author().get()).isEqualTo("head");
    model.step().resolution().task().set("Қарауға");
    model.step().resolve(Lang.KK, pdf -> {});
    desk.until(() -> state().seq() > c.seq());
    assertThat(state().resolutions().getLast().recordedBy()).isEqualTo("clerk");
    assertThat(state().resolutions().getLast().resolution().author()).isEqualTo("head");
    assertThat(state().step()).isEqualTo("deputy-resolution");
  }

  /** ZHM-EMI ¶11: C2 and C3 come before the result; the answer is shown by a file. */
  @Test
  void aConditionNobodyAnsweredIsToldUntilItsAnswerIsRecordedWithAFile() throws Exception {
    CaseState c = desk.office.atSpecialist("II");
    Path print = Files.writeString(dir.resolve("экран.pdf"), "%PDF-1.7 not a real one");
    desk.as(TestOffice.SPECIALIST);
    show(c);
    assertThat(model.step().stand().get().unanswered())
        .extracting(SystemProcess::id)
        .containsExactly("C2", "C3");
    model.checks().begin(c, model.step().stand().get().unanswered().getFirst());
    model.checks().editing().get().answer().set(Answer.OK);
    model.checks().prove(print);
    model.checks().save(c);
    desk.until(() -> state().seq() > c.seq());
    assertThat(state().check("C2").orElseThrow().proof().name()).isEqualTo("экран.pdf");
    assertThat(state().attachments()).hasSize(c.attachments().size() + 1);
    assertThat(model.step().stand().get().unanswered())
        .extracting(SystemProcess::id)
        .containsExactly("C3");
  }

  @Test
  void filesAreAddedToTheirDocumentAndTakenOutWithAReason() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    Path scan = Files.writeString(dir.resolve("өтінім.pdf"), "%PDF-1.7 not a real one");
    desk.as(TestOffice.CLERK);
    show(c);
    model.attach(List.of(scan), "application");
    desk.until(() -> !state().attachments().isEmpty());
    assertThat(state().attachments().getFirst().document()).isEqualTo("application");
    model.detach(state().attachments().getFirst());
    model.reason().set("басқа істің файлы");
    model.confirm();
    desk.until(() -> state().attachments().isEmpty());
    desk.until(() -> true);
  }

  @Test
  void aFileOfAnUnknownKindIsRefusedInTheScreen() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    Path text = Files.writeString(dir.resolve("хат.txt"), "салем");
    desk.as(TestOffice.CLERK);
    show(c);
    model.attach(List.of(text), null);
    desk.until(() -> model.notice().get() != null);
    assertThat(model.notice().get().text().failure().code()).isEqualTo("viewer.unknown");
    assertThat(desk.office.cases.load(c.id()).attachments()).isEmpty();
  }

  @Test
  void nextFollowsTheListTheCaseWasOpenedFrom() throws Exception {
    CaseState a = desk.office.register("zhm-emi", "II");
    desk.office.register("zhm-emi", "III");
    CaseState b = desk.office.register("zhm-emi", "IV");
    desk.as(TestOffice.CLERK);
    model.open(a.id(), List.of(a.id(), b.id()));
    desk.until(() -> model.loaded().get() != null);
    assertThat(model.loaded().get().similar()).as("cases of the same applicant").hasSize(2);
    model.move(1);
    desk.until(() -> model.loaded().get() != null && state().id() == b.id());
    model.move(1);
    assertThat(state().id()).as("the last of the list").isEqualTo(b.id());
  }

  @Test
  void theReceiptIsKeptInTheLogWhenItIsPrinted() throws Exception {
    CaseState c = desk.office.register("zhm-emi", "II");
    desk.as(TestOffice.CLERK);
    show(c);
    byte[][] printed = new byte[1][];
    model.receipt(pdf -> printed[0] = pdf);
    desk.until(() -> state().seq() > c.seq());
    assertThat(printed[0]).startsWith('%', 'P', 'D', 'F');
    assertThat(model.loaded().get().issued("acceptance-receipt")).isTrue();
  }
}
