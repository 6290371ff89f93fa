package kz.kense.scan.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.demo.DemoScanner;
import kz.kense.scan.device.Scanners;
import kz.kense.scan.session.ScanProfiles.Profile;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** Where the pages come from and how they are scanned; the last choice is remembered. */
final class ScanSource {
  static final List<Integer> RESOLUTIONS = List.of(150, 200, 300, 400, 600);

  final ObservableList<ScannerInfo> scanners = FXCollections.observableArrayList();
  final ObservableList<Profile> profiles = FXCollections.observableArrayList();
  final ObjectProperty<ScannerInfo> scanner = new SimpleObjectProperty<>(DemoScanner.INFO);
  final ObjectProperty<PaperSource> paperSource = new SimpleObjectProperty<>(PaperSource.FEEDER);
  final ObjectProperty<ColorMode> mode = new SimpleObjectProperty<>(ColorMode.GRAY);
  final ObjectProperty<Integer> dpi = new SimpleObjectProperty<>(300);
  final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.A4);
  final BooleanProperty manualDuplex = new SimpleBooleanProperty();
  final BooleanProperty finding = new SimpleBooleanProperty();
  final ObjectProperty<Set<PaperSource>> able =
      new SimpleObjectProperty<>(EnumSet.allOf(PaperSource.class));
  final ObjectProperty<@Nullable Phrase> addressError = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Phrase> whyNot = new SimpleObjectProperty<>();

  /** The number of the page that comes next. */
  final IntegerProperty next = new SimpleIntegerProperty(1);

  private final ScanTools tools;

  ScanSource(ScanTools tools) {
    this.tools = tools;
    profiles.setAll(tools.profiles().named());
    scanners.setAll(DemoScanner.INFO);
    tools.profiles().last().ifPresent(this::use);
  }

  ScannerInfo chosen() {
    return scanner.get();
  }

  ScanRequest request() {
    return new ScanRequest(paperSource.get(), mode.get(), dpi.get(), paper.get());
  }

  /** Looks for scanners; what was found before stays choosable. */
  void find() {
    if (finding.get()) {
      return;
    }
    finding.set(true);
    tools
        .work()
        .aside("scan.finding", p -> tools.find().get())
        .onSuccess(this::found)
        .atEnd(() -> finding.set(false))
        .start();
  }

  private void found(List<ScannerInfo> found) {
    List<ScannerInfo> all = new ArrayList<>(found);
    ScannerInfo now = chosen();
    if (all.stream().noneMatch(s -> s.id().equals(now.id()))) {
      all.addFirst(now);
    }
    scanners.setAll(all);
    boolean demo = now.kind() == ScannerInfo.Kind.DEMO;
    boolean untouched = tools.profiles().last().isEmpty();
    scanner.set(
        demo && untouched
            ? all.getFirst()
            : all.stream().filter(s -> s.id().equals(now.id())).findFirst().orElse(now));
  }

  /** A network scanner by its address. */
  void address(String typed) {
    addressError.set(null);
    try {
      String id = typed.strip();
      boolean named = id.matches("(?i)(escl|sane|demo):.+") && !id.matches("(?i)https?:.*");
      ScannerInfo info = Scanners.info(named ? id : "escl:" + id);
      if (info.kind() == ScannerInfo.Kind.ESCL) {
        kz.kense.scan.escl.EsclScanner.address(info.address());
      }
      if (scanners.stream().noneMatch(s -> s.id().equals(info.id()))) {
        scanners.addFirst(info);
      }
      scanner.set(info);
    } catch (Failure why) {
      addressError.set(Phrase.of(why));
    }
  }

  void use(Profile profile) {
    if (scanners.stream().noneMatch(s -> s.id().equals(profile.scanner().id()))) {
      scanners.addFirst(profile.scanner());
    }
    scanner.set(profile.scanner());
    paperSource.set(profile.request().source());
    mode.set(profile.request().mode());
    dpi.set(profile.request().dpi());
    paper.set(profile.request().paper());
  }

  void remember() {
    keepAs("");
  }

  void keepAs(String name) {
    Profile profile = new Profile(name.strip(), chosen(), request());
    tools.work().quietly().execute(() -> tools.profiles().use(profile));
    if (!name.isBlank()) {
      profiles.removeIf(p -> p.name().equals(profile.name()));
      profiles.addFirst(profile);
    }
  }
}
