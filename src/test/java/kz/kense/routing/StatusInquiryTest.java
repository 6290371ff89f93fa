package kz.kense.routing;

import static kz.kense.TestOffice.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.DueSheets;
import kz.kense.casefile.Intake;
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

  /** ZHM-SUR ¶9: a day of forwarding and the provider's 14, from 23 June: 15 July 2016. */
  @Test
  void theApplicantsOwnTermIsToldWhereTheActPromisesOne() {
    office.clock.set("2016-06-23T10:00");
    CaseState licence =
        office.cases.register(
            TestOffice.CLERK,
            office.regulation("zhm-sur"),
            fromTheCorporation(office.intake(null)),
            List.of());
    CaseStatus s = find("clerk", licence.intake().number()).getFirst();
    assertThat(s.totalDue()).isEqualTo("2016-07-14T18:30");
    assertThat(s.applicantDue()).isEqualTo("2016-07-15T18:30");
    DueSheet why =
        new DueSheets(office.offices.rulebook().deadlines())
            .applicant(office.offices.rulebook().of(licence), licence)
            .orElseThrow();
    assertThat(why.due().due()).isEqualTo("2016-07-15T18:30");
    assertThat(why.reasons().getFirst().paragraph()).isEqualTo("9");
    CaseState permit = office.register("zhm-emi", "II");
    assertThat(find("clerk", permit.intake().number()).getFirst().applicantDue()).isNull();
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

  private static Intake fromTheCorporation(Intake i) {
    return new Intake(
        i.receivedAt(),
        i.kind(),
        i.category(),
        "state-corporation",
        i.applicant(),
        null,
        i.subject(),
        i.checklist(),
        i.sheets(),
        i.annexSheets(),
        i.note(),
        i.lang(),
        List.of());
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
