package kz.kense.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Whether the block of a later signature lies over words, or over another block, that the signer
 * saw: with a key of his own anybody could lay other words over them (Rohlmann and others, 2021,
 * "Breaking the Specification: PDF Certification").
 */
final class LaterBlocks {
  private static final float LEAST = 1;
  private static final int MOST_PAGES = 3_000;

  private final PDDocument then;
  private final PDDocument now;

  /**
   * @param then as it was signed
   * @param now with later signatures
   */
  LaterBlocks(PDDocument then, PDDocument now) {
    this.then = then;
    this.now = now;
  }

  boolean cover() throws IOException {
    int pages = Math.min(MOST_PAGES, Math.min(then.getNumberOfPages(), now.getNumberOfPages()));
    for (int i = 0; i < pages; i++) {
      COSArray before = then.getPage(i).getCOSObject().getCOSArray(COSName.ANNOTS);
      COSArray after = now.getPage(i).getCOSObject().getCOSArray(COSName.ANNOTS);
      int old = before == null ? 0 : before.size();
      List<PDRectangle> added = new ArrayList<>();
      List<PDRectangle> there = new ArrayList<>();
      for (int k = 0; after != null && k < after.size(); k++) {
        boolean came =
            k >= old || before != null && filled(before.getObject(k), after.getObject(k));
        area(after.getObject(k)).ifPresent(came ? added::add : there::add);
      }
      if (!added.isEmpty()
          && (there.stream().anyMatch(a -> added.stream().anyMatch(b -> meet(a, b)))
              || new Words(added).under(then, i))) {
        return true;
      }
    }
    return false;
  }

  /** A field that waited for a signature shows nothing until it has one. */
  private static boolean filled(COSBase before, COSBase after) {
    return before instanceof COSDictionary waiting
        && after instanceof COSDictionary signed
        && COSName.SIG.equals(waiting.getCOSName(COSName.FT))
        && !waiting.containsKey(COSName.V)
        && signed.containsKey(COSName.V);
  }

  private static Optional<PDRectangle> area(COSBase annotation) {
    return annotation instanceof COSDictionary shown
            && shown.getCOSArray(COSName.RECT) instanceof COSArray rect
            && rect.size() == 4
        ? Optional.of(new PDRectangle(rect))
            .filter(area -> area.getWidth() > LEAST && area.getHeight() > LEAST)
        : Optional.empty();
  }

  private static boolean meet(PDRectangle a, PDRectangle b) {
    return Math.min(a.getUpperRightX(), b.getUpperRightX())
                - Math.max(a.getLowerLeftX(), b.getLowerLeftX())
            > LEAST
        && Math.min(a.getUpperRightY(), b.getUpperRightY())
                - Math.max(a.getLowerLeftY(), b.getLowerLeftY())
            > LEAST;
  }

  /** Looks for letters and figures under areas of a page, in the page's own coordinates. */
  private static final class Words extends PDFTextStripper {
    private final List<PDRectangle> areas;
    private boolean found;
    private float left;
    private float bottom;

    Words(List<PDRectangle> areas) {
      this.areas = areas;
    }

    boolean under(PDDocument document, int page) throws IOException {
      PDPage one = document.getPage(page);
      left = one.getCropBox().getLowerLeftX();
      bottom = one.getCropBox().getLowerLeftY();
      setStartPage(page + 1);
      setEndPage(page + 1);
      getText(document);
      return found;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      String letter = glyph.getUnicode();
      if (found || letter != null && letter.codePoints().noneMatch(Character::isLetterOrDigit)) {
        return;
      }
      // the middle of the letter, along whatever direction it is written in
      float across = glyph.getTextMatrix().getScaleX();
      float along = glyph.getTextMatrix().getShearY();
      float size = Math.max(1e-3f, (float) Math.hypot(across, along));
      float width = glyph.getWidth() / 2 / size;
      float height = glyph.getHeight() / 2 / size;
      float x = glyph.getTextMatrix().getTranslateX() + left + across * width - along * height;
      float y = glyph.getTextMatrix().getTranslateY() + bottom + along * width + across * height;
      found = areas.stream().anyMatch(area -> area.contains(x, y));
    }
  }
}
