package kz.kense.signing;

import java.time.ZoneId;
import java.util.Optional;
import kz.kense.text.Lang;

/**
 * How and where a signature shows on the page.
 *
 * @param lang of the captions: the document's language
 * @param page counted from 1
 * @param block where the signature block stands
 * @param position of the signer, in the document's language
 * @param zone of the office: the time is written in it
 * @param seal the office's seal, put down together with the signature
 * @param facsimile PNG of the handwritten signature, shown at the block's left
 */
public record SignatureLook(
    Lang lang,
    int page,
    Area block,
    String position,
    ZoneId zone,
    Optional<Seal> seal,
    Optional<byte[]> facsimile) {

  /** Without a picture of the signature. */
  public SignatureLook(
      Lang lang, int page, Area block, String position, ZoneId zone, Optional<Seal> seal) {
    this(lang, page, block, position, zone, seal, Optional.empty());
  }

  /**
   * @param png image, transparent where the paper shows
   * @param area the image is fitted into it and keeps its proportions
   */
  public record Seal(byte[] png, Area area) {}
}
