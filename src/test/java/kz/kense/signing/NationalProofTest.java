package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import kz.kense.text.Failure;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time stamps, OCSP answers and lists of the national authority. */
class NationalProofTest {
  private static final byte[] TOKEN = NationalFixtures.bytes("revocation/tsp_token.bin");
  private static final byte[] ANSWER =
      NationalFixtures.bytes("revocation/ocsp_response_individual_2015.bin");
  private static final byte[] LIST = NationalFixtures.bytes("current/nca_gost2022_test.crl");

  @TempDir Path folder;

  @Test
  void theSignatureOfATimeStampHoldsAndEveryByteOfItCounts() {
    CmsCheck cms = CmsCheck.timeStamp(TOKEN);
    assertThat(cms.reasons()).isEmpty();
    assertThat(cms.signer().map(c -> Signatory.commonName(c.getSubjectX500Principal())))
        .hasValue("СЕРВИС МЕТКИ ВРЕМЕНИ");
    TrustStore trust = TrustStore.of(NationalKeysTest.authorities());
    for (int i = 0; i < TOKEN.length; i++) {
      byte[] altered = TOKEN.clone();
      altered[i] ^= (byte) (1 << i % 8);
      CmsCheck found = CmsCheck.timeStamp(altered);
      boolean believed =
          found.wrong().isEmpty()
              && trust.trusts(
                  found.signer().orElseThrow(),
                  found.certificates(),
                  Instant.parse("2022-09-18T13:20:14Z"));
      assertThat(believed).as("byte " + i).isFalse();
    }
  }

  @Test
  void aTimeStampOverOtherBytesProvesNothing() {
    TimeStamp stamp = TimeStamp.of(TOKEN, new byte[] {1});
    assertThat(stamp.time()).hasValue(Instant.parse("2022-09-18T13:20:14Z"));
    assertThat(stamp.reasons()).extracting(Reason::code).containsExactly("time-stamp-wrong");
    assertThat(stamp.proves(TrustStore.of(NationalKeysTest.authorities()))).isFalse();
  }

  @Test
  void anAnswerHoldsUnderItsAuthorityAlone() throws Exception {
    BasicOCSPResp answer = (BasicOCSPResp) new OCSPResp(ANSWER).getResponseObject();
    X509Certificate authority = certificate("current/nca_gost2022_test.cer");
    assertThat(OcspAnswer.signed(answer, authority)).isTrue();
    assertThat(OcspAnswer.signed(answer, certificate("ca/nca_gost_2022.pem"))).isFalse();
    assertThat(OcspAnswer.names(answer.getResponses()[0].getCertID(), authority)).isTrue();
    byte[] altered = ANSWER.clone();
    altered[200] ^= 1;
    BasicOCSPResp other = (BasicOCSPResp) new OCSPResp(altered).getResponseObject();
    assertThat(OcspAnswer.signed(other, authority)).isFalse();
  }

  @Test
  void listsAreKeptWithTheirDates() throws Exception {
    RevocationFolder kept = new RevocationFolder(folder.resolve("revocation"));
    assertThat(kept.entries()).isEmpty();
    kept.add(LIST);
    kept.add(LIST);
    kept.add(ANSWER);
    assertThat(kept.entries())
        .extracting(RevocationFolder.Entry::given)
        .containsExactly(
            Instant.parse("2026-08-11T03:49:19Z"), Instant.parse("2022-09-02T16:58:34Z"));
    assertThat(kept.entries().getFirst().until()).hasValue(Instant.parse("2027-02-07T03:49:19Z"));
    Files.write(folder.resolve("revocation/damaged.rev"), new byte[] {1, 2, 3});
    assertThat(kept.entries()).hasSize(2);
    assertThatThrownBy(() -> kept.add(new byte[] {1}))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.revocation-unreadable"));
  }

  private static X509Certificate certificate(String name) {
    return Certificates.read(NationalFixtures.bytes(name)).getFirst();
  }
}
