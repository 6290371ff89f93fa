package kz.kense.scan.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.kense.text.Failure;

/**
 * A folder into which a copier or another program puts scans. Files whose size has not changed
 * between two looks are taken and moved into its subfolder, so that none is taken twice.
 */
final class WatchedFolder {
  static final String TAKEN = "kense";
  private static final long LOOK_MILLIS = 700;

  private final Path folder;
  private final Map<Path, Long> sizes = new HashMap<>();

  WatchedFolder(Path folder) {
    this.folder = folder;
  }

  /** Watches until told to stop; hears of each file where it lies after it was moved. */
  void watch(Consumer<Path> found, BooleanSupplier stopped) {
    while (!stopped.getAsBoolean()) {
      look(found);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
  }

  /** One look. */
  void look(Consumer<Path> found) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> fit = files.filter(WatchedFolder::fit).sorted().toList();
      for (Path file : fit) {
        long size = Files.size(file);
        Long before = sizes.put(file, size);
        if (before != null && before == size && size > 0) {
          sizes.remove(file);
          Path taken = free(Files.createDirectories(folder.resolve(TAKEN)), file);
          Files.move(file, taken);
          found.accept(taken);
        }
      }
    } catch (IOException e) {
      throw Failure.of("scan.folder", folder.toString()).causedBy(e);
    }
  }

  /** A copier may call every scan the same: none takes the place of an earlier one. */
  private static Path free(Path in, Path file) {
    String name = file.getFileName().toString();
    Path to = in.resolve(name);
    for (int i = 2; Files.exists(to); i++) {
      to = in.resolve(i + "-" + name);
    }
    return to;
  }

  private static boolean fit(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && name.matches("[^.].*\\.(pdf|jpe?g|png|tiff?)");
  }
}
