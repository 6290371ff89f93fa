package kz.kense.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;

/** A CMS that was read: its signers wait to be judged. */
final class CmsFile {
  private static final int MOST_SIGNERS = 40;
  private static final int MOST_CERTIFICATES = 80;
  private static final int MOST_NAMESAKES = 10;
  private static final byte INDEFINITE = (byte) 0x80;

  private final CMSSignedData cms;
  private final CmsCheck.Kind kind;
  private final List<X509Certificate> certificates;
  private final int length;

  private CmsFile(
      CMSSignedData cms, CmsCheck.Kind kind, List<X509Certificate> certificates, int length) {
    this.length = length;
    this.cms = cms;
    this.kind = kind;
    this.certificates = certificates;
  }

  /**
   * @param bytes of the CMS, after it at most zeros, which pad the /Contents of a PDF
   * @return empty when it is damaged, or not what RFC 5652 prescribes
   */
  static Optional<CmsFile> padded(byte[] bytes, CmsCheck.Kind kind) {
    try {
      byte[] alone = one(bytes);
      CMSSignedData cms = new CMSSignedData(alone);
      SignedData data = SignedData.getInstance(cms.toASN1Structure().getContent());
      Collection<X509CertificateHolder> holders = cms.getCertificates().getMatches(null);
      boolean sound =
          CMSObjectIdentifiers.signedData.equals(cms.toASN1Structure().getContentType())
              && kind.contentType().equals(data.getEncapContentInfo().getContentType().getId())
              && (data.getCertificates() == null || data.getCertificates().size() == holders.size())
              && holders.size() <= MOST_CERTIFICATES
              && cms.getSignerInfos().size() <= MOST_SIGNERS
              && wellFormed(cms);
      if (!sound) {
        return Optional.empty();
      }
      List<X509Certificate> certificates = new ArrayList<>();
      for (X509CertificateHolder holder : holders) {
        if (holder.toASN1Structure().getSignature().getPadBits() != 0) {
          return Optional.empty();
        }
        certificates.add(Certificates.x509(holder).orElseThrow());
      }
      return Optional.of(new CmsFile(cms, kind, List.copyOf(certificates), alone.length));
    } catch (CMSException | IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /**
   * One object and after it nothing but zeros (ISO 32000-1 12.8.3.3.1). With definite lengths it
   * must be written the one way there is, or bytes could be altered unseen; BER with indefinite
   * lengths, as older programs stream it, has no one way.
   */
  private static byte[] one(byte[] bytes) throws IOException {
    ByteArrayInputStream raw = new ByteArrayInputStream(bytes);
    ASN1Primitive object;
    try (ASN1InputStream in = new ASN1InputStream(raw, bytes.length)) {
      object = in.readObject();
    }
    int length = bytes.length - raw.available();
    for (int i = length; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        throw new IOException("padding is not zeros");
      }
    }
    byte[] alone = Arrays.copyOf(bytes, length);
    boolean indefinite = length > 2 && alone[1] == INDEFINITE;
    if (object == null
        || !indefinite && !Arrays.equals(object.getEncoded(ASN1Encoding.DL), alone)) {
      throw new IOException("not in the one encoding");
    }
    return alone;
  }

  /**
   * Fields no signature guards must be what RFC 5652 prescribes, so that altering one is found out.
   */
  private static boolean wellFormed(CMSSignedData cms) {
    Set<String> digests = new HashSet<>();
    for (SignerInformation info : cms.getSignerInfos().getSigners()) {
      boolean byKey = info.toASN1Structure().getSID().isTagged();
      if (info.getVersion() != (byKey ? 3 : 1)
          || !SignatureScheme.plainParameters(info.getDigestAlgorithmID())) {
        return false;
      }
      digests.add(info.getDigestAlgOID());
    }
    Set<String> named = new HashSet<>();
    for (AlgorithmIdentifier digest : cms.getDigestAlgorithmIDs()) {
      if (!SignatureScheme.plainParameters(digest)
          || !Digests.known(digest.getAlgorithm().getId())
              && !digests.contains(digest.getAlgorithm().getId())) {
        return false;
      }
      named.add(digest.getAlgorithm().getId());
    }
    return named.containsAll(digests) && cms.getVersion() == version(cms);
  }

  /** RFC 5652 5.1, for the kinds of certificates that are read here. */
  private static int version(CMSSignedData cms) {
    boolean byKey =
        cms.getSignerInfos().getSigners().stream()
            .anyMatch(info -> info.toASN1Structure().getSID().isTagged());
    boolean data = CMSObjectIdentifiers.data.getId().equals(cms.getSignedContentTypeOID());
    return byKey || !data ? 3 : 1;
  }

  /** Whether nothing at all follows the CMS. */
  boolean exactly(int bytes) {
    return length == bytes;
  }

  /** The content inside, if any. */
  Optional<byte[]> carried() {
    CMSTypedData content = cms.getSignedContent();
    return content != null && content.getContent() instanceof byte[] bytes
        ? Optional.of(bytes)
        : Optional.empty();
  }

  /**
   * Judges every signer.
   *
   * @param detached what the signatures must be over; absent to take what the CMS carries
   */
  List<CmsCheck> check(Optional<byte[]> detached) {
    ContentDigests content = new ContentDigests(detached.or(this::carried));
    boolean sound = soundTogether();
    Revocations evidence = evidence();
    List<CmsCheck> checks = new ArrayList<>();
    for (SignerInformation info : cms.getSignerInfos().getSigners()) {
      CmsSigner signer = new CmsSigner(info, kind, certificates, sound, evidence);
      checks.add(signer.check(content, carried()));
    }
    return List.copyOf(checks);
  }

  /** No certificate here claims an issuer beside it that did not make it. */
  private boolean soundTogether() {
    for (X509Certificate certificate : certificates) {
      List<X509Certificate> issuers =
          certificates.stream()
              .filter(issuer -> Certificates.named(issuer, certificate))
              .limit(MOST_NAMESAKES)
              .toList();
      if (!issuers.isEmpty()
          && issuers.stream().noneMatch(i -> Certificates.issued(i, certificate))) {
        return false;
      }
    }
    return true;
  }

  private Revocations evidence() {
    Revocations evidence = Revocations.none();
    for (X509CRLHolder list : cms.getCRLs().getMatches(null)) {
      try {
        evidence = evidence.withIfReadable(list.getEncoded());
      } catch (IOException e) {
        // a list that cannot be written out proves nothing
      }
    }
    for (Object answer :
        cms.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response).getMatches(null)) {
      try {
        evidence = evidence.withIfReadable(((ASN1Encodable) answer).toASN1Primitive().getEncoded());
      } catch (IOException e) {
        // nor does such an answer
      }
    }
    return evidence;
  }
}
