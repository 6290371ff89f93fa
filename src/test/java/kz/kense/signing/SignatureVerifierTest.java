package kz.kense.signing;

import static kz.kense.signing.DemoDesk.NOW;
import static kz.kense.signing.DemoDesk.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class SignatureVerifierTest {
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final byte[] SIGNED = DemoDesk.signed();
  private static final byte[] TWICE = DemoDesk.signedTwice();

  @Test
  void tellsWhoSignedWhenAndThatTheWholeFileIsCovered() {
    Verification found = SignatureVerifier.verify(SIGNED, TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    SignatureReport one = found.signatures().getFirst();
    assertThat(one.signer()).isEqualTo("ӘБДІҒАЛИЕВ НҰРЛЫБЕК ӨМІРҰЛЫ");
    assertThat(one.iin()).contains("900101300007");
    assertThat(one.bin()).contains("950440001346");
    assertThat(one.role()).contains(Right.HEAD);
    assertThat(one.algorithm()).isEqualTo("RSA-2048, SHA-256");
    assertThat(one.time()).contains(NOW);
    assertThat(one.timeSource()).isEqualTo("signer's clock");
    assertThat(one.trusted()).isTrue();
    assertThat(one.revoked()).isEqualTo("not checked: offline");
    assertThat(one.covers()).isEqualTo(Coverage.WHOLE_FILE);
    assertThat(one.changedSince()).isFalse();
    assertThat(one.reasons()).isEmpty();
  }

  @Test
  void aSecondSignatureWithAnEcKeyKeepsTheFirstValid() {
    Verification found = SignatureVerifier.verify(TWICE, TRUST, LATER);
    assertThat(found.signatures())
        .extracting(SignatureReport::algorithm, SignatureReport::covers, SignatureReport::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "RSA-2048, SHA-256", Coverage.WHOLE_REVISION, Verdict.VALID),
            org.assertj.core.groups.Tuple.tuple(
                "EC P-256, SHA-256", Coverage.WHOLE_FILE, Verdict.VALID));
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void anUnknownAuthorityIsNotTrusted() {
    Verification found = SignatureVerifier.verify(SIGNED, TrustStore.of(Set.of()), LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(codes(found)).containsExactly("not-trusted");
  }

  @Test
  void anyOneAlteredByteIsFoundOut() {
    Random random = new Random(20260907);
    for (byte[] pdf : List.of(SIGNED, TWICE)) {
      for (int region = 0; region < 60; region++) {
        int from = (int) ((long) pdf.length * region / 60);
        int to = (int) ((long) pdf.length * (region + 1) / 60);
        altered(pdf, from + random.nextInt(to - from), 1 << random.nextInt(8));
      }
    }
  }

  @Test
  void aByteAlteredAnywhereInTheSignatureItselfIsFoundOut() {
    Random random = new Random(7);
    int start = DemoDesk.latin(SIGNED).lastIndexOf("/Contents <") + 10;
    int end = DemoDesk.latin(SIGNED).indexOf('>', start);
    for (int i = 0; i < 150; i++) {
      int where = start + random.nextInt(end - start + 1);
      // another hexadecimal digit, so that the file stays well-formed
      byte[] pdf = SIGNED.clone();
      pdf[where] = (byte) (pdf[where] == '1' ? '2' : '1');
      assertNotValid(pdf, "offset " + where);
    }
  }

  private static void altered(byte[] pdf, int where, int bit) {
    byte[] altered = pdf.clone();
    altered[where] ^= (byte) bit;
    assertNotValid(altered, "offset " + where + " of " + pdf.length + ", bit " + bit);
  }

  private static void assertNotValid(byte[] pdf, String where) {
    try {
      assertThat(SignatureVerifier.verify(pdf, TRUST, LATER).verdict())
          .as(where)
          .isNotEqualTo(Verdict.VALID);
    } catch (Failure e) {
      assertThat(e.code()).as(where).startsWith("signing.pdf-");
    }
  }

  @Test
  void bytesAfterTheSignatureAreFoundOut() {
    Verification found = SignatureVerifier.verify(join(SIGNED, "\n% more\n"), TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(codes(found)).containsExactly("changed-since");
    assertThat(found.signatures().getFirst().covers()).isEqualTo(Coverage.PART);
  }

  @Test
  void anIncrementalChangeAfterTheSignatureIsFoundOut() throws IOException {
    Verification found = SignatureVerifier.verify(changedTitle(SIGNED), TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(codes(found)).containsExactly("changed-since");
  }

  @Test
  void aChangeHiddenUnderAFurtherGoodSignatureIsFoundOut() throws IOException {
    byte[] laundered =
        PdfSigner.sign(changedTitle(SIGNED), DemoDesk.EC, DemoDesk.russian(), NOW.plusSeconds(60));
    Verification found = SignatureVerifier.verify(laundered, TRUST, LATER);
    assertThat(found.signatures())
        .extracting(SignatureReport::verdict)
        .containsExactly(Verdict.INVALID, Verdict.VALID);
    assertThat(found.signatures().getFirst().changedSince()).isTrue();
  }

  @Test
  void aPageContentReplacedUnderAFurtherGoodSignatureIsFoundOut() throws IOException {
    byte[] laundered =
        PdfSigner.sign(newContent(SIGNED), DemoDesk.EC, DemoDesk.russian(), NOW.plusSeconds(60));
    assertThat(SignatureVerifier.verify(laundered, TRUST, LATER).signatures().getFirst().reasons())
        .extracting(Reason::code)
        .containsExactly("changed-since");
  }

  @Test
  void aByteRangeThatIsOddIsNeverBelieved() {
    String text = DemoDesk.latin(SIGNED);
    int at = text.lastIndexOf("/ByteRange [");
    String whole = text.substring(at, text.indexOf(']', at) + 1);
    List<String> n = Arrays.asList(whole.substring(12, whole.length() - 1).trim().split(" "));
    String a = n.get(1);
    String b = n.get(2);
    String c = n.get(3);
    for (String attack :
        List.of(
            "null",
            "[]",
            "[0 0 0 0]",
            "[0 " + a + "]",
            "[1 " + a + " " + b + " " + c + "]",
            "[0 " + b + " " + a + " " + c + "]",
            "[0 " + a + " " + a + " " + c + "]",
            "[0 " + a + " " + b + " 99999999]",
            "[0 " + a + " " + b + " -1]",
            "[0 -5 " + b + " " + c + "]",
            "[0 " + a + " " + b + " 1 1]",
            "[0 10 " + b + " " + c + "]",
            "[0 " + a + ".5 " + b + " 0]")) {
      if (attack.length() + 11 > whole.length()) {
        continue;
      }
      String odd =
          ("/ByteRange " + attack + " ".repeat(whole.length())).substring(0, whole.length());
      byte[] pdf = bytes(text.substring(0, at) + odd + text.substring(at + whole.length()));
      Verification found = SignatureVerifier.verify(pdf, TRUST, LATER);
      assertThat(found.verdict()).as(attack).isEqualTo(Verdict.INVALID);
      assertThat(codes(found)).as(attack).containsExactly("byte-range");
    }
  }

  @Test
  void theSignatureOfAnotherPaperIsFoundOut() {
    byte[] other =
        PdfSigner.sign(DemoDesk.PAPER, DemoDesk.RSA, DemoDesk.kazakh(), NOW.plusSeconds(1));
    String mine = DemoDesk.latin(SIGNED);
    String theirs = DemoDesk.latin(other);
    int from = mine.lastIndexOf("/Contents <");
    int to = mine.indexOf('>', from);
    int theirFrom = theirs.lastIndexOf("/Contents <");
    String swapped =
        mine.substring(0, from)
            + theirs.substring(theirFrom, theirFrom + to - from)
            + mine.substring(to);
    Verification found = SignatureVerifier.verify(bytes(swapped), TRUST, LATER);
    assertThat(codes(found)).containsExactly("content-altered");
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void aSignatureOfAnotherKindIsSaidToBeUnknown() {
    String other = DemoDesk.latin(SIGNED).replace("/ETSI.CAdES.detached", "/adbe.x509.rsa_sha1 ");
    Verification found = SignatureVerifier.verify(bytes(other), TRUST, LATER);
    assertThat(codes(found)).containsExactly("sub-filter");
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void aPaperWithoutSignatureIsInvalid() {
    Verification found = SignatureVerifier.verify(DemoDesk.PAPER, TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(found.reasons()).extracting(Reason::code).containsExactly("no-signature");
  }

  @Test
  void theCertificateMustHaveBeenGoodWhenSigned() {
    byte[] late =
        PdfSigner.sign(
            DemoDesk.PAPER, DemoDesk.RSA, DemoDesk.kazakh(), DemoDesk.TO.plusSeconds(60));
    Verification found = SignatureVerifier.verify(late, TRUST, DemoDesk.TO.plusSeconds(120));
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(codes(found)).contains("expired-when-signed");
    Verification old = SignatureVerifier.verify(SIGNED, TRUST, DemoDesk.TO.plusSeconds(120));
    assertThat(old.verdict()).isEqualTo(Verdict.VALID);
    assertThat(codes(old)).containsExactly("expired-since");
    assertThat(codes(SignatureVerifier.verify(SIGNED, TRUST, NOW.minusSeconds(3600))))
        .containsExactly("time-in-future");
  }

  @Test
  void rubbishIsRefusedInWords() throws IOException {
    refused(new byte[0], "signing.pdf-empty");
    refused(bytes("not a pdf at all"), "signing.pdf-not");
    refused(bytes("%PDF-1.7\nrubbish"), "signing.pdf-damaged");
    refused(encrypted(), "signing.pdf-encrypted");
    for (int length = 20; length < SIGNED.length; length += SIGNED.length / 25) {
      assertNotValid(Arrays.copyOf(SIGNED, length), "cut at " + length);
    }
  }

  private static void refused(byte[] pdf, String code) {
    assertThatThrownBy(() -> SignatureVerifier.verify(pdf, TRUST, LATER))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private static List<String> codes(Verification found) {
    return found.signatures().getFirst().reasons().stream().map(Reason::code).toList();
  }

  private static byte[] changedTitle(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setTitle("Other");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      return incremental(document);
    }
  }

  private static byte[] newContent(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var page = document.getPage(0).getCOSObject();
      page.setItem(COSName.CONTENTS, document.getDocument().createCOSStream());
      page.getCOSStream(COSName.CONTENTS).createOutputStream().close();
      page.setNeedToBeUpdated(true);
      return incremental(document);
    }
  }

  private static byte[] incremental(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.saveIncremental(out);
    return out.toByteArray();
  }

  private static byte[] encrypted() throws IOException {
    try (PDDocument document = Loader.loadPDF(DemoDesk.PAPER)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] join(byte[] pdf, String more) {
    return bytes(DemoDesk.latin(pdf) + more);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
