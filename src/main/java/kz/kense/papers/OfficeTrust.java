package kz.kense.papers;

import java.time.Instant;
import kz.kense.signing.Basis;
import kz.kense.signing.RevocationFolder;

/** What signatures are judged on in an office: whom it trusts, and the lists it has imported. */
public final class OfficeTrust {
  private final SigningWorkflow signing;
  private final RevocationFolder revocations;

  public OfficeTrust(SigningWorkflow signing, RevocationFolder revocations) {
    this.signing = signing;
    this.revocations = revocations;
  }

  /** The lists the office has imported. */
  public RevocationFolder revocations() {
    return revocations;
  }

  /** As of a moment. */
  public Basis basis(Instant at) {
    return new Basis(signing.trust(), revocations.all(), true, at);
  }
}
