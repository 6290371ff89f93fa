package kz.kense.journal.ui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as office programs here open it on double click: UTF-8 with a byte order mark, cells
 * parted by semicolons, lines ended as RFC 4180 says.
 */
final class CsvFile {
  private static final int PORTION = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /** Gives the lines from one number up to, not including, another. */
  interface Lines {
    List<List<String>> read(int from, int to);
  }

  static void write(Path file, List<String> head, int count, Lines lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BYTE_ORDER_MARK);
      out.write(line(head));
      for (int from = 0; from < count; from += PORTION) {
        for (List<String> cells : lines.read(from, Math.min(count, from + PORTION))) {
          out.write(line(cells));
        }
      }
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvFile::cell).collect(Collectors.joining(";")) + "\r\n";
  }

  /**
   * Quoted always. What a spreadsheet would run as a formula gets an apostrophe: the applicant's
   * words come from outside.
   */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
