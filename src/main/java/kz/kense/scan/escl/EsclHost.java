package kz.kense.scan.escl;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/**
 * What a device wants to read in the header {@code Host} of a request for a job. Java lets us write
 * it only where {@value #ALLOW} was set before the first request.
 */
public enum EsclHost {
  ITS_ADDRESS,
  /** HP LaserJet MFP M630, M578 and others refuse a job unless it seems to come from inside */
  LOCALHOST,
  /** Epson want the port named, the usual one too */
  WITH_PORT;

  /** Set to "host" by {@link kz.kense.Main}, the first lines that run. */
  public static final String ALLOW = "jdk.httpclient.allowRestrictedHeaders";

  static EsclHost of(HttpHeaders capabilities, String model) {
    if (capabilities.firstValue("Server").orElse("").equals("HP_Compact_Server")) {
      return LOCALHOST;
    }
    return model.toLowerCase(Locale.ROOT).startsWith("epson") ? WITH_PORT : ITS_ADDRESS;
  }

  static boolean mayBeSet() {
    return System.getProperty(ALLOW, "").contains("host");
  }

  /**
   * @return empty when the address says it already
   */
  Optional<String> called(URI uri) {
    return switch (this) {
      case ITS_ADDRESS -> Optional.empty();
      case LOCALHOST -> Optional.of("localhost");
      case WITH_PORT -> {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        boolean named = uri.getPort() > 0 && uri.getPort() != usual;
        yield named ? Optional.empty() : Optional.of(uri.getHost() + ":" + usual);
      }
    };
  }
}
