package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import kz.kense.TestClock;
import kz.kense.app.LiveWindow;
import kz.kense.casefile.CaseState;
import kz.kense.papers.PapersOffice;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.Verdict;
import kz.kense.signing.token.SoftHsm;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The head signs all that waits for him with a key in a token (SoftHSM), one PIN for the list. */
@Tag("journey")
class TokenJourney {
  private static final String NOW = "2016-02-05T10:00";
  private static final String PIN = "2468";

  @TempDir Path folder;

  @Test
  void severalPermitsAreSignedInATokenWithOnePin() throws Exception {
    SoftHsm hsm = SoftHsm.shared();
    hsm.put("Kense journey", PIN, PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, "journey", "51");
    Path file = folder.resolve("office.kense");
    List<Long> waiting = new ArrayList<>();
    try (PapersOffice office = PapersOffice.at(file, NOW)) {
      waiting.add(office.atSigning().id());
      waiting.add(office.atSigning().id());
    }
    try (LiveWindow window = LiveWindow.open(file, new TestClock(NOW), Lang.RU)) {
      window.actAs("head");
      window.go("sign");
      window.click("kind-token");
      window.fill("field-sign.module", SoftHsm.MODULE.toString());
      window.click("sign.token.look");
      window.choose("field-sign.token", "journey");
      window.enter("field-sign.pin", PIN);
      window.push(KeyCode.ENTER);
      window.see("Подписано документов: 2.");
      assertThat(window.troubles()).isEmpty();
    }
    try (PapersOffice office = PapersOffice.at(file, NOW)) {
      for (long id : waiting) {
        CaseState c = office.office.cases.load(id);
        byte[] pdf =
            office.office.cases.content(Objects.requireNonNull(c.signed()).signature().sha256());
        assertThat(
                SignatureVerifier.verify(pdf, office.signing.trust(), office.office.clock.instant())
                    .verdict())
            .isEqualTo(Verdict.VALID);
      }
    }
  }
}
