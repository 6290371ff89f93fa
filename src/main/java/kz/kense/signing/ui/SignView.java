package kz.kense.signing.ui;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.signing.Verification;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Dialogs;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.Icons;
import kz.kense.ui.ListDetail;
import kz.kense.ui.Phrase;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The cases and the key at the left, the document that will be signed at the right. */
final class SignView extends BorderPane {
  private static final double REPORT = 216;
  private final Ui ui;
  private final SignModel model;
  private final BorderPane right = new BorderPane();
  private final KeyPane key;
  private final ListView<SignItem> list;

  SignView(Ui ui, SignModel model, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    key = new KeyPane(ui, model);
    list = new ListView<>(model.items());
    Label title = new Label(ui.text("sign.title"));
    title.getStyleClass().add("screen-title");
    HBox head = new HBox(title, Views.spring(), tickAll());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("screen-head");
    VBox top = new VBox(head, new Banner(ui, model.notice()));
    top.getStyleClass().add("sign-top");
    setTop(top);
    VBox left = new VBox(list(list), progress(), key);
    left.getStyleClass().add("sign-left");
    left.setMinWidth(360);
    setCenter(new ListDetail(left, right, model.divider()));
    DocumentViewer viewer = new DocumentViewer(ui, model.viewer());
    viewer.printing(print, () -> ui.text("sign.title"));
    right.setCenter(viewer);
    Views.follow(this, model.selected(), this::look);
    Views.follow(
        this,
        model.running(),
        now -> {
          look(model.selected().get());
          if (!now) {
            Platform.runLater(this::requestFocus); // it was out of use meanwhile
          }
        });
    Views.follow(this, model.back().open(), now -> actions());
    Platform.runLater(this::requestFocus);
  }

  /** Straight to the password: it is all that is asked for here. */
  @Override
  public void requestFocus() {
    if (getScene() != null) {
      applyCss(); // a split pane takes its parts into the scene with its skin
    }
    if (key.isVisible()) {
      key.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  private Node tickAll() {
    Button all = new Button(ui.text("sign.tick-all"), Icons.of(MaterialDesignC.CHECK_ALL));
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(event -> model.tickAll());
    all.disableProperty().bind(model.running());
    all.visibleProperty().bind(Bindings.size(model.items()).greaterThan(1));
    return all;
  }

  private ListView<SignItem> list(ListView<SignItem> list) {
    list.setCellFactory(view -> new SignCell(ui, model));
    list.setPlaceholder(new EmptyState(ui, MaterialDesignC.CHECK_ALL, "sign.nothing"));
    list.getStyleClass().add("sign-list");
    list.setAccessibleText(ui.text("sign.title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(120);
    Views.follow(list, model.selected(), item -> list.getSelectionModel().select(item));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                model.selected().set(now);
              }
            });
    list.setOnKeyPressed(
        event -> {
          SignItem item = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && item != null && item.refused() == null) {
            item.ticked().set(!item.ticked().get());
            event.consume();
          }
        });
    return list;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    model.batch().total().get() == 0
                        ? -1.0
                        : (double) model.batch().done().get() / model.batch().total().get(),
                model.batch().done(),
                model.batch().total()));
    Label count = new Label();
    count.setMinWidth(Region.USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    ui.text(
                        "sign.progress", model.batch().done().get(), model.batch().total().get()),
                model.batch().done(),
                model.batch().total()));
    Button stop = new Button(ui.text("sign.stop"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    HBox line = new HBox(12, bar, count, stop);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sign-progress");
    Views.follow(line, model.batch().running(), now -> Views.present(line, now));
    return line;
  }

  private void look(@Nullable SignItem item) {
    if (item == null) {
      right.setTop(null);
    } else if (item.state().get() instanceof SignItem.State.Signed signed) {
      right.setTop(signed.found() == null ? note("sign.by-hand.note") : report(signed.found()));
    } else {
      right.setTop(note(item.counter() ? "sign.before.counter" : "sign.before"));
    }
    actions();
  }

  private Node report(Verification found) {
    ScrollPane report = new ScrollPane(new SignatureCards(ui, found, model.zone()));
    report.setFitToWidth(true);
    report.setMaxHeight(REPORT);
    report.setPrefHeight(REPORT);
    return report;
  }

  private Node note(String key) {
    Label note = new Label(ui.text(key));
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(note);
    box.getStyleClass().add("sign-note");
    return box;
  }

  private void byHand() {
    boolean sure =
        ui.dialogs()
            .confirm(
                new Dialogs.Question(
                    "sign.by-hand", Phrase.of("sign.by-hand.sure"), "sign.by-hand.do", false));
    if (sure) {
      model.byHand();
    }
  }

  private void actions() {
    // nothing is left to sign: the room is the list's
    Views.present(key, !model.allSigned() || model.running().get());
    ActionBar bar = new ActionBar(ui);
    if (model.back().open().get()) {
      Field remark = Fields.longText(ui, "sign.remark", model.back().remark(), 2).required();
      VBox box = new VBox(remark);
      box.getStyleClass().add("sign-remark");
      bar.add(Action.of("sign.back.not", MaterialDesignC.CLOSE, () -> model.sendingBack(false)))
          .primary(
              Action.of("sign.back", MaterialDesignA.ARROW_U_LEFT_TOP, model::sendBack)
                  .unless(model.refusedBack())
                  .on(Shortcut.PRIMARY_ACTION));
      setBottom(new VBox(box, bar));
      Platform.runLater(() -> remark.control().requestFocus());
      return;
    }
    if (model.allSigned() && !model.running().get()) {
      setBottom(
          bar.primary(
              Action.of(
                      "sign.to-desk",
                      MaterialDesignI.INBOX_OUTLINE,
                      () -> ui.navigation().go("desk"))
                  .on(Shortcut.PRIMARY_ACTION)));
      return;
    }
    setBottom(
        bar.danger(
                Action.of(
                        "sign.back.begin",
                        MaterialDesignA.ARROW_U_LEFT_TOP,
                        () -> model.sendingBack(true))
                    .unless(model.refusedBack()))
            .add(
                Action.of("sign.by-hand", MaterialDesignF.FOUNTAIN_PEN_TIP, this::byHand)
                    .unless(model.refusedByHand()))
            .primary(
                Action.of(
                        model.retrying() ? "sign.retry" : "sign.sign",
                        MaterialDesignD.DRAW,
                        model::sign)
                    .unless(model.refused())
                    .on(Shortcut.PRIMARY_ACTION)));
  }
}
