package kz.kense.papers;

import static kz.kense.TestOffice.CLERK;
import static kz.kense.TestOffice.HEAD;
import static kz.kense.TestOffice.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import kz.kense.casefile.CaseEvent.Stamped;
import kz.kense.casefile.CaseState;
import kz.kense.result.CaseDataFile;
import kz.kense.signing.SealImage;
import kz.kense.signing.SigningKey;
import kz.kense.signing.Verdict;
import kz.kense.signing.proof.HttpWire;
import kz.kense.signing.proof.LocalAuthority;
import kz.kense.signing.proof.ProofLevel;
import kz.kense.signing.proof.ProofSources;
import kz.kense.statement.PrintScan;
import kz.kense.statement.QrReader;
import kz.kense.statement.StatementCheck;
import kz.kense.statement.WithdrawnList;
import kz.kense.storage.Sha256;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the signed file over a printer and a scanner back to what the office stated. */
class PrintedProofTest {
  @TempDir Path folder;
  PapersOffice desk;
  CaseState signed;
  byte[] pdf;

  @BeforeEach
  void sign() {
    desk = PapersOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    SigningKey key =
        desk.signing.open(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, desk.employee("head"));
    signed = desk.signing.sign(desk.atSigning(), desk.employee("head"), key);
    pdf = desk.office.cases.content(Objects.requireNonNull(signed.signed()).signature().sha256());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theCodeIsReadFromPrintedScannedAndBentPaper() throws Exception {
    int page = codePage();
    String code = QrReader.read(PrintScan.of(pdf, page, 300).png());
    assertThat(QrReader.read(PrintScan.of(pdf, page, 300).turned(187).worn(18).jpeg(0.5f)))
        .isEqualTo(code);
    assertThat(
            QrReader.read(
                PrintScan.of(pdf, page, 300).perspective(0.12).turned(-11).worn(12).jpeg(0.7f)))
        .isEqualTo(code);
    assertThat(QrReader.read(PrintScan.of(pdf, page, 300).bent(25).worn(12).jpeg(0.7f)))
        .isEqualTo(code);
    assertThat(QrReader.read(pdf)).isEqualTo(code);
    assertThat(QrReader.read(PrintScan.of(pdf, page, 200).turned(3).worn(10).jpeg(0.7f)))
        .isEqualTo(code);
    StatementCheck found = check(code, null);
    assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    assertThat(found.statement().number()).isEqualTo("1/2016");
    assertThat(found.statement().dataDigest())
        .isEqualTo(HexFormat.of().parseHex(Sha256.of(CaseDataFile.of(pdf).orElseThrow())));
  }

  private int codePage() throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        for (var name : document.getPage(page).getResources().getXObjectNames()) {
          if (document.getPage(page).getResources().isImageXObject(name)) {
            return page;
          }
        }
      }
    }
    throw new AssertionError("no page has a picture");
  }

  @Test
  void aWithdrawnResultIsOnThePublishedListOnly() throws Exception {
    String code = QrReader.read(PrintScan.of(pdf, codePage(), 150).png());
    Withdrawals withdrawals =
        new Withdrawals(desk.office.cases, desk.office.offices, desk.statements, desk.office.clock);
    refused("casefile.withdraw-not-issued", () -> withdrawals.withdraw(signed, HEAD, "қате"));
    CaseState issued = desk.office.cases.registerResult(signed.id(), signed.seq(), CLERK);
    assertThat(check(code, list(withdrawals)).verdict()).isEqualTo(Verdict.VALID);
    refused("casefile.withdraw-other-role", () -> withdrawals.withdraw(issued, SPECIALIST, "қате"));
    refused("casefile.reason-needed", () -> withdrawals.withdraw(issued, HEAD, " "));
    CaseState void_ = withdrawals.withdraw(issued, HEAD, "Өтініш берушінің деректері жалған");
    refused("casefile.withdrawn-already", () -> withdrawals.withdraw(void_, HEAD, "тағы"));
    StatementCheck found = check(code, list(withdrawals));
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(Objects.requireNonNull(found.withdrawn()).reason()).contains("жалған");
    assertThat(desk.office.cases.load(void_.id()).withdrawn()).isNotNull();
  }

  @Test
  void picturesGoOnOnlyByRightAndEachUseIsInTheLog() {
    assertThat(stamped(signed)).singleElement().satisfies(s -> assertThat(s.seal()).isNotNull());
    desk.facsimiles.set("admin", "head", SealImage.demo());
    desk.office.offices.save("admin", desk.employee("head").withRoles(java.util.Set.of("head")));
    SigningKey key =
        desk.signing.open(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, desk.employee("head"));
    CaseState second = desk.signing.sign(desk.atSigning(), desk.employee("head"), key);
    assertThat(stamped(second))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.seal()).isNull();
              assertThat(s.facsimile()).isEqualTo(Sha256.of(SealImage.demo()));
            });
    assertThat(desk.office.offices.logged(kz.kense.office.OfficeEvent.StatementKeyMade.class))
        .hasSize(1);
  }

  @Test
  void proofIsAddedLaterAndTheCaseKeepsTheNewerFile() throws Exception {
    try (LocalAuthority authority = new LocalAuthority(desk.office.clock.instant())) {
      ProofRound round = new ProofRound(desk.office.cases, desk.office.clock);
      assertThat(round.below(ProofLevel.T)).singleElement();
      ProofSources sources =
          new ProofSources(
              java.util.Optional.of(authority.tsa()), new HttpWire(), List.of(), List.of());
      assertThat(round.prove(signed, HEAD, sources, ProofLevel.T).level()).isEqualTo(ProofLevel.T);
      assertThat(round.below(ProofLevel.T)).isEmpty();
      CaseState now = desk.office.cases.load(signed.id());
      byte[] kept =
          desk.office.cases.content(Objects.requireNonNull(now.signed()).signature().sha256());
      // in the room the signature was given, and nowhere else
      assertThat(kept).hasSameSizeAs(pdf).isNotEqualTo(pdf);
    }
  }

  private List<Stamped> stamped(CaseState c) {
    return desk.office.cases.history(c.id()).stream()
        .map(r -> r.event())
        .filter(Stamped.class::isInstance)
        .map(Stamped.class::cast)
        .toList();
  }

  private WithdrawnList list(Withdrawals withdrawals) {
    return WithdrawnList.read(withdrawals.published(), desk.statements.trusted()).list();
  }

  private StatementCheck check(String code, WithdrawnList list) {
    return StatementCheck.of(
        code,
        new StatementCheck.Against(
            desk.statements.trusted(), list, "", LocalDate.parse("2016-06-01")));
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
