package kz.kense.signing.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The key: which kind, where it lies, and its PIN. */
final class KeyPane extends VBox {
  private final Ui ui;
  private final KeyChoice key;
  private final Field password;
  private final Field pin;
  private final ToggleGroup kinds = new ToggleGroup();

  KeyPane(Ui ui, SignModel model) {
    super(8);
    this.ui = ui;
    this.key = model.key();
    password = Fields.password(ui, "sign.password", key.password()).error(key.wrong());
    pin = Fields.password(ui, "sign.pin", key.password()).error(key.wrong());
    key.practicePassword().ifPresent(words -> password.help(ui.text("sign.practice", words)));
    for (Field field : List.of(password, pin)) {
      field
          .control()
          .setOnKeyPressed(
              event -> {
                if (event.getCode() == KeyCode.ENTER) {
                  model.sign();
                }
              });
    }
    Label title = new Label(ui.text("sign.key"));
    title.getStyleClass().add("form-section");
    VBox closed = new VBox(8, kinds(), file(), token(), program());
    getChildren().addAll(title, closed, open());
    getStyleClass().add("sign-key");
    setMinHeight(Region.USE_PREF_SIZE);
    disableProperty().bind(model.running());
    Views.follow(this, model.keyOpen(), now -> Views.present(closed, !now));
    Views.follow(this, model.keyOpen(), now -> Views.present(getChildren().get(2), now));
  }

  /** Straight to the PIN where one is asked for, else to the kind of key. */
  @Override
  public void requestFocus() {
    switch (key.kind().get()) {
      case FILE -> password.control().requestFocus();
      case TOKEN -> pin.control().requestFocus();
      case NCALAYER -> ((Node) kinds.getSelectedToggle()).requestFocus();
    }
  }

  private Node kinds() {
    FlowPane line = new FlowPane(16, 6);
    for (KeyChoice.Kind kind : KeyChoice.Kind.values()) {
      RadioButton button =
          new RadioButton(ui.text("sign.kind." + kind.name().toLowerCase(java.util.Locale.ROOT)));
      button.setId("kind-" + kind.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(kinds);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(event -> key.kind().set(kind));
      Views.follow(button, key.kind(), now -> button.setSelected(now == kind));
      line.getChildren().add(button);
    }
    line.setAccessibleText(ui.text("sign.key"));
    return line;
  }

  private Node file() {
    Label name = new Label();
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    Views.follow(name, key.file(), now -> name.setText(shown(now)));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Button choose = new Button(ui.text("sign.key.choose"));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(event -> chooseFile());
    return of(KeyChoice.Kind.FILE, line(name, choose), password);
  }

  private Node token() {
    Field module = Fields.text(ui, "sign.module", key.module());
    HBox.setHgrow(module, Priority.ALWAYS);
    Button choose =
        Icons.button(
            MaterialDesignF.FOLDER_OPEN_OUTLINE, ui.text("sign.module.choose"), this::chooseModule);
    Button look =
        Icons.button(MaterialDesignR.REFRESH, ui.text("sign.token.look"), () -> key.look());
    look.setId("sign.token.look");
    Views.follow(look, key.looking(), look::setDisable);
    HBox where = new HBox(8, module, choose, look);
    where.setAlignment(Pos.BOTTOM_LEFT);
    Field token = Fields.choice(ui, "sign.token", key.token(), key.tokens()).error(key.unfit());
    return of(KeyChoice.Kind.TOKEN, where, token, pin);
  }

  private Node program() {
    Label words = new Label(ui.text("sign.ncalayer"));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("muted");
    Label wrong = new Label();
    wrong.setWrapText(true);
    wrong.setMinHeight(Region.USE_PREF_SIZE);
    wrong.getStyleClass().add("field-error");
    Views.follow(
        wrong,
        key.wrong(),
        now -> {
          wrong.setText(now == null ? "" : ui.text(now));
          Views.present(wrong, now != null);
        });
    return of(KeyChoice.Kind.NCALAYER, words, wrong);
  }

  /** While the key of the last batch is open. */
  private Node open() {
    Label words = new Label(ui.text("sign.key.open"));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("muted");
    return words;
  }

  private VBox of(KeyChoice.Kind kind, Node... parts) {
    VBox box = new VBox(8, parts);
    Views.follow(box, key.kind(), now -> Views.present(box, now == kind));
    return box;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(12, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private String shown(@Nullable Path file) {
    return file == null ? ui.text("sign.key.none") : String.valueOf(file.getFileName());
  }

  private void chooseFile() {
    ui.files().open("sign.key.choose", List.of("p12", "pfx")).stream()
        .findFirst()
        .ifPresent(key.file()::set);
  }

  private void chooseModule() {
    ui.files().open("sign.module.choose", List.of("so", "dll", "dylib")).stream()
        .findFirst()
        .ifPresent(
            chosen -> {
              key.module().set(chosen.toString());
              key.look();
            });
  }
}
