package kz.kense.signing.ui;

import java.util.Objects;
import kz.kense.casefile.CaseEvent.DraftSaved;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.papers.SigningHand;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;

/** Signs one document of the list, aside from the window, and verifies what came of it. */
final class SignOne {
  private final SignServices services;

  SignOne(SignServices services) {
    this.services = services;
  }

  SignItem.State.Signed sign(SignItem item, Employee me, SigningHand hand) {
    try {
      item.file(
          item.counter()
              ? services.signing().counterSign(item.file(), me, hand)
              : services.signing().sign(item.file(), me, hand));
    } catch (Failure e) {
      item.file(fresh(item.file()));
      throw e;
    }
    var signature = Objects.requireNonNull(item.file().signed()).signature();
    byte[] pdf = services.cases().content(signature.sha256());
    Verification found = SignatureVerifier.verify(pdf, services.signing().basisOfNow());
    return new SignItem.State.Signed(signature.number(), signature.sha256(), found);
  }

  /** Issues it for pen and stamp. */
  SignItem.State.Signed byHand(SignItem item, Employee me) {
    item.file(services.signing().byHand(item.file(), me));
    var signature = Objects.requireNonNull(item.file().signed()).signature();
    return new SignItem.State.Signed(signature.number(), signature.sha256(), null);
  }

  /** The case as it is now, if what the signer has seen of it is still what he would sign. */
  private CaseState fresh(CaseState seen) {
    CaseState now = services.cases().load(seen.id());
    boolean same =
        now.latestDraft()
            .map(DraftSaved::version)
            .equals(seen.latestDraft().map(DraftSaved::version));
    return same && Objects.equals(now.step(), seen.step()) ? now : seen;
  }
}
