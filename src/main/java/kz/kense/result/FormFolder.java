package kz.kense.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.kense.text.Failure;

/** One folder a form's files may lie in: in the program, or in the office's forms folder. */
sealed interface FormFolder {

  /**
   * The file of this plain name, if the folder has it. A name that leads out of the folder is never
   * found.
   */
  Optional<FormFile> find(String name);

  private static boolean isPlain(String name) {
    return !name.isEmpty() && name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*");
  }

  /** A folder under {@code kz/kense/result} in the program. */
  record BuiltIn(String folder) implements FormFolder {
    @Override
    public Optional<FormFile> find(String name) {
      if (!isPlain(name)) {
        return Optional.empty();
      }
      String where = folder.isEmpty() ? name : folder + "/" + name;
      try (InputStream in = FormFolder.class.getResourceAsStream(where)) {
        return in == null ? Optional.empty() : Optional.of(new FormFile(where, in.readAllBytes()));
      } catch (IOException e) {
        throw Failure.of("result.file-unreadable", where).causedBy(e);
      }
    }
  }

  /** A folder of the office's own. */
  record OnDisk(Path folder) implements FormFolder {
    @Override
    public Optional<FormFile> find(String name) {
      Path file = folder.resolve(name);
      if (!isPlain(name) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try {
        return Optional.of(new FormFile(file.toString(), Files.readAllBytes(file)));
      } catch (IOException e) {
        throw Failure.of("result.file-unreadable", file.toString()).causedBy(e);
      }
    }
  }
}
