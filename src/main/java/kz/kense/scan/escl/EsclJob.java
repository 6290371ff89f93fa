package kz.kense.scan.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.kense.scan.PageFile;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.ScannerInfo;
import kz.kense.text.Failure;

/** One job of a device: its pages one after another until the paper ends. */
final class EsclJob {
  /** How often "not yet" is taken for an answer. */
  private static final int PATIENT = 30;

  /** Some devices say "no more" while they are still drawing paper in (Xerox B205, B215). */
  private static final int DOUBTFUL = 10;

  private static final String PAUSING = "brother";

  private final EsclHttp http;
  private final URI base;
  private final URI job;
  private final ScannerInfo info;
  private final EsclSettings settings;
  private final EsclScanner.Waits waits;
  private final BooleanSupplier stopped;
  private final boolean pausing;
  private int count;

  EsclJob(
      EsclHttp http,
      URI base,
      URI job,
      ScannerInfo info,
      EsclCapabilities able,
      EsclSettings settings,
      EsclScanner.Waits waits,
      BooleanSupplier stopped) {
    this.http = http;
    this.base = base;
    this.job = job;
    this.info = info;
    this.settings = settings;
    this.waits = waits;
    this.stopped = stopped;
    this.pausing = able.model().toLowerCase(java.util.Locale.ROOT).contains(PAUSING);
  }

  void pages(Path folder, Consumer<ScannedPage> pages) throws IOException {
    boolean ended = false;
    try {
      while (next(folder, pages)) {
        if (settings.request().source() == PaperSource.FLATBED) {
          break;
        }
        if (pausing) {
          pause(waits.retry(), stopped);
        }
      }
      ended = settings.request().source() != PaperSource.FLATBED;
    } finally {
      if (!ended) {
        http.delete(job, waits.answer());
      }
    }
  }

  /**
   * @return false when the paper has come to its end
   */
  private boolean next(Path folder, Consumer<ScannedPage> pages) throws IOException {
    int notYet = 0;
    int doubtful = 0;
    while (true) {
      Path file = folder.resolve("p%04d.part".formatted(count + 1));
      int code = fetch(file);
      switch (code) {
        case 200 -> {
          take(file, pages);
          return true;
        }
        case 503 -> {
          if (++notYet > PATIENT) {
            throw ScanFault.BUSY.of(info.name(), "HTTP 503");
          }
        }
        case 404, 409, 410 -> {
          EsclStatus status = EsclScanner.status(http, base, job.getPath(), waits);
          if (!status.working() || ++doubtful > (count == 0 ? DOUBTFUL : 2)) {
            end(status);
            return false;
          }
        }
        default -> throw faultAfter(code);
      }
      pause(waits.retry(), stopped);
    }
  }

  private int fetch(Path file) throws IOException {
    HttpResponse<Path> answer =
        http.download(job.resolve("NextDocument"), file, waits.firstByte(), waits.nextByte());
    if (answer.statusCode() != 200) {
      Files.deleteIfExists(file); // the words of the refusal
    }
    return answer.statusCode();
  }

  private void take(Path file, Consumer<ScannedPage> pages) throws IOException {
    if (stopped.getAsBoolean()) {
      throw new EsclHttp.StoppedException(); // what arrives after a cancel is not wanted
    }
    String extension = settings.format().endsWith("png") ? ".png" : ".jpg";
    Path named = file.resolveSibling("p%04d%s".formatted(count + 1, extension));
    Files.move(file, named);
    ScannedPage page;
    try {
      page = PageFile.of(named, settings.request().mode(), settings.dpi());
    } catch (Failure damaged) {
      throw ScanFault.LOST.of(info.name(), damaged.code()).causedBy(damaged);
    }
    pages.accept(page);
    count++;
  }

  /** "No more pages" is also what a jam sounds like: the device's state tells. */
  private void end(EsclStatus status) {
    if (status.paperFault().isPresent()) {
      throw status.paperFault().get().of(info.name(), status.word());
    }
    if (status.job().equals("Aborted") || status.state().equals("Down")) {
      throw ScanFault.DEVICE.of(info.name(), status.word());
    }
    if (count == 0) {
      boolean feeder = settings.request().source() != PaperSource.FLATBED;
      throw feeder
          ? ScanFault.EMPTY.of(info.name(), status.word())
          : Failure.of("scan.no-page", info.name());
    }
  }

  private Failure faultAfter(int code) throws IOException {
    EsclStatus status = EsclScanner.status(http, base, job.getPath(), waits);
    return status
        .paperFault()
        .orElse(ScanFault.DEVICE)
        .of(info.name(), "HTTP " + code + " " + status.word());
  }

  static void pause(Duration time, BooleanSupplier stopped) throws IOException {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      if (stopped.getAsBoolean()) {
        throw new EsclHttp.StoppedException();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
