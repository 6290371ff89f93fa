package kz.kense.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.kense.report.Table.Column;
import kz.kense.report.Table.Line;
import kz.kense.report.Table.Watch;
import kz.kense.text.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private static final TableFile.Writer NO_PDF = (to, table, watch) -> true;

  @TempDir Path folder;
  private Table table;

  @BeforeEach
  void list() {
    List<Line> lines =
        List.of(
            Line.of(List.of("0017", "«Қазфосфат»; ЖШС", "=HYPERLINK(\"http://x\")")),
            new Line(List.of("0018", "@SUM(1)", "-2+3\nекінші жол \u0001<&>"), true, 2));
    table =
        new Table(
            "Кіріс: [2016]/*",
            List.of("кезең"),
            List.of(new Column("№", 1), new Column("Кім", 3), new Column("Мазмұны", 3)),
            2,
            lines::subList);
  }

  @Test
  void cellsThatASpreadsheetWouldRunAreTextInCsv() throws Exception {
    Path file = folder.resolve("журнал.csv");
    assertThat(TableFile.write(file, table, NO_PDF, Watch.NOBODY)).isTrue();
    assertThat(Files.readString(file))
        .startsWith("\uFEFF\"№\";\"Кім\";\"Мазмұны\"\r\n")
        .contains("\"0017\";\"«Қазфосфат»; ЖШС\";\"'=HYPERLINK(\"\"http://x\"\")\"\r\n")
        .contains("\"0018\";\"'@SUM(1)\";\"'-2+3\n");
  }

  @Test
  void spreadsheetHoldsTextOnlyWithVoidedLinesStruck() throws Exception {
    Path file = folder.resolve("журнал.XLSX");
    assertThat(TableFile.write(file, table, NO_PDF, Watch.NOBODY)).isTrue();
    Map<String, String> parts = parts(file);
    String sheet = parts.get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("0017")
        .contains("=HYPERLINK(")
        .contains("&lt;&amp;&gt;")
        .doesNotContain("<f>")
        .doesNotContain("<v>")
        .contains("autoFilter");
    assertThat(sheet).contains("pane");
    assertThat(parts.get("xl/styles.xml")).contains("<strike").contains("@");
    assertThat(parts.get("xl/workbook.xml"))
        .contains("name=\"&#x41a;&#x456;&#x440;&#x456;&#x441;   2016\"");
  }

  @Test
  void bigListIsReadInPortionsAndStopsWhenAsked() {
    int[] most = {0};
    Table big =
        new Table(
            "Журнал",
            List.of(),
            List.of(new Column("№", 1)),
            20_000,
            (from, to) -> {
              most[0] = Math.max(most[0], to - from);
              return IntStream.range(from, to)
                  .mapToObj(i -> Line.of(List.of(Integer.toString(i))))
                  .toList();
            });
    Path file = folder.resolve("big.xlsx");
    assertThat(TableFile.write(file, big, NO_PDF, Watch.NOBODY)).isTrue();
    assertThat(most[0]).isEqualTo(500);
    Path stopped = folder.resolve("stopped.csv");
    assertThat(TableFile.write(stopped, big, NO_PDF, (done, all) -> done < 1000)).isFalse();
    assertThat(folder).isDirectoryNotContaining("glob:**stopped*");
  }

  @Test
  void stoppedWritingLeavesTheFormerFile() throws Exception {
    Path file = folder.resolve("журнал.csv");
    Files.writeString(file, "бұрынғы");
    assertThat(TableFile.write(file, table, NO_PDF, (done, all) -> false)).isFalse();
    assertThat(file).hasContent("бұрынғы");
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    assertThatThrownBy(
            () -> TableFile.write(folder.resolve("no/such.csv"), table, NO_PDF, Watch.NOBODY))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("report.not-written"));
    assertThatThrownBy(() -> TableFile.write(folder.resolve("x.docx"), table, NO_PDF, Watch.NOBODY))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("report.ending"));
  }

  private static Map<String, String> parts(Path file) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry e : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(e).readAllBytes();
        parts.put(e.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
