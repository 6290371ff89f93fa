package kz.kense.papers;

import java.time.Instant;
import java.util.function.Supplier;
import kz.kense.signing.Basis;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.TrustStore;

/** What signatures are judged on in an office: whom it trusts, and the lists it has imported. */
public final class OfficeTrust {
  private final Supplier<TrustStore> trusted;
  private final RevocationFolder revocations;

  /**
   * @param trusted whom the office believes now
   */
  public OfficeTrust(Supplier<TrustStore> trusted, RevocationFolder revocations) {
    this.trusted = trusted;
    this.revocations = revocations;
  }

  /** The lists the office has imported. */
  public RevocationFolder revocations() {
    return revocations;
  }

  /** As of a moment. */
  public Basis basis(Instant at) {
    return new Basis(trusted.get(), revocations.all(), true, at);
  }
}
