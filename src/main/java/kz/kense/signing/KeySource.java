package kz.kense.signing;

import java.util.List;
import kz.kense.text.Failure;

/** A kind of place where keys lie: a file, a token. */
public interface KeySource extends AutoCloseable {
  /** Whether a name, as it is given on the command line, is of this kind. */
  boolean knows(String name);

  /**
   * Opens the key. A source that holds something open, such as a token's session, gives it back
   * when it is closed itself.
   *
   * @param name such as {@code KEY.p12} or {@code pkcs11:…}
   * @param pin the caller's, to wipe as soon as this returns
   * @throws Failure {@code signing.key-…} with the reason
   */
  SigningKey open(String name, char[] pin);

  /** Gives back what its keys hold open; they sign no more then. */
  @Override
  default void close() {}

  /**
   * The first of the sources that knows the name opens it.
   *
   * @throws Failure {@code signing.key-source} when none does
   */
  static SigningKey open(List<KeySource> sources, String name, char[] pin) {
    return sources.stream()
        .filter(source -> source.knows(name))
        .findFirst()
        .orElseThrow(() -> Failure.of("signing.key-source", name))
        .open(name, pin);
  }
}
