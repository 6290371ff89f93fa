package kz.kense.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * Judges the CMS of one signature, without asking whom to trust.
 *
 * @param signer absent when it could not be read
 * @param certificates all that came along
 * @param algorithm key and digest, empty when unknown
 * @param reasons none when the signature is right
 */
record CmsCheck(
    Optional<X509Certificate> signer,
    List<X509Certificate> certificates,
    String algorithm,
    List<Reason> reasons) {

  /**
   * @param contents value of /Contents with its padding of zeros
   * @param signed the bytes it must cover
   */
  static CmsCheck of(byte[] contents, byte[] signed) {
    try {
      CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed), der(contents));
      Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
      if (signers.size() != 1 || !wellFormed(cms, signers.iterator().next())) {
        return unreadable();
      }
      return judge(cms, signers.iterator().next(), signed);
    } catch (CMSException | IOException | GeneralSecurityException | RuntimeException e) {
      return unreadable();
    }
  }

  private static CmsCheck unreadable() {
    return new CmsCheck(
        Optional.empty(), List.of(), "", List.of(Reason.invalid("signature-unreadable")));
  }

  /** One DER object and after it nothing but zeros (ISO 32000-1 12.8.3.3.1); PAdES asks for DER. */
  private static byte[] der(byte[] contents) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      ASN1Primitive object = in.readObject();
      byte[] der = object == null ? new byte[0] : object.getEncoded(ASN1Encoding.DER);
      if (der.length == 0
          || der.length > contents.length
          || !Arrays.equals(der, Arrays.copyOf(contents, der.length))) {
        throw new IOException("not DER");
      }
      for (int i = der.length; i < contents.length; i++) {
        if (contents[i] != 0) {
          throw new IOException("padding is not zeros");
        }
      }
      return der;
    }
  }

  /**
   * Fields no signature guards must be what RFC 5652 prescribes, so that altering one is found out.
   */
  private static boolean wellFormed(CMSSignedData cms, SignerInformation info) {
    SignedData data = SignedData.getInstance(cms.toASN1Structure().getContent());
    boolean byKey = info.toASN1Structure().getSID().isTagged();
    List<AlgorithmIdentifier> algorithms = new ArrayList<>(cms.getDigestAlgorithmIDs());
    algorithms.add(info.getDigestAlgorithmID());
    algorithms.add(info.toASN1Structure().getDigestEncryptionAlgorithm());
    return CMSObjectIdentifiers.signedData.equals(cms.toASN1Structure().getContentType())
        && CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())
        && cms.isDetachedSignature()
        && info.getVersion() == (byKey ? 3 : 1)
        && cms.getVersion() == (byKey ? 3 : 1)
        && cms.getDigestAlgorithmIDs().stream()
            .map(AlgorithmIdentifier::getAlgorithm)
            .toList()
            .equals(List.of(info.getDigestAlgorithmID().getAlgorithm()))
        && algorithms.stream().allMatch(CmsCheck::plainParameters)
        && data.getCertificates() != null
        && data.getCertificates().size() == cms.getCertificates().getMatches(null).size()
        && cms.getCertificates().getMatches(null).stream()
            .allMatch(c -> c.toASN1Structure().getSignature().getPadBits() == 0);
  }

  private static boolean plainParameters(AlgorithmIdentifier algorithm) {
    return algorithm.getParameters() == null
        || DERNull.INSTANCE.equals(algorithm.getParameters())
        || PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm());
  }

  /** Letter for letter: names that differ in case only are equal to BouncyCastle. */
  private static boolean names(SignerInformation info, X509CertificateHolder holder)
      throws IOException {
    return info.getSID().match(holder)
        && (info.getSID().getIssuer() == null
            || Arrays.equals(
                info.getSID().getIssuer().getEncoded(), holder.getIssuer().getEncoded()));
  }

  private static CmsCheck judge(CMSSignedData cms, SignerInformation info, byte[] signed)
      throws GeneralSecurityException, IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    Optional<X509Certificate> signer = Optional.empty();
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
      X509Certificate certificate = converter.getCertificate(holder);
      certificates.add(certificate);
      if (names(info, holder)) {
        signer = Optional.of(certificate);
      }
    }
    if (signer.isEmpty()) {
      return new CmsCheck(
          signer, certificates, "", List.of(Reason.invalid("signer-certificate-missing")));
    }
    PublicKey key = signer.get().getPublicKey();
    String digest = info.getDigestAlgOID();
    String algorithm = SignatureAlgorithms.describe(key, digest);
    if (!SignatureAlgorithms.strong(key) || !Digests.known(digest) || Digests.weak(digest)) {
      return new CmsCheck(
          signer, certificates, algorithm, List.of(Reason.incomplete("algorithm", algorithm)));
    }
    List<Reason> reasons = new ArrayList<>();
    signature(info, key, signed).ifPresent(reasons::add);
    if (!namesCertificate(info, signer.get())) {
      reasons.add(Reason.invalid("signing-certificate"));
    }
    if (!soundTogether(certificates)) {
      reasons.add(Reason.invalid("certificate-altered"));
    }
    return new CmsCheck(signer, List.copyOf(certificates), algorithm, List.copyOf(reasons));
  }

  private static Optional<Reason> signature(SignerInformation info, PublicKey key, byte[] signed)
      throws GeneralSecurityException, IOException {
    Optional<SignatureScheme> scheme =
        SignatureScheme.named(
            key, info.getDigestAlgOID(), info.toASN1Structure().getDigestEncryptionAlgorithm());
    if (scheme.isEmpty()) {
      return Optional.of(Reason.invalid("algorithm-mismatch"));
    }
    byte[] attributes = info.getEncodedSignedAttributes();
    if (attributes == null
        || !scheme.get().verify(key, attributes, info.getSignature())
        || !value(info, CMSAttributes.contentType)
            .filter(CMSObjectIdentifiers.data::equals)
            .isPresent()) {
      return Optional.of(Reason.invalid("signature-wrong"));
    }
    byte[] digest = Digests.of(info.getDigestAlgOID()).digest(signed);
    return value(info, CMSAttributes.messageDigest)
            .filter(
                v -> v instanceof ASN1OctetString said && Arrays.equals(said.getOctets(), digest))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Reason.invalid("content-altered"));
  }

  /** The value of an attribute that stands there once with one value. */
  private static Optional<ASN1Primitive> value(SignerInformation info, ASN1ObjectIdentifier type) {
    ASN1EncodableVector all = info.getSignedAttributes().getAll(type);
    if (all.size() != 1) {
      return Optional.empty();
    }
    ASN1Set values = Attribute.getInstance(all.get(0)).getAttrValues();
    return values.size() == 1
        ? Optional.of(values.getObjectAt(0).toASN1Primitive())
        : Optional.empty();
  }

  /**
   * RFC 5035 signing-certificate-v2: the first identifier is the digest of the signer's
   * certificate.
   */
  private static boolean namesCertificate(SignerInformation info, X509Certificate signer)
      throws GeneralSecurityException {
    if (info.getSignedAttributes() == null) {
      return false;
    }
    Attribute attribute =
        info.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null || attribute.getAttrValues().size() != 1) {
      return false;
    }
    ESSCertIDv2[] ids =
        SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts();
    if (ids.length == 0) {
      return false;
    }
    byte[] digest =
        Digests.of(ids[0].getHashAlgorithm().getAlgorithm().getId()).digest(signer.getEncoded());
    boolean sameIssuer =
        ids[0].getIssuerSerial() == null
            || ids[0].getIssuerSerial().getSerial().getValue().equals(signer.getSerialNumber());
    return sameIssuer && MessageDigest.isEqual(digest, ids[0].getCertHash());
  }

  /**
   * Certificates beside the signer's are not under the signature; their own issuers' signatures
   * guard them.
   *
   * @return those no other certificate here vouches for: the trust store must know them
   */
  List<X509Certificate> unvouched() {
    return certificates.stream()
        .filter(c -> certificates.stream().noneMatch(issuer -> issued(issuer, c)))
        .toList();
  }

  private static boolean soundTogether(List<X509Certificate> certificates) {
    for (X509Certificate certificate : certificates) {
      List<X509Certificate> issuers =
          certificates.stream().filter(issuer -> issued(issuer, certificate)).toList();
      if (!issuers.isEmpty() && issuers.stream().noneMatch(i -> verifies(certificate, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    return X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded())
        .equals(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
  }

  private static boolean verifies(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
