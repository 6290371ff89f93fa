package kz.kense.printing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real print service of CUPS for one test: its own folder, a free port on loopback, and a queue
 * whose printer takes PDF, has Letter paper unless told otherwise, and writes into a file.
 */
public final class CupsServer implements AutoCloseable {
  public static final String QUEUE = "Kense";
  private final Path folder;
  private final Process process;
  private final int port;

  private CupsServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** Starts the service in an empty folder. */
  public static CupsServer start(Path parent) throws Exception {
    Path program =
        Stream.of("/usr/sbin/cupsd", "/usr/bin/cupsd")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "cupsd is missing: install the package cups (packaging/setup)"));
    if (!Files.exists(Path.of("/usr/lib/cups/filter/pdftopdf"))) {
      throw new AssertionError(
          "pdftopdf is missing: install the package cups-filters (packaging/setup)");
    }
    // filters run as another user, who must get through the test's folder
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path folder = Files.createDirectory(parent.resolve("cups"));
    for (String name : List.of("root", "spool", "tmp", "cache", "state", "out")) {
      Files.setPosixFilePermissions(
          Files.createDirectory(folder.resolve(name)),
          PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    int port = freePort();
    Path settings =
        Files.writeString(
            folder.resolve("cupsd.conf"),
            """
            Listen 127.0.0.1:%d
            Browsing Off
            WebInterface No
            DefaultAuthType None
            <Location />
            Order allow,deny
            Allow 127.0.0.1
            </Location>
            <Location /admin>
            Order allow,deny
            Allow 127.0.0.1
            </Location>
            <Policy default>
            JobPrivateAccess all
            JobPrivateValues none
            SubscriptionPrivateAccess all
            SubscriptionPrivateValues none
            <Limit All>
            Order deny,allow
            </Limit>
            </Policy>
            """
                .formatted(port));
    Path files =
        Files.writeString(
            folder.resolve("cups-files.conf"),
            """
            FileDevice Yes
            ServerRoot %1$s/root
            RequestRoot %1$s/spool
            TempDir %1$s/tmp
            CacheDir %1$s/cache
            StateDir %1$s/state
            ErrorLog %1$s/error.log
            AccessLog %1$s/access.log
            PageLog %1$s/page.log
            """
                .formatted(folder));
    Process process =
        new ProcessBuilder(
                program.toString(), "-f", "-c", settings.toString(), "-s", files.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.log").toFile())
            .start();
    CupsServer server = new CupsServer(folder, process, port);
    server.awaitRunning();
    return server;
  }

  public CupsServer withQueue() throws Exception {
    Path ppd = folder.resolve("queue.ppd");
    try (var in =
        Objects.requireNonNull(CupsServer.class.getResourceAsStream("letter-by-default.ppd"))) {
      Files.copy(in, ppd, StandardCopyOption.REPLACE_EXISTING);
    }
    run("/usr/sbin/lpadmin", "-p", QUEUE, "-E", "-v", "file://" + printed(), "-P", ppd.toString());
    return this;
  }

  /** What the printer has put out last. */
  public Path printed() {
    return folder.resolve("out").resolve("printed.pdf");
  }

  public Map<String, String> environment() {
    return Map.of("CUPS_SERVER", "127.0.0.1:" + port);
  }

  public CupsPrinters printers() {
    return new CupsPrinters(Path.of("/usr/bin"), environment());
  }

  private void awaitRunning() throws Exception {
    for (int i = 0; i < 100; i++) {
      if (run("/usr/bin/lpstat", "-r").contains("is running")) {
        return;
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    close();
    throw new AssertionError(
        "cupsd did not start: " + Files.readString(folder.resolve("said.log")));
  }

  private String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process started = builder.start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    started.waitFor();
    return said;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
