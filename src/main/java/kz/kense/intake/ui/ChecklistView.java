package kz.kense.intake.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.regulation.Source;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The documents the regulation asks for, each with what was shown and what is attached. */
final class ChecklistView extends VBox {
  static final List<String> EXTENSIONS = List.of("pdf", "jpg", "jpeg", "png", "tif", "tiff");

  private static final String ATTACH = "attach-";

  private final Ui ui;
  private final RegisterModel model;
  private final ListChangeListener<Object> redraw = change -> draw();
  private final ListChangeListener<ChecklistRow> replaced = this::replaced;

  ChecklistView(Ui ui, RegisterModel model) {
    super(8);
    this.ui = ui;
    this.model = model;
    // rows are made anew only when other documents are asked for, or files come and go
    draw();
    model.fields.attachments.addListener(new WeakListChangeListener<>(redraw));
    model.fields.checklist.addListener(new WeakListChangeListener<>(replaced));
  }

  private void replaced(ListChangeListener.Change<? extends ChecklistRow> change) {
    while (change.next()) {
      if (change.wasAdded() || change.wasRemoved()) {
        draw();
      }
    }
  }

  /** Makes the rows anew; the cursor stays where it was. */
  private void draw() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    String focused = at == null ? null : at.getId();
    rows();
    if (focused != null && focused.startsWith(ATTACH) && lookup("#" + focused) != null) {
      lookup("#" + focused).requestFocus();
    }
  }

  private void rows() {
    getChildren().clear();
    if (model.fields.checklist.isEmpty()) {
      getChildren().add(muted(ui.text("intake.documents.choose")));
    }
    if (model.fields.checklist.stream().anyMatch(r -> r.document.source() == Source.UNCONFIRMED)) {
      Label unsure = muted(ui.text("intake.documents.unconfirmed"));
      unsure.setGraphic(Icons.of(MaterialDesignA.ALERT_OUTLINE));
      getChildren().add(unsure);
    }
    model.fields.checklist.forEach(row -> getChildren().add(row(row)));
    getChildren().add(others());
  }

  private Node row(ChecklistRow row) {
    String title =
        row.document.name().in(ui.lang())
            + (row.document.required() ? "" : " (" + ui.text("intake.documents.optional") + ")");
    Label name = new Label(title);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(8, name, state(row, title), sheets(row, title), attach(row, title));
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(4, line);
    files(box, row.document.id());
    box.getChildren().add(error(row.error));
    box.getStyleClass().add("checklist-row");
    takeDrops(box, row);
    return box;
  }

  private ChoiceBox<Presence> state(ChecklistRow row, String title) {
    ChoiceBox<Presence> state = new ChoiceBox<>();
    state.getItems().setAll(Presence.values());
    state.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Presence p) {
            return ui.text("intake.presence." + p.name());
          }

          @Override
          public Presence fromString(String text) {
            return row.state.get();
          }
        });
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.setAccessibleText(title + ": " + ui.text("intake.presence"));
    Views.follow(state, row.state, state::setValue);
    state
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              row.state.set(now);
              if (now != Presence.MISSING && row.sheets.get() == null) {
                row.sheets.set(1);
              } else if (now == Presence.MISSING) {
                row.sheets.set(null);
              }
            });
    return state;
  }

  @SuppressWarnings("NullAway") // a TextFormatter refuses a change by answering null
  private TextField sheets(ChecklistRow row, String title) {
    TextField input = new TextField();
    input.getStyleClass().add("number-input");
    input.setPrefColumnCount(3);
    input.setMinWidth(82); // its longest word: листов
    input.setPromptText(ui.text("intake.documents.sheets"));
    input.setAccessibleText(title + ": " + ui.text("intake.documents.sheets"));
    input.setTextFormatter(
        new TextFormatter<>(c -> c.getControlNewText().matches("\\d{0,4}") ? c : null));
    Views.follow(input, row.sheets, n -> input.setText(n == null ? "" : n.toString()));
    input
        .textProperty()
        .addListener(
            (o, before, now) -> row.sheets.set(now.isEmpty() ? null : Integer.valueOf(now)));
    return input;
  }

  private Button attach(@Nullable ChecklistRow row, String title) {
    Button button = new Button(ui.text("intake.attach"), Icons.of(MaterialDesignP.PAPERCLIP));
    button.getStyleClass().add("flat");
    button.setId(ATTACH + (row == null ? "others" : row.document.id()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(ui.text("intake.attach") + ": " + title);
    button.setOnAction(
        e -> model.attached.attach(row, ui.files().open("intake.attach.title", EXTENSIONS)));
    return button;
  }

  private Node others() {
    Label words = muted(ui.text("intake.documents.drop"));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button scan = new Button(ui.text("scan.open"), Icons.of(MaterialDesignS.SCANNER));
    scan.setId("register-scan");
    scan.setMinWidth(Region.USE_PREF_SIZE);
    scan.setOnAction(e -> model.scan());
    HBox line = new HBox(8, words, scan, attach(null, words.getText()));
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(4, line);
    files(box, null);
    box.getChildren().add(error(model.attached.error));
    box.getStyleClass().addAll("checklist-row", "checklist-drop");
    takeDrops(box, null);
    return box;
  }

  private void files(VBox box, @Nullable String document) {
    model.fields.attachments.stream()
        .filter(a -> java.util.Objects.equals(a.document(), document) || stray(a, document))
        .forEach(a -> box.getChildren().add(file(a)));
  }

  /** Files of a document that is no longer asked for are shown with the others. */
  private boolean stray(Attachment a, @Nullable String document) {
    return document == null
        && model.fields.checklist.stream().noneMatch(r -> r.document.id().equals(a.document()));
  }

  private Node file(Attachment a) {
    Label name =
        new Label(
            a.name()
                + " · "
                + ui.text("intake.kilobytes", ui.formats().number(a.size() / 1024 + 1)),
            Icons.of(MaterialDesignF.FILE_CHECK_OUTLINE));
    name.setWrapText(true);
    HBox line =
        new HBox(
            8,
            name,
            Icons.button(
                MaterialDesignC.CLOSE,
                ui.text("intake.detach", a.name()),
                () -> model.attached.detach(a)));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("checklist-file");
    return line;
  }

  private Label error(javafx.beans.value.ObservableValue<? extends @Nullable Phrase> why) {
    Label label = new Label();
    label.getStyleClass().add("field-error");
    label.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    Views.follow(
        label,
        why,
        p -> {
          Views.present(label, p != null);
          label.setText(p == null ? "" : ui.text(p));
        });
    return label;
  }

  private void takeDrops(Node target, @Nullable ChecklistRow row) {
    target.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
          }
          e.consume();
        });
    target.setOnDragDropped(e -> dropped(e, row));
  }

  private void dropped(DragEvent e, @Nullable ChecklistRow row) {
    List<Path> files = e.getDragboard().getFiles().stream().map(File::toPath).toList();
    model.attached.attach(row, files);
    e.setDropCompleted(!files.isEmpty());
    e.consume();
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
