package kz.kense.signing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import kz.kense.signing.DemoAuthority.KeyKind;
import kz.kense.signing.DemoAuthority.Person;
import kz.kense.text.Lang;

/** Keys, papers and places the signing tests share; keys are made once, RSA takes its time. */
final class DemoDesk {
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
  static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  static final char[] PASSWORD = "Құпия123".toCharArray();
  static final DemoAuthority AUTHORITY =
      DemoAuthority.create(new SecureRandom(), FROM, Instant.parse("2036-01-01T00:00:00Z"));
  static final TrustStore TRUST = TrustStore.of(Set.of(AUTHORITY.certificate()));
  static final Person HEAD =
      new Person(
          "ӘБДІҒАЛИЕВ",
          "НҰРЛЫБЕК",
          "ӨМІРҰЛЫ",
          "900101300007",
          Optional.of("950440001346"),
          Optional.of("ГУ «Управление природных ресурсов»"));
  static final Person DEPUTY =
      new Person(
          "ИВАНОВА", "АННА", "", "871005350016", Optional.of("950440001346"), Optional.of("ГУ"));
  static final SigningKey RSA = key(HEAD, KeyKind.RSA_2048, Set.of(Right.ORGANISATION, Right.HEAD));
  static final SigningKey EC = key(DEPUTY, KeyKind.EC_P256, Set.of(Right.ORGANISATION, Right.SIGN));
  static final byte[] PAPER = paper();

  private DemoDesk() {}

  static SigningKey key(Person person, KeyKind kind, Set<Right> rights) {
    return SigningKey.open(AUTHORITY.issue(person, kind, rights, FROM, TO, PASSWORD), PASSWORD);
  }

  static SignatureLook kazakh() {
    return new SignatureLook(
        Lang.KK,
        1,
        new Area(20, 220, 85, 28),
        "Басқарма басшысы",
        ZoneId.of("Asia/Almaty"),
        Optional.of(new SignatureLook.Seal(SealImage.demo(), new Area(100, 212, 40, 40))));
  }

  static SignatureLook russian() {
    return new SignatureLook(
        Lang.RU,
        1,
        new Area(20, 255, 85, 28),
        "Заместитель руководителя",
        ZoneId.of("Asia/Almaty"),
        Optional.empty());
  }

  static byte[] signed() {
    return PdfSigner.sign(PAPER, RSA, kazakh(), NOW);
  }

  static byte[] signedTwice() {
    return PdfSigner.sign(signed(), EC, russian(), NOW.plusSeconds(60));
  }

  /** A tagged PDF/A-2a made as the results are made. */
  private static byte[] paper() {
    String html =
        """
        <html lang="kk"><head><title>Рұқсат</title><meta name="description" content="Рұқсат"/><style>
        body { font-family: Tinos } @page { size: A4; margin: 20mm }</style></head>
        <body><h1>Қоршаған ортаға эмиссияға рұқсат</h1>
        <p>Ә ғ қ ң ө ұ ү һ і. Разрешение на эмиссии в окружающую среду.</p></body></html>
        """;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
          .useColorProfile(
              java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData())
          .useFont(
              () -> DemoDesk.class.getResourceAsStream("/kz/kense/result/fonts/Tinos-Regular.ttf"),
              "Tinos")
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String latin(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }
}
