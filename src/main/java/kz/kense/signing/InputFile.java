package kz.kense.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kense.text.Failure;

/** Reads a file that somebody named; a file that cannot be read is said in words. */
public final class InputFile {
  private static final long LARGEST = 1L << 30;

  private InputFile() {}

  /**
   * @throws Failure {@code signing.file-directory}, {@code signing.file-missing}, {@code
   *     signing.file-large} over 1 GiB, {@code signing.file-unreadable}
   */
  public static byte[] read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw Failure.of("signing.file-directory");
      }
      if (!Files.exists(file)) {
        throw Failure.of("signing.file-missing");
      }
      if (Files.size(file) > LARGEST) {
        throw Failure.of("signing.file-large");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Failure.of("signing.file-unreadable", String.valueOf(e.getMessage())).causedBy(e);
    }
  }
}
