package kz.kense.routing.ui;

import kz.kense.attachment.ui.Stamp;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseState;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.StepAction;

/** Shows, of a case, the document that the present step is about. */
final class CaseDocument {
  static final String PDF = "application/pdf";

  private CaseDocument() {}

  /** The signed result, the draft under check, or the first file of the application. */
  static void show(CaseTools tools, ViewerModel viewer, CaseState c) {
    Regulation r = tools.office().rulebook().of(c);
    boolean draft =
        r.step(c.step() == null ? "" : c.step())
            .map(Regulation.Step::action)
            .filter(a -> a == StepAction.CHECK || a == StepAction.AGREE || a == StepAction.SIGN)
            .isPresent();
    if (c.signed() != null) {
      String sha256 = c.signed().signature().sha256();
      viewer.show(PDF, () -> tools.cases().content(sha256));
    } else if (draft && !c.drafts().isEmpty()) {
      viewer.show(PDF, () -> tools.papers().savedDraft(c).pdf());
    } else if (c.attachments().isEmpty()) {
      viewer.clear();
    } else {
      incoming(tools, viewer, c, c.attachments().getFirst());
    }
  }

  /** The application itself, its registration stamp laid over it, or a paper beside it. */
  static void incoming(CaseTools tools, ViewerModel viewer, CaseState c, Attachment a) {
    file(tools, viewer, a);
    if (a.equals(c.attachments().getFirst())) {
      CaseEvent.Registered r = c.intake();
      viewer
          .stamp()
          .set(new Stamp(r.number(), r.registeredAt().toLocalDate(), r.sheets() + r.annexSheets()));
    }
  }

  private static void file(CaseTools tools, ViewerModel viewer, Attachment a) {
    viewer.show(a.mediaType(), () -> tools.cases().content(a.sha256()));
  }
}
