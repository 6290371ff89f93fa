package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.kense.signing.KeyFiles;
import kz.kense.signing.NationalFixtures;
import kz.kense.signing.TrustStore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kense sign} and, over what it made, {@code kense verify} and other people's programs. */
class SignCommandTest {
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  private static final Instant THEN = Instant.parse("2020-09-07T05:30:15Z");
  private static final Path FIXTURES = NationalFixtures.folder();
  private static final String KEY = FIXTURES.resolve(NationalFixtures.HEAD).toString();
  private static final String RSA =
      FIXTURES
          .resolve(
              "rsa-and-gost2004/personal/active/RSA256_11c707bd54cbfcccb3815e39c4eb57b1dc7dfea9.p12")
          .toString();

  @TempDir Path folder;
  private Path pdf;
  private Path xml;
  private Path text;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    pdf = Files.write(folder.resolve("рұқсат.pdf"), paper());
    xml = Files.writeString(folder.resolve("request.data"), "<r><iin>123456789011</iin></r>");
    text = Files.writeString(folder.resolve("letter.txt"), "сөз");
  }

  @Test
  void everyKindIsSignedItsOwnWayAndVerifies() {
    assertThat(sign(NOW, pdf, xml, text)).isZero();
    Path signed = folder.resolve("out");
    assertThat(
            verify(
                NOW,
                signed.resolve("рұқсат.pdf"),
                signed.resolve("request.data"),
                signed.resolve("letter.txt.cms")))
        .isZero();
    assertThat(out.toString()).contains("первый руководитель");
    assertThat(sign(NOW, pdf)).as("nothing is overwritten").isOne();
    assertThat(err.toString()).contains("рұқсат.pdf");
  }

  @Test
  void detachedSignaturesNeedTheirContent() {
    assertThat(sign(NOW, pdf, "--detached")).isZero();
    Path cms = folder.resolve("out/рұқсат.pdf.cms");
    assertThat(verify(NOW, cms)).isOne();
    assertThat(verify(NOW, cms, "--content", pdf.toString())).isZero();
    assertThat(verify(NOW, cms, "--content", text.toString())).isOne();
  }

  @Test
  void aCertificationComesFirstAndApprovalsAfter() throws IOException {
    assertThat(sign(NOW, pdf, "--certify", "--visible", "1,20,240,80,30")).isZero();
    Path first = folder.resolve("out/рұқсат.pdf");
    Path second = Files.createDirectory(folder.resolve("second"));
    assertThat(sign(NOW, first, "--out", second.toString(), "--visible", "1,110,240,80,30"))
        .isZero();
    assertThat(verify(NOW, second.resolve("рұқсат.pdf"), "--json")).isZero();
    String json = out.toString();
    JsonNode signatures =
        JsonMapper.builder().build().readTree(json.substring(json.indexOf("[ {"))).get(0);
    assertThat(signatures.get("signatures").size()).isEqualTo(2);
    assertThat(signatures.get("signatures").get(0).get("revoked").asBoolean()).isFalse();
    Path third = Files.createDirectory(folder.resolve("third"));
    assertThat(sign(NOW, first, "--out", third.toString(), "--certify")).isOne();
  }

  @Test
  void aReportForALawyerIsWritten() throws IOException {
    assertThat(sign(NOW, text)).isZero();
    Path report = folder.resolve("report.pdf");
    assertThat(verify(NOW, folder.resolve("out/letter.txt.cms"), "--report", report.toString()))
        .isZero();
    String words = run("pdftotext", "-layout", report.toString(), "-");
    assertThat(words)
        .contains("ОТЧЁТ О ПРОВЕРКЕ ЭЛЕКТРОННОЙ ПОДПИСИ")
        .contains("ТЕСТОВ ТЕСТ ТЕСТОВИЧ")
        .contains("123456789021")
        .contains("по часам подписавшего")
        .contains("НЕГІЗГІ КУӘЛАНДЫРУШЫ")
        .contains("не отозвано на 11.08.2026");
  }

  @Test
  void rsaSignaturesHoldForOtherPrograms() throws IOException {
    assertThat(sign(THEN, RSA, pdf)).isZero();
    assertThat(run("pdfsig", "-nocert", folder.resolve("out/рұқсат.pdf").toString()))
        .contains("Signature is Valid")
        .contains("Total document signed");
    assertThat(sign(THEN, RSA, text, "--detached")).isZero();
    String verified =
        run(
            "openssl",
            "cms",
            "-verify",
            "-binary",
            "-cades",
            "-CAfile",
            FIXTURES.resolve("ca/nca_rsa_test.crt").toString(),
            "-partial_chain",
            "-attime",
            Long.toString(THEN.getEpochSecond()),
            "-purpose",
            "any",
            "-inform",
            "DER",
            "-in",
            folder.resolve("out/letter.txt.cms").toString(),
            "-content",
            text.toString(),
            "-out",
            folder.resolve("content").toString());
    assertThat(verified).containsIgnoringCase("Verification successful");
  }

  @Test
  void whatIsWrongIsSaidInOneLine() {
    assertThat(sign(NOW, folder.resolve("none.pdf"))).isOne();
    assertThat(sign(NOW, pdf, "--visible", "1,2,3")).isOne();
    assertThat(sign(NOW, pdf, "--visible", "9,20,240,80,30")).isOne();
    assertThat(sign(NOW, "pkcs99:token", pdf)).isOne();
    assertThat(sign(NOW, text.toString(), pdf)).isOne();
    assertThat(err.toString().lines()).hasSizeBetween(4, 6);
  }

  @Test
  void aKeyPastItsTermSignsWithAWarning() {
    assertThat(sign(NOW, RSA, text)).isZero();
    assertThat(err.toString()).contains("27.01.2021");
  }

  @Test
  void aRevokedKeyIsRefusedByItsListAndOthersWhenOneIsStrict() {
    String list = FIXTURES.resolve("current/nca_gost2022_test.crl").toString();
    String root = FIXTURES.resolve("current/root_test_gost_2022.cer").toString();
    String revoked = FIXTURES.resolve("current/legal/revoked/head.p12").toString();
    assertThat(sign(NOW, revoked, text, "--crl", list, "--trust", root)).isOne();
    assertThat(err.toString()).contains("отозвано").hasLineCount(1);
    assertThat(folder.resolve("out/letter.txt.cms")).doesNotExist();
    assertThat(sign(NOW, KEY, text, "--crl", list, "--trust", root, "--strict")).isZero();
    assertThat(sign(NOW, RSA, pdf, "--strict")).isOne();
    assertThat(err.toString()).contains("истёк");
  }

  @Test
  void nothingMayFollowACertificationThatForbidsIt() throws IOException {
    assertThat(sign(NOW, pdf, "--certify")).isZero();
    Path certified = folder.resolve("out/рұқсат.pdf");
    byte[] bytes = Files.readAllBytes(certified);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf("/P 2");
    assertThat(at).isPositive();
    bytes[at + 3] = '1'; // as if whoever certified it had allowed nothing
    Path closed = Files.write(folder.resolve("closed.pdf"), bytes);
    assertThat(sign(NOW, closed)).isOne();
    assertThat(err.toString()).contains("запрещает");
  }

  private int sign(Instant now, Object... arguments) {
    List<String> line = new ArrayList<>();
    for (Object argument : arguments) {
      line.add(argument.toString());
    }
    boolean key = arguments[0] instanceof String;
    line.addAll(List.of("--key", key ? line.removeFirst() : KEY));
    if (!line.contains("--out")) {
      line.addAll(List.of("--out", folder.resolve("out").toString()));
    }
    CommandLine command =
        new CommandLine(
            new SignCommand(
                InstantSource.fixed(now),
                ZoneId.of("Asia/Almaty"),
                words -> NationalFixtures.password(),
                List.of(new KeyFiles())));
    CommandErrors errors = new CommandErrors(new PrintWriter(err, true), kz.kense.text.Lang.RU);
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler((e, c, p) -> errors.report(e))
        .execute(line.toArray(String[]::new));
  }

  private int verify(Instant now, Object... arguments) {
    List<String> line = new ArrayList<>();
    for (Object argument : arguments) {
      line.add(argument.toString());
    }
    line.addAll(
        List.of(
            "--trust", FIXTURES.resolve("current/root_test_gost_2022.cer").toString(),
            "--crl", FIXTURES.resolve("current/nca_gost2022_test.crl").toString()));
    return new CommandLine(
            new VerifyCommand(
                TrustStore.national(), InstantSource.fixed(now), ZoneId.of("Asia/Almaty")))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }

  private static String run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String words =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      process.waitFor(60, TimeUnit.SECONDS);
      return words;
    } catch (IOException e) {
      Assumptions.abort(command[0] + " is not installed");
      throw e;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] paper() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
