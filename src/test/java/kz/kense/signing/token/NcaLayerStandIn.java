package kz.kense.signing.token;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import kz.kense.signing.CmsMaker;
import kz.kense.signing.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * NOT NCALayer: a stand-in that speaks the public protocol of its module {@code basics} (greeting,
 * heartbeat, {@code {status, body}}) over a WebSocket (RFC 6455), one connection after another;
 * plain, or with a certificate of its own making as the real program does it.
 */
public final class NcaLayerStandIn implements AutoCloseable {
  private final ServerSocket server;
  private final UnaryOperator<String> answer;
  private final boolean secure;

  /**
   * @param answer JSON request to JSON answer
   */
  public NcaLayerStandIn(UnaryOperator<String> answer) throws IOException {
    this(answer, null);
  }

  /**
   * @param tls with the certificate to show; null for a plain socket
   */
  public NcaLayerStandIn(UnaryOperator<String> answer, @Nullable SSLContext tls)
      throws IOException {
    this.answer = answer;
    secure = tls != null;
    InetAddress here = InetAddress.getLoopbackAddress();
    server =
        tls == null
            ? new ServerSocket(0, 1, here)
            : tls.getServerSocketFactory().createServerSocket(0, 1, here);
    Thread.ofVirtual().start(this::serve);
  }

  /** Signs what it is asked to with a key, and says so in the form of the protocol. */
  public static UnaryOperator<String> signingWith(SigningKey key, Instant at) {
    return request -> {
      byte[] content =
          Base64.getDecoder()
              .decode(
                  JsonMapper.builder()
                      .build()
                      .readTree(request)
                      .path("args")
                      .path("data")
                      .asString());
      byte[] cms = CmsMaker.sign(content, key, CmsMaker.Content.DETACHED, at);
      return "{\"status\":true,\"body\":{\"result\":[\""
          + Base64.getEncoder().encodeToString(cms)
          + "\"]}}";
    };
  }

  /** A TLS context that shows the certificate of a PKCS#12 file, which no store knows. */
  public static SSLContext showing(byte[] pkcs12, char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(pkcs12), password);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, new SecureRandom());
    return context;
  }

  public URI address() {
    return URI.create((secure ? "wss" : "ws") + "://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        shakeHands(in, out);
        send(out, "{\"result\":{\"version\":\"1.4\"}}");
        send(out, "--heartbeat--");
        send(out, answer.apply(receive(in)));
        in.readNBytes(1); // until the client goes
      } catch (IOException | java.security.GeneralSecurityException e) {
        // the client is gone, or the test is over
      }
    }
  }

  private static void shakeHands(DataInputStream in, OutputStream out)
      throws IOException, java.security.GeneralSecurityException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.readByte());
    }
    String key =
        head.toString(StandardCharsets.US_ASCII)
            .lines()
            .filter(l -> l.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18))
            .map(l -> l.substring(18).strip())
            .findFirst()
            .orElseThrow();
    byte[] sha1 =
        MessageDigest.getInstance("SHA-1")
            .digest(
                (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
    out.write(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(sha1)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static String receive(DataInputStream in) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean last;
    do {
      last = (in.readUnsignedByte() & 0x80) != 0;
      int small = in.readUnsignedByte() & 0x7f;
      long length = small == 126 ? in.readUnsignedShort() : small == 127 ? in.readLong() : small;
      byte[] mask = in.readNBytes(4);
      byte[] part = in.readNBytes((int) length);
      for (int i = 0; i < part.length; i++) {
        part[i] ^= mask[i % 4];
      }
      message.write(part);
    } while (!last);
    return message.toString(StandardCharsets.UTF_8);
  }

  private static void send(OutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.write(0x81);
    if (utf8.length < 126) {
      out.write(utf8.length);
    } else if (utf8.length < 65_536) {
      out.write(126);
      out.write(utf8.length >> 8);
      out.write(utf8.length);
    } else {
      out.write(127);
      for (int i = 7; i >= 0; i--) {
        out.write((int) ((long) utf8.length >> 8 * i));
      }
    }
    out.write(utf8);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
