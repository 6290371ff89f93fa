package kz.kense.office.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Who comes in: name or IIN with password, or, in the demo office, a person chosen from a list. */
public final class LoginModel {

  /** Someone of the office. */
  public record Person(String id, LocalText name, LocalText role) {}

  /** What became of an attempt. */
  public sealed interface Outcome {
    record Entered(Person person) implements Outcome {}

    /** Not let in; no other attempt is looked at before that moment. */
    record Refused(Failure why, Instant retryAt) implements Outcome {}
  }

  /** The office's door. Called on the database thread. */
  public interface Gate {

    /**
     * @param password cleared by the caller afterwards
     * @throws Failure when the attempt could not be made at all
     */
    Outcome login(String user, char[] password);

    /** Empty in a real office. */
    List<Person> demoPeople();

    /** Demo office only. */
    Person actAs(String personId);
  }

  private final Gate gate;
  private final Work work;
  private final InstantSource clock;
  private final Consumer<Person> entered;
  private final StringProperty user = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final BooleanProperty capsLock = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper waitSeconds = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> error = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<List<Person>> people = new SimpleObjectProperty<>(List.of());
  private Instant retryAt = Instant.MIN;

  /**
   * @param entered hears who came in, on the window's thread
   */
  public LoginModel(Gate gate, Work work, InstantSource clock, Consumer<Person> entered) {
    this.gate = gate;
    this.work = work;
    this.clock = clock;
    this.entered = entered;
  }

  public StringProperty user() {
    return user;
  }

  public StringProperty password() {
    return password;
  }

  /** Set by the view from the keyboard. */
  public BooleanProperty capsLock() {
    return capsLock;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Seconds until the next attempt is looked at; zero when it may be made now. */
  public ReadOnlyIntegerProperty waitSeconds() {
    return waitSeconds.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Phrase> error() {
    return error.getReadOnlyProperty();
  }

  /** Whom one may act as; filled by {@link #load}. */
  public ObjectProperty<List<Person>> people() {
    return people;
  }

  public void load() {
    work.run("login.working", gate::demoPeople).onSuccess(people::set).start();
  }

  /** Tries to come in; nothing happens while an attempt runs or the delay lasts. */
  public void enter() {
    tick();
    if (busy.get() || waitSeconds.get() > 0) {
      return;
    }
    if (user.get().isBlank() || password.get().isEmpty()) {
      error.set(Phrase.of("login.need"));
      return;
    }
    String name = user.get().strip();
    char[] secret = password.get().toCharArray();
    begin();
    work.run("login.working", () -> tryOnce(name, secret))
        .onSuccess(this::answered)
        .onFailure(why -> error.set(Phrase.of(why)))
        .atEnd(() -> busy.set(false))
        .start();
  }

  public void actAs(Person person) {
    if (!busy.get()) {
      begin();
      work.run("login.working", () -> gate.actAs(person.id()))
          .onSuccess(this::come)
          .onFailure(why -> error.set(Phrase.of(why)))
          .atEnd(() -> busy.set(false))
          .start();
    }
  }

  /** Looks at the clock again; the view calls it every second while there is a delay. */
  public void tick() {
    Instant now = clock.instant();
    waitSeconds.set(
        now.isBefore(retryAt)
            ? (int) Math.ceilDiv(Duration.between(now, retryAt).toMillis(), 1000)
            : 0);
  }

  private Outcome tryOnce(String name, char[] secret) {
    try {
      return gate.login(name, secret);
    } finally {
      java.util.Arrays.fill(secret, '\0');
    }
  }

  private void begin() {
    busy.set(true);
    error.set(null);
  }

  private void answered(Outcome outcome) {
    switch (outcome) {
      case Outcome.Entered(Person person) -> come(person);
      case Outcome.Refused(Failure why, Instant until) -> {
        password.set("");
        error.set(Phrase.of(why));
        retryAt = until;
        tick();
      }
    }
  }

  private void come(Person person) {
    user.set("");
    password.set("");
    entered.accept(person);
  }
}
