package kz.kense.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.kense.signing.Verdict;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStatementTest {
  private static final String IIN = "900101300007";
  private static final StatementKey KEY = StatementKey.make(new SecureRandom());
  private static final StatementKey OTHER = StatementKey.make(new SecureRandom());
  private static final LocalDate ISSUED = LocalDate.parse("2016-02-05");
  private static final ResultStatement PERMIT = permit(LocalDate.parse("2018-12-31"));

  private static ResultStatement permit(LocalDate validTo) {
    return new ResultStatement(
        "1/2016",
        "Қоршаған ортаға эмиссияға рұқсат",
        "«Ақ Жол» ЖШС",
        HolderDigest.of(IIN, new SecureRandom()),
        "№ 3 қазандық",
        ISSUED,
        ISSUED,
        validTo,
        "«Жамбыл облысы әкімдігінің табиғи ресурстар және табиғат пайдалануды реттеу басқармасы»"
            + " КММ",
        new byte[32]);
  }

  /** RFC 9285, 4.3 and 4.4. */
  @Test
  void base45IsThatOfTheStandard() {
    assertThat(Base45.encode("AB".getBytes(StandardCharsets.US_ASCII))).isEqualTo("BB8");
    assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("%69 VD92EX0");
    assertThat(Base45.encode("base-45".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("UJCLQE7W581");
    assertThat(new String(Base45.decode("QED8WEX0"), StandardCharsets.US_ASCII)).isEqualTo("ietf!");
    for (String wrong : List.of("GGW", ":::", "A", "ab8", "BB8Z", "ZZ")) {
      refused("statement.not-ours", () -> Base45.decode(wrong));
    }
  }

  /** RFC 8949, appendix A; what is not the shortest form is refused. */
  @Test
  void cborHasOneFormForOneMeaning() {
    Map<Object, String> examples =
        Map.of(
            0L,
            "00",
            24L,
            "1818",
            1000L,
            "1903e8",
            1000000000000L,
            "1b000000e8d4a51000",
            -1000L,
            "3903e7",
            "ü",
            "62c3bc",
            List.of(1L, List.of(2L, 3L)),
            "8201820203",
            Map.of(1L, 2L, 3L, 4L),
            "a201020304");
    examples.forEach(
        (item, hex) -> {
          assertThat(HexFormat.of().formatHex(Cbor.write(item))).isEqualTo(hex);
          assertThat(Cbor.read(HexFormat.of().parseHex(hex))).isEqualTo(item);
        });
    for (String wrong :
        List.of(
            "1800",
            "190001",
            "9f01ff",
            "a201020102",
            "a202010100",
            "0000",
            "61ff",
            "f6",
            "1f",
            "5a7fffffff",
            "818181818181818181818100",
            "1bffffffffffffffff",
            "")) {
      refused("statement.not-ours", () -> Cbor.read(HexFormat.of().parseHex(wrong)));
    }
  }

  @Test
  void aCodeSaysTheSameAsTheOfficeStated() {
    StatementCheck found = check(PERMIT.signed(KEY), null, "", ISSUED);
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    assertThat(found.statement().number()).isEqualTo("1/2016");
    assertThat(found.statement().holder()).isEqualTo("«Ақ Жол» ЖШС");
    assertThat(found.statement().validTo()).isEqualTo("2018-12-31");
    assertThat(found.statement().issuer()).endsWith("…").hasSizeLessThanOrEqualTo(56);
    assertThat(found.findings()).containsExactly("genuine", "list-not-asked");
  }

  @Test
  void everyChangedByteIsFound() {
    byte[] encoded = CoseSign1.sign(payload(), KEY).encoded();
    for (int i = 0; i < encoded.length; i++) {
      byte[] changed = encoded.clone();
      changed[i] ^= 1;
      Verdict verdict;
      try {
        verdict =
            check(ResultStatement.PREFIX + Base45.encode(changed), null, "", ISSUED).verdict();
      } catch (Failure unreadable) {
        verdict = Verdict.INVALID;
      }
      assertThat(verdict).as("byte " + i).isNotEqualTo(Verdict.VALID);
    }
  }

  private static byte[] payload() {
    return ResultStatement.envelope(PERMIT.signed(KEY)).payload();
  }

  @Test
  void anotherOfficesKeyIsNotBelieved() {
    StatementCheck found = check(PERMIT.signed(OTHER), null, "", ISSUED);
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(found.findings()).containsExactly("unknown-key");
    assertThat(found.key()).isNull();
  }

  @Test
  void outOfItsTermOrWithdrawnItDoesNotHold() {
    assertThat(check(PERMIT.signed(KEY), null, "", LocalDate.parse("2019-01-01")).findings())
        .startsWith("expired");
    assertThat(check(PERMIT.signed(KEY), null, "", ISSUED.minusDays(1)).findings())
        .startsWith("not-yet");
    assertThat(check(permit(null).signed(KEY), null, "", LocalDate.parse("2050-01-01")).verdict())
        .isEqualTo(Verdict.VALID);
    WithdrawnList list =
        list(new WithdrawnList.Entry("1/2016", ISSUED, ISSUED.plusDays(9), "қате"));
    StatementCheck found = check(PERMIT.signed(KEY), list, "", ISSUED);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(found.findings()).containsExactly("withdrawn", "list-asked");
    WithdrawnList nextYears =
        list(new WithdrawnList.Entry("1/2016", ISSUED.plusYears(1), ISSUED.plusYears(1), "қате"));
    assertThat(check(PERMIT.signed(KEY), nextYears, "", ISSUED).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void aListIsBelievedOnlyWithTheOfficesSignature() {
    byte[] signed = list().signed(KEY);
    assertThat(WithdrawnList.read(signed, List.of(OTHER.publicKey(), KEY.publicKey())).list())
        .isEqualTo(list());
    refused(
        "statement.list-untrusted", () -> WithdrawnList.read(signed, List.of(OTHER.publicKey())));
    refused("statement.list-unreadable", () -> WithdrawnList.read(new byte[9], List.of()));
    byte[] statement = CoseSign1.sign(payload(), KEY).encoded();
    refused(
        "statement.list-unreadable", () -> WithdrawnList.read(statement, List.of(KEY.publicKey())));
    refused(
        "statement.not-ours",
        () -> check(ResultStatement.PREFIX + Base45.encode(signed), null, "", ISSUED));
  }

  @Test
  void whoKnowsTheHoldersNumberCanCheckIt() {
    String code = PERMIT.signed(KEY);
    assertThat(check(code, null, IIN, ISSUED).findings()).contains("same-holder");
    assertThat(check(code, null, "871005350016", ISSUED).findings()).startsWith("other-holder");
    assertThat(HolderDigest.of(IIN, new SecureRandom()).salted())
        .isNotEqualTo(PERMIT.holderId().salted());
  }

  @Test
  void theKeyLiesSealedAndOpensOnItsMachineOnly(@TempDir Path folder) {
    MachineSecret here = new MachineSecret(folder.resolve("here"));
    byte[] sealed = KEY.sealed(here);
    assertThat(StatementKey.open(sealed, KEY.publicKey(), here).sign(new byte[1])).hasSize(64);
    refused(
        "statement.key-elsewhere",
        () -> StatementKey.open(sealed, KEY.publicKey(), new MachineSecret(folder.resolve("b"))));
    refused("statement.key-elsewhere", () -> StatementKey.open(sealed, OTHER.publicKey(), here));
    assertThat(folder.resolve("here").toFile().canRead()).isTrue();
  }

  @Test
  void thePemIsReadBackWhateverStandsBetween() {
    String pem = "«Кеңсе» 2016\n" + KEY.publicKey().pem() + "\nбаяғы\n" + OTHER.publicKey().pem();
    assertThat(StatementPublicKey.read(pem.getBytes(StandardCharsets.UTF_8)))
        .extracting(StatementPublicKey::fingerprint)
        .containsExactly(KEY.publicKey().fingerprint(), OTHER.publicKey().fingerprint());
    refused("statement.key-unreadable", () -> StatementPublicKey.read(new byte[] {1}));
  }

  @Test
  void theLargestStatementStillHasModulesOfHalfAMillimetre() {
    String long60 = "Ұзақ атау ".repeat(9);
    String code =
        new ResultStatement(
                "ЖТ-2016-000001/ЭКО-РҰҚСАТ",
                long60,
                long60,
                HolderDigest.of(IIN, new SecureRandom()),
                long60,
                ISSUED,
                ISSUED,
                ISSUED,
                long60,
                new byte[32])
            .signed(KEY);
    assertThat(QrPicture.WIDTH_MM / QrPicture.of(code).modules()).isGreaterThanOrEqualTo(0.5);
  }

  private static WithdrawnList list(WithdrawnList.Entry... entries) {
    return new WithdrawnList("Кеңсе", Instant.parse("2016-03-01T05:00:00Z"), List.of(entries));
  }

  private static StatementCheck check(
      String code, WithdrawnList list, String idNumber, LocalDate today) {
    return StatementCheck.of(
        code, new StatementCheck.Against(List.of(KEY.publicKey()), list, idNumber, today));
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
