package kz.kense.signing.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kense.office.Employee;
import kz.kense.papers.SigningHands;
import kz.kense.signing.KeyFiles;
import kz.kense.signing.token.TokenKeys;
import kz.kense.text.Lang;
import kz.kense.ui.SettingsFile;
import org.jspecify.annotations.Nullable;

/**
 * Where each signer's key lies: the one used last, else the file named by the office. Only names
 * are kept, never a PIN.
 */
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

  /**
   * The key to offer, as {@link SigningHands} names it; empty when none is known or its file is not
   * there any more.
   */
  Optional<String> of(Employee me) {
    Stream<String> used = Optional.ofNullable(settings.current().keys().get(name(me))).stream();
    Stream<String> named =
        Optional.of(me.key())
            .filter(key -> !key.isBlank())
            .map(key -> office.resolveSibling(key).toString())
            .stream();
    return Stream.concat(used, named).filter(KeyShelf::there).findFirst();
  }

  private static boolean there(String key) {
    try {
      return !new KeyFiles().knows(key) || Files.isRegularFile(Path.of(key));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Remembers on this machine that the key opened well. */
  void used(Employee me, String key) {
    settings.update(s -> s.withKey(name(me), key));
  }

  /** The token libraries that are installed here, the one used last first. */
  List<Path> modules(Employee me) {
    return Stream.concat(
            of(me).flatMap(TokenKeys::module).stream(), TokenKeys.usualModules().stream())
        .distinct()
        .toList();
  }

  /** The language of the window, for programs outside that have one of their own. */
  Lang lang() {
    return settings.current().lang();
  }

  Optional<String> practicePassword() {
    return Optional.ofNullable(practicePassword);
  }

  private String name(Employee me) {
    return office + "#" + me.id();
  }
}
