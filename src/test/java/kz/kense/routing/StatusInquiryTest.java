package kz.kense.routing;

import static kz.kense.TestOffice.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZHM-EMI ¶14: where a case is, since when, what is next; only to those who may see it. */
class StatusInquiryTest {
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itSaysWhereSinceWhenByWhomAndWhatIsNext() {
    CaseState c = office.register("zhm-emi", "II");
    office.clock.set("2016-02-05T11:00");
    office.resolve(c, HEAD, "deputy");
    CaseStatus s = find("clerk", c.intake().number()).getFirst();
    assertThat(s.step().ru()).contains("резолюции руководителю отдела");
    assertThat(s.performer()).isEqualTo("deputy");
    assertThat(s.since()).isEqualTo("2016-02-05T11:00");
    assertThat(s.due()).isEqualTo("2016-02-05T13:00");
    assertThat(s.paragraph()).isEqualTo("7.3");
    assertThat(s.nextActor().kk()).isEqualTo("Бөлім басшысы");
    assertThat(s.totalDue()).isEqualTo("2016-03-09T18:30");
  }

  @Test
  void byIdNumberAllCasesOfTheApplicantAreFound() {
    office.register("zhm-emi", "II");
    office.register("zhm-emi", "III");
    assertThat(find("head", TestOffice.BIN)).hasSize(2);
    assertThat(find("admin", " " + TestOffice.BIN + " ")).hasSize(2);
  }

  @Test
  void whoTookNoPartIsToldThatTheCaseIsNotHis() {
    CaseState c = office.register("zhm-emi", "II");
    String number = c.intake().number();
    refused("status.not-yours", "deputy", number);
    refused("status.not-yours", "specialist", TestOffice.BIN);
    office.resolve(c, HEAD, "deputy");
    assertThat(find("deputy", number)).hasSize(1);
    refused("status.not-yours", "specialist", number);
  }

  @Test
  void aNumberThatWasNeverGivenAndAPartOfOneFindNothing() {
    CaseState c = office.register("zhm-emi", "II");
    refused("status.none", "clerk", "ЗТ-99");
    refused("status.none", "clerk", c.intake().number().substring(0, 2));
    refused("status.none", "clerk", "");
  }

  private List<CaseStatus> find(String who, String typed) {
    Employee asker = office.offices.office().employee(who).orElseThrow();
    StatusInquiry inquiry = new StatusInquiry(office.offices.rulebook(), office.offices.now());
    return office.database.read(tx -> inquiry.find(tx, asker, typed));
  }

  private void refused(String code, String who, String typed) {
    assertThatThrownBy(() -> find(who, typed))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
