package kz.kense.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.kense.TestOffice;
import kz.kense.casefile.Answer;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractImportTest {
  private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
  private static final String CSV =
      """
      БИН;Наименование;Адрес;Руководитель
      950440001346;"ТОО ""Ак Жол""; филиал";Тараз;Әлі А.
      950440001345;Бұзылған;;
      900101300007;Серікова Ақмарал;;
      900101300007;Серікова Ақмарал;;

      000000000000;;;
      """;

  @TempDir Path folder;

  @Test
  void usableRowsAreKeptAndTheOthersAreNamedByTheirNumber() {
    Extract read = ExtractReader.read("юл.csv", CSV.getBytes(StandardCharsets.UTF_8), DAY);
    assertThat(read.entries())
        .extracting(RegisterEntry::idNumber)
        .containsExactly("950440001346", "900101300007");
    assertThat(read.entries().getFirst().name().ru()).isEqualTo("ТОО \"Ак Жол\"; филиал");
    assertThat(read.wrong())
        .extracting(Failure::code)
        .containsExactly("registry.row.id", "registry.row.twice", "registry.row.id");
    Failure first = read.wrong().getFirst();
    assertThat(Messages.in(Lang.KK).get("failure." + first.code(), first.args().toArray()))
        .isEqualTo("3-жол: ЖСН/БСН қате (950440001345).");
  }

  @Test
  void aFileOfWindows1251IsReadToo() {
    byte[] bytes = "ИИН,ФИО\n900101300007,Серикова".getBytes(Charset.forName("windows-1251"));
    assertThat(ExtractReader.read("a.csv", bytes, DAY).entries().getFirst().name().ru())
        .isEqualTo("Серикова");
  }

  @Test
  void aWorkbookIsReadWithItsNumbersAsTheyAreTyped() throws IOException {
    Extract read = ExtractReader.read("a.xlsx", workbook(), DAY);
    assertThat(read.entries())
        .containsExactly(
            new RegisterEntry(
                "950440001346",
                new kz.kense.text.LocalText("«Ақ Жол» ЖШС", "«Ақ Жол» ЖШС"),
                "",
                ""));
    assertThatThrownBy(() -> ExtractReader.read("a.xlsx", new byte[] {1, 2}, DAY))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("registry.unreadable"));
  }

  @Test
  void theNewestExtractAnswersAndWhoIsInNoneIsLeftToTheClerk() {
    try (TestOffice office = TestOffice.at(folder.resolve("o.kense"), "2016-06-23T10:00")) {
      Registers registers = Registers.of(office.database);
      assertThat(registers.applicant(TestOffice.BIN, true).isManual()).isTrue();
      ExtractImport imports = new ExtractImport(office.database, office.offices::now);
      imports.add("жаңа.csv", csv("Жаңа атау"), DAY, "clerk");
      imports.add("ескі.csv", csv("Ескі атау"), DAY.minusYears(1), "clerk");
      Reply<RegisterEntry> reply = registers.applicant(TestOffice.BIN, true);
      assertThat(reply.answer()).isEqualTo(Answer.OK);
      assertThat(reply.data().name().kk()).isEqualTo("Жаңа атау");
      assertThat(reply.source()).isEqualTo("жаңа.csv");
      assertThat(registers.applicant(TestOffice.IIN, false).isManual()).isTrue();
      assertThat(imports.all())
          .extracting(Extract.Kept::name)
          .isEqualTo(List.of("ескі.csv", "жаңа.csv"));
    }
  }

  private static byte[] csv(String name) {
    return ("БСН;Атауы\n" + TestOffice.BIN + ";" + name).getBytes(StandardCharsets.UTF_8);
  }

  /** The least workbook that spreadsheets write: one sheet, a number cell and inline strings. */
  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String ns = "http://schemas.openxmlformats.org/";
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + ns
              + "package/2006/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
              + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
              + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + ns
              + "package/2006/relationships\"><Relationship Id=\"r1\""
              + " Type=\""
              + ns
              + "officeDocument/2006/relationships/officeDocument\""
              + " Target=\"xl/workbook.xml\"/></Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + ns
              + "spreadsheetml/2006/main\" xmlns:r=\""
              + ns
              + "officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\""
              + " r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + ns
              + "package/2006/relationships\"><Relationship Id=\"r1\""
              + " Type=\""
              + ns
              + "officeDocument/2006/relationships/worksheet\""
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\""
              + ns
              + "spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c"
              + " r=\"A1\" t=\"inlineStr\"><is><t>БСН</t></is></c><c r=\"B1\" t=\"inlineStr\">"
              + "<is><t>Атауы</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>950440001346</v></c>"
              + "<c r=\"B2\" t=\"inlineStr\"><is><t>«Ақ Жол» ЖШС</t></is></c></row></sheetData>"
              + "</worksheet>");
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String body) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
