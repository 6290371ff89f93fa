package kz.kense.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Public test identities of the national authority, with signatures of the official library. See
 * {@code national/SOURCES.md} beside them.
 */
public final class NationalFixtures {
  public static final String HEAD = "current/legal/valid/head.p12";
  public static final String INDIVIDUAL = "current/individual/valid/individual_valid.p12";

  private NationalFixtures() {}

  public static Path folder() {
    try {
      return Path.of(
              Objects.requireNonNull(NationalFixtures.class.getResource("national/SOURCES.md"))
                  .toURI())
          .resolveSibling(".")
          .normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All files that end so, in a fixed order. */
  public static List<Path> all(String ending) {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(String name) {
    return bytes(folder().resolve(name));
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static char[] password() {
    return "Qwerty12".toCharArray();
  }

  public static SigningKey key(String name) {
    return SigningKey.open(bytes(name), password());
  }
}
