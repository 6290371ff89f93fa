package kz.kense.scan.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;
import kz.kense.scan.demo.DemoScanner;
import kz.kense.scan.escl.EsclFinder;
import kz.kense.scan.escl.EsclScanner;
import kz.kense.scan.sane.SaneScanner;
import kz.kense.scan.windows.WindowsScanner;
import kz.kense.text.Failure;

/** Every way to a scanner: finds them, and opens one by its {@link ScannerInfo#id}. */
public final class Scanners {
  private static final Duration MULTICAST = Duration.ofSeconds(4);

  private Scanners() {}

  /** Everything that can be found from here; takes seconds. The demo scanner comes last. */
  public static List<ScannerInfo> find() {
    List<ScannerInfo> found = new ArrayList<>(SaneScanner.find());
    found.addAll(WindowsScanner.find());
    found.addAll(EsclFinder.find(MULTICAST));
    found.add(DemoScanner.INFO);
    return List.copyOf(found);
  }

  /**
   * @param id such as {@code escl:http://192.168.0.5/eSCL} or {@code sane:test:0}
   * @throws Failure {@code scan.unknown}
   */
  public static Scanner open(String id) {
    return open(info(id));
  }

  public static Scanner open(ScannerInfo info) {
    return switch (info.kind()) {
      case SANE -> new SaneScanner(info);
      case ESCL -> new EsclScanner(info);
      case NAPS2, WIA -> new WindowsScanner(info);
      case DEMO -> new DemoScanner();
    };
  }

  /** A scanner that is named, not found: its address stands for its name. */
  public static ScannerInfo info(String id) {
    int colon = id.indexOf(':');
    if (colon > 0 && colon < id.length() - 1) {
      String address = id.substring(colon + 1);
      for (Kind kind : Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(id.substring(0, colon))) {
          return kind == Kind.DEMO ? DemoScanner.INFO : new ScannerInfo(kind, address, address);
        }
      }
    }
    throw Failure.of("scan.unknown", id);
  }
}
