package kz.kense.papers.ui;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState.DraftVersion;
import kz.kense.text.LocalText;
import kz.kense.ui.Choice;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Two kept versions side by side, field by field. */
final class VersionsView extends VBox {
  private final Ui ui;
  private final DraftModel model;
  private final VBox found = new VBox(12);

  VersionsView(Ui ui, DraftModel model) {
    this.ui = ui;
    this.model = model;
    ListChangeListener<DraftVersion> listener = change -> build();
    getProperties().put(found, listener);
    model.versions().versions().addListener(new WeakListChangeListener<>(listener));
    Views.follow(this, model.versions().older(), now -> compare());
    Views.follow(this, model.versions().newer(), now -> compare());
    build();
  }

  private void build() {
    if (model.versions().versions().isEmpty()) {
      getChildren().setAll(new EmptyState(ui, MaterialDesignH.HISTORY, "draft.no-versions"));
      return;
    }
    VBox body =
        new VBox(
            new FormGrid(ui)
                .row(
                    Fields.choice(ui, "draft.versions.older", model.versions().older(), choices()),
                    Fields.choice(ui, "draft.versions.newer", model.versions().newer(), choices())),
            found);
    body.getStyleClass().add("screen-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    getChildren().setAll(scroll);
    compare();
  }

  private ObservableList<Choice<Integer>> choices() {
    return FXCollections.observableArrayList(
        model.versions().versions().stream()
            .map(v -> new Choice<>(v.draft().version(), LocalText.same(name(v))))
            .toList());
  }

  private String name(DraftVersion v) {
    return ui.text(
        "draft.version",
        v.draft().version(),
        ui.formats().dateTime(v.at()),
        model.nameOf(v.author()).in(ui.lang()));
  }

  private void compare() {
    List<VersionsModel.Difference> all = model.versions().differences(ui.lang());
    found.getChildren().clear();
    if (all.isEmpty()) {
      String key =
          model.versions().older().get() == null ? "draft.versions.one" : "draft.versions.same";
      found.getChildren().add(line(ui.text(key), "muted"));
    }
    all.forEach(d -> found.getChildren().add(difference(d)));
  }

  private Node difference(VersionsModel.Difference d) {
    VBox box = new VBox(4, line(d.label().in(ui.lang()), "route-title"));
    if (!d.before().isEmpty()) {
      box.getChildren().add(line("− " + d.before(), "version-before"));
    }
    if (!d.after().isEmpty()) {
      box.getChildren().add(line("+ " + d.after(), "version-after"));
    }
    return box;
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
