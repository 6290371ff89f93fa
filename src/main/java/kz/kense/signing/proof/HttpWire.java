package kz.kense.signing.proof;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kz.kense.text.Failure;

/** Over HTTP: authorities answer so, their answers are signed (RFC 3161, 3.4; RFC 6960, A). */
public final class HttpWire implements Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGEST = 64 << 20;
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Override
  public byte[] post(URI to, String type, byte[] body) {
    return ask(
        request(to)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  @Override
  public byte[] get(URI from) {
    return ask(request(from).GET().build());
  }

  private static HttpRequest.Builder request(URI to) {
    try {
      return HttpRequest.newBuilder(to).timeout(PATIENCE);
    } catch (IllegalArgumentException e) {
      throw Failure.of("signing.proof-network", to.toString(), "URI").causedBy(e);
    }
  }

  private byte[] ask(HttpRequest request) {
    String to = request.uri().toString();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(LARGEST);
        if (answer.statusCode() != OK) {
          throw Failure.of("signing.proof-network", to, "HTTP " + answer.statusCode());
        }
        return bytes;
      }
    } catch (IOException e) {
      throw Failure.of("signing.proof-network", to, e.getClass().getSimpleName()).causedBy(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("signing.proof-network", to, "interrupted").causedBy(e);
    }
  }
}
