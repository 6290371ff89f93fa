package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What independent programs say of a paper Kense signed. */
class SignedPaperTest {
  @TempDir Path folder;

  @Test
  void pdfsigFindsBothSignaturesValidAndTheLastOneOverTheWholeDocument() throws Exception {
    String said = run("pdfsig", "-nocert", file(DemoDesk.signedTwice()).toString());
    assertThat(said.split("Signature is Valid", -1)).hasSize(3);
    assertThat(said).contains("ETSI.CAdES.detached").contains("Total document signed");
    String altered = run("pdfsig", "-nocert", file(altered()).toString());
    assertThat(altered).doesNotContain("Signature is Valid");
  }

  @Test
  void veraPdfStillFindsPdfA2AfterSigning() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_2_U}) {
      assertThat(violations(DemoDesk.PAPER, flavour)).as("before").isEmpty();
      assertThat(violations(DemoDesk.signedTwice(), flavour)).as("after").isEmpty();
    }
  }

  @Test
  void veraPdfFindsPdfA2UnderACertificationThatDoesNotShow() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] certified =
        PdfSigner.sign(
            DemoDesk.PAPER,
            NationalFixtures.key(NationalFixtures.HEAD),
            new PdfSigning(java.util.Optional.empty(), true, java.time.ZoneOffset.UTC),
            DemoDesk.NOW);
    for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_2_U}) {
      assertThat(violations(certified, flavour)).isEmpty();
    }
  }

  @Test
  void theFormerBytesAreNotTouched() {
    byte[] once = DemoDesk.signed();
    byte[] twice = PdfSigner.sign(once, DemoDesk.EC, DemoDesk.russian(), DemoDesk.NOW);
    assertThat(Arrays.copyOf(once, DemoDesk.PAPER.length)).isEqualTo(DemoDesk.PAPER);
    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
  }

  @Test
  void theSignatureIsPadesBaselineB() throws Exception {
    byte[] pdf = DemoDesk.signed();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = document.getSignatureDictionaries().getFirst();
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getSignDate().toInstant()).isEqualTo(DemoDesk.NOW);
      CMSSignedData cms = new CMSSignedData(new ByteArrayInputStream(signature.getContents()));
      assertThat(cms.getCertificates().getMatches(null)).hasSize(3);
      SignerInformation info = cms.getSignerInfos().getSigners().iterator().next();
      assertThat(info.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
      assertThat(info.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
          .isNotNull();
      assertThat(document.getDocumentCatalog().getAcroForm(null).getNeedAppearances()).isFalse();
    }
  }

  @Test
  void theBlocksWordsCanBeCopied() throws Exception {
    assertThat(blockText(DemoDesk.signedTwice(), 0))
        .contains("Электрондық цифрлық қолтаңба қойылды")
        .contains("Қол қойған: ӘБДІҒАЛИЕВ НҰРЛЫБЕК ӨМІРҰЛЫ")
        .contains("Лауазымы: Басқарма басшысы")
        .contains(DemoDesk.RSA.signatory().serial())
        .contains("07.09.2026 10:30:15 (+05:00)");
    assertThat(blockText(DemoDesk.signedTwice(), 1))
        .contains("Подписал(а): ИВАНОВА АННА")
        .contains("Должность: Заместитель руководителя");
  }

  @Test
  void aPlaceOutsideThePaperIsRefused() {
    refused(new Area(20, 280, 85, 28), 1, "signing.place-outside");
    refused(new Area(20, 100, 85, 28), 2, "signing.place-page");
    refused(new Area(20, 100, 10, 5), 1, "signing.place-small");
  }

  private static void refused(Area area, int page, String code) {
    SignatureLook look = DemoDesk.russian();
    SignatureLook odd =
        new SignatureLook(look.lang(), page, area, look.position(), look.zone(), Optional.empty());
    assertThatThrownBy(() -> PdfSigner.sign(DemoDesk.PAPER, DemoDesk.EC, odd, DemoDesk.NOW))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private static byte[] altered() {
    byte[] pdf = DemoDesk.signed();
    pdf[200] ^= 1;
    return pdf;
  }

  private Path file(byte[] pdf) throws IOException {
    return Files.write(folder.resolve("paper" + pdf.length + ".pdf"), pdf);
  }

  /** The tool is part of the set-up; only -Dkense.allow.missing.tools excuses its absence. */
  private static String run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      Assumptions.assumeFalse(
          System.getProperty("kense.allow.missing.tools") != null, command[0] + " is missing");
      throw new IOException(
          command[0]
              + " is missing: install poppler-utils, or run with -Dkense.allow.missing.tools",
          e);
    }
  }

  private static String violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(a -> a.getRuleId().getClause() + ": " + a.getMessage())
          .collect(Collectors.joining("\n"));
    }
  }

  private static String blockText(byte[] pdf, int signature) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        PDDocument copy = new PDDocument()) {
      PDPage page = new PDPage();
      copy.addPage(page);
      try (PDPageContentStream canvas = new PDPageContentStream(copy, page)) {
        canvas.drawForm(
            document
                .getSignatureFields()
                .get(signature)
                .getWidgets()
                .getFirst()
                .getNormalAppearanceStream());
      }
      return Stream.of(new PDFTextStripper().getText(copy).split("\\s+"))
          .collect(Collectors.joining(" "));
    }
  }
}
