package kz.kense.scan.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;

/** Asks the network for eSCL scanners by multicast DNS (RFC 6762, 6763; service {@code _uscan}). */
public final class EsclFinder {
  private static final String SERVICE = "_uscan._tcp.local.";

  private EsclFinder() {}

  /**
   * @param patience how long answers are waited for, on each of the machine's networks
   */
  public static List<ScannerInfo> find(Duration patience) {
    Map<String, ScannerInfo> found = new LinkedHashMap<>();
    for (InetAddress own : networks()) {
      try (JmDNS dns = JmDNS.create(own)) {
        for (ServiceInfo service : dns.list(SERVICE, patience.toMillis())) {
          scanners(service).forEach(s -> found.putIfAbsent(s.address(), s));
        }
      } catch (IOException e) {
        System.getLogger(EsclFinder.class.getName())
            .log(System.Logger.Level.INFO, "no multicast DNS on " + own, e);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<ScannerInfo> scanners(ServiceInfo service) {
    List<ScannerInfo> out = new ArrayList<>();
    String root = Objects.requireNonNullElse(service.getPropertyString("rs"), "eSCL");
    String name = Objects.requireNonNullElse(service.getPropertyString("ty"), service.getName());
    for (Inet4Address address : service.getInet4Addresses()) {
      String url =
          "http://"
              + address.getHostAddress()
              + ":"
              + service.getPort()
              + "/"
              + root.replaceAll("^/+|/+$", "")
              + "/";
      out.add(new ScannerInfo(Kind.ESCL, url, name));
      break;
    }
    return out;
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
