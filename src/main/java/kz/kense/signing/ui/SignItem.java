package kz.kense.signing.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.casefile.CaseState;
import kz.kense.signing.Verification;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** One case on the list of a signer, and what became of it. */
final class SignItem {

  /** Where its signature stands. */
  sealed interface State {
    record Waiting() implements State {}

    /** In a batch that runs, not yet begun. */
    record Queued() implements State {}

    record Signing() implements State {}

    /** Its batch was stopped before it; nothing was written. */
    record NotBegun() implements State {}

    /**
     * @param number of the result
     * @param sha256 address of the signed file
     * @param found what the verifier says of it; null when it is to be signed on paper
     */
    record Signed(String number, String sha256, @Nullable Verification found) implements State {}

    /** Nothing was written; it may be tried again. */
    record Failed(Phrase why) implements State {}
  }

  private CaseState file;
  private final boolean counter;
  private final @Nullable Phrase refused;
  private final BooleanProperty ticked = new SimpleBooleanProperty();
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Waiting());

  /**
   * @param counter signed already by somebody else: this person's signature would be added
   * @param refused why this person cannot sign it now; null when he can
   */
  SignItem(CaseState file, boolean counter, @Nullable Phrase refused) {
    this.file = file;
    this.counter = counter;
    this.refused = refused;
    ticked.set(refused == null);
  }

  CaseState file() {
    return file;
  }

  void file(CaseState now) {
    file = now;
  }

  boolean counter() {
    return counter;
  }

  @Nullable Phrase refused() {
    return refused;
  }

  BooleanProperty ticked() {
    return ticked;
  }

  ObjectProperty<State> state() {
    return state;
  }

  boolean signed() {
    return state.get() instanceof State.Signed;
  }

  /** It was in a batch and is not signed. */
  boolean tried() {
    return state.get() instanceof State.Failed || state.get() instanceof State.NotBegun;
  }

  /** True while it is on the list to be signed with the next press of the button. */
  boolean pending() {
    return refused == null && ticked.get() && !signed();
  }
}
