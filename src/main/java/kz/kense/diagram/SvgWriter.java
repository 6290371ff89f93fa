package kz.kense.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Chart.State;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Ink;
import kz.kense.diagram.Scene.LegendItem;
import kz.kense.diagram.Scene.Line;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.Point;
import kz.kense.diagram.Scene.TextLine;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Writes a scene as one SVG 1.1 file that needs nothing else: the letters it uses are embedded, and
 * title and description say in words what a reader cannot see.
 */
public final class SvgWriter {
  private final Scene scene;
  private final StringBuilder out = new StringBuilder();

  private SvgWriter(Scene scene) {
    this.scene = scene;
  }

  public static String write(Scene scene) {
    return new SvgWriter(scene).svg();
  }

  private String svg() {
    Chart chart = scene.chart();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"%s\">\n"
            .formatted(
                n(scene.width()),
                n(scene.height()),
                n(scene.width()),
                n(scene.height()),
                chart.lang().tag()));
    out.append("<title id=\"title\">").append(escape(chart.title())).append("</title>\n");
    out.append("<desc id=\"desc\">").append(escape(Description.of(chart))).append("</desc>\n");
    style();
    markers();
    out.append(
        "<rect class=\"page\" x=\"0\" y=\"0\" width=\"%s\" height=\"%s\"/>\n"
            .formatted(n(scene.width()), n(scene.height())));
    texts(scene.heading());
    scene.bands().forEach(this::band);
    scene.lines().forEach(this::line);
    scene.nodes().forEach(this::node);
    scene.legend().forEach(this::legend);
    return out.append("</svg>\n").toString();
  }

  private void style() {
    out.append("<style type=\"text/css\"><![CDATA[\n");
    font(false);
    font(true);
    out.append(
        """
        text { font-family: KenseTinos, 'Times New Roman', serif; fill: #1a1a1a; }
        .bold { font-weight: bold; } .muted { fill: #4a5560; } .mark { fill: #1f4e8c; }
        .page { fill: #ffffff; } .pool { fill: #f4f6f8; stroke: #5b6770; } .lane { fill: #ffffff; stroke: #aab4bc; }
        .head { fill: #eef1f4; stroke: #aab4bc; } .shape { fill: #ffffff; stroke: #33475b; stroke-width: 1.1; }
        .gate { fill: #fff7e0; stroke: #8a6d1a; stroke-width: 1.1; } .doc { fill: #eef6ee; stroke: #3f7a45; }
        .error { fill: #fdecea; stroke: #b3261e; stroke-width: 2.2; } .end { stroke-width: 2.6; }
        .done { fill: #e3f3e6; stroke: #2e7d32; } .late { fill: #e3f3e6; stroke: #b3261e; }
        .now { fill: #dcebfb; stroke: #1565c0; stroke-width: 2.4; } .overdue { fill: #fdecea; stroke: #b3261e; stroke-width: 2.4; }
        .flow { fill: none; stroke: #33475b; stroke-width: 1; } .message { stroke: #5a6b7b; stroke-dasharray: 5 3; }
        .data { stroke: #3f7a45; stroke-dasharray: 1.5 2.5; } .glyph { fill: none; stroke: #33475b; stroke-width: 1; }
        .filled { fill: #33475b; }
        """);
    out.append("]]></style>\n");
  }

  private void font(boolean bold) {
    String data = Base64.getEncoder().encodeToString(subset(bold));
    out.append("@font-face { font-family: KenseTinos; font-weight: ")
        .append(bold ? "bold" : "normal")
        .append("; src: url(data:font/ttf;base64,")
        .append(data)
        .append(") format('truetype'); }\n");
  }

  /** The font with only the letters that stand in this diagram. */
  private byte[] subset(boolean bold) {
    try (InputStream in = Letters.open(bold);
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
      TTFSubsetter subsetter =
          new TTFSubsetter(new TTFParser().parse(new RandomAccessReadBuffer(in)));
      subsetter.add(' ');
      allText()
          .filter(t -> t.bold() == bold)
          .flatMap(t -> t.text().codePoints().boxed())
          .forEach(subsetter::add);
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<TextLine> allText() {
    return Stream.of(
            scene.heading().stream(),
            scene.bands().stream().flatMap(b -> b.name().stream()),
            scene.nodes().stream().flatMap(p -> p.lines().stream()),
            scene.lines().stream().flatMap(l -> l.label().stream()),
            scene.legend().stream().flatMap(i -> i.lines().stream()))
        .flatMap(s -> s);
  }

  private void markers() {
    out.append(
        """
        <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M0,0.6 L8,4 L0,7.4 z" fill="#33475b"/></marker>
        <marker id="open" viewBox="0 0 9 9" refX="8" refY="4.5" markerWidth="9" markerHeight="9" orient="auto" markerUnits="userSpaceOnUse"><path d="M0.5,1 L8,4.5 L0.5,8 z" fill="#ffffff" stroke="#5a6b7b"/></marker>
        <marker id="thin" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M1,1 L7,4 L1,7" fill="none" stroke="#3f7a45"/></marker>
        </defs>
        """);
  }

  private void band(Band band) {
    boolean pool = band.lane().isEmpty();
    rect(pool ? "pool" : "lane", band.box(), 0);
    rect("head", band.head(), 0);
    if (!band.turned()) {
      texts(band.name());
      return;
    }
    for (TextLine t : band.name()) {
      out.append(
          "<text transform=\"rotate(-90 %s %s)\" x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" class=\"%s\">%s</text>\n"
              .formatted(
                  n(t.x()), n(t.y()), n(t.x()), n(t.y()), n(t.size()), style(t), escape(t.text())));
    }
  }

  private void line(Line line) {
    String points =
        line.points().stream().map(p -> n(p.x()) + "," + n(p.y())).collect(Collectors.joining(" "));
    String marker =
        switch (line.edge().flow()) {
          case CONTROL -> "arrow";
          case MESSAGE -> "open";
          case DATA -> "thin";
        };
    out.append(
        "<polyline class=\"flow%s\" points=\"%s\" marker-end=\"url(#%s)\"/>\n"
            .formatted(kind(line.edge().flow()), points, marker));
    texts(line.label());
  }

  private static String kind(Flow flow) {
    return flow == Flow.CONTROL ? "" : " " + flow.name().toLowerCase(Locale.ROOT);
  }

  private void node(Placed p) {
    out.append("<g id=\"").append(escape(p.node().id())).append("\">");
    String told = Description.of(p.node());
    if (!told.isBlank()) {
      out.append("<title>").append(escape(told)).append("</title>");
    }
    out.append('\n');
    shape(p.node().shape(), p.box(), state(p.node().state()));
    texts(p.lines());
    out.append("</g>\n");
  }

  private static String state(State state) {
    return state == State.PLAIN ? "" : " " + state.name().toLowerCase(Locale.ROOT);
  }

  private void shape(Shape shape, Box box, String state) {
    switch (shape) {
      case TASK -> rect("shape" + state, box, 6);
      case DOCUMENT -> path("doc", Outline.document(box));
      case CONDITION, CHOICE -> path("gate" + state, Outline.diamond(box));
      case START -> circle("shape", box);
      case END -> circle("shape end", box);
      case ERROR -> {
        circle("error", box);
        path("glyph", Outline.cross(box));
      }
      case CATCH, THROW -> {
        circle("shape", box);
        path(shape == Shape.THROW ? "filled" : "glyph", Outline.envelope(box));
      }
    }
  }

  private void legend(LegendItem item) {
    Box b = item.box();
    Box square = new Box(b.centerX() - 9, b.y(), 18, 18);
    switch (item.sign()) {
      case START -> shape(Shape.START, square, "");
      case END -> shape(Shape.END, square, "");
      case ERROR -> shape(Shape.ERROR, square, "");
      case MESSAGE -> shape(Shape.CATCH, square, "");
      case CONDITION -> shape(Shape.CHOICE, square, "");
      case TASK -> shape(Shape.TASK, b, "");
      case DOCUMENT -> shape(Shape.DOCUMENT, b, "");
      case LANE -> rect("lane", b, 0);
      case CONTROL -> sample(b, Flow.CONTROL, "arrow");
      case MESSAGE_FLOW -> sample(b, Flow.MESSAGE, "open");
    }
    texts(item.lines());
  }

  private void sample(Box b, Flow flow, String marker) {
    out.append(
        "<polyline class=\"flow%s\" points=\"%s,%s %s,%s\" marker-end=\"url(#%s)\"/>\n"
            .formatted(kind(flow), n(b.x()), n(b.centerY()), n(b.right()), n(b.centerY()), marker));
  }

  private void rect(String style, Box b, double round) {
    out.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>\n"
            .formatted(style, n(b.x()), n(b.y()), n(b.width()), n(b.height()), n(round)));
  }

  private void circle(String style, Box b) {
    out.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
            .formatted(style, n(b.centerX()), n(b.centerY()), n(b.width() / 2)));
  }

  private void path(String style, List<List<Point>> outline) {
    String d =
        outline.stream()
            .map(
                part ->
                    IntStream.range(0, part.size())
                        .mapToObj(
                            i ->
                                (i == 0 ? "M" : "L")
                                    + n(part.get(i).x())
                                    + ","
                                    + n(part.get(i).y()))
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" "));
    out.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, d));
  }

  private void texts(List<TextLine> lines) {
    for (TextLine t : lines) {
      out.append(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s class=\"%s\">%s</text>\n"
              .formatted(
                  n(t.x()),
                  n(t.y()),
                  n(t.size()),
                  t.centred() ? " text-anchor=\"middle\"" : "",
                  style(t),
                  escape(t.text())));
    }
  }

  private static String style(TextLine t) {
    String ink = t.ink() == Ink.TEXT ? "" : t.ink().name().toLowerCase(Locale.ROOT);
    return (t.bold() ? "bold " : "") + ink;
  }

  private static String n(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
