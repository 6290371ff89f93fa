package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;

/** CMS made by the official library, and ours beside it. */
class NationalCmsTest {
  private static final Instant THEN = Instant.parse("2021-01-20T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  private static final TrustStore TRUST = TrustStore.of(NationalKeysTest.authorities());
  private static final byte[] WORDS = "сөз".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LIST = NationalFixtures.bytes("current/nca_gost2022_test.crl");

  @Test
  void everyCmsOfTheOfficialLibraryHolds() {
    List<Path> files = NationalFixtures.all(".cms");
    assertThat(files).hasSize(8);
    Basis basis = new Basis(TRUST, Revocations.none(), false, THEN);
    for (Path file : files) {
      Verification found =
          FileVerifier.verify(NationalFixtures.bytes(file), Optional.empty(), basis);
      SignatureReport one = found.signatures().getFirst();
      assertThat(one.trusted()).as(file.toString()).isTrue();
      assertThat(one.iin()).as(file.toString()).hasValue("123456789011");
      assertThat(one.time().orElseThrow()).as(file.toString()).isBefore(THEN);
      // a key to log in with signs like any other, but not for its owner
      boolean login = file.getFileName().toString().startsWith("AUTH");
      assertThat(found.verdict())
          .as(file.toString())
          .isEqualTo(login ? Verdict.INVALID : Verdict.VALID);
      assertThat(one.reasons())
          .extracting(Reason::code)
          .as(file.toString())
          .isSubsetOf("signing-certificate-unnamed", "purpose-login");
    }
  }

  @Test
  void everyByteAlteredIsFoundOut() {
    Basis basis = new Basis(TRUST, Revocations.none(), false, THEN);
    for (String name :
        List.of(
            "rsa-and-gost2004/organization/active/GOSTKNCA_13a3741b52d7bf860aab199b56fad1f4652e357b.cms",
            "rsa-and-gost2004/personal/active/RSA256_11c707bd54cbfcccb3815e39c4eb57b1dc7dfea9.cms")) {
      byte[] der = Base64.getMimeDecoder().decode(NationalFixtures.bytes(name));
      assertThat(FileVerifier.verify(der, Optional.empty(), basis).good()).isTrue();
      for (int i = 0; i < der.length; i++) {
        byte[] altered = der.clone();
        altered[i] ^= (byte) (1 << i % 8);
        assertThat(good(altered, Optional.empty(), basis)).as(name + " byte " + i).isFalse();
      }
    }
  }

  @Test
  void oursHoldsAndEveryByteOfItCounts() {
    SigningKey key = NationalFixtures.key(NationalFixtures.HEAD);
    Basis basis = new Basis(TRUST, Revocations.none().with(LIST), true, NOW);
    byte[] attached = CmsMaker.sign(WORDS, key, CmsMaker.Content.ATTACHED, NOW);
    byte[] detached = CmsMaker.sign(WORDS, key, CmsMaker.Content.DETACHED, NOW);
    Verification found = FileVerifier.verify(attached, Optional.empty(), basis);
    assertThat(found.good()).isTrue();
    assertThat(found.signatures().getFirst().reasons()).isEmpty();
    assertThat(found.signatures().getFirst().revoked()).isEqualTo(SignatureReport.NOT_REVOKED);
    assertThat(good(detached, Optional.of(WORDS), basis)).isTrue();
    for (int i = 0; i < detached.length; i++) {
      byte[] altered = detached.clone();
      altered[i] ^= (byte) (1 << i % 8);
      assertThat(good(altered, Optional.of(WORDS), basis)).as("byte " + i).isFalse();
    }
    assertThat(codes(detached, Optional.empty(), basis)).containsExactly("content-missing");
    assertThat(codes(detached, Optional.of(new byte[] {1}), basis))
        .containsExactly("content-altered");
    assertThat(FileVerifier.verify(attached, Optional.of(new byte[] {1}), basis).reasons())
        .extracting(Reason::code)
        .containsExactly("content-differs");
  }

  @Test
  void aPdfSignedWithANationalKeyHoldsAndItsBytesCount() {
    byte[] pdf =
        PdfSigner.sign(
            DemoDesk.PAPER,
            NationalFixtures.key(NationalFixtures.HEAD),
            new PdfSigning(Optional.empty(), true, ZoneOffset.UTC),
            NOW);
    Basis basis = new Basis(TRUST, Revocations.none().with(LIST), true, NOW);
    assertThat(good(pdf, Optional.empty(), basis)).isTrue();
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      byte[] altered = pdf.clone();
      int at = random.nextInt(pdf.length);
      altered[at] ^= (byte) (1 << i % 8);
      assertThat(good(altered, Optional.empty(), basis)).as("byte " + at).isFalse();
    }
  }

  @Test
  void aRevokedKeySignsInVain() {
    Basis basis = new Basis(TRUST, Revocations.none().with(LIST), true, NOW);
    byte[] cms =
        CmsMaker.sign(
            WORDS,
            NationalFixtures.key("current/legal/revoked/head.p12"),
            CmsMaker.Content.ATTACHED,
            NOW);
    SignatureReport one = FileVerifier.verify(cms, Optional.empty(), basis).signatures().getFirst();
    assertThat(one.revoked()).isEqualTo(SignatureReport.REVOKED);
    assertThat(one.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(one.reasons()).extracting(Reason::code).containsExactly("revoked");
  }

  @Test
  void withoutAListNothingIsSaidOfRevocation() {
    byte[] cms =
        CmsMaker.sign(
            WORDS, NationalFixtures.key(NationalFixtures.HEAD), CmsMaker.Content.ATTACHED, NOW);
    Verification unchecked = FileVerifier.verify(cms, Optional.empty(), Basis.of(TRUST, NOW));
    assertThat(unchecked.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(unchecked.signatures().getFirst().revoked()).isEqualTo(SignatureReport.NOT_CHECKED);
    Basis plainly = new Basis(TRUST, Revocations.none(), false, NOW);
    assertThat(FileVerifier.verify(cms, Optional.empty(), plainly).good()).isTrue();
    // the list ends in February 2027
    Basis late =
        new Basis(
            TRUST, Revocations.none().with(LIST), true, Instant.parse("2027-03-01T00:00:00Z"));
    assertThat(codes(cms, Optional.empty(), late)).contains("revocation-stale");
  }

  @Test
  void aListFromAfterTheTermSaysNothing() {
    Basis basis =
        new Basis(
            TRUST,
            Revocations.none().with(NationalFixtures.bytes("revocation/nca_rsa_test.crl")),
            true,
            THEN);
    byte[] cms =
        NationalFixtures.bytes(
            "rsa-and-gost2004/personal/revoked/RSA256_346a7e57c2995259140b6fc375b6ff3bba7e852f.cms");
    assertThat(codes(cms, Optional.empty(), basis)).contains("revocation-after-term");
  }

  @Test
  void theTestAuthorityIsNeverTrustedSilently() {
    byte[] cms =
        CmsMaker.sign(
            WORDS, NationalFixtures.key(NationalFixtures.HEAD), CmsMaker.Content.ATTACHED, NOW);
    assertThat(codes(cms, Optional.empty(), Basis.of(TrustStore.national(), NOW)))
        .contains("not-trusted");
  }

  private static List<String> codes(byte[] cms, Optional<byte[]> content, Basis basis) {
    return FileVerifier.verify(cms, content, basis).signatures().getFirst().reasons().stream()
        .map(Reason::code)
        .toList();
  }

  private static boolean good(byte[] cms, Optional<byte[]> content, Basis basis) {
    try {
      return FileVerifier.verify(cms, content, basis).good();
    } catch (Failure e) {
      return false;
    }
  }
}
