package kz.kense.scan.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.kense.scan.Capabilities;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.text.Failure;

/**
 * A network scanner that needs no driver: eSCL, also called AirScan (Mopria eSCL Technical
 * Specification 2.97), the protocol of nearly every office device made since 2015.
 */
public final class EsclScanner implements Scanner {
  private static final String CAPABILITIES = "ScannerCapabilities";

  /** How often a device that is not ready is asked again. */
  private static final int AGAIN = 4;

  private final ScannerInfo info;
  private final URI base;
  private final Waits waits;

  /**
   * How long to wait.
   *
   * @param answer for capabilities, status, a new job
   * @param firstByte for the first byte of a page: the device may be waking or its lamp warming
   * @param nextByte within a page
   * @param retry between two questions after "not yet"
   */
  public record Waits(Duration answer, Duration firstByte, Duration nextByte, Duration retry) {
    static final Waits USUAL =
        new Waits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(90),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1));
  }

  public EsclScanner(ScannerInfo info) {
    this(info, Waits.USUAL);
  }

  public EsclScanner(ScannerInfo info, Waits waits) {
    this.info = info;
    this.base = address(info.address());
    this.waits = waits;
  }

  /**
   * The root of the service from what a person types: {@code 192.168.0.5} becomes {@code
   * http://192.168.0.5/eSCL/}.
   *
   * @throws Failure {@code scan.unknown} when it is no address
   */
  public static URI address(String typed) {
    String text = typed.strip();
    if (!text.matches("(?i)https?://.*")) {
      text = "http://" + text;
    }
    try {
      URI uri = URI.create(text);
      if (uri.getHost() == null) {
        throw Failure.of("scan.unknown", typed);
      }
      String path = Objects.requireNonNullElse(uri.getPath(), "").replaceAll("/+$", "");
      return URI.create(
          uri.getScheme() + "://" + uri.getAuthority() + (path.isEmpty() ? "/eSCL" : path) + "/");
    } catch (IllegalArgumentException e) {
      throw Failure.of("scan.unknown", typed).causedBy(e);
    }
  }

  @Override
  public ScannerInfo info() {
    return info;
  }

  @Override
  public Capabilities capabilities() {
    try (EsclHttp http = new EsclHttp(() -> false)) {
      return ask(http).able().general();
    }
  }

  /**
   * @param base where the device wants to be asked from now on
   * @param host what it wants to be called in the request for a job
   */
  private record Opened(URI base, EsclCapabilities able, EsclHost host) {}

  private Opened ask(EsclHttp http) {
    URI at = base;
    for (int i = 0; ; i++) {
      HttpResponse<byte[]> answer;
      try {
        answer = http.get(at.resolve(CAPABILITIES), waits.answer());
        if (answer.statusCode() == 200) {
          EsclCapabilities able = EsclCapabilities.parse(answer.body());
          return new Opened(at, able, EsclHost.of(answer.headers(), able.model()));
        }
        if (i == AGAIN) {
          throw refused(answer.statusCode());
        }
        Optional<URI> moved = moved(at, answer);
        if (answer.statusCode() != 503 && moved.isEmpty()) {
          throw refused(answer.statusCode());
        }
        if (moved.isEmpty()) {
          EsclJob.pause(waits.retry(), () -> false); // waking up
        }
        at = moved.orElse(at);
      } catch (IOException e) {
        throw unreachable(e);
      }
    }
  }

  /** Many send whoever comes by http to https; never to another device. */
  private static Optional<URI> moved(URI at, HttpResponse<?> answer) {
    return Optional.of(answer)
        .filter(a -> a.statusCode() / 100 == 3)
        .flatMap(a -> a.headers().firstValue("Location"))
        .flatMap(EsclScanner::uri)
        .map(at::resolve)
        .filter(to -> String.valueOf(to.getPath()).endsWith("/" + CAPABILITIES))
        .filter(to -> String.valueOf(at.getHost()).equalsIgnoreCase(to.getHost()))
        .map(to -> to.resolve("."));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void scan(
      ScanRequest request, Path folder, Consumer<ScannedPage> pages, BooleanSupplier stopped) {
    try (EsclHttp http = new EsclHttp(stopped)) {
      Opened device = ask(http);
      EsclSettings settings = EsclSettings.of(device.able(), request, info.name());
      URI job = begin(http, device, settings);
      Path own = Files.createTempDirectory(folder, "escl");
      new EsclJob(http, device.base(), job, info, device.able(), settings, waits, stopped)
          .pages(own, pages);
    } catch (EsclHttp.StoppedException e) {
      // as asked; the job was deleted where it had begun
    } catch (IOException e) {
      throw ScanFault.LOST.of(info.name(), word(e)).causedBy(e);
    }
  }

  /** A new job; waits a little for a device that is still busy with the one before. */
  private URI begin(EsclHttp http, Opened device, EsclSettings settings) throws IOException {
    URI root = device.base();
    URI jobs = root.resolve("ScanJobs");
    for (int i = 0; ; i++) {
      HttpResponse<?> answer;
      try {
        answer = http.post(jobs, settings.xml(), device.host().called(jobs), waits.firstByte());
      } catch (EsclHttp.StoppedException e) {
        throw e;
      } catch (IOException e) {
        throw unreachable(e);
      }
      int code = answer.statusCode();
      if (code / 100 == 2) { // 201 by the specification
        return job(root, answer.headers().firstValue("Location").orElse(""))
            .orElseThrow(() -> ScanFault.DEVICE.of(info.name(), "HTTP " + code + " Location?"));
      }
      if (code != 503 || i == AGAIN) {
        throw jobRefused(http, root, code);
      }
      EsclJob.pause(waits.retry(), () -> false);
    }
  }

  /**
   * Only the path is taken: devices behind a name or a tunnel write an address nobody can reach,
   * others one that is no address at all.
   */
  private static Optional<URI> job(URI root, String location) {
    String path =
        location
            .strip()
            .replaceFirst("(?i)^https?://[^/]*", "")
            .replaceFirst("^/+", "/") // two would begin with a host
            .replaceAll("/+$", "");
    return path.isEmpty() ? Optional.empty() : uri(path + "/").map(root::resolve);
  }

  private Failure jobRefused(EsclHttp http, URI root, int code) throws IOException {
    EsclStatus status = status(http, root, "", waits);
    if (status.paperFault().isPresent()) {
      return status.paperFault().get().of(info.name(), status.word());
    }
    if (code == 503 || status.state().equals("Processing")) {
      return ScanFault.BUSY.of(info.name(), "HTTP " + code + " " + status.word());
    }
    if (code == 409 && status.feederEmpty()) {
      return ScanFault.EMPTY.of(info.name(), status.word());
    }
    return code == 409
        ? ScanFault.UNSUPPORTED.of(info.name(), "HTTP 409 " + status.word())
        : refused(code);
  }

  private Failure refused(int code) {
    ScanFault fault =
        switch (code) {
          case 400 -> ScanFault.UNSUPPORTED;
          case 401, 403 -> ScanFault.DENIED;
          case 404 -> ScanFault.UNREACHABLE;
          case 503 -> ScanFault.BUSY;
          default -> ScanFault.DEVICE;
        };
    return fault.of(info.name(), "HTTP " + code);
  }

  private Failure unreachable(IOException e) {
    return ScanFault.UNREACHABLE.of(info.name(), word(e)).causedBy(e);
  }

  /** The state of the device; an unreadable answer counts as no news. */
  static EsclStatus status(EsclHttp http, URI base, String job, Waits waits) throws IOException {
    HttpResponse<byte[]> answer = http.get(base.resolve("ScannerStatus"), waits.answer());
    return answer.statusCode() == 200
        ? EsclStatus.parse(answer.body(), job)
        : EsclStatus.unknown("HTTP " + answer.statusCode());
  }

  static String word(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
