package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * A time-stamp token (RFC 3161): somebody else's clock.
 *
 * @param time said by the authority; absent when it could not be read
 * @param cms its own signature
 * @param reasons why it proves nothing; none when it does, if its authority is believed
 */
record TimeStamp(Optional<Instant> time, CmsCheck cms, List<Reason> reasons) {

  /**
   * @param token DER of the token
   * @param stamped what it must be over: a signature's value, or the bytes of a file
   */
  static TimeStamp of(byte[] token, byte[] stamped) {
    CmsCheck cms = CmsCheck.timeStamp(token);
    Optional<TSTInfo> info = cms.content().flatMap(TimeStamp::info);
    if (info.isEmpty() || !cms.wrong().isEmpty()) {
      return new TimeStamp(Optional.empty(), cms, List.of(Reason.invalid("time-stamp-wrong")));
    }
    Optional<Instant> time = time(info.get());
    if (time.isEmpty() || !over(info.get(), stamped) || !mayStamp(cms.signer())) {
      return new TimeStamp(time, cms, List.of(Reason.invalid("time-stamp-wrong")));
    }
    String digest = digest(info.get());
    if (Digests.weak(digest)) {
      return new TimeStamp(
          time, cms, List.of(Reason.incomplete("time-stamp-weak", Digests.name(digest))));
    }
    return new TimeStamp(time, cms, List.of());
  }

  /** Name of the authority; empty when its certificate is missing. */
  String authority() {
    return cms.signer().map(c -> Signatory.commonName(c.getSubjectX500Principal())).orElse("");
  }

  /** Sound in itself, and by an authority that is believed. */
  boolean proves(TrustStore trust) {
    return reasons.isEmpty()
        && time.isPresent()
        && cms.signer()
            .filter(signer -> trust.trusts(signer, cms.certificates(), time.get()))
            .isPresent();
  }

  private static Optional<TSTInfo> info(byte[] content) {
    try {
      return Optional.of(TSTInfo.getInstance(content));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(TSTInfo info) {
    try {
      return Optional.of(info.getGenTime().getDate().toInstant());
    } catch (java.text.ParseException e) {
      return Optional.empty();
    }
  }

  private static String digest(TSTInfo info) {
    return info.getMessageImprint().getHashAlgorithm().getAlgorithm().getId();
  }

  private static boolean over(TSTInfo info, byte[] stamped) {
    try {
      return Arrays.equals(
          Digests.of(digest(info)).digest(stamped), info.getMessageImprint().getHashedMessage());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean mayStamp(Optional<X509Certificate> signer) {
    return signer.filter(c -> Certificates.usages(c).contains(STAMPING)).isPresent();
  }

  private static final String STAMPING = KeyPurposeId.id_kp_timeStamping.getId();

  /** CMS content type of a token. */
  static final String CONTENT = PKCSObjectIdentifiers.id_ct_TSTInfo.getId();
}
