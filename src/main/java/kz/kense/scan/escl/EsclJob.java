package kz.kense.scan.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

  /** How often the state of the job is believed only after having been asked again. */
  private static final int CERTAIN = 2;

  private static final String PAUSING = "brother";

  private final EsclHttp http;
  private final URI base;
  private final URI job;
  private final ScannerInfo info;
  private final EsclSettings settings;
  private final EsclScanner.Waits waits;
  private final BooleanSupplier stopped;
  private final boolean pausing;
  private final boolean feeder;
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
    this.feeder = settings.request().source() != PaperSource.FLATBED;
    this.pausing = able.model().toLowerCase(java.util.Locale.ROOT).contains(PAUSING);
  }

  void pages(Path folder, Consumer<ScannedPage> pages) throws IOException {
    boolean ended = false;
    try {
      while (next(folder, pages)) {
        if (!feeder) {
          break;
        }
        if (pausing) {
          pause(waits.retry(), stopped);
        }
      }
      ended = feeder;
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
      Path file = folder.resolve("d%04d.part".formatted(count + 1));
      HttpResponse<Path> answer = fetch(file);
      int code = answer.statusCode();
      if (code == 200) {
        take(answer, pages);
        return true;
      }
      EsclStatus status = EsclScanner.status(http, base, job.getPath(), waits);
      if (feeder && status.paperFault().isPresent()) {
        throw status.paperFault().get().of(info.name(), status.word());
      }
      boolean last = status.over() && ++doubtful > CERTAIN;
      switch (code) {
        case 503 -> {
          if (last) {
            end(status);
            return false;
          }
          if (++notYet > PATIENT) {
            throw ScanFault.BUSY.of(info.name(), "HTTP 503 " + status.word());
          }
        }
        case 204, 404, 409, 410 -> {
          if (!status.working() || ++doubtful > (count == 0 ? DOUBTFUL : CERTAIN)) {
            end(status);
            return false;
          }
        }
        default -> {
          if (count == 0 || !status.job().equals("Completed")) {
            throw ScanFault.DEVICE.of(info.name(), "HTTP " + code + " " + status.word());
          }
          return false; // some say "no more" with 400 or 500
        }
      }
      pause(waits.retry(), stopped);
    }
  }

  private HttpResponse<Path> fetch(Path file) throws IOException {
    HttpResponse<Path> answer =
        http.download(job.resolve("NextDocument"), file, waits.firstByte(), waits.nextByte());
    if (answer.statusCode() != 200) {
      Files.deleteIfExists(file); // the words of the refusal
    }
    return answer;
  }

  private void take(HttpResponse<Path> answer, Consumer<ScannedPage> pages) throws IOException {
    if (stopped.getAsBoolean()) {
      throw new EsclHttp.StoppedException(); // what arrives after a cancel is not wanted
    }
    Path file = answer.body();
    String sent =
        answer.headers().firstValue("Content-Type").orElse("") + " " + Files.size(file) + " B";
    List<ScannedPage> found;
    try {
      Path own = Files.createTempDirectory(file.getParent(), "p");
      found = EsclDocument.pages(file, own, settings);
    } catch (Failure damaged) {
      boolean picture = !damaged.code().equals("attachment.type");
      throw (picture ? ScanFault.LOST : ScanFault.DEVICE).of(info.name(), sent).causedBy(damaged);
    }
    found.forEach(pages);
    count += found.size();
  }

  /** "No more pages" is also what a stop at the device sounds like: its state tells. */
  private void end(EsclStatus status) {
    if (status.broken() || status.state().equals("Down")) {
      throw ScanFault.DEVICE.of(info.name(), status.word());
    }
    if (count == 0) {
      throw feeder
          ? ScanFault.EMPTY.of(info.name(), status.word())
          : Failure.of("scan.no-page", info.name());
    }
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
