package kz.kense.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.papers.RefusedIntake;
import kz.kense.regulation.Regulation;

/**
 * The papers of a rehearsal: made and put into the folder, or, in a sketch, only named there.
 *
 * @param sketch whether nothing is rendered: the route and its terms are played, no page is drawn
 */
record PaperTray(Practice practice, Regulation regulation, OutFiles files, boolean sketch) {

  /** Makes a paper that the office hands out, and says so in the case's log. */
  CaseState issued(CaseState c, Employee who, String use) {
    byte[] pdf = made(use + ".pdf", () -> practice.papers().paper(c, use, c.intake().lang()));
    return practice.cases().issued(c.id(), c.seq(), who.actor(), use, pdf);
  }

  /** The list that goes with a sent result. */
  CaseState dispatchList(CaseState c, Employee who, String list) {
    String use = "dispatch-list";
    byte[] pdf =
        made(
            use + ".pdf",
            () -> practice.papers().dispatchList(List.of(c), list, c.intake().lang(), who));
    return practice.cases().issued(c.id(), c.seq(), who.actor(), use, pdf);
  }

  /** The registration stamp on the first page of the application. */
  CaseState stamped(CaseState c, Employee who, byte[] application) {
    String use = "registration-stamp";
    byte[] pdf =
        made(
            use + ".pdf",
            () -> practice.papers().registrationStamp(c, application, c.intake().lang()));
    return practice.cases().issued(c.id(), c.seq(), who.actor(), use, pdf);
  }

  /** The applicant's copy with the mark of acceptance. */
  CaseState marked(CaseState c, Employee who, byte[] copy) {
    String use = "acceptance-mark";
    byte[] pdf =
        made(use + ".pdf", () -> practice.papers().acceptanceMark(c, copy, c.intake().lang()));
    return practice.cases().issued(c.id(), c.seq(), who.actor(), use, pdf);
  }

  void refusedToAccept(RefusedIntake refused, Employee who, kz.kense.text.Lang lang) {
    made(
        "refusal-to-accept.pdf",
        () -> practice.papers().refusalToAccept(regulation, refused, who, lang));
  }

  void draft(CaseState saved) {
    int version = saved.latestDraft().orElseThrow().version();
    made("draft-v" + version + ".pdf", () -> practice.papers().savedDraft(saved).pdf());
  }

  void signed(CaseState signed, String form) {
    String sha256 = java.util.Objects.requireNonNull(signed.signed()).signature().sha256();
    made(form + "-signed.pdf", () -> practice.cases().content(sha256));
  }

  private byte[] made(String name, Supplier<byte[]> content) {
    if (sketch) {
      files.name(name);
      return name.getBytes(StandardCharsets.UTF_8);
    }
    byte[] pdf = content.get();
    files.write(name, pdf);
    return pdf;
  }
}
