package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.kense.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String office;

  @BeforeEach
  void twoApplications() {
    Path file = folder.resolve("office.kense");
    try (TestOffice made = TestOffice.at(file, "2016-03-01T10:00")) {
      made.register("zhm-emi", "II");
      made.register("zhm-emi", "III");
    }
    office = file.toString();
  }

  @Test
  void registerIsWrittenInEveryFormatWithoutChangingTheOffice() throws Exception {
    byte[] before = Files.readAllBytes(Path.of(office));
    for (String ending : new String[] {"pdf", "xlsx", "csv"}) {
      Path file = folder.resolve("journal." + ending);
      int code =
          kense(
              "register", "incoming", "--office", office, "--out", file.toString(), "--lang", "kk");
      assertThat(code).describedAs(err.toString()).isZero();
      assertThat(file).isNotEmptyFile();
    }
    assertThat(out.toString()).contains("Кіріс құжаттардың журналы: 2 жазба");
    assertThat(Files.readString(folder.resolve("journal.csv"))).contains("ЗТ-1\n01.03.2016");
    assertThat(Files.readAllBytes(Path.of(office))).isEqualTo(before);
    Path none = folder.resolve("none.csv");
    assertThat(
            kense(
                "register",
                "incoming",
                "--office",
                office,
                "--out",
                none.toString(),
                "--from",
                "2016-03-02",
                "--json"))
        .isZero();
    JsonNode document = JsonMapper.builder().build().readTree(json());
    assertThat(document.get("entries").asInt()).isZero();
    assertThat(document.get("register").asString()).isEqualTo("incoming");
  }

  @Test
  void dayIsClosedWithTheDigestOfTheLog() {
    Path sheet = folder.resolve("day.pdf");
    assertThat(
            kense(
                "close-day",
                "--office",
                office,
                "--date",
                "2016-03-01",
                "--out",
                sheet.toString(),
                "--json"))
        .isZero();
    assertThat(sheet).isNotEmptyFile();
    JsonNode document = JsonMapper.builder().build().readTree(json());
    JsonNode incoming = document.get("registers").get(0);
    assertThat(incoming.get("count").asInt()).isEqualTo(2);
    assertThat(incoming.get("first").asString()).isEqualTo("ЗТ-1");
    assertThat(incoming.get("last").asString()).isEqualTo("ЗТ-2");
    assertThat(document.get("hash").asString()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() {
    String pdf = folder.resolve("x.pdf").toString();
    assertThat(
            kense(
                "register",
                "incoming",
                "--office",
                folder.resolve("no.kense").toString(),
                "--out",
                pdf))
        .isEqualTo(KenseCommand.REFUSED);
    assertThat(
            kense(
                "register",
                "incoming",
                "--office",
                office,
                "--out",
                folder.resolve("x.doc").toString()))
        .isEqualTo(KenseCommand.REFUSED);
    assertThat(
            kense(
                "register",
                "incoming",
                "--office",
                office,
                "--out",
                pdf,
                "--from",
                "2016-03-02",
                "--to",
                "2016-03-01"))
        .isEqualTo(KenseCommand.REFUSED);
    assertThat(kense("register", "sideways", "--office", office, "--out", pdf))
        .isEqualTo(KenseCommand.USAGE);
    assertThat(kense("close-day", "--office", office, "--date", "1 марта", "--out", pdf))
        .isEqualTo(KenseCommand.USAGE);
    assertThat(err.toString().lines()).hasSize(5).allMatch(l -> l.startsWith("kense: "));
    assertThat(Path.of(pdf)).doesNotExist();
  }

  private String json() {
    String all = out.toString();
    return all.substring(all.indexOf('{'));
  }

  private int kense(String... args) {
    return KenseCommand.run(
        new PrintWriter(out), new PrintWriter(err), Map.of("LANG", "ru_KZ.UTF-8"), args);
  }
}
