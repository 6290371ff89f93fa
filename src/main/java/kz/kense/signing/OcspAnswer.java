package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;

/** What an OCSP answer says of a certificate (RFC 6960). */
final class OcspAnswer {
  private OcspAnswer() {}

  /** Empty when it speaks of another certificate, or when its own signature does not hold. */
  static Optional<Revocation> ask(
      BasicOCSPResp answer, X509Certificate certificate, X509Certificate issuer) {
    try {
      for (SingleResp one : answer.getResponses()) {
        if (about(one.getCertID(), certificate, issuer) && signed(answer, issuer)) {
          return finding(answer, one);
        }
      }
      return Optional.empty();
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Revocation> finding(BasicOCSPResp answer, SingleResp one) {
    CertificateStatus status = one.getCertStatus();
    if (status != CertificateStatus.GOOD && !(status instanceof RevokedStatus)) {
      return Optional.empty();
    }
    Instant given = one.getThisUpdate().toInstant();
    Date next = one.getNextUpdate();
    return Optional.of(
        new Revocation(
            status == CertificateStatus.GOOD ? Revocation.State.GOOD : Revocation.State.REVOKED,
            status instanceof RevokedStatus revoked
                ? Optional.of(revoked.getRevocationTime().toInstant())
                : Optional.empty(),
            Optional.of(given),
            responder(answer),
            Revocation.Kind.OCSP,
            next == null ? Revocations.OCSP_TERM : RevocationLists.term(given, next)));
  }

  static String responder(BasicOCSPResp answer) {
    X509CertificateHolder[] certificates = answer.getCerts();
    return certificates.length == 0
        ? "OCSP"
        : Certificates.x509(certificates[0])
            .map(c -> Signatory.commonName(c.getSubjectX500Principal()))
            .orElse("OCSP");
  }

  /** When the first of what it says is no longer good. */
  static Instant until(BasicOCSPResp answer) {
    return java.util.stream.Stream.of(answer.getResponses())
        .map(
            one ->
                one.getNextUpdate() == null
                    ? one.getThisUpdate().toInstant().plus(Revocations.OCSP_TERM)
                    : one.getNextUpdate().toInstant())
        .min(java.util.Comparator.naturalOrder())
        .orElse(answer.getProducedAt().toInstant());
  }

  /** The number, and the digests of the issuer's name and key. */
  private static boolean about(
      CertificateID id, X509Certificate certificate, X509Certificate issuer)
      throws GeneralSecurityException {
    return id.getSerialNumber().equals(certificate.getSerialNumber()) && names(id, issuer);
  }

  static boolean names(CertificateID id, X509Certificate issuer) throws GeneralSecurityException {
    MessageDigest digest = Digests.of(id.getHashAlgOID().getId());
    byte[] name = digest.digest(issuer.getSubjectX500Principal().getEncoded());
    byte[] key =
        digest.digest(
            SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes());
    return Arrays.equals(name, id.getIssuerNameHash()) && Arrays.equals(key, id.getIssuerKeyHash());
  }

  /** By the issuer itself, or by a responder the issuer has named so. */
  static boolean signed(BasicOCSPResp answer, X509Certificate issuer)
      throws GeneralSecurityException {
    if (verifies(answer, issuer.getPublicKey())) {
      return true;
    }
    for (X509CertificateHolder holder : answer.getCerts()) {
      Optional<X509Certificate> responder = Certificates.x509(holder);
      if (responder.isPresent()
          && mayAnswer(responder.get(), answer.getProducedAt().toInstant())
          && Certificates.issued(issuer, responder.get())
          && verifies(answer, responder.get().getPublicKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayAnswer(X509Certificate responder, Instant produced)
      throws GeneralSecurityException {
    List<String> usages = responder.getExtendedKeyUsage();
    return usages != null
        && usages.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
        && !produced.isBefore(responder.getNotBefore().toInstant())
        && !produced.isAfter(responder.getNotAfter().toInstant());
  }

  private static boolean verifies(BasicOCSPResp answer, PublicKey key) {
    return SignatureScheme.ofSignature(key, answer.getSignatureAlgorithmID())
        .filter(scheme -> scheme.verify(key, answer.getTBSResponseData(), answer.getSignature()))
        .isPresent();
  }
}
