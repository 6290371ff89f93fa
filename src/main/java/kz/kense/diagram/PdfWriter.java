package kz.kense.diagram;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.LegendItem;
import kz.kense.diagram.Scene.Line;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.Point;
import kz.kense.diagram.Scene.TextLine;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes scenes as one PDF, a page each, as large as the scene: lines and letters, no pictures, the
 * font embedded. A print program fits the page to its paper.
 */
public final class PdfWriter {
  private final PDDocument document = new PDDocument();
  private final PDFont regular;
  private final PDFont bold;

  private PdfWriter() throws IOException {
    regular = font(false);
    bold = font(true);
  }

  /** The bytes of the file. The same scenes always give the same pages. */
  public static byte[] write(List<Scene> scenes) {
    try {
      PdfWriter writer = new PdfWriter();
      try (PDDocument document = writer.document) {
        for (Scene scene : scenes) {
          writer.page(scene);
        }
        Chart first = scenes.getFirst().chart();
        document.getDocumentInformation().setTitle(first.title());
        document.getDocumentInformation().setSubject(first.subtitle());
        // no clock here: the day a diagram was drawn says nothing about it
        Calendar never = new GregorianCalendar(2000, Calendar.JANUARY, 1);
        document.getDocumentInformation().setCreationDate(never);
        document.getDocumentCatalog().setLanguage(first.lang().tag());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDFont font(boolean heavy) throws IOException {
    try (InputStream in = Letters.open(heavy)) {
      return PDType0Font.load(document, in);
    }
  }

  private void page(Scene scene) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) scene.width(), (float) scene.height()));
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      new Drawing(out, scene.height()).draw(scene);
    }
  }

  /** One page; y is turned, as PDF counts from the bottom. */
  private final class Drawing {
    private static final double CURVE = 0.5523;

    private final PDPageContentStream out;
    private final double height;

    Drawing(PDPageContentStream out, double height) {
      this.out = out;
      this.height = height;
    }

    void draw(Scene scene) throws IOException {
      texts(scene.heading());
      for (Band band : scene.bands()) {
        band(band);
      }
      for (Line line : scene.lines()) {
        flow(line.points(), line.edge().flow());
        texts(line.label());
      }
      for (Placed p : scene.nodes()) {
        shape(p.node().shape(), p.box(), Palette.of(p.node()));
        texts(p.lines());
      }
      for (LegendItem item : scene.legend()) {
        legend(item);
      }
    }

    private void band(Band band) throws IOException {
      rect(band.box(), band.lane().isEmpty() ? Palette.POOL : Palette.LANE, 0);
      rect(band.head(), Palette.HEAD, 0);
      if (!band.turned()) {
        texts(band.name());
        return;
      }
      for (TextLine t : band.name()) {
        out.beginText();
        out.setNonStrokingColor(Palette.ink(t.ink()));
        out.setFont(t.bold() ? bold : regular, (float) t.size());
        AffineTransform turn =
            AffineTransform.getRotateInstance(Math.PI / 2, t.x(), height - t.y());
        turn.translate(t.x() - t.width() / 2, height - t.y());
        out.setTextMatrix(new Matrix(turn));
        out.showText(t.text());
        out.endText();
      }
    }

    private void legend(LegendItem item) throws IOException {
      Box b = item.box();
      Box square = new Box(b.centerX() - 9, b.y(), 18, 18);
      switch (item.sign()) {
        case START -> shape(Shape.START, square, Palette.PLAIN);
        case END -> shape(Shape.END, square, Palette.END);
        case ERROR -> shape(Shape.ERROR, square, Palette.ERROR);
        case MESSAGE -> shape(Shape.CATCH, square, Palette.PLAIN);
        case CONDITION -> shape(Shape.CHOICE, square, Palette.GATE);
        case TASK -> shape(Shape.TASK, b, Palette.PLAIN);
        case DOCUMENT -> shape(Shape.DOCUMENT, b, Palette.DOCUMENT);
        case LANE -> rect(b, Palette.LANE, 0);
        case CONTROL -> sample(b, Flow.CONTROL);
        case MESSAGE_FLOW -> sample(b, Flow.MESSAGE);
      }
      texts(item.lines());
    }

    private void sample(Box b, Flow flow) throws IOException {
      flow(List.of(new Point(b.x(), b.centerY()), new Point(b.right(), b.centerY())), flow);
    }

    private void shape(Shape shape, Box box, Palette paint) throws IOException {
      switch (shape) {
        case TASK -> rect(box, paint, 6);
        case DOCUMENT -> outline(Outline.document(box), paint, true);
        case CONDITION, CHOICE -> outline(Outline.diamond(box), paint, true);
        case START, END -> circle(box, paint);
        case ERROR -> {
          circle(box, paint);
          outline(Outline.cross(box), Palette.PLAIN, false);
        }
        case CATCH, THROW -> {
          circle(box, paint);
          boolean filled = shape == Shape.THROW;
          outline(Outline.envelope(box), filled ? Palette.FILLED : Palette.PLAIN, filled);
        }
      }
    }

    private void paint(Palette paint) throws IOException {
      out.setStrokingColor(paint.stroke());
      out.setNonStrokingColor(paint.fill());
      out.setLineWidth((float) paint.width());
      out.setLineDashPattern(new float[0], 0);
    }

    private void rect(Box b, Palette paint, double round) throws IOException {
      paint(paint);
      if (round == 0) {
        out.addRect(
            (float) b.x(), (float) (height - b.bottom()), (float) b.width(), (float) b.height());
      } else {
        rounded(b, round);
      }
      out.fillAndStroke();
    }

    private void rounded(Box b, double r) throws IOException {
      double k = r * (1 - CURVE);
      move(b.x() + r, b.y());
      to(b.right() - r, b.y());
      curve(b.right() - k, b.y(), b.right(), b.y() + k, b.right(), b.y() + r);
      to(b.right(), b.bottom() - r);
      curve(b.right(), b.bottom() - k, b.right() - k, b.bottom(), b.right() - r, b.bottom());
      to(b.x() + r, b.bottom());
      curve(b.x() + k, b.bottom(), b.x(), b.bottom() - k, b.x(), b.bottom() - r);
      to(b.x(), b.y() + r);
      curve(b.x(), b.y() + k, b.x() + k, b.y(), b.x() + r, b.y());
      out.closePath();
    }

    private void circle(Box b, Palette paint) throws IOException {
      paint(paint);
      rounded(b, b.width() / 2);
      out.fillAndStroke();
    }

    private void outline(List<List<Point>> parts, Palette paint, boolean fill) throws IOException {
      paint(paint);
      for (List<Point> part : parts) {
        move(part.getFirst().x(), part.getFirst().y());
        for (Point p : part) {
          to(p.x(), p.y());
        }
      }
      if (fill) {
        out.fillAndStroke();
      } else {
        out.stroke();
      }
    }

    private void flow(List<Point> points, Flow flow) throws IOException {
      paint(Palette.of(flow));
      out.setLineDashPattern(Palette.dash(flow), 0);
      move(points.getFirst().x(), points.getFirst().y());
      for (Point p : points) {
        to(p.x(), p.y());
      }
      out.stroke();
      arrow(points.get(points.size() - 2), points.getLast(), flow);
    }

    private void arrow(Point from, Point tip, Flow flow) throws IOException {
      double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
      double ux = length == 0 ? 1 : (tip.x() - from.x()) / length;
      double uy = length == 0 ? 0 : (tip.y() - from.y()) / length;
      double size = 8;
      double wide = 3.4;
      out.setLineDashPattern(new float[0], 0);
      out.setNonStrokingColor(
          flow == Flow.CONTROL ? Palette.of(flow).stroke() : Palette.PLAIN.fill());
      move(tip.x() - size * ux - wide * uy, tip.y() - size * uy + wide * ux);
      to(tip.x(), tip.y());
      to(tip.x() - size * ux + wide * uy, tip.y() - size * uy - wide * ux);
      if (flow == Flow.DATA) {
        out.stroke();
      } else {
        out.closeAndFillAndStroke();
      }
    }

    private void texts(List<TextLine> lines) throws IOException {
      for (TextLine t : lines) {
        out.beginText();
        out.setNonStrokingColor(Palette.ink(t.ink()));
        out.setFont(t.bold() ? bold : regular, (float) t.size());
        out.newLineAtOffset((float) t.left(), (float) (height - t.y()));
        out.showText(t.text());
        out.endText();
      }
    }

    private void move(double x, double y) throws IOException {
      out.moveTo((float) x, (float) (height - y));
    }

    private void to(double x, double y) throws IOException {
      out.lineTo((float) x, (float) (height - y));
    }

    private void curve(double ax, double ay, double bx, double by, double x, double y)
        throws IOException {
      out.curveTo(
          (float) ax,
          (float) (height - ay),
          (float) bx,
          (float) (height - by),
          (float) x,
          (float) (height - y));
    }
  }
}
