package kz.kense.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The system's file windows behind an interface: they do not exist in tests. All methods block
 * until answered.
 */
public interface FilePicker {

  /**
   * @param titleKey of the window's title
   * @param extensions without dot, such as {@code pdf}; empty for any file
   * @return none when the user gave up
   */
  List<Path> open(String titleKey, List<String> extensions);

  /** Where to save a file, starting from this name. */
  Optional<Path> save(String titleKey, String name);

  Optional<Path> folder(String titleKey);
}
