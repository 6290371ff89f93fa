package kz.kense.office.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.ui.Banner;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * Three big buttons: an office's file, a new one, or the practice office; below, the last files.
 */
public final class StartView extends BorderPane {
  private static final double WIDTH = 560;

  private final Ui ui;
  private final StartModel model;
  private final VBox recent = new VBox(4);
  private final ListChangeListener<String> changed = c -> showRecent();

  public StartView(Ui ui, StartModel model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("login");
    model.recent().addListener(new WeakListChangeListener<>(changed));
    Label title = new Label(ui.text("office.start.title"));
    title.getStyleClass().add("screen-title");
    title.setWrapText(true);
    Button open = door("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::pickExisting);
    Platform.runLater(open::requestFocus);
    VBox card =
        new VBox(
            title,
            new Banner(ui, model.notice()),
            open,
            door("create", MaterialDesignF.FILE_PLUS_OUTLINE, this::pickNew),
            door("demo", MaterialDesignS.SCHOOL_OUTLINE, model::demo),
            recent);
    card.getStyleClass().add("card");
    card.setMaxWidth(WIDTH);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(card);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    setCenter(scroll);
    showRecent();
  }

  private Button door(String key, Ikon icon, Runnable run) {
    VBox words =
        new VBox(
            2,
            Page.words(ui.text("office.start." + key), "person-name"),
            Page.words(ui.text("office.start." + key + ".help"), "muted"));
    // a button asks its words for their height before it knows how wide they may be
    words.setMinWidth(WIDTH - 140);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(16, Icons.of(icon), words);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, line);
    button.setId("start-" + key);
    button.getStyleClass().add("login-person");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(ui.text("office.start." + key));
    button.setAccessibleHelp(ui.text("office.start." + key + ".help"));
    button.disableProperty().bind(model.busy());
    button.setOnAction(event -> run.run());
    return button;
  }

  private void showRecent() {
    recent.getChildren().setAll(Page.words(ui.text("office.start.recent"), "form-section"));
    model.recent().forEach(path -> recent.getChildren().add(link(path)));
    Views.present(recent, !model.recent().isEmpty());
  }

  private Hyperlink link(String path) {
    Hyperlink link = new Hyperlink(path, Icons.of(MaterialDesignF.FILE_CABINET));
    // both ends of a path say something: the folder's beginning and the file's name
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.setTooltip(new Tooltip(path));
    link.disableProperty().bind(model.busy());
    link.setOnAction(event -> model.open(List.of(Path.of(path))));
    return link;
  }

  private void pickExisting() {
    model.open(ui.files().open("office.start.open", List.of()));
  }

  private void pickNew() {
    ui.files()
        .save("office.start.create", ui.text("office.start.file") + ".kense")
        .ifPresent(model::create);
  }
}
