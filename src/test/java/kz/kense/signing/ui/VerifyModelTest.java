package kz.kense.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.kense.StillWork;
import kz.kense.signing.Basis;
import kz.kense.signing.CmsMaker;
import kz.kense.signing.NationalFixtures;
import kz.kense.signing.Revocation;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.SignedKind;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.signing.XmlSigner;
import kz.kense.signing.proof.HttpWire;
import kz.kense.signing.proof.LocalAuthority;
import kz.kense.signing.proof.Wire;
import kz.kense.text.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyModelTest {
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  private static final byte[] WORDS = {1, 2, 3};

  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private VerifyModel model;
  private Path list;

  @BeforeEach
  void open() throws IOException {
    TrustStore trust =
        TrustStore.national().with(NationalFixtures.bytes("current/root_test_gost_2022.cer"));
    RevocationFolder lists = new RevocationFolder(folder.resolve("revocation"));
    model =
        new VerifyModel(
            at -> new Basis(trust, lists.all(), true, at),
            lists,
            Wire.none(),
            () -> ZoneId.of("Asia/Almaty"),
            still.work(),
            InstantSource.fixed(NOW));
    list =
        Files.write(
            folder.resolve("nca.crl"), NationalFixtures.bytes("current/nca_gost2022_test.crl"));
  }

  @AfterEach
  void close() throws Exception {
    still.close();
  }

  @Test
  void aListThatIsImportedSettlesWhatWasOpen() throws Exception {
    Path xml =
        Files.write(
            folder.resolve("request.xml"),
            XmlSigner.sign("<r/>".getBytes(), NationalFixtures.key(NationalFixtures.HEAD)));
    model.check(List.of(xml));
    still.settle();
    assertThat(selected().kind()).isEqualTo(SignedKind.XML);
    assertThat(selected().found().verdict()).isEqualTo(Verdict.INCOMPLETE);
    model.lists().add(List.of(list));
    still.settle();
    assertThat(selected().found().verdict()).isEqualTo(Verdict.VALID);
    model.lists().add(List.of(xml));
    still.settle();
    assertThat(model.notice().get().text().key()).isEqualTo("signing.revocation-unreadable");
  }

  @Test
  void theSignedFileIsFoundBesideItsSignatureOrNamed() throws Exception {
    model.lists().add(List.of(list));
    still.settle();
    byte[] cms =
        CmsMaker.sign(
            WORDS, NationalFixtures.key(NationalFixtures.HEAD), CmsMaker.Content.DETACHED, NOW);
    Path far = Files.write(folder.resolve("far.bin.cms"), cms);
    Path content = Files.write(folder.resolve("elsewhere.bin"), WORDS);
    model.check(List.of(far));
    still.settle();
    assertThat(selected().wantsContent()).isTrue();
    model.content(content);
    still.settle();
    assertThat(selected().found().good()).isTrue();
    Path near = Files.write(folder.resolve("near.bin.cms"), cms);
    Files.write(folder.resolve("near.bin"), WORDS);
    model.check(List.of(near));
    still.settle();
    assertThat(selected().found().good()).isTrue();
    assertThat(selected().page()).isNull();
  }

  /** Only when the button is pressed; what came is kept for later, without a network. */
  @Test
  void theAuthoritiesAreAskedOverTheNetworkAndTheirAnswersKept() throws Exception {
    char[] password = "Құпия123".toCharArray();
    try (LocalAuthority authority = new LocalAuthority(NOW)) {
      SigningKey key =
          SigningKey.open(authority.issueHead("900101300007", "950440001346", password), password);
      RevocationFolder folderOfLists = new RevocationFolder(folder.resolve("fetched"));
      TrustStore trust = TrustStore.of(List.of(authority.rootCertificate()));
      VerifyModel asking =
          new VerifyModel(
              at -> new Basis(trust, folderOfLists.all(), true, at),
              folderOfLists,
              new HttpWire(),
              () -> ZoneId.of("Asia/Almaty"),
              still.work(),
              InstantSource.fixed(NOW));
      Path cms =
          Files.write(
              folder.resolve("a.cms"), CmsMaker.sign(WORDS, key, CmsMaker.Content.ATTACHED, NOW));
      asking.check(List.of(cms));
      still.settle();
      assertThat(asking.selected().get().askable()).isTrue();
      assertThat(asking.selected().get().found().verdict()).isEqualTo(Verdict.INCOMPLETE);
      asking.fetch();
      still.settle();
      assertThat(asking.notice().get().text().key()).isEqualTo("verify.fetched");
      assertThat(asking.selected().get().found().verdict()).isEqualTo(Verdict.VALID);
      assertThat(asking.lists().kept())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.kind()).isEqualTo(Revocation.Kind.LIST);
                assertThat(entry.issuer()).isEqualTo("Test root");
                assertThat(entry.given()).isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS));
                assertThat(asking.lists().old(entry)).isFalse();
              });
    }
  }

  @Test
  void withoutAnAnswerItIsSaidAboutWhom() throws Exception {
    Path xml =
        Files.write(
            folder.resolve("request.xml"),
            XmlSigner.sign("<r/>".getBytes(), NationalFixtures.key(NationalFixtures.HEAD)));
    model.check(List.of(xml));
    still.settle();
    model.fetch();
    still.settle();
    assertThat(model.notice().get().text().key()).isEqualTo("verify.fetched.partly");
    assertThat(model.notice().get().text().args().get(1).toString()).contains("ТЕСТОВ");
    assertThat(selected().found().verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void theReportIsSaved() throws Exception {
    Path cms =
        Files.write(
            folder.resolve("a.cms"),
            CmsMaker.sign(
                WORDS,
                NationalFixtures.key(NationalFixtures.HEAD),
                CmsMaker.Content.ATTACHED,
                NOW));
    model.check(List.of(cms));
    still.settle();
    Path target = folder.resolve("report.pdf");
    model.saveReport(target, Lang.KK);
    still.settle();
    assertThat(Files.readAllBytes(target)).startsWith("%PDF".getBytes());
    assertThat(model.notice().get().text().key()).isEqualTo("verify.report.saved");
    model.saveReport(folder.resolve("none/report.pdf"), Lang.KK);
    still.settle();
    assertThat(model.notice().get().text().key()).isEqualTo("signing.file-unwritten");
  }

  private VerifyModel.Checked selected() {
    return model.selected().get();
  }
}
