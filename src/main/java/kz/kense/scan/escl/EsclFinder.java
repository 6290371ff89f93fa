package kz.kense.scan.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Asks the network for eSCL scanners by multicast DNS (RFC 6762, 6763; services {@code _uscan} and,
 * with TLS, {@code _uscans}).
 */
public final class EsclFinder {
  private static final String PLAIN = "_uscan._tcp.local.";
  private static final String SECURE = "_uscans._tcp.local.";
  private static final long AT_ONCE = 1;

  private EsclFinder() {}

  /**
   * @param patience how long answers are waited for, on each of the machine's networks
   */
  public static List<ScannerInfo> find(Duration patience) {
    Map<String, ScannerInfo> found = new LinkedHashMap<>();
    for (InetAddress own : networks()) {
      try (JmDNS dns = JmDNS.create(own)) {
        dns.list(SECURE, AT_ONCE); // asked; what is answered meanwhile is remembered
        for (ServiceInfo service : dns.list(PLAIN, patience.toMillis())) {
          scanner("http", service).ifPresent(s -> found.putIfAbsent(device(service), s));
        }
        for (ServiceInfo service : dns.list(SECURE, AT_ONCE)) {
          scanner("https", service).ifPresent(s -> found.putIfAbsent(device(service), s));
        }
      } catch (IOException e) {
        System.getLogger(EsclFinder.class.getName())
            .log(System.Logger.Level.INFO, "no multicast DNS on " + own, e);
      }
    }
    return List.copyOf(found.values());
  }

  /** Most announce themselves under both services: one line in the list is enough. */
  private static String device(ServiceInfo service) {
    return service.getName() + Arrays.toString(service.getInet4Addresses());
  }

  private static Optional<ScannerInfo> scanner(String scheme, ServiceInfo service) {
    String name = said(service.getPropertyString("ty")).orElse(service.getName());
    String root = root(service.getPropertyString("rs"));
    return Arrays.stream(service.getInet4Addresses())
        .findFirst()
        .map(a -> scheme + "://" + a.getHostAddress() + ":" + service.getPort() + root)
        .map(url -> new ScannerInfo(Kind.ESCL, url, name));
  }

  /**
   * @param rs of the announcement; null when it is silent about it
   */
  static String root(@Nullable String rs) {
    return "/" + said(rs).orElse("eSCL").replaceAll("^/+|/+$", "") + "/";
  }

  /** For a key without a value the library answers "true". */
  private static Optional<String> said(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .filter(v -> !v.isEmpty() && !v.equals("true"));
  }

  private static List<InetAddress> networks() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(EsclFinder::usable)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean usable(NetworkInterface net) {
    try {
      return net.isUp() && net.supportsMulticast() && !net.isLoopback();
    } catch (IOException e) {
      return false;
    }
  }
}
