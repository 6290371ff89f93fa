package kz.kense.signing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Looks for white paper where one more signature can show without covering anything: nobody may lay
 * words over what an earlier signer saw. First below the last signature, then anywhere on its page,
 * then on the other pages.
 */
public final class FreePlace {
  /** A block of this size keeps its letters readable, as on the forms; millimetres. */
  private static final double BLOCK_WIDTH = 75;

  private static final double BLOCK_HEIGHT = 25;
  private static final double SEAL = 38;
  private static final double GAP = 3;
  private static final double MARGIN = 12;

  /** Left free above and below. */
  private static final double AIR = 3;

  /** Dots per millimetre of the picture that is searched: fine enough for a hair line. */
  private static final double DOTS = 4;

  private static final double STEP = 2;
  private static final int PAPER = 250;

  /**
   * A free place.
   *
   * @param page counted from 1
   * @param seal beside the block; absent when none was asked for or there is room for the block
   *     only
   */
  public record Found(int page, Area block, Optional<Area> seal) {}

  private FreePlace() {}

  /**
   * @param seal whether a seal is to stand beside the block
   * @throws Failure {@code signing.no-room} when no page has room, {@code signing.pdf-…} when it
   *     cannot be read
   */
  public static Found find(byte[] pdf, boolean seal) {
    try (PDDocument document = PdfFile.open(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<Boolean> wishes = seal ? List.of(true, false) : List.of(false);
      for (int page : order(document)) {
        BufferedImage picture =
            renderer.renderImageWithDPI(page - 1, (float) (DOTS * 25.4), ImageType.GRAY);
        double below = lowestBlock(document.getPage(page - 1));
        for (boolean wished : wishes) {
          Optional<Area> free =
              below(picture, wished, below).or(() -> below(picture, wished, MARGIN));
          if (free.isPresent()) {
            return placed(page, free.get(), wished);
          }
        }
      }
      throw Failure.of("signing.no-room");
    } catch (IOException e) {
      throw PdfFile.damaged(e);
    }
  }

  private static Found placed(int page, Area free, boolean seal) {
    Area block = new Area(free.left(), free.top(), BLOCK_WIDTH, BLOCK_HEIGHT);
    return new Found(
        page,
        block,
        seal
            ? Optional.of(new Area(free.left() + BLOCK_WIDTH + GAP, free.top(), SEAL, SEAL))
            : Optional.empty());
  }

  /** The page of the last signature first, then the later ones, then back to the first. */
  private static List<Integer> order(PDDocument document) throws IOException {
    int count = document.getNumberOfPages();
    int signed = count;
    for (int i = count; i >= 1; i--) {
      if (lowestBlock(document.getPage(i - 1)) > MARGIN) {
        signed = i;
        break;
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = signed; i <= count; i++) {
      order.add(i);
    }
    for (int i = signed - 1; i >= 1; i--) {
      order.add(i);
    }
    return order;
  }

  /** Millimetres from the top to the lower edge of the lowest signature; the margin when none. */
  private static double lowestBlock(PDPage page) throws IOException {
    double lowest = MARGIN;
    double top = page.getCropBox().getUpperRightY();
    for (var annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationWidget widget
          && widget.getRectangle() != null
          && widget.getRectangle().getHeight() > 1) {
        lowest = Math.max(lowest, (top - widget.getRectangle().getLowerLeftY()) / 72 * 25.4);
      }
    }
    return lowest;
  }

  private static Optional<Area> below(BufferedImage picture, boolean seal, double from) {
    double width = seal ? BLOCK_WIDTH + GAP + SEAL : BLOCK_WIDTH;
    double height = seal ? SEAL : BLOCK_HEIGHT;
    double right = picture.getWidth() / DOTS - MARGIN - width;
    double bottom = picture.getHeight() / DOTS - MARGIN - height;
    double edge = textEdge(picture);
    for (double top = Math.max(from, MARGIN); top <= bottom; top += STEP) {
      for (double left = edge; left <= right; left += STEP) {
        if (white(picture, left - 1, top - AIR, width + 2, height + 2 * AIR)) {
          return Optional.of(new Area(left, top, width, height));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the page's text begins, so that the block stands under it; millimetres. */
  private static double textEdge(BufferedImage picture) {
    double height = picture.getHeight() / DOTS;
    for (double left = MARGIN; left < 3 * MARGIN; left += 1 / DOTS) {
      if (!white(picture, left, MARGIN, 1 / DOTS, height - 2 * MARGIN)) {
        return left;
      }
    }
    return 2 * MARGIN;
  }

  private static boolean white(
      BufferedImage picture, double left, double top, double width, double height) {
    int x0 = (int) Math.max(0, left * DOTS);
    int y0 = (int) Math.max(0, top * DOTS);
    int x1 = (int) Math.min(picture.getWidth(), (left + width) * DOTS);
    int y1 = (int) Math.min(picture.getHeight(), (top + height) * DOTS);
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        if (picture.getRaster().getSample(x, y, 0) < PAPER) {
          return false;
        }
      }
    }
    return true;
  }
}
