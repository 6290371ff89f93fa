package kz.kense.scan.sane;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;

/** A real {@code saned} over SANE's test back end, on an address of its own of this machine. */
final class Saned implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.77";
  private static final int PORT = 6566; // the net back end knows no other

  private final Process process;
  private final Path client;

  Saned(Path folder) throws Exception {
    Path server = Files.createDirectories(folder.resolve("server"));
    Files.writeString(server.resolve("dll.conf"), "test\n");
    Files.writeString(
        server.resolve("test.conf"),
        "number_of_devices 1\n"
            + "mode Gray\n"
            + "resolution 50\n"
            + "geometry_min 0\n"
            + "geometry_max 300\n"
            + "geometry_quant 1\n");
    Files.writeString(server.resolve("saned.conf"), "127.0.0.0/8\n");
    client = Files.createDirectories(folder.resolve("client"));
    Files.writeString(client.resolve("dll.conf"), "net\n");
    Files.writeString(client.resolve("net.conf"), "connect_timeout = 5\n" + ADDRESS + "\n");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("saned", "-l", "-b", ADDRESS, "-e"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("saned.log").toFile());
    builder.environment().put("SANE_CONFIG_DIR", server.toString());
    process = builder.start();
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (!listening()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        throw new IllegalStateException(Files.readString(folder.resolve("saned.log")));
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean listening() {
    try (Socket socket = new Socket(ADDRESS, PORT)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  SaneScanner scanner(Duration patience, String... extra) {
    ScannerInfo info =
        new ScannerInfo(Kind.SANE, "net:" + ADDRESS + ":test:0", "Noname frontend-tester");
    return new SaneScanner(
        info, List.of(extra), Map.of("SANE_CONFIG_DIR", client.toString()), patience);
  }

  /** As when the cable is pulled: the server and its child for the present client are gone. */
  void die() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() throws Exception {
    die();
    process.waitFor();
  }
}
