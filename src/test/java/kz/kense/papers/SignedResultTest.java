package kz.kense.papers;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import kz.kense.casefile.CaseState;
import kz.kense.result.PdfA;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** From the specialist's draft to the signed PDF in the applicant's hand, on a real file. */
class SignedResultTest {
  @TempDir Path folder;
  PapersOffice desk;

  @BeforeEach
  void open() {
    desk = PapersOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anEmissionPermitIsSignedRegisteredAndHandedOver() throws Exception {
    CaseState c = signed(desk.atSigning());
    c = desk.office.cases.registerResult(c.id(), c.seq(), CLERK);
    c =
        desk.office.cases.act(
            c.id(),
            c.seq(),
            CLERK,
            (course, s) -> course.handOver(s, CLERK, null, "А. Әлі", "куәлік 012345678", ""));
    assertThat(c.status()).isEqualTo(CaseState.Status.CLOSED);
    String text = holds(c, "1/2016");
    assertThat(text).contains("«Ақ Жол» ЖШС", "Күкіртті ангидрид", "345,678", "Басшы");
  }

  @Test
  void aReasonedRefusalCarriesItsGroundWithThePlace() throws Exception {
    CaseState c = desk.refuse(desk.almatyAtExecutor("issue", "III"));
    c = signed(desk.agreed(desk.drafting.submit(c, SPECIALIST, Lang.KK, desk.filled(c))));
    assertThat(holds(c, "1/2016"))
        .contains("толық еместігі", "өтінім, 2-бет", "Стандарт № 301", "«Ақ Жол» ЖШС");
  }

  @Test
  void aReissuedPermitNamesTheFormerOne() throws Exception {
    CaseState c = desk.almatyAtExecutor("reissue", "III");
    c = signed(desk.agreed(desk.drafting.submit(c, SPECIALIST, Lang.KK, desk.filled(c))));
    assertThat(holds(c, "1/2016")).contains("1/2015", "атауы өзгерді");
  }

  @Test
  void aRefusedKeyWritesNothingAndUsesUpNoNumber() {
    CaseState c = desk.atSigning();
    refused("signing.key-other-person", PapersOffice.OTHERS_KEY, PapersOffice.PASSWORD);
    refused("signing.key-expired", PapersOffice.EXPIRED_KEY, PapersOffice.PASSWORD);
    refused("signing.key-no-right", PapersOffice.CLERKS_KEY, PapersOffice.PASSWORD);
    refused("signing.key-password", PapersOffice.HEAD_KEY, "басқа".toCharArray());
    SigningKey key = key();
    assertThatThrownBy(() -> desk.signing.sign(c, desk.employee("deputy"), key))
        .isInstanceOf(Failure.class);
    assertThat(desk.office.cases.load(c.id()).seq()).isEqualTo(c.seq());
    assertThat(desk.signing.sign(c, desk.employee("head"), key).signed().signature().number())
        .isEqualTo("1/2016");
  }

  @Test
  void aFailureWhileTheFileIsMadeGivesTheNumberBack() {
    CaseState c = desk.atSigning();
    assertThatThrownBy(
            () ->
                desk.office.cases.sign(
                    c.id(),
                    c.seq(),
                    HEAD,
                    (s, number, date) -> {
                      throw Failure.of("signing.place-small");
                    }))
        .isInstanceOf(Failure.class);
    assertThat(signed(c).signed().signature().number()).isEqualTo("1/2016");
  }

  private void refused(String code, byte[] key, char[] password) {
    assertThatThrownBy(() -> desk.signing.open(key, password, desk.employee("head")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private CaseState signed(CaseState c) {
    return desk.signing.sign(c, desk.employee("head"), key());
  }

  private SigningKey key() {
    return desk.signing.open(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, desk.employee("head"));
  }

  /** What every signed result must be; gives back its text on one line. */
  private String holds(CaseState c, String number) throws Exception {
    byte[] pdf = desk.office.cases.content(Objects.requireNonNull(c.signed()).signature().sha256());
    Verification found =
        SignatureVerifier.verify(pdf, desk.signing.trust(), desk.office.clock.instant());
    assertThat(found.verdict()).as(found.toString()).isEqualTo(Verdict.VALID);
    assertThat(found.signatures())
        .singleElement()
        .matches(s -> s.trusted() && !s.changedSince() && s.signer().contains("ҚАЙРАТ"));
    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(pdfsig(pdf)).contains("Signature is Valid", "Total document signed");
    String text = text(pdf);
    assertThat(text)
        .contains(number, "2016")
        .contains("қағаз тасығыштағы құжатпен бірдей")
        .doesNotContain("ЖОБА", "ПРОЕКТ");
    return text;
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", " ");
    }
  }

  private String pdfsig(byte[] pdf) throws Exception {
    Path file = Files.write(folder.resolve("signed.pdf"), pdf);
    Process process =
        new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
