package kz.kense.signing.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import kz.kense.papers.SigningHand;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * The open key of a batch of which some failed, so that these can be tried again without a PIN. It
 * is closed as soon as the screen is left; a token is logged out of then.
 */
final class KeptKey {
  private final Work work;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private @Nullable SigningHand hand;

  KeptKey(Work work) {
    this.work = work;
  }

  void keep(SigningHand opened) {
    drop();
    hand = opened;
    open.set(true);
  }

  /** The key, which is then the caller's to close; null when none is kept. */
  @Nullable SigningHand take() {
    SigningHand taken = hand;
    hand = null;
    open.set(false);
    return taken;
  }

  void drop() {
    SigningHand taken = take();
    if (taken != null) {
      close(taken);
    }
  }

  /** Aside from the window: a token may take its time. */
  void close(SigningHand opened) {
    work.aside(
            "sign.closing-key",
            progress -> {
              opened.close();
              return true;
            })
        .unseen()
        .start();
  }

  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }
}
