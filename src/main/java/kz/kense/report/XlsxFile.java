package kz.kense.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.kense.report.Table.Column;
import kz.kense.report.Table.Line;
import kz.kense.report.Table.Watch;
import kz.kense.text.Failure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a spreadsheet (ECMA-376): every cell is text, so that numbers keep their zeros and
 * nothing that came from outside is run as a formula.
 */
public final class XlsxFile {
  /** Lines of one sheet (ECMA-376: 1 048 576), the head left aside. */
  private static final int LINES = 1_048_575;

  private static final int NAME_LENGTH = 31;
  private static final int CELL_LENGTH = 32_767;
  private static final double ALL_WEIGHTS = 150;
  private static final int FLUSH_EVERY = 1000;

  private XlsxFile() {}

  /**
   * @return false when the watch stopped it; what was written till then is of no use
   * @throws Failure {@code report.too-long} when the lines do not fit a sheet
   */
  public static boolean write(OutputStream to, Table table, Watch watch) throws IOException {
    if (table.count() > LINES) {
      throw Failure.of("report.too-long", table.count(), LINES);
    }
    Workbook book = new Workbook(to, "Kense", "1.0");
    Worksheet sheet = book.newWorksheet(sheetName(table.title()));
    head(sheet, table.columns());
    int[] row = {0};
    boolean whole =
        table.each(
            watch,
            line -> {
              row[0]++;
              put(sheet, row[0], line);
              if (row[0] % FLUSH_EVERY == 0) {
                sheet.flush();
              }
            });
    sheet.setAutoFilter(0, 0, row[0], table.columns().size() - 1);
    book.finish();
    return whole;
  }

  private static void head(Worksheet sheet, List<Column> columns) {
    double weights = columns.stream().mapToDouble(Column::weight).sum();
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c, Math.clamp(columns.get(c).weight() / weights * ALL_WEIGHTS, 8, 80));
      sheet.inlineString(0, c, text(columns.get(c).name()));
      sheet
          .style(0, c)
          .bold()
          .wrapText(true)
          .verticalAlignment("center")
          .fillColor("E8EDF2")
          .borderStyle("thin")
          .set();
    }
    sheet.freezePane(0, 1);
  }

  private static void put(Worksheet sheet, int row, Line line) {
    for (int c = 0; c < line.cells().size(); c++) {
      sheet.inlineString(row, c, text(line.cells().get(c)));
      var style = sheet.style(row, c).format("@").wrapText(true).verticalAlignment("top");
      if (line.strikes(c)) {
        style.strikethrough().fontColor("8A8A8A");
      }
      style.set();
    }
  }

  /** XML 1.0 allows few control characters, and a cell holds so many characters. */
  private static String text(String text) {
    String clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    return clean.length() > CELL_LENGTH ? clean.substring(0, CELL_LENGTH) : clean;
  }

  private static String sheetName(String title) {
    String name = title.replaceAll("[\\[\\]*?:/\\\\]", " ").strip();
    return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH).strip() : name;
  }
}
