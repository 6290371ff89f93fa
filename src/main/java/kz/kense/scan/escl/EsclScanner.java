package kz.kense.scan.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
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
      return ask(http).general();
    }
  }

  private EsclCapabilities ask(EsclHttp http) {
    try {
      HttpResponse<byte[]> answer = http.get(base.resolve("ScannerCapabilities"), waits.answer());
      if (answer.statusCode() != 200) {
        throw refused(answer.statusCode());
      }
      return EsclCapabilities.parse(answer.body());
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void scan(
      ScanRequest request, Path folder, Consumer<ScannedPage> pages, BooleanSupplier stopped) {
    try (EsclHttp http = new EsclHttp(stopped)) {
      EsclCapabilities able = ask(http);
      EsclSettings settings = EsclSettings.of(able, request, info.name());
      URI job = begin(http, settings);
      Path own = Files.createTempDirectory(folder, "escl");
      new EsclJob(http, base, job, info, able, settings, waits, stopped).pages(own, pages);
    } catch (EsclHttp.StoppedException e) {
      // as asked; the job was deleted where it had begun
    } catch (IOException e) {
      throw ScanFault.LOST.of(info.name(), word(e)).causedBy(e);
    }
  }

  /** A new job; waits a little for a device that is still busy with the one before. */
  private URI begin(EsclHttp http, EsclSettings settings) throws IOException {
    for (int i = 0; ; i++) {
      HttpResponse<byte[]> answer;
      try {
        answer = http.post(base.resolve("ScanJobs"), settings.xml(), waits.answer());
      } catch (EsclHttp.StoppedException e) {
        throw e;
      } catch (IOException e) {
        throw unreachable(e);
      }
      if (answer.statusCode() == 201) {
        String location = answer.headers().firstValue("Location").orElseThrow(() -> refused(201));
        // only the path: devices behind a name or a tunnel write an address nobody can reach
        String path = base.resolve(URI.create(location)).getPath();
        return base.resolve(path.replaceAll("/+$", "") + "/");
      }
      if (answer.statusCode() != 503 || i == 4) {
        throw jobRefused(http, answer.statusCode());
      }
      EsclJob.pause(waits.retry(), () -> false);
    }
  }

  private Failure jobRefused(EsclHttp http, int code) throws IOException {
    EsclStatus status = status(http, base, "", waits);
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
        : new EsclStatus("", "", "", "HTTP " + answer.statusCode());
  }

  static String word(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
