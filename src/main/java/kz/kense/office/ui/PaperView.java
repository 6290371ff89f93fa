package kz.kense.office.ui;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.statement.StatementKeys.Published;
import kz.kense.statement.WithdrawnList;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Dialogs;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** Pictures of signatures, the codes' keys, withdrawn results and proof added later. */
final class PaperView extends BorderPane {
  private static final double PICTURE_WIDTH = 220;
  private static final double PICTURE_HEIGHT = 90;

  private final Ui ui;
  private final PaperModel model;
  private final List<ListChangeListener<?>> listeners = new java.util.ArrayList<>();

  PaperView(Ui ui, PaperModel model) {
    this.ui = ui;
    this.model = model;
    ActionBar actions =
        new ActionBar(ui)
            .primary(
                Action.of("office.papers.prove", MaterialDesignC.CLOCK_CHECK_OUTLINE, model::prove)
                    .unless(model.proofRefused())
                    .on(Shortcut.PRIMARY_ACTION));
    setCenter(Page.of(ui, model.notice(), form(), actions));
  }

  private FormGrid form() {
    return new FormGrid(ui)
        .section("office.papers.section.facsimile")
        .row(facsimile())
        .section("office.papers.section.keys")
        .row(
            new VBox(
                12,
                Page.words(ui.text("office.papers.keys.help"), "muted"),
                lines(model.keys(), this::key),
                new HBox(
                    8,
                    button(
                        "office.papers.keys.save",
                        MaterialDesignC.CONTENT_SAVE_OUTLINE,
                        () ->
                            ui.files()
                                .save("office.papers.keys.save", "OFFICE.pem")
                                .ifPresent(model::saveKeys)),
                    button("office.papers.keys.make", MaterialDesignK.KEY_PLUS, this::makeKey))))
        .section("office.papers.section.withdrawn")
        .row(
            new VBox(
                12,
                Page.words(ui.text("office.papers.withdrawn.help"), "muted"),
                lines(model.withdrawn(), this::withdrawn),
                new HBox(
                    button(
                        "office.papers.withdrawn.save",
                        MaterialDesignC.CONTENT_SAVE_OUTLINE,
                        () ->
                            ui.files()
                                .save("office.papers.withdrawn.save", "withdrawn.cose")
                                .ifPresent(model::saveWithdrawn)))))
        .section("office.papers.section.proof")
        .row(Page.words(ui.text("office.papers.proof.help"), "muted"))
        .row(
            Fields.text(ui, "office.papers.tsa", model.tsa()),
            Fields.check(ui, "office.papers.online", model.online()))
        .row(lines(model.proved(), this::proved));
  }

  private Node facsimile() {
    ImageView picture = new ImageView();
    picture.setFitWidth(PICTURE_WIDTH);
    picture.setFitHeight(PICTURE_HEIGHT);
    picture.setPreserveRatio(true);
    StackPane frame = new StackPane(Page.words(ui.text("office.facsimile.none"), "muted"), picture);
    frame.getStyleClass().add("seal-preview");
    frame.setMinSize(PICTURE_WIDTH + 24, PICTURE_HEIGHT + 24);
    frame.setMaxSize(PICTURE_WIDTH + 24, PICTURE_HEIGHT + 24);
    frame.setAccessibleText(ui.text("office.papers.section.facsimile"));
    Button choose =
        button(
            "office.facsimile.choose",
            MaterialDesignF.FOLDER_OPEN_OUTLINE,
            () ->
                ui.files().open("office.facsimile.choose", List.of("png", "svg")).stream()
                    .findFirst()
                    .ifPresent(model::takeFacsimile));
    Button remove =
        button("office.facsimile.remove", MaterialDesignD.DELETE_OUTLINE, model::removeFacsimile);
    Views.follow(this, model.person(), now -> choose.setDisable(now == null));
    Views.follow(
        this,
        model.facsimile(),
        png -> {
          picture.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
          frame.getChildren().getFirst().setVisible(png == null);
          remove.setDisable(png == null);
        });
    VBox side =
        new VBox(
            8,
            Page.words(ui.text("office.facsimile.help"), "muted"),
            Fields.choice(ui, "office.facsimile.whose", model.person(), model.people()),
            new HBox(8, choose, remove));
    HBox.setHgrow(side, Priority.ALWAYS);
    HBox box = new HBox(16, frame, side);
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private void makeKey() {
    boolean sure =
        ui.dialogs()
            .confirm(
                new Dialogs.Question(
                    "office.papers.keys.make",
                    Phrase.of("office.papers.keys.make.sure"),
                    "office.papers.keys.make",
                    false));
    if (sure) {
      model.makeKey();
    }
  }

  private Node key(Published key) {
    return line(
        ui.text("office.papers.keys.since", ui.formats().date(key.since())),
        ui.text(key.here() ? "office.papers.keys.here" : "office.papers.keys.elsewhere"),
        "SHA-256 " + key.key().fingerprint());
  }

  private Node withdrawn(WithdrawnList.Entry e) {
    return line(
        ui.text("office.papers.withdrawn.line", e.number(), e.issued(), e.on()), e.reason(), "");
  }

  private Node proved(PaperModel.Proved p) {
    String missing =
        String.join(" ", p.missing().stream().map(f -> ui.messages().describe(f)).toList());
    return line(ui.text("office.papers.proof.line", p.number(), p.level().written()), missing, "");
  }

  private Node line(String title, String muted, String small) {
    VBox words = new VBox(2, Page.words(title, "route-title"));
    if (!muted.isBlank()) {
      words.getChildren().add(Page.words(muted, "muted"));
    }
    if (!small.isBlank()) {
      words.getChildren().add(Page.words(small, "field-help"));
    }
    words.getStyleClass().add("card-line");
    return words;
  }

  /** One card for each item, anew whenever the list changes. */
  private <T> Node lines(ObservableList<T> items, java.util.function.Function<T, Node> card) {
    VBox box = new VBox(8);
    Runnable fill =
        () -> {
          box.getChildren().setAll(items.stream().map(card).toList());
          Views.present(box, !items.isEmpty());
        };
    ListChangeListener<T> listener = c -> fill.run();
    listeners.add(listener);
    items.addListener(new WeakListChangeListener<>(listener));
    fill.run();
    return box;
  }

  private Button button(String key, Ikon icon, Runnable run) {
    Button button = new Button(ui.text(key), Icons.of(icon));
    button.setId("button-" + key);
    button.setOnAction(event -> run.run());
    return button;
  }
}
