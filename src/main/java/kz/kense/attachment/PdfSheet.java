package kz.kense.attachment;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * What a page of a PDF paints, found without painting it: pictures and where they lie, whether
 * there is more. Letters are not looked at, so no font is loaded.
 */
public final class PdfSheet extends PDFGraphicsStreamEngine {
  /** Lines of tables and frames; letters drawn as outlines are many more. */
  private static final int PATHS = 60;

  /**
   * A picture on the page.
   *
   * @param where from the unit square, upwards, to the page's own coordinates
   */
  public record Placed(PDImageXObject image, AffineTransform where) {}

  private final List<Placed> pictures = new ArrayList<>();
  private final Point2D.Float at = new Point2D.Float();
  private int painted;
  private boolean visibleText;
  private boolean other;

  private PdfSheet(PDPage page) {
    super(page);
  }

  /**
   * @throws IOException when the page's commands cannot be read
   */
  public static PdfSheet of(PDPage page) throws IOException {
    PdfSheet sheet = new PdfSheet(page);
    sheet.other = !page.getAnnotations().isEmpty();
    sheet.processPage(page);
    return sheet;
  }

  /**
   * False when nothing on it could be read but letters it holds itself: no picture, no outlines.
   */
  public boolean pictured() {
    return !pictures.isEmpty() || other || painted > PATHS;
  }

  /** The picture when the page shows nothing else, but perhaps holds letters that are not shown. */
  public Optional<Placed> alone() {
    return pictures.size() == 1 && !other && !visibleText && painted == 0
        ? Optional.of(pictures.getFirst())
        : Optional.empty();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    switch (operator.getName()) {
      case "Tf" -> {} // the letters' font is nobody's business here
      case "Tj", "TJ", "'", "\"" ->
          visibleText |=
              getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
      case "BI" -> other = true; // a picture inside the commands
      default -> super.processOperator(operator, operands);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    PDGraphicsState state = getGraphicsState();
    Matrix where = state.getCurrentTransformationMatrix();
    if (image instanceof PDImageXObject kept
        && state.getNonStrokeAlphaConstant() == 1
        && state.getSoftMask() == null) {
      pictures.add(new Placed(kept, where.createAffineTransform()));
    } else {
      other = true;
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    other = true;
  }

  @Override
  public void clip(int windingRule) {
    other = true;
  }

  @Override
  public void shadingFill(org.apache.pdfbox.cos.COSName name) {
    other = true;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void moveTo(float x, float y) {
    at.setLocation(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    at.setLocation(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    at.setLocation(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return at;
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {
    painted++;
  }

  @Override
  public void fillPath(int windingRule) {
    painted++;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    painted++;
  }
}
