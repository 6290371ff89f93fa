package kz.kense.signing.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kense.office.Employee;
import kz.kense.ui.SettingsFile;
import org.jspecify.annotations.Nullable;

/** Where each signer's key file lies: the one used last, else the one named by the office. */
public final class KeyShelf {
  private final Path office;
  private final SettingsFile settings;
  private final @Nullable String practicePassword;

  /**
   * @param office the office's file; keys that it names lie relative to it
   * @param practicePassword of the keys of a practice office, which everybody may read; null in a
   *     real one
   */
  public KeyShelf(Path office, SettingsFile settings, @Nullable String practicePassword) {
    this.office = office.toAbsolutePath();
    this.settings = settings;
    this.practicePassword = practicePassword;
  }

  /** The key to offer; empty when none is known or it is not there any more. */
  Optional<Path> of(Employee me) {
    Stream<Path> used =
        Optional.ofNullable(settings.current().keys().get(name(me))).map(Path::of).stream();
    Stream<Path> named =
        Optional.of(me.key()).filter(key -> !key.isBlank()).map(office::resolveSibling).stream();
    return Stream.concat(used, named).filter(Files::isRegularFile).findFirst();
  }

  /** Remembers on this machine that the key opened well. */
  void used(Employee me, Path key) {
    settings.update(s -> s.withKey(name(me), key.toAbsolutePath().toString()));
  }

  Optional<String> practicePassword() {
    return Optional.ofNullable(practicePassword);
  }

  private String name(Employee me) {
    return office + "#" + me.id();
  }
}
