package kz.kense.journal.ui;

import static kz.kense.TestOffice.CLERK;
import static kz.kense.TestOffice.DEPUTY;
import static kz.kense.TestOffice.HEAD;
import static kz.kense.TestOffice.SECTION;
import static kz.kense.TestOffice.SPECIALIST;

import java.util.List;
import kz.kense.TestOffice;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Intake;
import kz.kense.casefile.ResultSigner.SignedFile;
import kz.kense.text.LocalText;

/** Cases in every state, over a test office. */
public final class Cabinet {
  private final TestOffice office;

  public Cabinet(TestOffice office) {
    this.office = office;
  }

  public CaseState registered(String category, Applicant applicant, Representative by) {
    Intake i = office.intake(category);
    Intake intake =
        new Intake(
            i.receivedAt(),
            i.kind(),
            i.category(),
            i.channel(),
            applicant,
            by,
            i.subject(),
            i.checklist(),
            i.sheets(),
            i.annexSheets(),
            i.note(),
            i.lang(),
            i.attachments());
    return office.cases.register(CLERK, office.regulation("zhm-emi"), intake, List.of());
  }

  public CaseState registered(String category, String name) {
    return registered(category, applicant(name), null);
  }

  public static Applicant applicant(String name) {
    return new Applicant(
        TestOffice.BIN, LocalText.same(name), "Тараз, Төле би 1", "Әлиев А. Б.", "", "");
  }

  /** A case whose result is signed and not yet registered. */
  public CaseState signed(CaseState registered, byte[] pdf) {
    CaseState c = office.resolve(registered, HEAD, "deputy");
    c = office.resolve(c, DEPUTY, "section");
    c = office.resolve(c, SECTION, "specialist");
    c = office.draft(c, SPECIALIST, "emission-permit");
    c = office.cases.act(c.id(), c.seq(), SECTION, (course, s) -> course.check(s, SECTION, ""));
    c = office.cases.act(c.id(), c.seq(), DEPUTY, (course, s) -> course.agree(s, DEPUTY, ""));
    return office.cases.sign(
        c.id(), c.seq(), HEAD, (s, n, d) -> new SignedFile(pdf, "Басшы", "01", "RSA"));
  }

  public CaseState ready(CaseState signed) {
    return office.cases.registerResult(signed.id(), signed.seq(), CLERK);
  }

  public CaseState handedOver(CaseState ready) {
    return office.cases.act(
        ready.id(),
        ready.seq(),
        CLERK,
        (course, s) -> course.handOver(s, CLERK, null, "Әлиев А. Б.", "куәлік 012345678", ""));
  }
}
