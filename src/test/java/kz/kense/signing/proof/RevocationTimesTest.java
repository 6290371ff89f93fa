package kz.kense.signing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.signing.Basis;
import kz.kense.signing.Papers;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.Reason;
import kz.kense.signing.Revocations;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a revocation means depends on when it came, and on whose clock says when was signed. */
class RevocationTimesTest {
  private static final Instant SIGNED = Instant.parse("2026-09-07T05:30:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant LATER = SIGNED.plus(Duration.ofDays(3));
  private static LocalAuthority authority;
  private static SigningKey key;
  private static byte[] plain;
  private static byte[] stamped;

  @BeforeAll
  static void sign() throws Exception {
    authority = new LocalAuthority(SIGNED);
    char[] password = "Құпия123".toCharArray();
    key = SigningKey.open(authority.issue("CN=HEAD", false, password), password);
    plain =
        PdfSigner.sign(
            Papers.plain(), key, new PdfSigning(Optional.empty(), false, ZoneOffset.UTC), SIGNED);
    ProofSources sources =
        new ProofSources(Optional.of(authority.tsa()), new HttpWire(), List.of(), List.of());
    stamped = new PdfProver(sources, SIGNED).prove(plain, ProofLevel.T).pdf();
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @Test
  void revokedAfterTheTimeStampIsStillValid() throws Exception {
    SignatureReport found = one(stamped, list(LATER, SIGNED.plus(HOUR)), LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    assertThat(codes(found)).containsExactly("revoked-after-stamp");
    assertThat(found.revoked()).isEqualTo(SignatureReport.REVOKED);
  }

  @Test
  void withoutATimeStampNobodyKnowsWhetherItWasBefore() throws Exception {
    SignatureReport found = one(plain, list(LATER, SIGNED.plus(HOUR)), LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(codes(found)).containsExactly("revoked-since");
  }

  @Test
  void revokedBeforeIsInvalidWhateverTheClock() throws Exception {
    for (byte[] pdf : List.of(plain, stamped)) {
      SignatureReport found = one(pdf, list(LATER, SIGNED.minus(HOUR)), LATER);
      assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
      assertThat(codes(found)).containsExactly("revoked");
    }
  }

  @Test
  void aListOlderThanNeededSettlesNothing() throws Exception {
    byte[] old =
        authority.list(
            SIGNED.minus(Duration.ofDays(8)), SIGNED.minus(Duration.ofDays(1)), Map.of());
    for (byte[] pdf : List.of(plain, stamped)) {
      SignatureReport found = one(pdf, old, LATER);
      assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
      assertThat(codes(found)).containsExactly("revocation-stale");
    }
    // good at the time-stamp is good enough; without one it must be good at the moment of asking
    byte[] then = authority.list(SIGNED, SIGNED.plus(Duration.ofDays(1)), Map.of());
    assertThat(one(stamped, then, LATER).verdict()).isEqualTo(Verdict.VALID);
    assertThat(codes(one(plain, then, LATER))).containsExactly("revocation-stale");
  }

  @Test
  void askedAsOfAMomentBeforeTheRevocationItHasNotHappened() throws Exception {
    byte[] list = list(LATER, SIGNED.plus(Duration.ofDays(2)));
    assertThat(one(plain, list, SIGNED.plus(HOUR)).verdict()).isEqualTo(Verdict.VALID);
    assertThat(one(plain, list, LATER).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void anAnswerIsCountedOnlyFromWhomTheAuthorityNamed() throws Exception {
    byte[] request =
        new OCSPReqBuilder()
            .addRequest(
                new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(authority.rootCertificate()),
                    key.certificate().getSerialNumber()))
            .build()
            .getEncoded();
    Instant soon = SIGNED.plus(HOUR);
    assertThat(one(plain, authority.ocsp(request), soon).verdict()).isEqualTo(Verdict.VALID);
    SignatureReport stranger = one(plain, authority.answeredByAStranger(request), soon);
    assertThat(stranger.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(codes(stranger)).containsExactly("revocation-not-checked");
    byte[] altered = authority.ocsp(request);
    altered[altered.length / 3] ^= 1;
    assertThat(safely(altered, soon)).isNotEqualTo(Verdict.VALID);
  }

  private static Verdict safely(byte[] evidence, Instant at) {
    try {
      return one(plain, evidence, at).verdict();
    } catch (kz.kense.text.Failure unreadable) {
      return Verdict.INVALID;
    }
  }

  @Test
  void aCertificateThatEndedSinceIsGoodUnderATimeStamp() throws Exception {
    Instant years = SIGNED.plus(Duration.ofDays(3000));
    byte[] then = authority.list(SIGNED.plus(HOUR), SIGNED.plus(Duration.ofDays(7)), Map.of());
    assertThat(one(stamped, then, years).verdict()).isEqualTo(Verdict.VALID);
    SignatureReport said = one(plain, then, years);
    assertThat(said.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(codes(said)).contains("expired-since");
  }

  @Test
  void answersInTheFileAndLaterOnesGoTogether() throws Exception {
    ProofSources sources =
        new ProofSources(Optional.of(authority.tsa()), new HttpWire(), List.of(), List.of());
    byte[] whole =
        new PdfProver(sources.with(List.of(authority.list())), SIGNED)
            .prove(stamped, ProofLevel.LT)
            .pdf();
    SignatureReport found = one(whole, list(LATER, SIGNED.plus(HOUR)), LATER);
    assertThat(found.time()).contains(SIGNED);
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
  }

  private static byte[] list(Instant given, Instant revokedSince) throws Exception {
    BigInteger serial = key.certificate().getSerialNumber();
    return authority.list(given, given.plus(Duration.ofDays(7)), Map.of(serial, revokedSince));
  }

  private static SignatureReport one(byte[] pdf, byte[] evidence, Instant at) {
    Verification found =
        SignatureVerifier.verify(
            pdf,
            new Basis(
                TrustStore.of(List.of(authority.rootCertificate())),
                Revocations.none().with(evidence),
                true,
                at));
    return found.signatures().getFirst();
  }

  private static List<String> codes(SignatureReport found) {
    return found.reasons().stream().map(Reason::code).toList();
  }
}
