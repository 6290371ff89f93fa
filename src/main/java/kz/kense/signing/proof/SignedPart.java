package kz.kense.signing.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.kense.signing.PdfFile;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * A signature or document time-stamp of a PDF.
 *
 * @param contents value of /Contents with its padding
 * @param stamp nobody's signature, but a time-stamp over the file
 * @param gapStart offset of the {@code <} of /Contents
 * @param gapEnd offset just after its {@code >}
 * @param end byte after the last one it covers
 */
record SignedPart(
    CMSSignedData cms, byte[] contents, boolean stamp, int gapStart, int gapEnd, int end) {
  static final String STAMP = "ETSI.RFC3161";

  /**
   * In the order they were put.
   *
   * @throws Failure {@code signing.proof-unsigned} when nobody has signed, {@code signing.pdf-…}
   */
  static List<SignedPart> of(byte[] pdf) {
    List<SignedPart> found = new ArrayList<>();
    try (PDDocument document = PdfFile.open(pdf)) {
      for (PDSignature signature : document.getSignatureDictionaries()) {
        found.add(read(signature));
      }
    } catch (IOException | CMSException | RuntimeException e) {
      throw e instanceof Failure f ? f : PdfFile.damaged(e);
    }
    if (found.stream().allMatch(SignedPart::stamp)) {
      throw Failure.of("signing.proof-unsigned");
    }
    found.sort(Comparator.comparingInt(SignedPart::end));
    return List.copyOf(found);
  }

  private static SignedPart read(PDSignature signature) throws IOException, CMSException {
    int[] range = signature.getByteRange();
    byte[] contents = signature.getContents();
    return new SignedPart(
        cms(contents),
        contents,
        STAMP.equals(signature.getSubFilter()),
        range[1],
        range[2],
        range[2] + range[3]);
  }

  /** The room for a signature is larger than it, and filled up with zeros. */
  private static CMSSignedData cms(byte[] contents) throws IOException, CMSException {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      return new CMSSignedData(ContentInfo.getInstance(in.readObject()));
    }
  }

  /** Signatures that nobody else's clock has seen: no time-stamp in them, and none after them. */
  static List<SignedPart> unseen(List<SignedPart> all) {
    int lastStamp =
        all.stream().filter(SignedPart::stamp).mapToInt(SignedPart::end).max().orElse(0);
    return all.stream()
        .filter(s -> !s.stamp() && s.end() >= lastStamp && s.signatureStamps().isEmpty())
        .toList();
  }

  /** Time-stamps over the signature's value that lie beside it (EN 319 122-1, 5.3). */
  List<CMSSignedData> signatureStamps() {
    List<CMSSignedData> found = new ArrayList<>();
    for (SignerInformation signer : cms.getSignerInfos()) {
      AttributeTable beside = signer.getUnsignedAttributes();
      ASN1EncodableVector stamps =
          beside == null
              ? new ASN1EncodableVector()
              : beside.getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
      for (int i = 0; i < stamps.size(); i++) {
        found.add(token(Attribute.getInstance(stamps.get(i))));
      }
    }
    return found;
  }

  private static CMSSignedData token(Attribute attribute) {
    try {
      return new CMSSignedData(attribute.getAttributeValues()[0].toASN1Primitive().getEncoded());
    } catch (IOException | CMSException | RuntimeException e) {
      throw PdfFile.damaged(e);
    }
  }
}
