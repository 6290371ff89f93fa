package kz.kense.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.GregorianCalendar;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Signs a PDF, visibly: PAdES baseline-B over the whole file, added without touching a byte of what
 * was there.
 */
public final class PdfSigner {
  static final String SUB_FILTER = "ETSI.CAdES.detached";
  private static final int ROOM_FOR_SIGNATURE = 4096;

  /** A time-stamp with its chain, which may come later (PAdES B-T) and has no other place. */
  private static final int ROOM_FOR_STAMP = 8192;

  /** A chain and a time-stamp of the national authority take some 8 KB. */
  private static final int ROOM_OUTSIDE = 24_576;

  private PdfSigner() {}

  /**
   * The file with one signature more; former signatures stay good.
   *
   * @param at the office's time, written to /M and shown in the block
   * @throws Failure {@code signing.pdf-…} for a PDF that cannot be signed, {@code signing.place-…}
   *     for a block that has no room on the page, {@code signing.key-…} for a key that cannot sign,
   *     {@code signing.seal-unreadable}
   */
  public static byte[] sign(byte[] pdf, SigningKey key, SignatureLook look, Instant at) {
    return sign(pdf, key, PdfSigning.visible(look), at);
  }

  /**
   * As {@link #sign(byte[], SigningKey, SignatureLook, Instant)}, visible or not, or as the
   * document's certification.
   *
   * @throws Failure also {@code signing.certified-late} when there is a signature already that a
   *     certification would have to precede
   */
  public static byte[] sign(byte[] pdf, SigningKey key, PdfSigning how, Instant at) {
    return sign(
        pdf,
        new Hand(key.signatory(), roomFor(key), content -> CmsMaker.pades(content, key)),
        how,
        at);
  }

  /**
   * A signature made by a program outside. The CMS is put as it comes; verify the file before it is
   * believed. A block that shows has no certificate's number: the page is drawn before the program
   * says which key it takes.
   *
   * @throws Failure also {@code signing.outside-large} when the CMS has no room
   */
  public static byte[] signOutside(byte[] pdf, OutsideSigner signer, PdfSigning how, Instant at) {
    Signatory who =
        new Signatory(
            signer.name(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            "",
            at,
            at,
            java.util.Set.of());
    return sign(
        pdf,
        new Hand(
            who,
            ROOM_OUTSIDE,
            content -> {
              byte[] cms = signer.cms().apply(content);
              if (cms.length > ROOM_OUTSIDE) {
                throw Failure.of("signing.outside-large", cms.length);
              }
              return cms;
            }),
        how,
        at);
  }

  /** Who signs, how much room the signature needs, and how it is made. */
  private record Hand(Signatory who, int room, java.util.function.UnaryOperator<byte[]> cms) {}

  private static byte[] sign(byte[] pdf, Hand hand, PdfSigning how, Instant at) {
    try (PDDocument document = PdfFile.open(pdf);
        SignatureOptions options = new SignatureOptions()) {
      PdfCertification.requireOpen(document);
      PDSignature signature = signature(hand.who(), how, at);
      if (how.certify()) {
        PdfCertification.put(document, signature);
      }
      options.setPage(how.look().map(SignatureLook::page).orElse(1) - 1);
      options.setPreferredSignatureSize(hand.room());
      document.addSignature(signature, options);
      PDSignatureField field = fieldOf(document, signature);
      PDAnnotationWidget widget = widget(field, hand.who());
      if (how.look().isPresent()) {
        SignatureLook look = how.look().get();
        PDPage page = PagePlace.page(document, look.page());
        SignatureBlock.draw(document, page, widget, hand.who(), look, at);
      }
      ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 65_536);
      ExternalSigningSupport saving = document.saveIncrementalForExternalSigning(signed);
      saving.setSignature(hand.cms().apply(saving.getContent().readAllBytes()));
      return signed.toByteArray();
    } catch (Failure e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw PdfFile.damaged(e);
    }
  }

  private static PDSignature signature(Signatory who, PdfSigning how, Instant at) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(org.apache.pdfbox.cos.COSName.getPDFName(SUB_FILTER));
    signature.setName(who.fullName());
    signature.setSignDate(GregorianCalendar.from(at.atZone(how.zone())));
    return signature;
  }

  private static int roomFor(SigningKey key) {
    int room = ROOM_FOR_SIGNATURE + ROOM_FOR_STAMP;
    for (X509Certificate certificate : key.chain()) {
      try {
        room += certificate.getEncoded().length;
      } catch (CertificateEncodingException e) {
        throw Failure.of("signing.key-unusable", String.valueOf(e.getMessage())).causedBy(e);
      }
    }
    return room;
  }

  private static PDSignatureField fieldOf(PDDocument document, PDSignature signature) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    for (PDSignatureField field : document.getSignatureFields()) {
      if (field.getSignature() != null
          && field.getSignature().getCOSObject() == signature.getCOSObject()) {
        // PDF/A-2 6.4.1: a viewer must not make up appearances of its own
        form.getCOSObject().removeItem(org.apache.pdfbox.cos.COSName.NEED_APPEARANCES);
        return field;
      }
    }
    throw Failure.of("signing.pdf-damaged");
  }

  private static PDAnnotationWidget widget(PDSignatureField field, Signatory who) {
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    field.setAlternateFieldName(who.fullName());
    widget.setContents(who.fullName());
    widget.setPrinted(true);
    widget.setLocked(true);
    return widget;
  }
}
