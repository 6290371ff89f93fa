package kz.kense.scan.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.session.ScanProfiles.Profile;
import kz.kense.ui.Icons;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Where the paper comes from and how: the scanner, its settings, the button that begins. */
final class SourceBar extends VBox {
  private final Ui ui;
  private final ScanModel model;
  private final ScanSource source;
  private final Runnable pick;
  private final Runnable separators;

  /**
   * @param pick asks for files
   * @param separators prints the sheets that part documents
   */
  SourceBar(Ui ui, ScanModel model, Runnable pick, Runnable separators) {
    super(8);
    this.ui = ui;
    this.model = model;
    this.source = model.source;
    this.pick = pick;
    this.separators = separators;
    getStyleClass().add("scan-source");
    FlowPane line = new FlowPane(12, 8);
    line.setRowValignment(javafx.geometry.VPos.BOTTOM);
    line.getChildren()
        .addAll(
            labelled("scan.scanner", scanners()),
            labelled(
                "scan.from",
                choice(
                    "scan.from",
                    List.of(PaperSource.values()),
                    source.paperSource,
                    v -> ui.text("scan.from." + v))),
            labelled(
                "scan.mode",
                choice(
                    "scan.mode",
                    List.of(ColorMode.values()),
                    source.mode,
                    v -> ui.text("scan.mode." + v))),
            labelled(
                "scan.dpi",
                choice(
                    "scan.dpi",
                    ScanSource.RESOLUTIONS,
                    source.dpi,
                    v -> ui.text("scan.dpi.value", v))),
            labelled(
                "scan.paper",
                choice(
                    "scan.paper",
                    List.of(PaperSize.values()),
                    source.paper,
                    v -> ui.text("scan.paper." + v))));
    Label wrong = new Label();
    wrong.getStyleClass().add("field-error");
    wrong.setWrapText(true);
    Views.follow(
        wrong,
        source.addressError,
        why -> {
          Views.present(wrong, why != null);
          wrong.setText(why == null ? "" : ui.text(why));
        });
    getChildren().addAll(line, wrong);
  }

  private ComboBox<ScannerInfo> scanners() {
    ComboBox<ScannerInfo> box = new ComboBox<>(source.scanners);
    box.setConverter(
        converter(s -> s.kind() == ScannerInfo.Kind.DEMO ? ui.text("scan.demo") : s.name()));
    box.setPrefWidth(300);
    bind(box, source.scanner);
    box.setAccessibleText(ui.text("scan.scanner"));
    box.setId("scan-scanner");
    return box;
  }

  /** What begins: beside the title, so that the settings keep one line. */
  Node buttons() {
    Button scan = new Button("", Icons.of(MaterialDesignS.SCANNER));
    scan.setId("scan-start");
    scan.setOnAction(e -> model.scan());
    Views.follow(scan, model.ready, now -> scan.setDisable(!now));
    Views.follow(
        scan,
        source.next,
        n ->
            scan.setText(
                n.intValue() <= 1
                    ? ui.text("scan.start")
                    : ui.text("scan.continue", n.intValue())));
    scan.setTooltip(new javafx.scene.control.Tooltip(Shortcut.SCAN.shown()));
    Button stop = new Button(ui.text("scan.stop"), Icons.of(MaterialDesignS.STOP));
    stop.setId("scan-stop");
    stop.setOnAction(e -> model.stop());
    Views.follow(
        scan,
        model.scanning.running,
        now -> {
          Views.present(scan, !now);
          Views.present(stop, now);
        });
    Button files = new Button(ui.text("scan.files"), Icons.of(MaterialDesignF.FILE_PLUS_OUTLINE));
    files.setOnAction(e -> pick.run());
    HBox box = new HBox(8, scan, stop, files, more());
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private MenuButton more() {
    MenuButton menu = new MenuButton(ui.text("scan.more"), Icons.of(MaterialDesignM.MENU));
    menu.setAccessibleText(ui.text("scan.more"));
    CheckBox backs = new CheckBox(ui.text("scan.manual-duplex"));
    backs.selectedProperty().bindBidirectional(source.manualDuplex);
    menu.setOnShowing(e -> fill(menu, backs));
    fill(menu, backs);
    return menu;
  }

  private void fill(MenuButton menu, CheckBox backs) {
    menu.getItems()
        .setAll(
            new javafx.scene.control.CustomMenuItem(backs, false),
            item("scan.choose-blank", model.pages::chooseBlank),
            item("scan.print-separators", separators),
            item("scan.find", source::find),
            item(
                "scan.by-address",
                () -> ask("scan.by-address", "192.168.0.5").ifPresent(source::address)),
            item("scan.watch", this::watch),
            item(
                "scan.save-profile", () -> ask("scan.save-profile", "").ifPresent(source::keepAs)));
    for (Profile profile : source.profiles) {
      MenuItem use = new MenuItem(ui.text("scan.use-profile", profile.name()));
      use.setOnAction(e -> source.use(profile));
      menu.getItems().add(use);
    }
  }

  private void watch() {
    ui.files().folder("scan.watch").ifPresent(model.watched::begin);
  }

  private MenuItem item(String key, Runnable act) {
    MenuItem item = new MenuItem(ui.text(key));
    item.setOnAction(e -> act.run());
    return item;
  }

  private java.util.Optional<String> ask(String key, String example) {
    TextInputDialog dialog = new TextInputDialog(example);
    dialog.initOwner(getScene().getWindow());
    dialog.setTitle(ui.text(key));
    dialog.setHeaderText(null);
    dialog.setContentText(ui.text(key + ".ask"));
    dialog.getDialogPane().getStylesheets().add(Ui.STYLESHEET);
    return dialog.showAndWait().filter(text -> !text.isBlank());
  }

  private <T> ComboBox<T> choice(
      String key, List<T> values, Property<T> value, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(converter(words));
    bind(box, value);
    box.setAccessibleText(ui.text(key));
    return box;
  }

  private static <T> void bind(ComboBox<T> box, Property<T> value) {
    Views.follow(box, (ObservableValue<T>) value, box::setValue);
    box.valueProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                value.setValue(now);
              }
            });
  }

  private static <T> StringConverter<T> converter(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private VBox labelled(String key, Node control) {
    Label label = new Label(ui.text(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    return new VBox(2, label, control);
  }
}
