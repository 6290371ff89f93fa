package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import kz.kense.signing.Area;
import kz.kense.signing.CmsMaker;
import kz.kense.signing.DemoAuthority;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.Right;
import kz.kense.signing.SignatureLook;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.proof.LocalAuthority;
import kz.kense.text.Lang;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
  private static final DemoAuthority AUTHORITY = DemoAuthority.create(new SecureRandom(), FROM, TO);
  private static final byte[] SIGNED = signed();

  @TempDir Path folder;
  private Path pdf;
  private Path ca;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException, CertificateEncodingException {
    pdf = Files.write(folder.resolve("signed.pdf"), SIGNED);
    ca = Files.write(folder.resolve("ca.der"), AUTHORITY.certificate().getEncoded());
  }

  @Test
  void aGoodTrustedSignatureExitsWithZero() {
    assertThat(run(pdf.toString(), "--trust", ca.toString())).isZero();
    assertThat(out.toString())
        .contains("подпись действительна")
        .contains("СЕРІКОВА АЙГҮЛ")
        .contains("07.09.2026 10:30:15 +05:00")
        .contains("подписан весь файл");
  }

  @Test
  void withoutTrustItSaysNotTrustedAndExitsWithOne() {
    assertThat(run(pdf.toString(), "--lang", "kk")).isOne();
    assertThat(out.toString()).contains("сенімді емес");
  }

  @Test
  void jsonHoldsTheWholeReport() throws IOException {
    byte[] altered = SIGNED.clone();
    altered[100] ^= 1;
    Path bad = Files.write(folder.resolve("altered.pdf"), altered);
    assertThat(run("--json", "--trust", ca.toString(), pdf.toString(), bad.toString())).isOne();
    JsonNode files = JsonMapper.builder().build().readTree(out.toString());
    JsonNode one = files.get(0).get("signatures").get(0);
    assertThat(files.get(0).get("verdict").asString()).isEqualTo("valid");
    assertThat(one.get("signer").asString()).isEqualTo("СЕРІКОВА АЙГҮЛ");
    assertThat(one.get("iin").asString()).isEqualTo("871005350016");
    assertThat(one.get("role").asString()).isEqualTo("head");
    assertThat(one.get("time").asString()).isEqualTo("2026-09-07T05:30:15Z");
    assertThat(one.get("timeSource").asString()).isEqualTo("signer's clock");
    assertThat(one.get("trusted").asBoolean()).isTrue();
    assertThat(one.get("revoked").asString()).isEqualTo("not checked: offline");
    assertThat(one.get("covers").asString()).isEqualTo("whole-file");
    assertThat(one.get("changedSince").asBoolean()).isFalse();
    assertThat(one.get("reasons").size()).isZero();
    assertThat(files.get(1).get("verdict").asString()).isEqualTo("invalid");
  }

  @Test
  void everyUnreadableFileGetsOneLineAndOne() throws IOException {
    Path empty = Files.write(folder.resolve("empty.pdf"), new byte[0]);
    Path words = Files.writeString(folder.resolve("words.pdf"), "words");
    Path missing = folder.resolve("missing.pdf");
    assertThat(run(folder.toString(), empty.toString(), words.toString(), missing.toString()))
        .isOne();
    assertThat(out.toString().lines()).hasSize(4);
    assertThat(out.toString())
        .contains("папка")
        .contains("пуст")
        .contains("не PDF")
        .contains("нет");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void timesAreReadWithAndWithoutAnOffset() {
    String trust = ca.toString();
    assertThat(run(pdf.toString(), "--trust", trust, "--at", "2026-09-07T10:31")).isZero();
    assertThat(run(pdf.toString(), "--trust", trust, "--at", "2026-09-07T05:31:00Z")).isZero();
    assertThat(run(pdf.toString(), "--trust", trust, "--at", "2026-09-07T05:31:00")).isOne();
    assertThat(run(pdf.toString(), "--trust", trust, "--at", "yesterday")).isEqualTo(2);
  }

  @Test
  void authoritiesAreAskedOnlyWhenPlainlyTold() throws Exception {
    char[] password = "Құпия123".toCharArray();
    try (LocalAuthority authority = new LocalAuthority(NOW)) {
      byte[] key = authority.issueHead("900101300007", "950440001346", password);
      Path file =
          Files.write(
              folder.resolve("request.cms"),
              CmsMaker.sign(
                  new byte[] {1, 2},
                  SigningKey.open(key, password),
                  CmsMaker.Content.ATTACHED,
                  NOW));
      Path root = Files.write(folder.resolve("root.cer"), authority.rootCertificate().getEncoded());
      String[] offline = {file.toString(), "--trust", root.toString()};
      assertThat(run(offline)).isEqualTo(1);
      assertThat(run(file.toString(), "--trust", root.toString(), "--online")).isZero();
    }
  }

  @Test
  void aTrustFileThatIsNoCertificateIsSaid() {
    assertThat(run(pdf.toString(), "--trust", pdf.toString())).isOne();
    assertThat(err.toString().lines()).hasSize(1);
  }

  private int run(String... arguments) {
    VerifyCommand command =
        new VerifyCommand(
            TrustStore.of(Set.of()),
            InstantSource.fixed(NOW.plusSeconds(60)),
            ZoneId.of("Asia/Almaty"));
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static byte[] signed() {
    char[] password = "demo".toCharArray();
    byte[] file =
        AUTHORITY.issue(
            new DemoAuthority.Person(
                "СЕРІКОВА", "АЙГҮЛ", "", "871005350016", Optional.empty(), Optional.empty()),
            DemoAuthority.KeyKind.EC_P256,
            Set.of(Right.HEAD),
            FROM,
            TO,
            password);
    SignatureLook look =
        new SignatureLook(
            Lang.KK,
            1,
            new Area(20, 200, 80, 30),
            "Басшы",
            ZoneId.of("Asia/Almaty"),
            Optional.empty());
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      document.save(bytes);
      return PdfSigner.sign(bytes.toByteArray(), SigningKey.open(file, password), look, NOW);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
