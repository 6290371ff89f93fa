package kz.kense.intake.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.intake.Duplicate;
import kz.kense.intake.IntakePreview;
import kz.kense.ui.Icons;
import kz.kense.ui.RouteView;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * What will happen: registration, total term, every official's due moment; and what to beware of.
 */
final class OutlookPanel extends ScrollPane {
  private final Ui ui;
  private final RegisterModel model;
  private final VBox warnings = new VBox(8);
  private final VBox route = new VBox(8);
  private final ListChangeListener<Object> heard = change -> warn();

  OutlookPanel(Ui ui, RegisterModel model) {
    this.ui = ui;
    this.model = model;
    Label title = new Label(ui.text("intake.outlook"));
    title.getStyleClass().add("form-section");
    VBox body = new VBox(12, new PaperPanel(ui, model.offers), title, warnings, route);
    body.getStyleClass().add("outlook-body");
    setContent(body);
    setFitToWidth(true);
    getStyleClass().addAll("edge-to-edge", "outlook");
    model.foresight.duplicates.addListener(new WeakListChangeListener<>(heard));
    model.fields.checklist.addListener(new WeakListChangeListener<>(heard));
    warn();
    Views.follow(this, model.foresight.preview, p -> foresee());
    Views.follow(this, model.foresight.impossible, p -> foresee());
  }

  private void warn() {
    warnings.getChildren().clear();
    model.foresight.duplicates.forEach(d -> warnings.getChildren().add(duplicate(d)));
    int missing = model.missing().size();
    if (missing > 0 && !model.fields.checklist.isEmpty()) {
      warnings.getChildren().add(note(ui.text("intake.incomplete", missing)));
    }
    Views.present(warnings, !warnings.getChildren().isEmpty());
  }

  private Node duplicate(Duplicate d) {
    String why =
        d.reasons().stream()
            .sorted()
            .map(r -> ui.text("intake.duplicate." + r.name()))
            .collect(Collectors.joining(", "));
    Label words = note(ui.text("intake.duplicate", why));
    Hyperlink link =
        new Hyperlink(
            ui.text(
                "intake.duplicate.case",
                d.row().number(),
                ui.formats().date(d.row().registeredAt().toLocalDate()),
                d.row().object()));
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setOnAction(
        e -> {
          model.glance();
          ui.navigation().go("case", Long.toString(d.row().id()));
        });
    VBox box = new VBox(2, words, link);
    box.getStyleClass().add("outlook-warning");
    return box;
  }

  private void foresee() {
    IntakePreview p = model.foresight.preview.get();
    var impossible = model.foresight.impossible.get();
    route.getChildren().clear();
    if (impossible != null) {
      route.getChildren().add(note(ui.text(impossible)));
    } else if (p == null) {
      route.getChildren().add(muted(ui.text("intake.outlook.empty")));
    } else {
      show(p);
    }
  }

  private void show(IntakePreview p) {
    PreviewWords words = new PreviewWords(ui.messages(), ui.formats());
    Label total = plain(words.total(p), "outlook-total");
    Label reasons = plain(String.join("\n", words.reasons(p.total())), "route-reasons");
    Views.present(reasons, false);
    Hyperlink why = new Hyperlink(ui.text("ui.route.why"));
    why.getStyleClass().add("route-why");
    why.setOnAction(
        e -> {
          Views.present(reasons, !reasons.isVisible());
          why.setText(ui.text(reasons.isVisible() ? "ui.route.hide" : "ui.route.why"));
          why.setVisited(false);
        });
    Label registration =
        p.whyLater() == IntakePreview.WhyLater.AT_ONCE
            ? plain(words.registration(p), "muted")
            : note(words.registration(p));
    route
        .getChildren()
        .setAll(List.of(registration, muted(ui.text("intake.outlook.total")), total, why, reasons));
    if (!p.confirmed()) {
      route.getChildren().add(note(ui.text("intake.outlook.unconfirmed")));
    }
    route.getChildren().add(new RouteView(ui, words.steps(p)));
  }

  private static Label note(String text) {
    Label label = plain(text, "outlook-note");
    label.setGraphic(Icons.of(MaterialDesignA.ALERT_OUTLINE));
    label.getStyleClass().add(Tone.NEAR.style());
    return label;
  }

  private static Label muted(String text) {
    return plain(text, "muted");
  }

  private static Label plain(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
