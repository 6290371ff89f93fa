package kz.kense.scan.escl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A scanner that speaks eSCL, with a feeder of as many pages as one likes and faults on demand.
 * sane-airscan, written by others, scans from it too (see {@link EsclScannerTest}).
 */
public final class EsclServer implements AutoCloseable {
  private static final String NS =
      "xmlns:pwg='http://www.pwg.org/schemas/2010/12/sm'"
          + " xmlns:scan='http://schemas.hp.com/imaging/escl/2011/05/03'";

  /** What goes wrong at the page after {@link #faultAfter} good ones. */
  public enum Fault {
    NONE,
    JAM,
    COVER,
    /** 503 a few times, then goes on */
    NOT_YET,
    /** half a page, then the line is cut */
    CUT,
    /** half a page, then silence */
    SILENCE,
    /** a JPEG without its end, as if it were whole */
    HALF,
    /** a jam that is told only by the state, while the page is "not yet" there */
    JAM_NOT_YET,
    /** somebody has pressed the device's own button */
    CANCELED
  }

  final List<String> requests = new CopyOnWriteArrayList<>();
  public volatile int sheets = 3;
  public volatile Fault fault = Fault.NONE;
  public volatile int faultAfter = 1;
  volatile int refuseJobs; // an HTTP code, or 0
  volatile byte[] capabilities;

  /** An address only the device itself can reach, as behind a tunnel. */
  volatile String location = "http://printer.invalid/eSCL/ScanJobs/7";

  /** What it answers when the paper has ended. */
  volatile int end = 404;

  /** Sends whoever comes to another address. */
  volatile String moved = "";

  private final AtomicInteger given = new AtomicInteger();
  private final AtomicInteger waited = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  volatile byte[] document;
  private volatile boolean feeder;
  private volatile String jobState = "Completed";

  public EsclServer(byte[] capabilities, byte[] document) throws IOException {
    this(
        capabilities,
        document,
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  private EsclServer(byte[] capabilities, byte[] document, HttpServer server) {
    this.capabilities = capabilities;
    this.document = document;
    this.server = server;
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/eSCL/", this::handle);
    server.start();
  }

  /** One that shows a certificate no authority knows. */
  static EsclServer secure(byte[] capabilities, byte[] document, SSLContext tls)
      throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new EsclServer(capabilities, document, server);
  }

  public String address() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/eSCL/";
  }

  private void handle(HttpExchange x) throws IOException {
    String path = x.getRequestURI().getPath().substring("/eSCL".length());
    String body = new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(x.getRequestMethod() + " " + path + " " + body);
    try (x) {
      if (!moved.isEmpty()) {
        x.getResponseHeaders().set("Location", moved + path.substring(1));
        answer(x, 301, "text/plain", new byte[0]);
      } else if (path.equals("/ScannerCapabilities")) {
        answer(x, 200, "text/xml", capabilities);
      } else if (path.equals("/ScannerStatus")) {
        answer(x, 200, "text/xml", status().getBytes(StandardCharsets.UTF_8));
      } else if (path.equals("/ScanJobs") && refuseJobs != 0) {
        answer(x, refuseJobs, "text/plain", new byte[0]);
      } else if (path.equals("/ScanJobs")) {
        feeder = body.contains("Feeder");
        given.set(0);
        jobState = "Processing";
        x.getResponseHeaders().set("Location", location);
        answer(x, 201, "text/plain", new byte[0]);
      } else if (path.equals("/ScanJobs/7/NextDocument")) {
        next(x);
      } else if (path.equals("/ScanJobs/7") || path.equals("/ScanJobs/7/")) {
        jobState = "Canceled";
        answer(x, 200, "text/plain", new byte[0]);
      } else {
        answer(x, 404, "text/plain", new byte[0]);
      }
    }
  }

  private void next(HttpExchange x) throws IOException {
    boolean now = fault != Fault.NONE && given.get() == faultAfter;
    if (now && (fault == Fault.JAM || fault == Fault.COVER)) {
      jobState = "Aborted";
      answer(x, 409, "text/plain", new byte[0]);
    } else if (now && fault == Fault.CANCELED) {
      jobState = "Canceled";
      answer(x, 404, "text/plain", new byte[0]);
    } else if (now && fault == Fault.JAM_NOT_YET) {
      answer(x, 503, "text/plain", new byte[0]);
    } else if (now && fault == Fault.NOT_YET && waited.incrementAndGet() < 4) {
      answer(x, 503, "text/plain", new byte[0]);
    } else if (now && (fault == Fault.CUT || fault == Fault.SILENCE)) {
      half(x);
    } else if (given.get() >= (feeder ? sheets : 1)) {
      jobState = "Completed";
      answer(x, end, "text/plain", new byte[0]);
    } else {
      given.incrementAndGet();
      byte[] page =
          now && fault == Fault.HALF
              ? java.util.Arrays.copyOf(document, document.length / 2)
              : document;
      answer(x, 200, "image/jpeg", page);
    }
  }

  private void half(HttpExchange x) throws IOException {
    x.getResponseHeaders().set("Content-Type", "image/jpeg");
    x.sendResponseHeaders(200, document.length);
    OutputStream out = x.getResponseBody();
    out.write(document, 0, document.length / 2);
    out.flush();
    if (fault == Fault.SILENCE) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new IOException("the line is cut");
  }

  private String status() {
    boolean now = given.get() == faultAfter;
    String adf =
        now && (fault == Fault.JAM || fault == Fault.JAM_NOT_YET)
            ? "ScannerAdfJam"
            : now && fault == Fault.COVER
                ? "ScannerAdfHatchOpen"
                : given.get() >= sheets ? "ScannerAdfEmpty" : "ScannerAdfLoaded";
    return "<?xml version='1.0'?><scan:ScannerStatus %s><pwg:Version>2.0</pwg:Version><pwg:State>Idle</pwg:State><scan:AdfState>%s</scan:AdfState><scan:Jobs><scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/7</pwg:JobUri><pwg:JobState>%s</pwg:JobState></scan:JobInfo></scan:Jobs></scan:ScannerStatus>"
        .formatted(NS, adf, jobState);
  }

  private static void answer(HttpExchange x, int code, String type, byte[] body)
      throws IOException {
    x.getResponseHeaders().set("Content-Type", type);
    x.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      x.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
