package kz.kense.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;

/** Judges one SignerInfo (RFC 5652, 5.4 and 5.6). */
final class CmsSigner {
  private final SignerInformation info;
  private final CmsCheck.Kind kind;
  private final List<X509Certificate> certificates;
  private final boolean soundTogether;
  private final Revocations evidence;

  /**
   * @param soundTogether whether the certificates that came along fit one another
   */
  CmsSigner(
      SignerInformation info,
      CmsCheck.Kind kind,
      List<X509Certificate> certificates,
      boolean soundTogether,
      Revocations evidence) {
    this.soundTogether = soundTogether;
    this.info = info;
    this.kind = kind;
    this.certificates = certificates;
    this.evidence = evidence;
  }

  /**
   * @param content what the signature must be over; absent when it is not at hand
   * @param carried by the CMS itself
   */
  CmsCheck check(ContentDigests content, Optional<byte[]> carried) {
    try {
      return judge(content, carried);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return CmsCheck.unreadable();
    }
  }

  private CmsCheck judge(ContentDigests content, Optional<byte[]> carried)
      throws GeneralSecurityException, IOException {
    Optional<X509Certificate> signer = signer();
    if (signer.isEmpty()) {
      return result(signer, "", List.of(Reason.invalid("signer-certificate-missing")), carried);
    }
    PublicKey key = signer.get().getPublicKey();
    String digest = info.getDigestAlgOID();
    String algorithm = SignatureAlgorithms.describe(key, digest);
    List<Reason> reasons = new ArrayList<>();
    if (!Digests.known(digest)) {
      reasons.add(Reason.incomplete("algorithm", algorithm));
    } else {
      signature(key, content).ifPresent(reasons::add);
      strength(key, digest, algorithm).ifPresent(reasons::add);
    }
    reasons.addAll(new SigningCertificate(info, kind).reasons(signer.get()));
    if (!soundTogether) {
      reasons.add(Reason.invalid("certificate-altered"));
    }
    reasons.addAll(UnsignedAttributes.reasons(info));
    return result(signer, algorithm, List.copyOf(reasons), carried);
  }

  private CmsCheck result(
      Optional<X509Certificate> signer,
      String algorithm,
      List<Reason> reasons,
      Optional<byte[]> carried) {
    return new CmsCheck(
        signer,
        certificates,
        algorithm,
        reasons,
        time(),
        info.getSignature(),
        UnsignedAttributes.timeStamps(info),
        UnsignedAttributes.evidence(info, evidence),
        carried);
  }

  static Optional<Reason> strength(PublicKey key, String digest, String algorithm) {
    if (Digests.weak(digest)) {
      return Optional.of(Reason.incomplete("weak-digest", Digests.name(digest)));
    }
    return SignatureAlgorithms.strong(key)
        ? Optional.empty()
        : Optional.of(Reason.incomplete("algorithm", algorithm));
  }

  /** Letter for letter: names that differ in case only are equal to Bouncy Castle. */
  private Optional<X509Certificate> signer() throws GeneralSecurityException, IOException {
    Optional<X509Certificate> found = Optional.empty();
    for (X509Certificate certificate : certificates) {
      X509CertificateHolder holder = new X509CertificateHolder(certificate.getEncoded());
      if (info.getSID().match(holder)
          && (info.getSID().getIssuer() == null
              || Arrays.equals(
                  info.getSID().getIssuer().getEncoded(), holder.getIssuer().getEncoded()))) {
        found = Optional.of(certificate);
      }
    }
    return found;
  }

  private Optional<Reason> signature(PublicKey key, ContentDigests content)
      throws GeneralSecurityException, IOException {
    AlgorithmIdentifier named = info.toASN1Structure().getDigestEncryptionAlgorithm();
    Optional<SignatureScheme> scheme = SignatureScheme.named(key, info.getDigestAlgOID(), named);
    if (scheme.isEmpty() || !algorithmsProtected(named)) {
      return Optional.of(Reason.invalid("algorithm-mismatch"));
    }
    if (info.getSignedAttributes() == null) {
      // RFC 5652 11: without them the content could be taken for attributes and the other way round
      boolean right =
          content
              .bytes()
              .filter(bytes -> scheme.get().verify(key, bytes, info.getSignature()))
              .isPresent();
      return Optional.of(
          right || content.bytes().isEmpty()
              ? Reason.incomplete("attributes-missing")
              : Reason.invalid("signature-wrong"));
    }
    if (!overAttributes(scheme.get(), key)
        || !CmsAttributes.one(info, CMSAttributes.contentType)
            .filter(v -> v.toString().equals(kind.contentType()))
            .isPresent()) {
      return Optional.of(Reason.invalid("signature-wrong"));
    }
    Optional<byte[]> known = content.of(info.getDigestAlgOID());
    if (known.isEmpty()) {
      return Optional.of(Reason.incomplete("content-missing"));
    }
    byte[] digest = known.get();
    return CmsAttributes.one(info, CMSAttributes.messageDigest)
            .filter(v -> v instanceof ASN1OctetString o && Arrays.equals(o.getOctets(), digest))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Reason.invalid("content-altered"));
  }

  /** Over their DER (RFC 5652 5.4); some programs sign them as they stand. */
  private boolean overAttributes(SignatureScheme scheme, PublicKey key) throws IOException {
    ASN1Set attributes = info.toASN1Structure().getAuthenticatedAttributes();
    return scheme.verify(key, info.getEncodedSignedAttributes(), info.getSignature())
        || scheme.verify(
            key, new DLSet(attributes.toArray()).getEncoded(ASN1Encoding.DL), info.getSignature());
  }

  /** RFC 6211: where the attribute is, it repeats the algorithms under the signature. */
  private boolean algorithmsProtected(AlgorithmIdentifier named) {
    if (info.getSignedAttributes() == null
        || info.getSignedAttributes().getAll(CMSAttributes.cmsAlgorithmProtect).size() == 0) {
      return true;
    }
    return CmsAttributes.one(info, CMSAttributes.cmsAlgorithmProtect)
        .map(CMSAlgorithmProtection::getInstance)
        .filter(
            p ->
                p.getDigestAlgorithm()
                        .getAlgorithm()
                        .equals(info.getDigestAlgorithmID().getAlgorithm())
                    && p.getSignatureAlgorithm() != null
                    && p.getSignatureAlgorithm().getAlgorithm().equals(named.getAlgorithm()))
        .isPresent();
  }

  private Optional<Instant> time() {
    try {
      return info.getSignedAttributes() == null
          ? Optional.empty()
          : CmsAttributes.one(info, CMSAttributes.signingTime)
              .map(v -> Time.getInstance(v).getDate().toInstant());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
