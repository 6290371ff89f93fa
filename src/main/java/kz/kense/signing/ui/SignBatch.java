package kz.kense.signing.ui;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;

/**
 * Signs many documents one after another. Each has a result of its own: one that fails does not
 * stop the others, what was not begun says so, and what is signed is on disk before the next one
 * begins.
 */
final class SignBatch {
  /** After these nothing else would go better: the signer gave up, or his program is gone. */
  private static final Set<String> ENDS =
      Set.of(
          "signing.ncalayer-cancelled",
          "signing.ncalayer-absent",
          "signing.ncalayer-silent",
          "signing.token-locked");

  private final Work work;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final IntegerProperty done = new SimpleIntegerProperty();
  private final IntegerProperty total = new SimpleIntegerProperty();
  private boolean stopping;

  SignBatch(Work work) {
    this.work = work;
  }

  /**
   * Begins.
   *
   * @param sign signs one, aside from the window
   * @param goOn asked before each: false when the signer is not at the machine any more
   * @param finished heard at the end, also of a batch that was stopped
   */
  void start(
      List<SignItem> items,
      Function<SignItem, SignItem.State> sign,
      BooleanSupplier goOn,
      Runnable finished) {
    stopping = false;
    done.set(0);
    total.set(items.size());
    running.set(true);
    items.forEach(item -> item.state().set(new SignItem.State.Queued()));
    next(items, 0, sign, goOn, finished);
  }

  private void next(
      List<SignItem> items,
      int at,
      Function<SignItem, SignItem.State> sign,
      BooleanSupplier goOn,
      Runnable finished) {
    if (stopping || at >= items.size() || !goOn.getAsBoolean()) {
      items.subList(at, items.size()).forEach(i -> i.state().set(new SignItem.State.NotBegun()));
      running.set(false);
      finished.run();
      return;
    }
    SignItem item = items.get(at);
    item.state().set(new SignItem.State.Signing());
    work.aside("sign.signing", progress -> sign.apply(item))
        .onSuccess(state -> item.state().set(state))
        .onFailure(why -> failed(item, why))
        .atEnd(
            () -> {
              if (item.state().get() instanceof SignItem.State.Signing) {
                item.state().set(new SignItem.State.Failed(Phrase.of("sign.broken-off")));
              }
              done.set(at + 1);
              next(items, at + 1, sign, goOn, finished);
            })
        .start();
  }

  private void failed(SignItem item, Failure why) {
    item.state().set(new SignItem.State.Failed(Phrase.of(why)));
    if (ENDS.contains(why.code())) {
      stopping = true;
    }
  }

  /** Stops after the one that is being signed now. */
  void stop() {
    stopping = true;
  }

  BooleanProperty running() {
    return running;
  }

  /** Documents of the present batch that are behind us, well or ill. */
  IntegerProperty done() {
    return done;
  }

  IntegerProperty total() {
    return total;
  }
}
