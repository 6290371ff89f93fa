package kz.kense.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.kense.StillWork;
import kz.kense.casefile.CaseState;
import kz.kense.office.Session;
import kz.kense.papers.PapersOffice;
import kz.kense.papers.SigningHands;
import kz.kense.signing.SigningKey;
import kz.kense.signing.Verdict;
import kz.kense.signing.token.NcaLayer;
import kz.kense.signing.token.NcaLayerStandIn;
import kz.kense.signing.token.SoftHsm;
import kz.kense.ui.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sign screen with keys that are no files: a real PKCS #11 token (SoftHSM), and a stand-in for
 * the national client program, which is not here.
 */
class SignWithTest {
  private static final String PIN = "1397";
  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private final Session session = new Session();
  private PapersOffice desk;
  private Path settings;

  @BeforeEach
  void open() {
    desk = PapersOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    session.enter(desk.employee("head"));
    settings = folder.resolve("settings.json");
  }

  @AfterEach
  void close() {
    still.close();
    desk.close();
  }

  private SignModel model(SigningHands hands) {
    return new SignModel(
        new SignServices(
            desk.office.cases,
            desk.papers,
            desk.signing,
            hands,
            desk.office.database,
            () -> false,
            () -> false),
        new KeyShelf(desk.office.database.file(), new SettingsFile(settings, Runnable::run), null),
        session,
        still.work());
  }

  @Test
  void aBatchIsSignedInATokenWhichIsRememberedWithoutItsPin() throws Exception {
    SoftHsm hsm = SoftHsm.shared();
    hsm.put("Kense sign", PIN, PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, "good", "11");
    hsm.put("Kense sign", PIN, PapersOffice.EXPIRED_KEY, PapersOffice.PASSWORD, "old", "12");
    for (int i = 0; i < 3; i++) {
      desk.atSigning();
    }
    SignModel model = model(new SigningHands(desk.signing));
    model.open(List.of());
    still.settle();
    KeyChoice key = model.key();
    key.kind().set(KeyChoice.Kind.TOKEN);
    key.module().set(SoftHsm.MODULE.toString());
    key.look();
    still.settle();
    String old = uri(key, "10.01.2016");
    key.token().set(old);
    // known before any PIN is asked for
    assertThat(key.unfit().get().key()).isEqualTo("signing.key-expired");
    assertThat(model.refused().get().key()).isEqualTo("signing.key-expired");
    key.token().set(uri(key, "01.01.2018"));
    assertThat(key.unfit().get()).isNull();
    assertThat(model.refused().get().key()).isEqualTo("sign.no-pin");
    key.password().set("0000");
    model.sign();
    still.settle();
    assertThat(key.wrong().get().key()).isEqualTo("signing.token-pin-wrong");
    assertThat(model.items()).noneMatch(SignItem::signed);
    key.password().set(PIN);
    model.sign();
    still.settle();
    assertThat(model.items())
        .hasSize(3)
        .allSatisfy(
            i ->
                assertThat(((SignItem.State.Signed) i.state().get()).found().verdict())
                    .isEqualTo(Verdict.VALID));
    assertThat(key.password().get()).isEmpty();
    assertThat(Files.readString(settings, StandardCharsets.UTF_8))
        .contains("pkcs11:", "%11")
        .doesNotContain(PIN);
    model.open(List.of());
    still.settle();
    assertThat(key.kind().get()).isEqualTo(KeyChoice.Kind.TOKEN);
    assertThat(key.token().get()).contains("%11");
  }

  private static String uri(KeyChoice key, String until) {
    return key.tokens().stream()
        .filter(c -> c.name().ru().contains(until) && c.name().ru().contains("Kense sign"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void theNationalProgramSignsOverTlsAndItsKeysOwnerIsCompared() throws Exception {
    CaseState c = desk.atSigning();
    UnaryOperator<String> others = signing(PapersOffice.OTHERS_KEY);
    assertThat(signed(others).items())
        .singleElement()
        .satisfies(
            i ->
                assertThat(((SignItem.State.Failed) i.state().get()).why().key())
                    .isEqualTo("signing.key-other-person"));
    assertThat(desk.office.cases.load(c.id()).signed()).isNull();
    SignModel model = signed(signing(PapersOffice.HEAD_KEY));
    assertThat(model.items())
        .singleElement()
        .satisfies(
            i ->
                assertThat(((SignItem.State.Signed) i.state().get()).found().verdict())
                    .isEqualTo(Verdict.VALID));
    var signature = Objects.requireNonNull(desk.office.cases.load(c.id()).signed()).signature();
    assertThat(signature.number()).isEqualTo("1/2016");
    assertThat(signature.signatory()).contains("ӨМІРЗАҚОВ");
  }

  @Test
  void whoGivesUpInTheNationalProgramIsNotAskedForTheRest() throws Exception {
    desk.atSigning();
    desk.atSigning();
    SignModel model = signed(request -> "{\"status\":true,\"body\":{}}");
    assertThat(model.items())
        .extracting(i -> i.state().get().getClass().getSimpleName())
        .containsExactly("Failed", "NotBegun");
    assertThat(model.retrying()).isTrue();
  }

  private UnaryOperator<String> signing(byte[] key) {
    return NcaLayerStandIn.signingWith(
        SigningKey.open(key, PapersOffice.PASSWORD), desk.office.clock.instant());
  }

  private SignModel signed(UnaryOperator<String> program) throws Exception {
    try (NcaLayerStandIn standIn =
        new NcaLayerStandIn(
            program, NcaLayerStandIn.showing(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD))) {
      SignModel model =
          model(
              new SigningHands(
                  desk.signing, new NcaLayer(standIn.address(), Duration.ofSeconds(60))));
      model.open(List.of());
      still.settle();
      model.key().kind().set(KeyChoice.Kind.NCALAYER);
      assertThat(model.refused().get()).isNull();
      model.sign();
      still.settle();
      return model;
    }
  }
}
