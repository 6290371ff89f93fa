package kz.kense.scan.escl;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Requests to one device under a watchdog of ours: {@link HttpRequest.Builder#timeout} ends with
 * the answer's head and leaves a body that stops half way to wait for ever.
 */
final class EsclHttp implements AutoCloseable {
  private static final long TICK_MILLIS = 50;
  private static final Duration CONNECT = Duration.ofSeconds(8);

  /** The user asked to stop while we waited. */
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Silence for too long. */
  static final class SilenceException extends IOException {
    private static final long serialVersionUID = 1L;

    SilenceException(Duration patience) {
      super(patience.toSeconds() + " s");
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          // printers stumble over the offer of HTTP/2
          .version(HttpClient.Version.HTTP_1_1)
          .sslContext(SelfSigned.context())
          .connectTimeout(CONNECT)
          .build();
  private final BooleanSupplier stopped;

  EsclHttp(BooleanSupplier stopped) {
    this.stopped = stopped;
  }

  HttpResponse<byte[]> get(URI uri, Duration patience) throws IOException {
    return await(
        client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray()),
        patience,
        patience,
        () -> 0);
  }

  /**
   * Only the head of the answer: some devices hang up before they have sent the rest.
   *
   * @param host what the device wants to be called, where that is not its address
   */
  HttpResponse<?> post(URI uri, String xml, Optional<String> host, Duration patience)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "text/xml")
            .POST(HttpRequest.BodyPublishers.ofString(xml));
    host.filter(h -> EsclHost.mayBeSet()).ifPresent(h -> request.header("Host", h));
    HttpResponse<java.io.InputStream> answer =
        await(
            client.sendAsync(request.build(), BodyHandlers.ofInputStream()),
            patience,
            patience,
            () -> 0);
    answer.body().close();
    return answer;
  }

  /**
   * @param first the longest wait for the first byte
   * @param next the longest silence after that
   */
  HttpResponse<Path> download(URI uri, Path file, Duration first, Duration next)
      throws IOException {
    return await(
        client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofFile(file)),
        first,
        next,
        () -> size(file));
  }

  /** Tells the device to forget a job; whatever it answers. */
  void delete(URI uri, Duration patience) {
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(HttpRequest.newBuilder(uri).DELETE().build(), BodyHandlers.discarding());
    try {
      sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      sent.cancel(true); // the device is gone or the job is: both are well
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> T await(
      CompletableFuture<T> answer, Duration first, Duration next, LongSupplier grown)
      throws IOException {
    long size = 0;
    long since = System.nanoTime();
    while (true) {
      try {
        return answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = grown.getAsLong();
        if (now > size) {
          size = now;
          since = System.nanoTime();
        }
        Duration patience = size == 0 ? first : next;
        if (System.nanoTime() - since > patience.toNanos()) {
          answer.cancel(true);
          throw new SilenceException(patience);
        }
        if (stopped.getAsBoolean()) {
          answer.cancel(true);
          throw new StoppedException();
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoppedException();
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** True when nothing answered at the address at all. */
  static boolean nobodyThere(IOException e) {
    return e instanceof ConnectException
        || e instanceof java.net.http.HttpConnectTimeoutException
        || e instanceof java.net.UnknownHostException
        || e.getCause() instanceof ConnectException
        || e.getCause() instanceof java.nio.channels.UnresolvedAddressException;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
