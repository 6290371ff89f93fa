package kz.kense.office.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.office.Offices;
import kz.kense.ui.Phrase;

/** A new password typed twice, with words about how good it is. */
public final class PasswordForm {

  /** How hard a password is to guess, roughly: by its length and its kinds of letters. */
  public enum Strength {
    NONE,
    SHORT,
    WEAK,
    FAIR,
    GOOD
  }

  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Strength> strength =
      new ReadOnlyObjectWrapper<>(Strength.NONE);

  PasswordForm() {
    password.addListener((o, before, now) -> strength.set(strengthOf(now)));
  }

  public StringProperty password() {
    return password;
  }

  public StringProperty again() {
    return again;
  }

  public ReadOnlyObjectProperty<Strength> strength() {
    return strength.getReadOnlyProperty();
  }

  boolean empty() {
    return password.get().isEmpty() && again.get().isEmpty();
  }

  void clear() {
    password.set("");
    again.set("");
  }

  /** The letters, to be wiped by whoever uses them. */
  char[] letters() {
    return password.get().toCharArray();
  }

  void check(Problems problems) {
    if (password.get().length() < Offices.SHORTEST_PASSWORD) {
      problems.say(
          "password", Phrase.of("failure.office.short-password", Offices.SHORTEST_PASSWORD));
    } else if (!password.get().equals(again.get())) {
      problems.say("again", Phrase.of("office.password.differ"));
    }
  }

  private static Strength strengthOf(String typed) {
    if (typed.isEmpty()) {
      return Strength.NONE;
    }
    if (typed.length() < Offices.SHORTEST_PASSWORD) {
      return Strength.SHORT;
    }
    long kinds =
        (typed.chars().anyMatch(Character::isLowerCase) ? 1 : 0)
            + (typed.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
            + (typed.chars().anyMatch(Character::isDigit) ? 1 : 0)
            + (typed.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0);
    long different = typed.chars().distinct().count();
    if (different < 5 || (kinds == 1 && typed.length() < 12)) {
      return Strength.WEAK;
    }
    return (kinds >= 3 && typed.length() >= 12) || typed.length() >= 16
        ? Strength.GOOD
        : Strength.FAIR;
  }
}
