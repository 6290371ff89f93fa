package kz.kense.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import kz.kense.text.Failure;

/**
 * The system libraries JavaFX loads on Linux, looked at before it does: when one is missing JavaFX
 * prints its own trace and says nothing a user could act on.
 */
final class WindowLibraries {
  /** GTK first: it brings nearly all others. */
  private static final List<String> NEEDED =
      List.of("libgtk-3.so.0", "libXtst.so.6", "libpangoft2-1.0.so.0", "libfreetype.so.6");

  private WindowLibraries() {}

  /**
   * Does nothing on other systems and where JavaFX was told its platform, such as {@code Headless}
   * in tests.
   *
   * @throws Failure {@code launch.no-library} with the first library that does not load
   */
  static void require() {
    if (!System.getProperty("os.name").equals("Linux")
        || System.getProperty("glass.platform") != null) {
      return;
    }
    for (String library : NEEDED) {
      try {
        SymbolLookup.libraryLookup(library, Arena.global());
      } catch (IllegalArgumentException missing) {
        throw Failure.of(LaunchFailure.AREA + "no-library", library).causedBy(missing);
      }
    }
  }
}
