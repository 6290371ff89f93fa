package kz.kense.statement.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.signing.Verdict;
import kz.kense.statement.StatementCheck;
import kz.kense.statement.StatementFacts;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The code and whom to believe at the left, what it is worth at the right. */
final class PaperCheckView extends BorderPane {
  private static final Map<Verdict, Tone> TONES =
      Map.of(Verdict.VALID, Tone.OK, Verdict.INCOMPLETE, Tone.NEAR, Verdict.INVALID, Tone.OVERDUE);

  private final Ui ui;
  private final PaperCheckModel model;
  private final BorderPane result = new BorderPane();

  PaperCheckView(Ui ui, PaperCheckModel model) {
    this.ui = ui;
    this.model = model;
    VBox head = new VBox(4, wrapped(ui.text("paper-check.help"), "muted"));
    head.getStyleClass().add("screen-head");
    setTop(new VBox(head, new Banner(ui, model.notice())));
    VBox form = new VBox(form());
    form.getStyleClass().add("screen-body");
    form.setMinHeight(Region.USE_PREF_SIZE); // it scrolls; the code stays readable
    GridPane halves = new GridPane();
    for (int percent : new int[] {50, 50}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      halves.getColumnConstraints().add(column);
    }
    halves.addRow(0, form, result);
    GridPane.setVgrow(result, Priority.ALWAYS);
    ScrollPane scroll = new ScrollPane(halves);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    setCenter(scroll);
    setBottom(
        new ActionBar(ui)
            .primary(
                Action.of("paper-check.check", MaterialDesignS.SHIELD_CHECK_OUTLINE, model::check)
                    .unless(model.refused())
                    .on(Shortcut.PRIMARY_ACTION))
            .add(
                Action.of("paper-check.picture", MaterialDesignI.IMAGE_OUTLINE, this::choose)
                    .on(Shortcut.ATTACH)));
    Views.follow(this, model.found(), this::show);
    takeDropped();
  }

  void choose() {
    ui
        .files()
        .open("paper-check.picture", List.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "pdf"))
        .stream()
        .findFirst()
        .ifPresent(model::read);
  }

  private FormGrid form() {
    Field code = Fields.longText(ui, "paper-check.code", model.code(), 6);
    return new FormGrid(ui)
        .section("paper-check.section.code")
        .row(code)
        .row(Fields.text(ui, "paper-check.id", model.idNumber()))
        .section("paper-check.section.trust")
        .row(file("paper-check.keys", List.of("pem"), model.keyFile()))
        .row(file("paper-check.list", List.of(), model.listFile()));
  }

  /** Which file is taken, and the buttons to take another one or the office's own again. */
  private Node file(String key, List<String> extensions, ObjectProperty<@Nullable Path> file) {
    Label name = wrapped("", "muted");
    Button choose =
        new Button(ui.text(key + ".choose"), Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    choose.setOnAction(
        event ->
            ui.files().open(key + ".choose", extensions).stream().findFirst().ifPresent(file::set));
    Button own = new Button(ui.text("paper-check.own"), Icons.of(MaterialDesignC.CLOSE));
    own.setOnAction(event -> file.set(null));
    Views.follow(
        name,
        file,
        now -> {
          name.setText(now == null ? ui.text(key + ".own") : String.valueOf(now.getFileName()));
          Views.present(own, now != null);
        });
    HBox buttons = new HBox(8, choose, own);
    return new VBox(6, wrapped(ui.text(key), "field-label"), name, buttons);
  }

  private void takeDropped() {
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    setOnDragDropped(
        event -> {
          List<File> files = event.getDragboard().getFiles();
          files.stream().findFirst().map(File::toPath).ifPresent(model::read);
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }

  private void show(@Nullable StatementCheck found) {
    if (found == null) {
      result.setCenter(new EmptyState(ui, MaterialDesignQ.QRCODE_SCAN, "paper-check.empty"));
      return;
    }
    StatementFacts facts = new StatementFacts(found, ui.messages(), model.zone());
    Tone tone = TONES.getOrDefault(found.verdict(), Tone.OVERDUE);
    Label verdict = wrapped(facts.verdict(), "signature-verdict");
    HBox banner = new HBox(10, Icons.of(tone.icon()), verdict);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("banner", tone.style());
    banner.setAccessibleText(verdict.getText());
    HBox.setHgrow(verdict, Priority.ALWAYS);
    VBox card = new VBox(8, grid(facts));
    facts.findings().forEach(finding -> card.getChildren().add(wrapped("• " + finding, "")));
    card.getStyleClass().add("card");
    VBox all = new VBox(12, banner, card);
    all.getStyleClass().add("screen-body");
    result.setCenter(all);
  }

  private static GridPane grid(StatementFacts facts) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(6);
    for (int percent : new int[] {36, 64}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      grid.getColumnConstraints().add(column);
    }
    int row = 0;
    for (StatementFacts.Fact fact : facts.facts()) {
      grid.addRow(row++, wrapped(fact.name(), "muted"), wrapped(fact.value(), ""));
    }
    return grid;
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
