package kz.kense.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.kense.report.Table.Column;
import kz.kense.report.Table.Watch;

/**
 * A table as office programs here open it on double click: UTF-8 with a byte order mark, cells
 * parted by semicolons, lines ended as RFC 4180 says.
 */
public final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** First characters that make a spreadsheet run a cell as a formula (OWASP, CSV injection). */
  private static final String FORMULA = "=+-@\t\r";

  private CsvFile() {}

  /**
   * @return false when the watch stopped it; what was written till then is of no use
   */
  public static boolean write(OutputStream to, Table table, Watch watch) throws IOException {
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write(BYTE_ORDER_MARK);
    out.write(line(table.columns().stream().map(Column::name).toList()));
    boolean whole = table.each(watch, line -> out.write(line(line.cells())));
    out.flush();
    return whole;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvFile::cell).collect(Collectors.joining(";")) + "\r\n";
  }

  /**
   * Quoted always. What a spreadsheet would run as a formula gets an apostrophe: the applicant's
   * words come from outside.
   */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
