package kz.kense.scan.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.scan.ScanTarget.Kept;
import kz.kense.scan.session.Stack;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of a stack. What is not recognised yet is read before, unless the clerk does
 * not want to wait for it.
 */
final class Attaching {
  private static final Phrase NOTHING = Phrase.of("scan.nothing");
  private static final Phrase PUTTING_IN = Phrase.of("scan.putting-in");

  final ObjectProperty<@Nullable Phrase> whyNot = new SimpleObjectProperty<>(NOTHING);

  /** The same for doing it without waiting for the text. */
  final ObjectProperty<@Nullable Phrase> whyNotAtOnce = new SimpleObjectProperty<>(NOTHING);

  private final ScanTools tools;
  private final Runnable read;
  private AtomicBoolean hurry = new AtomicBoolean();
  private boolean busy;
  private boolean empty = true;

  /**
   * @param read hears on the window's thread that a page was read
   */
  Attaching(ScanTools tools, Runnable read) {
    this.tools = tools;
    this.read = read;
  }

  boolean busy() {
    return busy;
  }

  void look(Stack now) {
    empty = now.parts().isEmpty();
    allow();
  }

  private void allow() {
    whyNot.set(busy ? PUTTING_IN : empty ? NOTHING : null);
    whyNotAtOnce.set(empty ? NOTHING : busy && hurry.get() ? PUTTING_IN : null);
  }

  /** What is being read need not be. */
  void hurry() {
    hurry.set(true);
    allow();
  }

  /**
   * Begins; {@link #end} is called when all is over.
   *
   * @param atOnce without what is not read yet
   * @param then takes the documents
   * @param failed hears why they could not be made; null when it was stopped by hand
   */
  void start(
      KeptDocuments making,
      Stack present,
      boolean atOnce,
      Consumer<List<Kept>> then,
      Consumer<@Nullable Failure> failed) {
    busy = true;
    hurry = new AtomicBoolean(atOnce);
    AtomicBoolean mine = hurry;
    AtomicBoolean answered = new AtomicBoolean();
    allow();
    tools
        .work()
        .aside(
            "scan.making",
            p -> {
              making.read(
                  present,
                  () -> mine.get() || p.cancelled(),
                  (done, all) -> {
                    p.at(done, all);
                    tools.window().execute(read);
                  });
              return p.cancelled() ? List.<Kept>of() : making.of(present, p);
            })
        .onSuccess(
            kept -> {
              answered.set(true);
              hurry(); // nothing is read any more
              then.accept(kept);
            })
        .onFailure(
            why -> {
              answered.set(true);
              failed.accept(why);
            })
        .atEnd(
            () -> {
              if (!answered.get()) {
                failed.accept(null);
              }
            })
        .start();
  }

  void end() {
    busy = false;
    hurry.set(false);
    allow();
  }
}
