package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/**
 * One signer of a CMS, judged without asking whom to trust.
 *
 * @param signer certificate; absent when it could not be read
 * @param certificates all that came along
 * @param algorithm key and digest, empty when unknown
 * @param reasons what was found; none when the signature is right
 * @param time said in the signed attributes
 * @param value of the signature, which a time-stamp is over
 * @param tokens time-stamps in the unsigned attributes
 * @param evidence revocation lists and answers that came along
 * @param content that the CMS carries itself
 */
record CmsCheck(
    Optional<X509Certificate> signer,
    List<X509Certificate> certificates,
    String algorithm,
    List<Reason> reasons,
    Optional<Instant> time,
    byte[] value,
    List<byte[]> tokens,
    Revocations evidence,
    Optional<byte[]> content) {

  /** What kind of CMS is expected, and how strict it must be. */
  enum Kind {
    /** PAdES (ETSI.CAdES.detached): names its certificate in a signed attribute. */
    PADES(CMSObjectIdentifiers.data.getId(), true),
    /** {@code adbe.pkcs7.detached}, and CMS files. */
    PLAIN(CMSObjectIdentifiers.data.getId(), false),
    TIME_STAMP(TimeStamp.CONTENT, true);

    private final String contentType;
    private final boolean namesCertificate;

    Kind(String contentType, boolean namesCertificate) {
      this.contentType = contentType;
      this.namesCertificate = namesCertificate;
    }

    String contentType() {
      return contentType;
    }

    boolean namesCertificate() {
      return namesCertificate;
    }
  }

  /**
   * The signature of a PDF: exactly one signer, nothing carried inside.
   *
   * @param contents value of /Contents with its padding of zeros
   * @param signed the bytes it must cover
   */
  static CmsCheck pdf(byte[] contents, byte[] signed, Kind kind) {
    Optional<CmsFile> file = CmsFile.padded(contents, kind);
    if (file.isEmpty() || file.get().carried().isPresent()) {
      return unreadable();
    }
    List<CmsCheck> signers = file.get().check(Optional.of(signed));
    return signers.size() == 1 ? signers.getFirst() : unreadable();
  }

  /** A time-stamp token, which carries what it signs. */
  static CmsCheck timeStamp(byte[] token) {
    Optional<CmsFile> file = CmsFile.padded(token, Kind.TIME_STAMP);
    if (file.isEmpty() || file.get().carried().isEmpty()) {
      return unreadable();
    }
    List<CmsCheck> signers = file.get().check(Optional.empty());
    return signers.size() == 1 ? signers.getFirst() : unreadable();
  }

  static CmsCheck unreadable() {
    return nothing(Reason.invalid("signature-unreadable"));
  }

  /** Nothing is known but the reason. */
  static CmsCheck nothing(Reason reason) {
    return new CmsCheck(
        Optional.empty(),
        List.of(),
        "",
        List.of(reason),
        Optional.empty(),
        new byte[0],
        List.of(),
        Revocations.none(),
        Optional.empty());
  }

  /** Findings that are more than remarks. */
  List<Reason> wrong() {
    return reasons.stream().filter(r -> r.weight() != Verdict.VALID).toList();
  }

  /**
   * Certificates beside the signer's are not under the signature; their own issuers' signatures
   * guard them.
   *
   * @return those no other certificate here vouches for: the trust store must know them
   */
  List<X509Certificate> unvouched() {
    return certificates.stream()
        .filter(c -> certificates.stream().noneMatch(issuer -> Certificates.named(issuer, c)))
        .toList();
  }
}
