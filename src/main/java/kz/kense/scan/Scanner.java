package kz.kense.scan;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.kense.text.Failure;

/** A device that turns paper into pages. Its methods block; they are called off the window. */
public interface Scanner {
  ScannerInfo info();

  /**
   * @throws Failure {@code scan.unreachable} and the others of {@link ScanFault}
   */
  Capabilities capabilities();

  /**
   * Scans until the feeder is empty, or one page from the glass. Pages handed on before a failure
   * are good and stay.
   *
   * @param folder takes the pages' files; exists and is the caller's
   * @param pages hears of each page as soon as it is whole, on the calling thread
   * @param stopped asked often; once true the device is told to stop and the method returns
   * @throws Failure with a code of {@link ScanFault}
   */
  void scan(ScanRequest request, Path folder, Consumer<ScannedPage> pages, BooleanSupplier stopped);
}
