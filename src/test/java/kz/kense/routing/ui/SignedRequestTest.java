package kz.kense.routing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kense.TestOffice;
import kz.kense.applicant.Applicant;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.ChannelChecks;
import kz.kense.casefile.Intake;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.SystemCheck;
import kz.kense.regulation.SystemProcess;
import kz.kense.signing.CmsMaker;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.proof.LocalAuthority;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An applicant's signed request under the condition of its act (Жамбыл 27.07.2015 № 165 ¶10.7–10.8)
 * with the key of an organisation's head.
 */
class SignedRequestTest {
  private static final char[] PASSWORD = "Құпия123".toCharArray();
  private static final byte[] REQUEST = "сұраныс".getBytes(StandardCharsets.UTF_8);
  private static final Instant SIGNED = Instant.parse("2026-09-07T04:00:00Z");

  private static LocalAuthority authority;
  private static SigningKey key;

  @TempDir Path dir;
  private Desk desk;
  private CaseModel model;

  @BeforeAll
  static void found() throws Exception {
    authority = new LocalAuthority(SIGNED);
    byte[] file = authority.issueHead(TestOffice.IIN, TestOffice.BIN, PASSWORD);
    key = SigningKey.open(file, PASSWORD);
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @BeforeEach
  void open() {
    desk = new Desk(dir, "2026-09-07T10:00");
    desk.trust = TrustStore.of(List.of(authority.rootCertificate()));
    model =
        new CaseModel(
            desk.tools,
            file -> {
              throw Failure.of("viewer.unknown", file.toString());
            });
    desk.as(TestOffice.CLERK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void list(SigningKey... revoked) throws Exception {
    Map<BigInteger, Instant> entries = new HashMap<>();
    for (SigningKey key : revoked) {
      entries.put(key.certificate().getSerialNumber(), SIGNED.minusSeconds(86_400));
    }
    new RevocationFolder(dir.resolve("revocation"))
        .add(authority.list(SIGNED, SIGNED.plusSeconds(7 * 86_400), entries));
  }

  private CaseState registered(String bin) {
    Intake i = desk.office.intake("II");
    Applicant applicant =
        new Applicant(bin, LocalText.same("ТОО «ТЕСТ»"), "Тараз", "ТЕСТОВ Т.", "", "");
    return desk.office.cases.register(
        TestOffice.CLERK,
        desk.office.regulation("zhm-emi"),
        new Intake(
            i.receivedAt(),
            i.kind(),
            i.category(),
            "portal",
            applicant,
            null,
            i.subject(),
            i.checklist(),
            i.sheets(),
            i.annexSheets(),
            i.note(),
            i.lang(),
            i.attachments(),
            null,
            null,
            List.of(),
            null),
        List.of());
  }

  private SystemProcess condition(CaseState c) {
    return desk.office.regulation("zhm-emi").channel("portal").orElseThrow().processes().stream()
        .filter(ChecksModel::aboutSignature)
        .findFirst()
        .orElseThrow();
  }

  private Path file(String name, CmsMaker.Content content) throws Exception {
    return Files.write(dir.resolve(name), CmsMaker.sign(REQUEST, key, content, SIGNED));
  }

  private CaseState checked(CaseState c, Path file) throws Exception {
    model.open(c.id(), List.of());
    desk.until(() -> shown(c));
    model.checks().request(c, condition(c), file, Lang.RU);
    desk.until(() -> shown(c) && !model.loaded().get().state().checks().isEmpty());
    return model.loaded().get().state();
  }

  private boolean shown(CaseState c) {
    return model.loaded().get() != null && model.loaded().get().state().id() == c.id();
  }

  private static SystemCheck answer(CaseState c) {
    return c.checks().getFirst().check();
  }

  @Test
  void aGoodRequestIsRecordedAsMetAndKeptInTheCase() throws Exception {
    list();
    CaseState c = checked(registered(TestOffice.BIN), file("r.cms", CmsMaker.Content.ATTACHED));
    assertThat(answer(c).answer()).isEqualTo(Answer.OK);
    assertThat(answer(c).process()).isEqualTo("C2");
    assertThat(answer(c).source()).contains("r.cms", "ТЕСТОВ ТЕСТ", "не отозвано");
    assertThat(answer(c).note())
        .contains("Соответствие ИИН/БИН в запросе и в свидетельстве: выполнено");
    assertThat(c.attachments()).extracting(a -> a.name()).containsExactly("r.cms");
    assertThat(ChannelChecks.stopping(desk.office.regulation("zhm-emi"), c)).isEmpty();
  }

  @Test
  void anotherOrganisationsRequestStopsTheServiceInThePrescribedWords() throws Exception {
    list();
    CaseState c = checked(registered("990440003002"), file("r.cms", CmsMaker.Content.ATTACHED));
    assertThat(answer(c).answer()).isEqualTo(Answer.NEGATIVE);
    assertThat(answer(c).note())
        .startsWith("В запрашиваемой услуге отказано в связи с неподтверждением подлинности ЭЦП")
        .contains("не совпадает");
    assertThat(ChannelChecks.stopping(desk.office.regulation("zhm-emi"), c))
        .singleElement()
        .satisfies(stop -> assertThat(stop.code()).isEqualTo("check.negative"));
  }

  @Test
  void aRevokedKeyIsRefusedAndWithoutAListNothingIsKnown() throws Exception {
    CaseState open =
        checked(registered(TestOffice.BIN), file("open.cms", CmsMaker.Content.ATTACHED));
    assertThat(answer(open).answer()).isEqualTo(Answer.UNAVAILABLE);
    list(key);
    CaseState c = registered(TestOffice.BIN);
    CaseState refused = checked(c, file("no.cms", CmsMaker.Content.ATTACHED));
    assertThat(answer(refused).answer()).isEqualTo(Answer.NEGATIVE);
    assertThat(answer(refused).note()).contains("списке отозванных");
  }

  @Test
  void aSignatureKeptApartIsHeldAgainstTheFilesOfTheCase() throws Exception {
    list();
    CaseState c = registered(TestOffice.BIN);
    CaseState with =
        desk.office.cases.attach(
            c.id(),
            c.seq(),
            TestOffice.CLERK,
            List.of(
                new NewFile(null, "other.pdf", "application/pdf", new byte[] {1}),
                new NewFile(null, "request.pdf", "application/pdf", REQUEST)));
    CaseState after = checked(with, file("r.p7s", CmsMaker.Content.DETACHED));
    assertThat(answer(after).answer()).isEqualTo(Answer.OK);
    assertThat(after.attachments()).hasSize(3);
  }

  @Test
  void aFileThatNobodySignedIsNoRequest() throws Exception {
    CaseState c = registered(TestOffice.BIN);
    model.open(c.id(), List.of());
    desk.until(() -> model.loaded().get() != null);
    model
        .checks()
        .request(
            c,
            condition(c),
            Files.write(dir.resolve("x.xml"), "<a/>".getBytes(StandardCharsets.UTF_8)),
            Lang.RU);
    desk.until(() -> model.notice().get() != null);
    assertThat(desk.office.cases.load(c.id()).checks()).isEmpty();
  }
}
