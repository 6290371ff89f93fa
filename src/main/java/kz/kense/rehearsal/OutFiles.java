package kz.kense.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.kense.text.Failure;

/** The folder a rehearsal leaves its files in, numbered in the order they were made. */
final class OutFiles {
  private final Path folder;
  private final List<Path> made = new ArrayList<>();

  /**
   * @throws Failure {@code rehearsal.folder} when it cannot be made
   */
  OutFiles(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failure.of("rehearsal.folder", folder.toString()).causedBy(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Only says that such a file would be here. */
  void name(String name) {
    made.add(next(name));
  }

  private Path next(String name) {
    return folder.resolve(String.format(Locale.ROOT, "%02d-%s", made.size() + 1, name));
  }

  void write(String name, byte[] content) {
    Path file = next(name);
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw Failure.of("rehearsal.folder", folder.toString()).causedBy(e);
    }
    made.add(file);
  }

  List<Path> made() {
    return made;
  }
}
