package kz.kense.scan.escl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import kz.kense.scan.ScannerInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scanner that makes itself known in the network, as printers do. */
final class EsclFinderTest {
  @Test
  void anAnnouncedScannerIsFoundUnderItsAddress() throws Exception {
    Optional<InetAddress> own = own();
    if (own.isEmpty()) {
      Assumptions.abort("no network of this machine knows multicast");
    }
    try (JmDNS device = JmDNS.create(own.get(), "kense-test-device")) {
      device.registerService(
          ServiceInfo.create(
              "_uscan._tcp.local.",
              "Kense test",
              8099,
              0,
              0,
              Map.of("rs", "/eSCL/", "ty", "Office MFP 477")));
      // it waits only as long as nothing answers
      assertThat(EsclFinder.find(Duration.ofSeconds(40)))
          .contains(
              new ScannerInfo(
                  ScannerInfo.Kind.ESCL,
                  "http://" + own.get().getHostAddress() + ":8099/eSCL/",
                  "Office MFP 477"));
    }
  }

  @ParameterizedTest
  @CsvSource({"eSCL, /eSCL/", "/a/eSCL2/, /a/eSCL2/", "'', /eSCL/", "true, /eSCL/", ", /eSCL/"})
  void theAnnouncementSaysWhereTheServiceIs(@Nullable String rs, String root) {
    assertThat(EsclFinder.root(rs)).isEqualTo(root);
  }

  private static Optional<InetAddress> own() throws Exception {
    return NetworkInterface.networkInterfaces()
        .filter(
            net -> {
              try {
                return net.isUp() && net.supportsMulticast() && !net.isLoopback();
              } catch (java.io.IOException e) {
                return false;
              }
            })
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .findFirst();
  }
}
