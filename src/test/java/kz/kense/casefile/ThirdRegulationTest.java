package kz.kense.casefile;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that no Java knows of, ZHM-EXP ¶7, runs from its file alone. */
class ThirdRegulationTest {
  @TempDir Path folder;
  private TestOffice office;
  private Regulation regulation;

  @BeforeEach
  void add() throws Exception {
    office = TestOffice.at(folder.resolve("office.kense"), "2015-11-20T10:00");
    try (InputStream in =
        RegulationReader.class.getResourceAsStream("/kz/kense/regulation/try-exp.yaml")) {
      String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Regulation read = RegulationReader.read("try-exp.yaml", yaml).accepted().orElseThrow();
      office.offices.addRegulation("admin", read, yaml);
    }
    regulation = office.regulation("try-exp");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theSectionHeadSignsAndHeadAndDeputyTakeNoPartAfterTheirResolutions() {
    CaseState c = atSpecialist("issue", "II");
    assertThat(row(c).stepDue())
        .isEqualTo("2015-12-18T18:30"); // §8: SPEC II 28 cd from Fri 2015-11-20
    c = office.draft(c, SPECIALIST, regulation.result("conclusion").orElseThrow().form());
    assertThat(c.step()).isEqualTo("sign");
    assertThat(c.performer()).isEqualTo("section");
    c =
        office.cases.sign(
            c.id(),
            c.seq(),
            SECTION,
            (s, number, date) -> new ResultSigner.SignedFile(new byte[] {1}, "Б", "1", "RSA"));
    assertThat(c.step()).isEqualTo("issue");
  }

  @Test
  void aRepeatSubmissionHasItsOwnShorterTerms() {
    CaseState c = atSpecialist("repeat", "III");
    assertThat(row(c).totalDue()).isEqualTo("2015-11-27T18:30"); // 5 wd
    assertThat(row(c).stepDue()).isEqualTo("2015-11-25T18:30"); // 3 wd
  }

  @Test
  void anAfternoonRefusalIsCappedByItsThreeWorkingDays() {
    office.clock.set(
        "2015-11-20T16:00"); // contradiction 8: 2 wd and the office's hours do not fit 3 wd
    CaseState c = atSpecialist("issue", "II");
    String ground = regulation.grounds().getFirst().id();
    CaseState refused =
        office.cases.act(
            c.id(),
            c.seq(),
            SPECIALIST,
            (course, s) ->
                course.divert(
                    s, SPECIALIST, "refusal", List.of(new ChosenGround(ground, "1-бет"))));
    assertThat(row(refused).totalDue()).isEqualTo("2015-11-25T18:30");
    assertThat(row(refused).stepDue()).isEqualTo("2015-11-24T18:30");
  }

  @Test
  void theOfficeStillKnowsItAfterAReopening() {
    office.close();
    office = TestOffice.at(folder.resolve("office.kense"), "2015-11-23T10:00");
    assertThat(office.regulation("try-exp")).isEqualTo(regulation);
  }

  private CaseState atSpecialist(String kind, String category) {
    CaseState c =
        office.cases.register(
            CLERK, regulation, TestOffice.intake(kind, category, office.offices.now()), List.of());
    c = office.resolve(c, HEAD, "deputy");
    c = office.resolve(c, DEPUTY, "section");
    return office.resolve(c, SECTION, "specialist");
  }

  private JournalRow row(CaseState c) {
    return office.database.read(tx -> JournalStore.find(tx, c.id())).orElseThrow();
  }
}
