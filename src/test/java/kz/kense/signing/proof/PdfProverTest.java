package kz.kense.signing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.kense.result.PdfA;
import kz.kense.signing.Area;
import kz.kense.signing.Papers;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.Revocations;
import kz.kense.signing.SignatureLook;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Time-stamps and revocation answers from an authority of the test's own on this machine. */
class PdfProverTest {
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:00Z");
  private static final char[] PASSWORD = "Құпия123".toCharArray();
  private static LocalAuthority authority;
  private static byte[] certified;

  @BeforeAll
  static void sign() throws Exception {
    authority = new LocalAuthority(NOW);
    SigningKey head = SigningKey.open(authority.issue("CN=HEAD", true, PASSWORD), PASSWORD);
    SigningKey deputy = SigningKey.open(authority.issue("CN=DEPUTY", false, PASSWORD), PASSWORD);
    byte[] first =
        PdfSigner.sign(
            Papers.plain(), head, new PdfSigning(Optional.of(look(200)), true, zone()), NOW);
    certified = PdfSigner.sign(first, deputy, PdfSigning.visible(look(240)), NOW);
  }

  private static ZoneId zone() {
    return ZoneId.of("Asia/Almaty");
  }

  private static SignatureLook look(double top) {
    return new SignatureLook(
        Lang.KK, 1, new Area(20, top, 85, 28), "Басшы", zone(), Optional.empty());
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @Test
  void aCertifiedPaperWithAnApprovalIsRaisedToEveryLevelAndStaysPdfA() throws Exception {
    for (ProofLevel level : ProofLevel.values()) {
      PdfProver.Proved proved = new PdfProver(online(), NOW).prove(certified, level);
      assertThat(proved.missing()).as(level.name()).isEmpty();
      assertThat(proved.level()).isEqualTo(level);
      assertThat(java.util.Arrays.copyOf(proved.pdf(), certified.length)).isEqualTo(certified);
      Verification found = verified(proved.pdf());
      assertThat(found.verdict())
          .as(level + " " + found)
          .isEqualTo(level.compareTo(ProofLevel.LT) >= 0 ? Verdict.VALID : Verdict.INCOMPLETE);
      assertThat(PdfA.violations(proved.pdf(), PDFAFlavour.PDFA_2_A)).as(level.name()).isEmpty();
      assertThat(found.signatures())
          .hasSizeGreaterThanOrEqualTo(2)
          .noneMatch(SignatureReport::changedSince);
    }
  }

  /** EN 319 142-1, 6.3: B-T is a time-stamp beside the signature, in the room it was given. */
  @Test
  void theLastSignatureGetsItsTimeStampBesideIt() throws Exception {
    byte[] once = signed(false);
    PdfProver prover = new PdfProver(online(), NOW);
    PdfProver.Proved proved = prover.prove(once, ProofLevel.T);
    assertThat(proved.stamp()).isEqualTo(PdfProver.Stamp.SIGNATURE);
    assertThat(proved.level()).isEqualTo(ProofLevel.T);
    assertThat(proved.pdf()).hasSameSizeAs(once).isNotEqualTo(once);
    SignedPart part = SignedPart.of(proved.pdf()).getFirst();
    assertThat(part.signatureStamps()).hasSize(1);
    Verification found = verified(proved.pdf());
    assertThat(found.signatures().getFirst().timeStampAuthority()).contains("Test TSA");
    assertThat(found.signatures().getFirst().covers())
        .isEqualTo(kz.kense.signing.Coverage.WHOLE_FILE);
    assertThat(PdfA.violations(proved.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(prover.prove(proved.pdf(), ProofLevel.T).stamp()).isEqualTo(PdfProver.Stamp.KEPT);
    PdfProver.Proved whole = prover.prove(proved.pdf(), ProofLevel.LTA);
    assertThat(whole.level()).isEqualTo(ProofLevel.LTA);
    assertThat(verified(whole.pdf()).verdict()).isEqualTo(Verdict.VALID);
    assertThat(whole.pdf()).startsWith(proved.pdf());
    try (var document = org.apache.pdfbox.Loader.loadPDF(whole.pdf())) {
      var related =
          document
              .getDocumentCatalog()
              .getCOSObject()
              .getCOSDictionary(org.apache.pdfbox.cos.COSName.getPDFName("DSS"))
              .getCOSDictionary(org.apache.pdfbox.cos.COSName.getPDFName("VRI"));
      assertThat(related.getDictionaryObject(sha1(part.contents()))).isNotNull();
    }
  }

  private static String sha1(byte[] contents) throws Exception {
    return java.util.HexFormat.of()
        .withUpperCase()
        .formatHex(java.security.MessageDigest.getInstance("SHA-1").digest(contents));
  }

  /** Signed one after the other, each stamped at once, as two officials do who are online. */
  @Test
  void eachOfSeveralSignaturesCarriesItsOwnTimeStampWhenStampedAsItIsMade() throws Exception {
    PdfProver prover = new PdfProver(online(), NOW);
    byte[] first = prover.prove(signed(true), ProofLevel.T).pdf();
    SigningKey deputy = SigningKey.open(authority.issue("CN=SECOND", false, PASSWORD), PASSWORD);
    byte[] second = PdfSigner.sign(first, deputy, PdfSigning.visible(look(240)), NOW);
    PdfProver.Proved proved = prover.prove(second, ProofLevel.LT);
    assertThat(proved.stamp()).isEqualTo(PdfProver.Stamp.SIGNATURE);
    assertThat(SignedPart.of(proved.pdf()))
        .hasSize(2)
        .allSatisfy(part -> assertThat(part.signatureStamps()).hasSize(1));
    assertThat(verified(proved.pdf()).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void whereALaterSignatureCoversThePlaceTheDocumentIsStampedAndThatIsSaid() {
    PdfProver.Proved proved = new PdfProver(online(), NOW).prove(certified, ProofLevel.T);
    assertThat(proved.stamp()).isEqualTo(PdfProver.Stamp.DOCUMENT);
    assertThat(proved.pdf()).startsWith(certified);
    assertThat(verified(proved.pdf()).signatures())
        .allSatisfy(s -> assertThat(s.timeStampAuthority()).contains("Test TSA"));
  }

  @Test
  void aTimeStampOverAnotherSignatureProvesNothing() throws Exception {
    byte[] once = signed(false);
    SignedPart part = SignedPart.of(once).getFirst();
    byte[] foreign = new TimeStamps(authority.tsa(), new HttpWire()).over(new byte[] {1, 2, 3});
    byte[] stamped = SignatureStamp.put(once, part, foreign).orElseThrow();
    assertThat(verified(stamped).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(verified(stamped).signatures().getFirst().reasons())
        .extracting(kz.kense.signing.Reason::code)
        .contains("time-stamp-wrong");
  }

  private static byte[] signed(boolean certify) throws Exception {
    SigningKey head = SigningKey.open(authority.issue("CN=ALONE", true, PASSWORD), PASSWORD);
    return PdfSigner.sign(
        Papers.plain(), head, new PdfSigning(Optional.of(look(200)), certify, zone()), NOW);
  }

  @Test
  void proofIsAddedLaterAndRenewed() {
    PdfProver prover = new PdfProver(online(), NOW);
    byte[] stamped = prover.prove(certified, ProofLevel.T).pdf();
    byte[] whole = prover.prove(stamped, ProofLevel.LTA).pdf();
    PdfProver.Proved renewed = prover.prove(whole, ProofLevel.LTA);
    assertThat(renewed.level()).isEqualTo(ProofLevel.LTA);
    assertThat(renewed.pdf().length).isGreaterThan(whole.length);
    assertThat(verified(renewed.pdf()).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void withoutANetworkImportedAnswersAreTakenAndTheLevelIsSaidPlainly() throws Exception {
    ProofSources offline =
        new ProofSources(
            Optional.empty(), Wire.none(), List.of(authority.rootCertificate()), List.of());
    PdfProver.Proved nothing = new PdfProver(offline, NOW).prove(certified, ProofLevel.LTA);
    assertThat(nothing.level()).isEqualTo(ProofLevel.B);
    assertThat(nothing.pdf()).isEqualTo(certified);
    assertThat(nothing.missing())
        .extracting(Failure::code)
        .contains("signing.proof-no-tsa", "signing.proof-unknown");
    PdfProver.Proved brought =
        new PdfProver(offline.with(List.of(authority.list())), NOW).prove(certified, ProofLevel.LT);
    assertThat(brought.level()).isEqualTo(ProofLevel.B);
    assertThat(brought.missing()).extracting(Failure::code).containsExactly("signing.proof-no-tsa");
    assertThat(verified(brought.pdf()).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void anAuthorityThatIsDownLeavesTheFileAsItWas() {
    authority.down = true;
    try {
      PdfProver.Proved proved = new PdfProver(online(), NOW).prove(certified, ProofLevel.T);
      assertThat(proved.level()).isEqualTo(ProofLevel.B);
      assertThat(proved.pdf()).isEqualTo(certified);
      assertThat(proved.missing())
          .extracting(Failure::code)
          .containsExactly("signing.proof-network");
    } finally {
      authority.down = false;
    }
  }

  @Test
  void whatNobodySignedGetsNoProof() {
    assertThatThrownBy(() -> new PdfProver(online(), NOW).prove(Papers.plain(), ProofLevel.T))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.proof-unsigned"));
  }

  private static ProofSources online() {
    return new ProofSources(
        Optional.of(authority.tsa()),
        new HttpWire(),
        List.of(authority.rootCertificate()),
        List.of());
  }

  private static Verification verified(byte[] pdf) {
    return SignatureVerifier.verify(
        pdf,
        new kz.kense.signing.Basis(
            TrustStore.of(List.of(authority.rootCertificate())), Revocations.none(), true, NOW));
  }
}
