package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * The signed attribute that names the signer's certificate (RFC 5035, and RFC 2634 before it), so
 * that it cannot be swapped for another of the same key.
 */
final class SigningCertificate {
  private final SignerInformation info;
  private final CmsCheck.Kind kind;

  SigningCertificate(SignerInformation info, CmsCheck.Kind kind) {
    this.info = info;
    this.kind = kind;
  }

  List<Reason> reasons(X509Certificate signer) throws GeneralSecurityException {
    boolean second = has(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    boolean first = has(PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (!second && !first) {
      return kind.namesCertificate()
          ? List.of(Reason.invalid("signing-certificate"))
          : List.of(Reason.remark("signing-certificate-unnamed"));
    }
    boolean same = (!second || second(signer)) && (!first || first(signer));
    return same ? List.of() : List.of(Reason.invalid("signing-certificate"));
  }

  private boolean has(org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
    return info.getSignedAttributes() != null && info.getSignedAttributes().get(type) != null;
  }

  private boolean second(X509Certificate signer) throws GeneralSecurityException {
    Optional<ASN1Primitive> value =
        CmsAttributes.one(info, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (value.isEmpty()) {
      return false;
    }
    ESSCertIDv2[] ids = SigningCertificateV2.getInstance(value.get()).getCerts();
    return ids.length > 0
        && same(
            ids[0].getHashAlgorithm().getAlgorithm().getId(),
            ids[0].getCertHash(),
            ids[0].getIssuerSerial(),
            signer);
  }

  private boolean first(X509Certificate signer) throws GeneralSecurityException {
    Optional<ASN1Primitive> value =
        CmsAttributes.one(info, PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (value.isEmpty()) {
      return false;
    }
    ESSCertID[] ids =
        org.bouncycastle.asn1.ess.SigningCertificate.getInstance(value.get()).getCerts();
    return ids.length > 0
        && same(Digests.SHA_1, ids[0].getCertHash(), ids[0].getIssuerSerial(), signer);
  }

  private static boolean same(
      String digestOid, byte[] digest, @Nullable IssuerSerial issuer, X509Certificate signer)
      throws GeneralSecurityException {
    boolean number =
        issuer == null || issuer.getSerial().getValue().equals(signer.getSerialNumber());
    return number && Arrays.equals(Digests.of(digestOid).digest(signer.getEncoded()), digest);
  }
}
