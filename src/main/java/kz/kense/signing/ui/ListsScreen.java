package kz.kense.signing.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kz.kense.signing.RevocationFolder;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The revocation lists and OCSP answers at hand, with their dates: {@code revocation}. */
public final class ListsScreen implements Screen {
  private final ListsModel model;
  private final Supplier<ZoneId> zone;
  private @Nullable Ui shown;

  ListsScreen(ListsModel model, Supplier<ZoneId> zone) {
    this.model = model;
    this.zone = zone;
  }

  @Override
  public String id() {
    return "revocation";
  }

  @Override
  public String titleKey() {
    return "verify.tab.lists";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignP.PLAYLIST_REMOVE;
  }

  @Override
  public void onShow(List<String> args) {
    model.refresh();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.ATTACH, this::choose);
  }

  private void choose() {
    Ui ui = shown;
    if (ui != null) {
      model.add(ui.files().open("verify.lists", List.of("crl", "ocsp", "der", "pem", "bin")));
    }
  }

  @Override
  public Node view(Ui ui) {
    shown = ui;
    Label help = new Label(ui.text("verify.lists.help"));
    help.getStyleClass().add("muted");
    help.setWrapText(true);
    VBox head = new VBox(4, help, new Banner(ui, model.notice()));
    head.getStyleClass().add("screen-head");
    BorderPane view = new BorderPane(table(ui));
    view.setTop(head);
    view.setBottom(
        new ActionBar(ui)
            .primary(
                Action.of("verify.lists", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose)
                    .on(Shortcut.ATTACH)));
    return view;
  }

  private Node table(Ui ui) {
    DateTimeFormatter moment =
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", ui.lang().locale()).withZone(zone.get());
    TableView<RevocationFolder.Entry> table = new TableView<>(model.kept());
    table.setAccessibleText(ui.text("verify.tab.lists"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new EmptyState(ui, MaterialDesignP.PLAYLIST_REMOVE, "verify.lists.empty"));
    table
        .getColumns()
        .add(column(ui, "verify.lists.kind", 160, e -> ui.text("verify.lists." + e.kind().code())));
    table.getColumns().add(column(ui, "verify.lists.issuer", 420, RevocationFolder.Entry::issuer));
    table.getColumns().add(column(ui, "verify.lists.given", 150, e -> moment.format(e.given())));
    table
        .getColumns()
        .add(column(ui, "verify.lists.until", 150, e -> e.until().map(moment::format).orElse("—")));
    table
        .getColumns()
        .add(
            column(
                ui,
                "verify.lists.state",
                180,
                e -> ui.text(model.old(e) ? "verify.lists.old" : "verify.lists.good")));
    return table;
  }

  private static TableColumn<RevocationFolder.Entry, String> column(
      Ui ui, String key, double width, Function<RevocationFolder.Entry, String> value) {
    TableColumn<RevocationFolder.Entry, String> column = new TableColumn<>(ui.text(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
    return column;
  }
}
