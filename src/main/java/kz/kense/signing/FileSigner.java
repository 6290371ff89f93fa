package kz.kense.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;

/** Signs files of any kind, each the way it is usual for its kind. */
public final class FileSigner {
  private static final int HEAD = 1024;

  /** Where a signature shows on a PDF. */
  public record Spot(int page, Area area) {}

  /**
   * How files are signed.
   *
   * @param spot for PDF; absent for a signature that does not show
   * @param certify for PDF: the signature is the document's certification
   * @param detached the signature is kept apart, as CMS, whatever the file is
   * @param lang of the captions
   * @param zone in which the time is written
   */
  public record How(
      Optional<Spot> spot, boolean certify, boolean detached, Lang lang, ZoneId zone) {}

  /**
   * A signed file.
   *
   * @param suffix put after the name of the file that was signed; empty to keep it
   * @param kind what it is now
   */
  public record Signed(byte[] bytes, String suffix, SignedKind kind) {}

  private FileSigner() {}

  /**
   * @throws Failure {@code signing.…} when the file or the key does not allow it
   */
  public static Signed sign(byte[] file, SigningKey key, How how, Instant at) {
    if (how.detached()) {
      return cms(file, key, CmsMaker.Content.DETACHED, at);
    }
    return switch (kind(file)) {
      case PDF -> new Signed(pdf(file, key, how, at), "", SignedKind.PDF);
      case XML -> new Signed(XmlSigner.sign(file, key), "", SignedKind.XML);
      case CMS -> cms(file, key, CmsMaker.Content.ATTACHED, at);
    };
  }

  private static Signed cms(byte[] file, SigningKey key, CmsMaker.Content place, Instant at) {
    return new Signed(CmsMaker.sign(file, key, place, at), ".cms", SignedKind.CMS);
  }

  private static byte[] pdf(byte[] file, SigningKey key, How how, Instant at) {
    Optional<SignatureLook> look =
        how.spot()
            .map(
                spot ->
                    new SignatureLook(
                        how.lang(),
                        spot.page(),
                        spot.area(),
                        position(key, how.lang()),
                        how.zone(),
                        Optional.empty()));
    return PdfSigner.sign(file, key, new PdfSigning(look, how.certify(), how.zone()), at);
  }

  /** What the certificate says its owner may do; nothing else is known of him here. */
  private static String position(SigningKey key, Lang lang) {
    return key.signatory()
        .role()
        .map(right -> Messages.in(lang).get("signing.right." + right.code()))
        .orElse("—");
  }

  /** By content: a PDF by its header, an XML when it can be read as one, anything else is bytes. */
  private static SignedKind kind(byte[] file) {
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return SignedKind.PDF;
    }
    if (SignedKind.xml(head)) {
      try {
        XmlFile.read(file);
        return SignedKind.XML;
      } catch (Failure e) {
        return SignedKind.CMS; // HTML, for one
      }
    }
    return head.contains("%PDF-") && !SignedKind.der(file) ? SignedKind.PDF : SignedKind.CMS;
  }
}
