package kz.kense.signing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kz.kense.text.Failure;

/** Keys in PKCS#12 files: any name that is a path and no {@code scheme:}. */
public final class KeyFiles implements KeySource {
  @Override
  public boolean knows(String name) {
    // one letter before the colon is a drive
    return !name.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
  }

  @Override
  public SigningKey open(String name, char[] pin) {
    try {
      return SigningKey.open(InputFile.read(Path.of(name)), pin);
    } catch (InvalidPathException e) {
      throw Failure.of("signing.file-missing").causedBy(e);
    }
  }
}
