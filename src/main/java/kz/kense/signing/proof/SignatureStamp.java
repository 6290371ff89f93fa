package kz.kense.signing.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import kz.kense.signing.PdfFile;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * The signature time-stamp (ETSI EN 319 142-1, 5.3 and table 1: level B-T): an unsigned attribute
 * of the signature, written into the room its /Contents was given. Nothing that any signature
 * covers is touched, so it must be the last one of its file.
 */
final class SignatureStamp {
  private static final byte INDEFINITE = (byte) 0x80;

  private SignatureStamp() {}

  /** What a time-stamp must be over; empty when the signature has not exactly one signer. */
  static Optional<byte[]> value(SignedPart part) {
    return part.cms().getSignerInfos().size() == 1
        ? Optional.of(part.cms().getSignerInfos().getSigners().iterator().next().getSignature())
        : Optional.empty();
  }

  /**
   * @param token over the {@link #value}
   * @return empty when the room is too small
   */
  static Optional<byte[]> put(byte[] pdf, SignedPart part, byte[] token) {
    try {
      byte[] cms = with(part, token);
      int room = (part.gapEnd() - part.gapStart() - 2) / 2;
      boolean gap = pdf[part.gapStart()] == '<' && pdf[part.gapEnd() - 1] == '>';
      if (!gap || cms.length > room) {
        return Optional.empty();
      }
      byte[] stamped = pdf.clone();
      byte[] hex =
          HexFormat.of()
              .withUpperCase()
              .formatHex(Arrays.copyOf(cms, room))
              .getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(hex, 0, stamped, part.gapStart() + 1, hex.length);
      return Optional.of(stamped);
    } catch (IOException | RuntimeException e) {
      throw PdfFile.damaged(e);
    }
  }

  private static byte[] with(SignedPart part, byte[] token) throws IOException {
    SignedData data = SignedData.getInstance(part.cms().toASN1Structure().getContent());
    SignerInfo old = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    SignerInfo stamped =
        new SignerInfo(
            old.getSID(),
            old.getDigestAlgorithm(),
            old.getAuthenticatedAttributes(),
            old.getDigestEncryptionAlgorithm(),
            old.getEncryptedDigest(),
            attributes(old.getUnauthenticatedAttributes(), token));
    SignedData all =
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            data.getCertificates(),
            data.getCRLs(),
            new DERSet(stamped));
    ContentInfo whole = new ContentInfo(part.cms().toASN1Structure().getContentType(), all);
    // signed attributes stay as they stand: some programs do not sort them
    return whole.getEncoded(part.contents()[1] == INDEFINITE ? ASN1Encoding.BER : ASN1Encoding.DL);
  }

  private static ASN1Set attributes(ASN1Set before, byte[] token) throws IOException {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (int i = 0; before != null && i < before.size(); i++) {
      all.add(before.getObjectAt(i));
    }
    all.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(ASN1Primitive.fromByteArray(token))));
    return new DERSet(all);
  }
}
