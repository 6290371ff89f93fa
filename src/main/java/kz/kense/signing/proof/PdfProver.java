package kz.kense.signing.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.kense.signing.Certificates;
import kz.kense.signing.PdfFile;
import kz.kense.text.Failure;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * Adds proof to a signed PDF, at once or years later, each as a revision of its own: not a byte of
 * what was signed is touched, and a certification that allows signatures allows it.
 */
public final class PdfProver {
  private static final String STAMP = "ETSI.RFC3161";
  private static final int ROOM_FOR_STAMP = 24_576;

  private final ProofSources sources;
  private final Instant at;

  /**
   * What became of a file.
   *
   * @param level reached now
   * @param missing why it is not the level wished: expected failures, in the order they came
   */
  public record Proved(byte[] pdf, ProofLevel level, List<Failure> missing) {}

  /**
   * @param at now; answers must be good at this moment
   */
  public PdfProver(ProofSources sources, Instant at) {
    this.sources = sources;
    this.at = at;
  }

  /**
   * The file with as much proof as could be had, up to a level. Proof that is there is used, and
   * renewed for {@link ProofLevel#LTA}.
   *
   * @throws Failure {@code signing.proof-unsigned} when nobody has signed it, {@code signing.pdf-…}
   */
  public Proved prove(byte[] pdf, ProofLevel wished) {
    byte[] made = pdf;
    List<Failure> missing = new ArrayList<>();
    ProofLevel level = ProofLevel.B;
    List<Signed> signatures = signatures(pdf);
    if (wished.compareTo(ProofLevel.T) >= 0) {
      if (stamped(signatures)) {
        level = ProofLevel.T;
      } else {
        Optional<byte[]> stamped = stamp(made, missing);
        made = stamped.orElse(made);
        level = stamped.isPresent() ? ProofLevel.T : ProofLevel.B;
      }
    }
    if (wished.compareTo(ProofLevel.LT) >= 0) {
      Material material = material(made);
      if (!material.lists().isEmpty() || !material.answers().isEmpty()) {
        made = SecurityStore.put(made, material);
      }
      material.missing().forEach(who -> missing.add(Failure.of("signing.proof-unknown", who)));
      level = level == ProofLevel.T && material.missing().isEmpty() ? ProofLevel.LT : level;
    }
    if (wished == ProofLevel.LTA && level == ProofLevel.LT) {
      Optional<byte[]> sealed = stamp(made, missing);
      made = sealed.orElse(made);
      level = sealed.isPresent() ? ProofLevel.LTA : level;
    }
    return new Proved(made, level, missing);
  }

  private Optional<byte[]> stamp(byte[] pdf, List<Failure> missing) {
    Optional<URI> tsa = sources.tsa();
    if (tsa.isEmpty()) {
      missing.add(Failure.of("signing.proof-no-tsa"));
      return Optional.empty();
    }
    try {
      return Optional.of(stamped(pdf, new TimeStamps(tsa.get(), sources.wire())));
    } catch (Failure e) {
      missing.add(e);
      return Optional.empty();
    }
  }

  /** A document time-stamp (EN 319 142-1, 5.4.3) over the whole file. */
  private static byte[] stamped(byte[] pdf, TimeStamps authority) {
    try (PDDocument document = PdfFile.open(pdf);
        SignatureOptions options = new SignatureOptions()) {
      PDSignature stamp = new PDSignature();
      stamp.setType(COSName.getPDFName("DocTimeStamp"));
      stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      stamp.setSubFilter(COSName.getPDFName(STAMP));
      options.setPreferredSignatureSize(ROOM_FOR_STAMP);
      document.addSignature(stamp, options);
      settle(document, stamp);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65_536);
      ExternalSigningSupport saving = document.saveIncrementalForExternalSigning(out);
      saving.setSignature(authority.over(saving.getContent().readAllBytes()));
      return out.toByteArray();
    } catch (IOException e) {
      throw PdfFile.damaged(e);
    }
  }

  /** ISO 19005-2, 6.3.2 and 6.4.1: printed, not hidden, and no appearances of the viewer's own. */
  private static void settle(PDDocument document, PDSignature stamp) throws IOException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    form.getCOSObject().removeItem(COSName.NEED_APPEARANCES);
    for (PDSignatureField field : document.getSignatureFields()) {
      PDSignature signature = field.getSignature();
      if (signature != null && signature.getCOSObject() == stamp.getCOSObject()) {
        field.setAlternateFieldName("Time-stamp");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setContents("Time-stamp");
        widget.setPrinted(true);
        widget.setLocked(true);
      }
    }
  }

  /**
   * A signature or time-stamp of the file.
   *
   * @param end byte after the last one it covers
   */
  private record Signed(CMSSignedData cms, boolean stamp, int end) {}

  private static List<Signed> signatures(byte[] pdf) {
    List<Signed> found = new ArrayList<>();
    try (PDDocument document = PdfFile.open(pdf)) {
      for (PDSignature signature : document.getSignatureDictionaries()) {
        int[] range = signature.getByteRange();
        boolean stamp = STAMP.equals(signature.getSubFilter());
        found.add(new Signed(cms(signature.getContents()), stamp, range[2] + range[3]));
      }
    } catch (IOException | CMSException | RuntimeException e) {
      throw e instanceof Failure f ? f : PdfFile.damaged(e);
    }
    if (found.stream().allMatch(Signed::stamp)) {
      throw Failure.of("signing.proof-unsigned");
    }
    found.sort(Comparator.comparingInt(Signed::end));
    return found;
  }

  /** The room for a signature is larger than it, and filled up with zeros. */
  private static CMSSignedData cms(byte[] contents) throws IOException, CMSException {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      return new CMSSignedData(ContentInfo.getInstance(in.readObject()));
    }
  }

  /** Whether somebody else's clock has seen every signature. */
  private static boolean stamped(List<Signed> signatures) {
    int lastStamp = signatures.stream().filter(Signed::stamp).mapToInt(Signed::end).max().orElse(0);
    return signatures.stream()
        .filter(s -> !s.stamp())
        .allMatch(s -> s.end() < lastStamp || !embeddedStamps(s.cms()).isEmpty());
  }

  private static List<CMSSignedData> embeddedStamps(CMSSignedData cms) {
    List<CMSSignedData> found = new ArrayList<>();
    for (SignerInformation signer : cms.getSignerInfos()) {
      AttributeTable beside = signer.getUnsignedAttributes();
      ASN1EncodableVector stamps =
          beside == null
              ? new ASN1EncodableVector()
              : beside.getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
      for (int i = 0; i < stamps.size(); i++) {
        found.add(stamp(Attribute.getInstance(stamps.get(i))));
      }
    }
    return found;
  }

  private static CMSSignedData stamp(Attribute attribute) {
    try {
      return new CMSSignedData(attribute.getAttributeValues()[0].toASN1Primitive().getEncoded());
    } catch (IOException | CMSException | RuntimeException e) {
      throw PdfFile.damaged(e);
    }
  }

  private Material material(byte[] pdf) {
    Material material = new Material(sources, at);
    for (Signed one : signatures(pdf)) {
      collect(one.cms(), material);
      embeddedStamps(one.cms()).forEach(stamp -> collect(stamp, material));
    }
    return material;
  }

  @SuppressWarnings("unchecked")
  private static void collect(CMSSignedData cms, Material material) {
    Collection<X509CertificateHolder> holders = cms.getCertificates().getMatches(null);
    List<X509Certificate> near =
        holders.stream().flatMap(h -> Certificates.x509(h).stream()).toList();
    for (SignerInformation signer : cms.getSignerInfos()) {
      Collection<X509CertificateHolder> own = cms.getCertificates().getMatches(signer.getSID());
      own.stream()
          .flatMap(h -> Certificates.x509(h).stream())
          .forEach(leaf -> material.collect(leaf, near));
    }
  }
}
