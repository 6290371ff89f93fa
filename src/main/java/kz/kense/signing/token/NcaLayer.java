package kz.kense.signing.token;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * NCALayer, the national client program, over its WebSocket on this machine: its module {@code
 * basics} signs with whatever key its own window opens, so no PIN passes through Kense. Protocol:
 * <a href="https://github.com/pkigovkz/sdkinfo/wiki/KNCA-Basics-Module">KNCA Basics Module</a>.
 *
 * @param address of the program; {@link #HERE} outside tests
 * @param patience how long its user may look for his key
 */
public record NcaLayer(URI address, Duration patience) {
  /** Where the program listens. */
  public static final URI HERE = URI.create("wss://127.0.0.1:13579/");

  private static final String MODULE = "kz.gov.pki.knca.basics";

  /** Purpose of the certificate asked for: signing, as the authority names it. */
  private static final String SIGNING = "1.3.6.1.5.5.7.3.4";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration GREETING = Duration.ofSeconds(5);

  public NcaLayer {
    String host = address.getHost();
    if (!"127.0.0.1".equals(host) && !"localhost".equals(host)) {
      throw new IllegalArgumentException("NCALayer runs on this machine only");
    }
  }

  /**
   * A detached CMS over these bytes, made by the program with a key its user chooses.
   *
   * @param iin whose key it must be; blank for anybody's
   * @return DER
   * @throws Failure {@code signing.ncalayer-absent} when it does not run, {@code
   *     signing.ncalayer-cancelled} when its user gave up, {@code signing.ncalayer-refused} with
   *     its own words, {@code signing.ncalayer-silent} when no answer came in time
   */
  public byte[] sign(byte[] content, String iin, Lang lang) {
    Answers answers = new Answers();
    WebSocket socket = connect(answers);
    try {
      socket.sendText(request(content, iin, lang), true).join();
      return cms(answers.next(patience));
    } catch (CompletionException e) {
      throw Failure.of("signing.ncalayer-absent").causedBy(e);
    } finally {
      socket.abort();
    }
  }

  private WebSocket connect(Answers answers) {
    try {
      HttpClient client =
          HttpClient.newBuilder().sslContext(localOnly()).connectTimeout(GREETING).build();
      WebSocket socket = client.newWebSocketBuilder().buildAsync(address, answers).join();
      answers.next(GREETING); // {"result":{"version":"…"}}
      return socket;
    } catch (CompletionException e) {
      throw Failure.of("signing.ncalayer-absent").causedBy(e);
    }
  }

  private static String request(byte[] content, String iin, Lang lang) {
    Map<String, Object> signer = new LinkedHashMap<>();
    signer.put("extKeyUsageOids", List.of(SIGNING));
    if (!iin.isBlank()) {
      signer.put("iin", iin);
    }
    Map<String, Object> args = new LinkedHashMap<>();
    args.put("format", "cms");
    args.put("data", Base64.getEncoder().encodeToString(content));
    args.put("signingParams", Map.of("decode", true, "encapsulate", false, "digested", false));
    args.put("signerParams", signer);
    args.put("locale", lang.tag());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("module", MODULE);
    all.put("method", "sign");
    all.put("args", args);
    return JSON.writeValueAsString(all);
  }

  /** {@code {status, body: {result: [CMS]}}}; an empty body when the user closed the window. */
  private static byte[] cms(String answer) {
    try {
      JsonNode root = JSON.readTree(answer);
      if (!root.path("status").asBoolean(false)) {
        String code = root.path("code").asString("");
        throw Failure.of(
            code.contains("CANCEL") ? "signing.ncalayer-cancelled" : "signing.ncalayer-refused",
            (code + " " + root.path("message").asString("")).strip());
      }
      JsonNode result = root.path("body").path("result");
      String text = result.isArray() ? result.path(0).asString("") : result.asString("");
      if (text.isBlank()) {
        throw Failure.of("signing.ncalayer-cancelled");
      }
      return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z0-9 ]+-----", ""));
    } catch (JacksonException | IllegalArgumentException e) {
      throw Failure.of("signing.ncalayer-refused", "JSON").causedBy(e);
    }
  }

  /** Puts the parts of messages together; {@code --heartbeat--} is none. */
  private static final class Answers implements WebSocket.Listener {
    private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        String message = parts.toString();
        parts.setLength(0);
        if (!message.equals("--heartbeat--") && !message.equals("{}")) {
          whole.add(message);
        }
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    /** A line that broke is an answer too: nobody need wait for another. */
    @Override
    public void onError(WebSocket socket, Throwable error) {
      whole.add(String.valueOf(error.getMessage()));
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      whole.add("closed " + code + " " + reason);
      return null;
    }

    String next(Duration patience) {
      try {
        String answer = whole.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
          throw Failure.of("signing.ncalayer-silent");
        }
        return answer;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Failure.of("signing.ncalayer-cancelled").causedBy(e);
      }
    }
  }

  /**
   * The program shows a certificate of its own making, which no store knows. It is taken because
   * the address is this machine's alone; what it signs is verified afterwards in any case.
   */
  private static SSLContext localOnly() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new OwnMachine()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class OwnMachine extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] c, String type, java.net.Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] c, String type, java.net.Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] c, String type, javax.net.ssl.SSLEngine e) {}

    @Override
    public void checkServerTrusted(X509Certificate[] c, String type, javax.net.ssl.SSLEngine e) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
