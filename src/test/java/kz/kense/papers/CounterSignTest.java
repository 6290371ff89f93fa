package kz.kense.papers;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.result.PdfA;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.storage.Json;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The head certifies a result, other officials approve it: several signatures on one page. */
class CounterSignTest {
  @TempDir Path folder;
  PapersOffice desk;

  @BeforeEach
  void open() {
    desk = PapersOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    for (String id : new String[] {"deputy", "section"}) {
      java.util.Set<String> roles = new java.util.TreeSet<>(desk.employee(id).roles());
      roles.add(Employee.SEAL);
      desk.office.offices.save("admin", desk.employee(id).withRoles(roles));
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theFirstSignatureCertifiesAndTheOthersApproveEachWithItsBlockAndSeal() throws Exception {
    CaseState c = desk.signing.sign(desk.atSigning(), desk.employee("head"), key("head"));
    c = also(c, "deputy");
    c = also(c, "section");
    byte[] pdf = pdf(c);
    Verification found =
        SignatureVerifier.verify(pdf, desk.signing.trust(), desk.office.clock.instant());
    assertThat(found.verdict()).as(found.toString()).isEqualTo(Verdict.VALID);
    assertThat(found.signatures()).hasSize(3).noneMatch(SignatureReport::changedSince);
    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    Path file = Files.write(folder.resolve("three.pdf"), pdf);
    assertThat(said("pdfsig", "-nocert", file.toString()).split("Signature is Valid", -1))
        .hasSize(4);
    // the case's data for machines are in the file from the first signature on
    assertThat(said("pdfdetach", "-list", file.toString())).contains("1 embedded files");
    said("pdfdetach", "-save", "1", "-o", folder.resolve("data").toString(), file.toString());
    assertThat(Json.read(Files.readString(folder.resolve("data")), java.util.Map.class))
        .containsEntry("number", "1/2016")
        .containsEntry("format", "kense-case-data/1");
    assertThat(desk.office.cases.history(c.id()))
        .filteredOn(r -> r.event() instanceof CaseEvent.CounterSigned)
        .extracting(r -> ((CaseEvent.CounterSigned) r.event()).signer())
        .containsExactly("deputy", "section");
    assertThat(desk.office.cases.history(c.id()))
        .filteredOn(r -> r.event() instanceof CaseEvent.Stamped)
        .hasSize(3);
    // the number and the chancellery's turn are as they were
    assertThat(c.signed().signature().number()).isEqualTo("1/2016");
    c = desk.office.cases.registerResult(c.id(), c.seq(), CLERK);
    assertThat(c.status()).isEqualTo(CaseState.Status.READY);
  }

  @Test
  void onlyAnotherOfficialMaySignTooAndOnlyUntilTheResultIsRegistered() {
    CaseState waiting = desk.atSigning();
    refused("casefile.counter-unsigned", waiting, "deputy");
    CaseState c = desk.signing.sign(waiting, desk.employee("head"), key("head"));
    refused("casefile.counter-twice", c, "head");
    refused("casefile.counter-other-role", c, "specialist");
    refused("casefile.counter-other-role", c, "clerk");
    CaseState done = desk.office.cases.registerResult(c.id(), c.seq(), CLERK);
    refused("casefile.counter-late", done, "deputy");
  }

  private void refused(String code, CaseState c, String who) {
    assertThatThrownBy(() -> also(c, who))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private CaseState also(CaseState c, String who) {
    return desk.signing.counterSign(c, desk.employee(who), SigningHand.of(key(who)));
  }

  private SigningKey key(String who) {
    return desk.signing.open(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, desk.employee(who));
  }

  private byte[] pdf(CaseState c) {
    return desk.office.cases.content(Objects.requireNonNull(c.signed()).signature().sha256());
  }

  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
