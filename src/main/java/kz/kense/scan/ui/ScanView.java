package kz.kense.scan.ui;

import java.io.File;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.session.Separator;
import kz.kense.scan.session.Stack;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Dialogs.Question;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/**
 * Pages at the left in their order, the page at the cursor at the right, what they become below.
 */
final class ScanView extends BorderPane {
  private final Ui ui;
  private final ScanModel model;
  private final PrintRequest print;
  private final PageGrid grid;
  private final VBox settings = new VBox();
  private final PreviewPane preview;
  private final SplitPane split;
  private final LargePage large;

  ScanView(Ui ui, ScanModel model, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.print = print;
    PagePictures pictures = new PagePictures(model);
    grid = new PageGrid(ui, model, pictures, this::larger);
    preview = new PreviewPane(ui, model, pictures);
    EmptyState empty = new EmptyState(ui, MaterialDesignS.SCANNER, "scan.empty.hint", null);
    Views.follow(empty, model.stack(), s -> Views.present(empty, s.pages().isEmpty()));
    StackPane pages = new StackPane(grid, empty);
    empty.setMouseTransparent(true);
    VBox left = new VBox(tools(), pages, hint());
    VBox.setVgrow(pages, Priority.ALWAYS);
    preview.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            larger();
          }
        });
    split = new SplitPane(documents(), left, preview);
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(0.21, 0.62);
    split.getStyleClass().add("list-detail");
    large = new LargePage(ui, model, pictures, grid, this::smaller);
    setTop(head());
    setCenter(split);
    setBottom(actions());
    Views.follow(
        this,
        model.stack(),
        s -> {
          if (s.pages().isEmpty() && getCenter() == large) {
            smaller();
          }
        });
    takeDrops();
    Views.follow(
        this,
        model.scanning.running,
        now -> {
          if (now) {
            grid.requestFocus(); // the next keys are for the pages that come
          }
        });
  }

  private VBox head() {
    Label title = new Label();
    title.getStyleClass().add("screen-title");
    Views.follow(
        title,
        model.target(),
        to ->
            title.setText(
                to == null
                    ? ui.text("scan.title")
                    : ui.text("scan.title.for", to.title().in(ui.lang()))));
    title.setMinWidth(USE_PREF_SIZE);
    SourceBar source = new SourceBar(ui, model, this::pick, this::separators);
    HBox line = new HBox(12, title, Views.spring(), source.buttons());
    line.getStyleClass().add("screen-head");
    line.setAlignment(Pos.CENTER_LEFT);
    Banner banner = new Banner(ui, model.notice);
    VBox.setMargin(banner, new Insets(0, 24, 8, 24));
    settings.getChildren().setAll(source, banner);
    return new VBox(line, settings);
  }

  private static Label quiet() {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void say(Label label, @Nullable Phrase words) {
    Views.present(label, words != null);
    label.setText(words == null ? "" : ui.text(words));
  }

  private FlowPane tools() {
    FlowPane bar = new FlowPane(0, 0);
    bar.getStyleClass().add("viewer-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(USE_PREF_SIZE);
    bar.getChildren()
        .addAll(
            tool("scan.large", MaterialDesignF.FULLSCREEN, this::larger),
            tool("scan.turn-left", MaterialDesignR.ROTATE_LEFT, () -> model.pages.turn(3)),
            tool("scan.turn-right", MaterialDesignR.ROTATE_RIGHT, () -> model.pages.turn(1)),
            tool(
                "scan.straighten",
                MaterialDesignF.FORMAT_TEXT_ROTATION_NONE,
                model.pages::straighten),
            tool("scan.crop-numbers", MaterialDesignC.CROP, preview::cropByNumbers),
            tool("scan.back", MaterialDesignC.CHEVRON_LEFT, () -> model.pages.shift(-1)),
            tool("scan.forth", MaterialDesignC.CHEVRON_RIGHT, () -> model.pages.shift(1)),
            tool("scan.split", MaterialDesignC.CONTENT_CUT, model.pages::split),
            tool("scan.join", MaterialDesignS.SET_MERGE, model.pages::join),
            tool("scan.delete", MaterialDesignD.DELETE_OUTLINE, model.pages::delete),
            always("scan.undo", MaterialDesignU.UNDO, model.pages::undo, model.pages.whyNotUndo),
            always("scan.redo", MaterialDesignR.REDO, model.pages::redo, model.pages.whyNotRedo));
    return bar;
  }

  private javafx.scene.Node tool(String key, org.kordamp.ikonli.Ikon icon, Runnable act) {
    return always(key, icon, act, model.pages.whyNotEdit);
  }

  private javafx.scene.Node always(
      String key,
      org.kordamp.ikonli.Ikon icon,
      Runnable act,
      javafx.beans.value.ObservableValue<? extends @Nullable Phrase> whyNot) {
    var button = Icons.button(icon, ui.text(key), act);
    button.setId(key);
    Views.follow(
        button,
        whyNot,
        why -> {
          button.setDisable(why != null);
          button.setAccessibleHelp(why == null ? "" : ui.text(why));
        });
    return button;
  }

  /** What goes on with the pages by itself, and what the keys do. */
  private VBox hint() {
    Label watched = quiet();
    Views.follow(
        watched,
        model.watched.folder,
        folder -> say(watched, folder == null ? null : Phrase.of("scan.watched", "" + folder)));
    Label read = quiet();
    read.setId("scan-read");
    Views.follow(read, model.reading.words, words -> say(read, words));
    Label keys = quiet();
    keys.setText(ui.text("scan.keys"));
    VBox hint = new VBox(4, watched, read, keys);
    hint.getStyleClass().add("scan-hint");
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }

  private void larger() {
    if (!model.stack().get().pages().isEmpty()) {
      Views.present(settings, false); // the page gets all the room there is
      setCenter(large);
      large.takeKeys();
    }
  }

  private void smaller() {
    Views.present(settings, true);
    setCenter(split);
    grid.requestFocus();
  }

  private VBox documents() {
    VBox documents = new VBox(8);
    documents.getStyleClass().add("scan-documents");
    Views.follow(documents, model.stack(), s -> documents(documents, s));
    ScrollPane scroll = new ScrollPane(documents);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox all = new VBox(scroll, original());
    all.setMinWidth(200);
    return all;
  }

  private VBox original() {
    CheckBox paper = new CheckBox(ui.text("scan.original"));
    paper.setId("scan-original");
    paper.setWrapText(true);
    paper.selectedProperty().bindBidirectional(model.paperKept);
    TextField place = new TextField();
    place.textProperty().bindBidirectional(model.place);
    place.setId("scan-original-where");
    place.setPromptText(ui.text("scan.original.example"));
    place.setAccessibleText(ui.text("scan.original.where"));
    place.disableProperty().bind(model.paperKept.not());
    VBox box = new VBox(6, paper, place);
    box.getStyleClass().add("scan-original");
    box.setMinHeight(USE_PREF_SIZE);
    return box;
  }

  private void documents(VBox box, Stack stack) {
    box.getChildren().clear();
    ScanTarget to = model.target().get();
    if (to == null) {
      return;
    }
    box.getChildren().add(section("scan.documents"));
    List<Stack.Part> parts = stack.parts();
    for (int i = 0; i < to.documents().size(); i++) {
      ScanTarget.Slot slot = to.documents().get(i);
      int pages = pages(stack, parts, slot.id());
      box.getChildren().add(line(i + 1 + " · " + slot.name().in(ui.lang()), pages));
    }
    box.getChildren().add(line("0 · " + ui.text("scan.other"), pages(stack, parts, null)));
  }

  private Label section(String key) {
    Label label = new Label(ui.text(key));
    label.getStyleClass().add("strong");
    label.setWrapText(true);
    return label;
  }

  private Label line(String name, int pages) {
    Label label = new Label(pages == 0 ? name : ui.text("scan.document", name, pages));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    if (pages == 0) {
      label.getStyleClass().add("muted");
    }
    return label;
  }

  private static int pages(Stack stack, List<Stack.Part> parts, @Nullable String document) {
    return parts.stream()
        .filter(p -> Objects.equals(p.document(), document))
        .flatMap(p -> p.pages().stream())
        .mapToInt(i -> stack.pages().get(i).pages())
        .sum();
  }

  private ActionBar actions() {
    return new ActionBar(ui)
        .danger(
            Action.of("scan.discard", MaterialDesignD.DELETE_OUTLINE, this::discard)
                .unless(model.attaching.whyNot))
        .add(
            Action.of("scan.attach-at-once", MaterialDesignC.CHECK_OUTLINE, () -> attach(true))
                .unless(model.attaching.whyNotAtOnce))
        .primary(
            Action.of("scan.attach", MaterialDesignC.CHECK, () -> attach(false))
                .unless(model.attaching.whyNot)
                .on(Shortcut.PRIMARY_ACTION));
  }

  void attach(boolean atOnce) {
    model.attach(ui.lang(), this::name, atOnce);
  }

  private String name(@Nullable String document) {
    ScanTarget to = model.target().get();
    return to == null || document == null
        ? ui.text("scan.unnamed")
        : to.documents().stream()
            .filter(s -> s.id().equals(document))
            .map(s -> s.name().in(ui.lang()))
            .findFirst()
            .orElse(ui.text("scan.unnamed"));
  }

  private void discard() {
    int pages = model.stack().get().pages().size();
    if (ui.dialogs()
        .confirm(
            new Question(
                "scan.discard.title",
                Phrase.of("scan.discard.text", pages),
                "scan.discard",
                true))) {
      model.discard();
    }
  }

  void pick() {
    model.bring(ui.files().open("scan.files", List.of("pdf", "jpg", "jpeg", "png", "tif", "tiff")));
  }

  private void separators() {
    ScanTarget to = model.target().get();
    if (to != null) {
      List<Separator.Sheet> sheets =
          to.documents().stream()
              .map(s -> new Separator.Sheet(s.id(), s.name().in(ui.lang())))
              .toList();
      print.print(ui, ui.text("scan.print-separators"), Separator.print(sheets));
    }
  }

  private void takeDrops() {
    setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
          }
        });
    setOnDragDropped(
        e -> {
          if (e.getDragboard().hasFiles()) {
            model.bring(e.getDragboard().getFiles().stream().map(File::toPath).toList());
            e.setDropCompleted(true);
            e.consume();
          }
        });
  }
}
