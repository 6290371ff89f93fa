package kz.kense.signing.ui;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import kz.kense.StillWork;
import kz.kense.casefile.CaseState;
import kz.kense.office.Session;
import kz.kense.papers.PapersOffice;
import kz.kense.papers.SigningHands;
import kz.kense.signing.Basis;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.Verdict;
import kz.kense.ui.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignModelTest {
  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private final Session session = new Session();
  private PapersOffice desk;
  private SignModel model;
  private boolean pinForEach;

  @BeforeEach
  void open() {
    desk = PapersOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    session.enter(desk.employee("head"));
    model =
        new SignModel(
            new SignServices(
                desk.office.cases,
                desk.papers,
                desk.signing,
                new SigningHands(desk.signing),
                desk.office.database,
                () -> pinForEach,
                () -> true),
            new KeyShelf(
                desk.office.database.file(),
                new SettingsFile(folder.resolve("settings.json"), Runnable::run),
                null),
            session,
            still.work());
  }

  @AfterEach
  void close() {
    still.close();
    desk.close();
  }

  @Test
  void allThatWaitForMySignatureAreSignedInOneBatchAndVerified() throws Exception {
    desk.atSigning();
    desk.atSigning();
    desk.office.atSpecialist("II");
    show();
    assertThat(model.items()).hasSize(2);
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(model.items())
        .extracting(i -> i.state().get())
        .allSatisfy(
            state ->
                assertThat(state)
                    .isInstanceOfSatisfying(
                        SignItem.State.Signed.class,
                        s -> assertThat(s.found().verdict()).isEqualTo(Verdict.VALID)));
    assertThat(model.key().password().get()).isEmpty();
    VerifyModel verify =
        new VerifyModel(
            at -> Basis.of(desk.signing.trust(), at),
            new RevocationFolder(folder.resolve("revocation")),
            kz.kense.signing.proof.Wire.none(),
            () -> ZoneId.of("Asia/Almaty"),
            still.work(),
            desk.office.clock);
    CaseState signed = model.items().getFirst().file();
    Path file =
        Files.write(
            folder.resolve("a.pdf"),
            desk.office.cases.content(signed.signed().signature().sha256()));
    verify.check(List.of(file, folder.resolve("none.pdf")));
    still.settle();
    assertThat(verify.checked())
        .extracting(c -> c.found() == null ? c.why().key() : c.found().verdict().name())
        .containsExactlyInAnyOrder("VALID", "signing.file-missing");
  }

  @Test
  void aRefusedKeyIsSaidAtThePasswordAndNothingIsSigned() throws Exception {
    CaseState c = desk.atSigning();
    show();
    sign(PapersOffice.HEAD_KEY, "басқа".toCharArray());
    assertThat(model.key().wrong().get().key()).isEqualTo("signing.key-password");
    sign(PapersOffice.OTHERS_KEY, PapersOffice.PASSWORD);
    assertThat(model.key().wrong().get().key()).isEqualTo("signing.key-other-person");
    assertThat(desk.office.cases.load(c.id()).signed()).isNull();
  }

  @Test
  void onlyTheFailedOnesAreTriedAgain() throws Exception {
    CaseState first = desk.atSigning();
    desk.atSigning();
    show();
    // somebody attaches nothing new but the log moves on: the case on the list is stale
    desk.office.cases.issued(first.id(), first.seq(), CLERK, "acceptance-receipt", new byte[] {1});
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    SignItem failed =
        model.items().stream().filter(i -> i.file().id() == first.id()).findFirst().orElseThrow();
    assertThat(failed.state().get()).isInstanceOf(SignItem.State.Failed.class);
    assertThat(model.items().stream().filter(SignItem::pending)).containsExactly(failed);
    show();
    assertThat(model.items()).hasSize(1);
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(desk.office.cases.load(first.id()).signed().signature().number())
        .isEqualTo("2/2016");
  }

  @Test
  void whatFailedIsTriedAgainAloneWithoutThePassword() throws Exception {
    CaseState first = desk.atSigning();
    desk.atSigning();
    show();
    desk.office.cases.issued(first.id(), first.seq(), CLERK, "acceptance-receipt", new byte[] {1});
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(model.retrying()).isTrue();
    assertThat(model.keyOpen().get()).isTrue();
    assertThat(model.refused().get()).isNull();
    model.sign(); // the draft is the one that was seen: only a receipt was printed meanwhile
    still.settle();
    assertThat(model.allSigned()).isTrue();
    assertThat(model.keyOpen().get()).isFalse();
    model.forget();
  }

  @Test
  void anOpenKeyIsGoneWhenTheScreenIsLeft() throws Exception {
    CaseState first = desk.atSigning();
    show();
    desk.office.cases.issued(first.id(), first.seq(), CLERK, "acceptance-receipt", new byte[] {1});
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(model.keyOpen().get()).isTrue();
    model.key().password().set("typed");
    model.forget();
    still.settle();
    assertThat(model.keyOpen().get()).isFalse();
    assertThat(model.key().password().get()).isEmpty();
    assertThat(model.refused().get().key()).isEqualTo("sign.no-password");
  }

  @Test
  void whereTheOfficeWantsItThePasswordIsAskedForEachDocument() throws Exception {
    desk.atSigning();
    desk.atSigning();
    pinForEach = true;
    show();
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(model.items()).filteredOn(SignItem::signed).hasSize(1);
    assertThat(model.refused().get().key()).isEqualTo("sign.no-password");
    assertThat(model.selected().get().signed()).isFalse();
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(model.allSigned()).isTrue();
  }

  @Test
  void aStoppedBatchSaysWhatWasNotBegun() throws Exception {
    for (int i = 0; i < 3; i++) {
      desk.atSigning();
    }
    show();
    SignItem second = model.items().get(1);
    second
        .state()
        .addListener(
            (o, before, now) -> {
              if (now instanceof SignItem.State.Signing) {
                model.stop();
              }
            });
    sign(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD);
    assertThat(model.items())
        .extracting(i -> i.state().get().getClass().getSimpleName())
        .containsExactly("Signed", "Signed", "NotBegun");
    assertThat(desk.office.cases.load(model.items().get(2).file().id()).signed()).isNull();
  }

  @Test
  void aResultForPenAndStampGetsItsNumberAndNoElectronicSignature() throws Exception {
    CaseState c = desk.atSigning();
    show();
    model.byHand();
    still.settle();
    CaseState done = desk.office.cases.load(c.id());
    assertThat(done.signed().signature().byHand()).isTrue();
    assertThat(done.signed().signature().number()).isEqualTo("1/2016");
    assertThat(model.refusedByHand().get().key()).isEqualTo("sign.by-hand.nothing");
    byte[] pdf = desk.office.cases.content(done.signed().signature().sha256());
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      assertThat(document.getSignatureDictionaries()).isEmpty();
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
          .contains("1/2016", "М.О.")
          .doesNotContain("ЖОБА", "қағаз тасығыштағы құжатпен бірдей");
    }
    assertThat(
            new kz.kense.papers.ProofRound(desk.office.cases, desk.office.clock)
                .below(kz.kense.signing.proof.ProofLevel.LTA))
        .isEmpty();
    done = desk.office.cases.registerResult(done.id(), done.seq(), CLERK);
    assertThat(done.status()).isEqualTo(CaseState.Status.READY);
  }

  @Test
  void oneIsSentBackWithARemark() throws Exception {
    CaseState c = desk.atSigning();
    show();
    model.sendingBack(true);
    assertThat(model.refusedBack().get().key()).isEqualTo("sign.back.no-remark");
    model.back().remark().set("Лимит қате");
    model.sendBack();
    still.settle();
    assertThat(desk.office.cases.load(c.id()).remark().text()).isEqualTo("Лимит қате");
    assertThat(model.items()).isEmpty();
  }

  @Test
  void whatIsNotMineToSignIsShownWithTheReason() throws Exception {
    CaseState c = desk.office.atSpecialist("II");
    model.open(List.of(c.id()));
    still.settle();
    assertThat(model.items()).singleElement().matches(i -> i.refused() != null && !i.pending());
    assertThat(model.refused().get().key()).isEqualTo("sign.none-ticked");
  }

  private void show() throws Exception {
    model.open(List.of());
    still.settle();
  }

  private void sign(byte[] key, char[] password) throws Exception {
    model.key().file().set(Files.write(folder.resolve("key.p12"), key));
    model.key().password().set(new String(password));
    model.sign();
    still.settle();
  }
}
