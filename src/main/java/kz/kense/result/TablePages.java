package kz.kense.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.kense.report.Table;
import kz.kense.report.Table.Column;
import kz.kense.report.Table.Line;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Draws the lines of a table page by page. All measures in points. */
final class TablePages {
  private static final float MM = 72 / 25.4f;

  /** Wide on the left, where a journal is laced. */
  private static final float LEFT = 22 * MM;

  private static final float RIGHT = 12 * MM;
  private static final float TOP = 16 * MM;
  private static final float BOTTOM = 12 * MM;
  private static final float SIZE = 8.5f;
  private static final float TITLE_SIZE = 13;
  private static final float LEADING = 10.4f;
  private static final float PADDING = 2.4f;
  private static final float INK = 0.1f;
  private static final float STRUCK = 0.45f;
  private static final float RULE = 0.35f;

  private final PDDocument pdf;
  private final Table table;
  private final TextMeasure regular;
  private final TextMeasure bold;
  private final float[] left;
  private final List<List<String>> heads;
  private final PDRectangle size =
      new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
  private @Nullable PDPageContentStream out;
  private float y;

  TablePages(PDDocument pdf, Table table) throws IOException {
    this.pdf = pdf;
    this.table = table;
    regular = new TextMeasure(pdf, Fonts.regular());
    bold = new TextMeasure(pdf, Fonts.bold());
    left = edges(table.columns(), size.getWidth() - LEFT - RIGHT);
    heads = heads();
    begin();
  }

  private static float[] edges(List<Column> columns, float width) {
    double weights = columns.stream().mapToDouble(Column::weight).sum();
    float[] edges = new float[columns.size() + 1];
    edges[0] = LEFT;
    for (int i = 0; i < columns.size(); i++) {
      edges[i + 1] = edges[i] + (float) (columns.get(i).weight() / weights * width);
    }
    return edges;
  }

  /** A line goes whole to the next page; only one that is longer than a page is parted. */
  void line(Line line) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.add(regular.wrapped(line.cells().get(i), SIZE, left[i + 1] - left[i] - 2 * PADDING));
    }
    int height = tallest(cells);
    if (y - height(height) < BOTTOM && height(height) <= pageRoom()) {
      turn();
    }
    int from = 0;
    while (from < height) {
      int room = Math.max(1, (int) ((y - BOTTOM - 2 * PADDING) / LEADING));
      int to = Math.min(height, from + room);
      row(cells, from, to, regular, line);
      from = to;
      if (from < height) {
        turn();
      }
    }
  }

  void end() throws IOException {
    stream().close();
    out = null;
  }

  /** What a page has for lines under the head. */
  private float pageRoom() {
    return size.getHeight() - TOP - BOTTOM - height(tallest(heads));
  }

  private static int tallest(List<List<String>> cells) {
    return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
  }

  private void turn() throws IOException {
    end();
    begin();
  }

  private void begin() throws IOException {
    PDPage page = new PDPage(size);
    pdf.addPage(page);
    PDPageContentStream stream = new PDPageContentStream(pdf, page);
    out = stream;
    y = size.getHeight() - TOP;
    String number = Integer.toString(pdf.getNumberOfPages());
    float width = regular.width(number, SIZE + 1);
    text(regular, number, size.getWidth() - RIGHT - width, y + 8, SIZE + 1, INK);
    if (pdf.getNumberOfPages() == 1) {
      title();
    }
    row(heads, 0, tallest(heads), bold, Line.of(List.of()));
  }

  private void title() throws IOException {
    float width = size.getWidth() - LEFT - RIGHT;
    for (String line : bold.wrapped(table.title(), TITLE_SIZE, width)) {
      y -= TITLE_SIZE + 2;
      centred(bold, line, TITLE_SIZE);
    }
    for (String under : table.under()) {
      for (String line : regular.wrapped(under, SIZE + 1, width)) {
        y -= LEADING + 2;
        centred(regular, line, SIZE + 1);
      }
    }
    y -= 8;
  }

  private void centred(TextMeasure font, String line, float fontSize) throws IOException {
    float free = size.getWidth() - LEFT - RIGHT - font.width(line, fontSize);
    text(font, line, LEFT + Math.max(0, free / 2), y, fontSize, INK);
  }

  private List<List<String>> heads() throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      float width = left[i + 1] - left[i] - 2 * PADDING;
      wrapped.add(bold.wrapped(table.columns().get(i).name(), SIZE, width));
    }
    return wrapped;
  }

  private static float height(int lines) {
    return lines * LEADING + 2 * PADDING;
  }

  private void row(List<List<String>> cells, int from, int to, TextMeasure font, Line line)
      throws IOException {
    float top = y;
    float bottom = top - height(to - from);
    PDPageContentStream page = stream();
    for (int i = 0; i < cells.size(); i++) {
      float at = top - PADDING - SIZE + 1;
      boolean struck = line.strikes(i);
      List<String> lines = cells.get(i);
      for (String words : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
        text(font, words, left[i] + PADDING, at, SIZE, struck ? STRUCK : INK);
        if (struck && !words.isEmpty()) {
          float middle = at + SIZE * 0.28f;
          float end = left[i] + PADDING + font.width(words, SIZE);
          rule(page, left[i] + PADDING, middle, end, middle);
        }
        at -= LEADING;
      }
    }
    rule(page, LEFT, top, left[left.length - 1], top);
    rule(page, LEFT, bottom, left[left.length - 1], bottom);
    for (float x : left) {
      rule(page, x, top, x, bottom);
    }
    y = bottom;
  }

  private static void rule(PDPageContentStream page, float x, float y, float toX, float toY)
      throws IOException {
    page.setStrokingColor(RULE);
    page.setLineWidth(0.5f);
    page.moveTo(x, y);
    page.lineTo(toX, toY);
    page.stroke();
  }

  private void text(TextMeasure font, String line, float x, float at, float fontSize, float grey)
      throws IOException {
    if (line.isEmpty()) {
      return;
    }
    PDPageContentStream page = stream();
    page.setNonStrokingColor(grey);
    page.beginText();
    page.setFont(font.font(), fontSize);
    page.newLineAtOffset(x, at);
    page.showText(line);
    page.endText();
  }

  private PDPageContentStream stream() {
    PDPageContentStream now = out;
    if (now == null) {
      throw new IllegalStateException("no page");
    }
    return now;
  }
}
