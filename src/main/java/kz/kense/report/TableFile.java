package kz.kense.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.kense.report.Table.Watch;
import kz.kense.text.Failure;

/** Writes a table to a file of the kind its name says; a half-written file is never left. */
public final class TableFile {
  /** Kinds of files, each with its ending. */
  public enum Kind {
    PDF,
    XLSX,
    CSV;

    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Failure {@code report.ending} when the name ends in none of them
     */
    public static Kind of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(k -> name.endsWith("." + k.ending()))
          .findFirst()
          .orElseThrow(
              () ->
                  Failure.of(
                      "report.ending",
                      name,
                      Arrays.stream(values())
                          .map(k -> "." + k.ending())
                          .collect(Collectors.joining(", "))));
    }
  }

  /** Writes one kind of file. */
  public interface Writer {
    /**
     * @return false when the watch stopped it
     */
    boolean write(OutputStream to, Table table, Watch watch) throws IOException;
  }

  private TableFile() {}

  /**
   * @param pdf prints pages; asked for {@link Kind#PDF}
   * @return false when the watch stopped it: the file is then as it was before
   * @throws Failure {@code report.not-written} when the file cannot be written
   */
  public static boolean write(Path file, Table table, Writer pdf, Watch watch) {
    Writer writer =
        switch (Kind.of(file)) {
          case PDF -> pdf;
          case XLSX -> XlsxFile::write;
          case CSV -> CsvFile::write;
        };
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      boolean whole;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        whole = writer.write(out, table, watch);
      }
      if (whole) {
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return whole;
    } catch (IOException | UncheckedIOException e) {
      throw Failure.of("report.not-written", file.toString()).causedBy(e);
    } finally {
      remove(unfinished);
    }
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // a leftover beside the file harms nobody; the failure that led here is told instead
    }
  }
}
