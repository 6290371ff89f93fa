package kz.kense.regulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kz.kense.StillWork;
import kz.kense.TestOffice;
import kz.kense.office.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at regulations, and bringing a new one into the office. */
class RegulationsModelTest {
  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private final Session session = new Session();
  private TestOffice office;
  private RegulationsModel model;

  @BeforeEach
  void open() throws InterruptedException {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-03-04T10:00");
    enter("admin");
    model =
        new RegulationsModel(
            office.offices,
            session,
            still.work(),
            new Proof(office.database, office.offices, form -> true));
    model.load(Optional.empty());
    still.settle();
  }

  @AfterEach
  void close() {
    still.close();
    office.close();
  }

  @Test
  void theShippedRegulationsAreThereAndTheFirstIsShownWithTheRouteOfItsFirstKind() {
    assertThat(model.items()).extracting(i -> i.regulation().id()).contains("zhm-emi", "alm-emi");
    assertThat(model.items()).noneMatch(RegulationsModel.Item::added);
    assertThat(model.chosen().get()).isEqualTo(model.items().getFirst());
    assertThat(model.kind().get())
        .isEqualTo(model.items().getFirst().regulation().kinds().getFirst().id());
  }

  @Test
  void aGoodFileIsCheckedFirstAndThenAddedAndShown() throws Exception {
    assertThat(model.addRefused().get()).as("nothing has been checked yet").isNotNull();
    check(yaml());
    assertThat(model.checked().get().errors()).isZero();
    assertThat(model.addRefused().get()).isNull();
    model.add();
    still.settle();
    assertThat(model.checked().get()).isNull();
    assertThat(model.chosen().get().regulation().id()).isEqualTo("try-exp");
    assertThat(model.chosen().get().added()).isTrue();
  }

  @Test
  void aVersionThatTheOfficeHasIsNotTakenTwice() throws Exception {
    check(yaml());
    model.add();
    still.settle();
    check(yaml());
    assertThat(model.checked().get().findings().getFirst().isError()).isTrue();
    assertThat(model.addRefused().get()).isNotNull();
    int before = model.items().size();
    model.add();
    still.settle();
    assertThat(model.items()).hasSize(before);
  }

  @Test
  void aFileWithAnUnknownKeyIsRefusedWithItsFindings() throws Exception {
    check(yaml() + "\nnonsense: 1\n");
    assertThat(model.checked().get().errors()).isPositive();
    assertThat(model.addRefused().get()).isNotNull();
  }

  @Test
  void onlyTheAdministratorMayAddOne() throws Exception {
    enter("clerk");
    check(yaml());
    assertThat(model.checked().get().errors()).isZero();
    assertThat(model.addRefused().get()).isNotNull();
    model.add();
    still.settle();
    assertThat(model.items()).extracting(i -> i.regulation().id()).doesNotContain("try-exp");
  }

  private void enter(String id) {
    session.enter(office.offices.office().employee(id).orElseThrow());
  }

  private void check(String yaml) throws Exception {
    model.check(Files.writeString(folder.resolve("file.yaml"), yaml));
    still.settle();
  }

  private static String yaml() throws Exception {
    try (InputStream in =
        RegulationsModelTest.class.getResourceAsStream("/kz/kense/regulation/try-exp.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), "UTF-8");
    }
  }
}
