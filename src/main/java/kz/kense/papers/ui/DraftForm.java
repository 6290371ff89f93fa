package kz.kense.papers.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.result.FieldType;
import kz.kense.result.FormSection;
import kz.kense.result.MissingValue;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Choice;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The form of the result, made from its definition: what is missing on top, then its sections. */
final class DraftForm extends ScrollPane {
  private static final int MISSING_SHOWN = 8;
  private final Ui ui;
  private final DraftModel model;
  private final Map<String, Node> places = new LinkedHashMap<>();
  private final FlowPane missing = new FlowPane();

  DraftForm(Ui ui, DraftModel model) {
    this.ui = ui;
    this.model = model;
    setFitToWidth(true);
    getStyleClass().add("draft-form");
    VBox body = new VBox(missing, language());
    body.getStyleClass().add("screen-body");
    for (FormSection section : Objects.requireNonNull(model.form().get()).sections()) {
      Label title = new Label(section.label().in(ui.lang()));
      title.getStyleClass().add("form-section");
      title.setWrapText(true);
      VBox box = new VBox(12, title);
      section.fields().forEach(f -> box.getChildren().add(place(model.field(f.id()))));
      body.getChildren().add(box);
    }
    body.disableProperty().bind(Bindings.isNotNull(model.whyNot()));
    setContent(body);
    ListChangeListener<MissingValue> listener = change -> listMissing();
    getProperties().put(missing, listener);
    model.missing().addListener(new WeakListChangeListener<>(listener));
    missing.getStyleClass().add("draft-missing");
    listMissing();
    Views.follow(this, model.asked(), this::goTo);
    Platform.runLater(this::focusFirst);
  }

  private void focusFirst() {
    MissingValue first = model.missing().isEmpty() ? null : model.missing().getFirst();
    if (getScene() == null) {
      return;
    }
    applyCss(); // a scroll pane takes its content into the scene with its skin
    if (first != null) {
      goTo(first.field());
    } else if (lookup(".text-input") instanceof Node input) {
      input.requestFocus(); // nothing is missing: from the top
    }
  }

  private Node language() {
    SimpleObjectProperty<@Nullable Lang> chosen = new SimpleObjectProperty<>(model.lang().get());
    chosen.addListener(
        (o, before, now) -> {
          if (now != null) {
            model.turnTo(now);
          }
        });
    List<Choice<Lang>> languages = new ArrayList<>();
    for (Lang each : Lang.values()) {
      languages.add(new Choice<>(each, words("draft.lang." + each.tag())));
    }
    return Fields.choice(ui, "draft.lang", chosen, FXCollections.observableArrayList(languages));
  }

  private Node place(DraftField f) {
    Node node = f.atSigning() ? given(f) : editor(f);
    Views.follow(node, f.present(), now -> Views.present(node, now));
    places.put(f.id(), node);
    return node;
  }

  private Node given(DraftField f) {
    Label label = new Label(f.label().in(ui.lang()));
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    Label value = new Label();
    value.setWrapText(true);
    value.getStyleClass().add("given-at-signing");
    value.setMaxWidth(Double.MAX_VALUE);
    String signer = f.text().get();
    value.setText(
        signer.isBlank()
            ? ui.text("draft.at-signing")
            : ui.text("draft.at-signing.expected", signer));
    value.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(4, label, value);
    box.setAccessibleText(label.getText() + ", " + value.getText());
    return box;
  }

  private Node editor(DraftField f) {
    String key = "form." + f.id();
    Field field =
        switch (f.field().type()) {
          case TEXT, NUMBER -> Fields.text(ui, key, f.text());
          case LONGTEXT -> Fields.longText(ui, key, f.text(), 3);
          case LIST -> Fields.longText(ui, key, f.text(), 4).help(ui.text("draft.list.help"));
          case DATE -> Fields.date(ui, key, f.date());
          case CHOICE ->
              Fields.choice(
                  ui,
                  key,
                  f.choice(),
                  FXCollections.observableArrayList(
                      f.field().choices().stream()
                          .map(c -> new Choice<>(c.id(), c.label()))
                          .toList()));
          case TABLE -> new Field(ui, key, new TableEditor(ui, f));
        };
    field.named(f.label());
    if (f.field().required()) {
      field.required();
    }
    LocalText help = f.field().help();
    if (help != null) {
      field.help(help.in(ui.lang()));
    }
    return f.field().type() == FieldType.DATE ? field : field.error(f.wrong());
  }

  private void listMissing() {
    missing.getChildren().clear();
    Views.present(missing, !model.missing().isEmpty());
    Label count = new Label(ui.text("draft.missing", model.missing().size()));
    count.setMinWidth(Region.USE_PREF_SIZE);
    missing.getChildren().add(count);
    model.missing().stream().limit(MISSING_SHOWN).forEach(m -> missing.getChildren().add(link(m)));
    if (model.missing().size() > MISSING_SHOWN) {
      missing
          .getChildren()
          .add(new Label(ui.text("draft.missing.more", model.missing().size() - MISSING_SHOWN)));
    }
  }

  private Hyperlink link(MissingValue m) {
    String words =
        m.row() == 0
            ? m.label().in(ui.lang())
            : ui.text(
                "draft.missing.cell",
                model.field(m.field()).label().in(ui.lang()),
                m.row(),
                m.label().in(ui.lang()));
    Hyperlink link = new Hyperlink(words);
    link.setWrapText(true);
    link.setOnAction(event -> goTo(m.field()));
    return link;
  }

  private void goTo(@Nullable String fieldId) {
    Node node = fieldId == null ? null : places.get(fieldId);
    if (node == null) {
      return;
    }
    model.asked().set(null);
    double height = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
    double y = getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
    if (height > 0) {
      setVvalue(Math.clamp((y - 24) / height, 0, 1));
    }
    Node input = input(node);
    if (input != null) {
      input.requestFocus();
    }
  }

  private static LocalText words(String key) {
    return new LocalText(Messages.in(Lang.KK).get(key), Messages.in(Lang.RU).get(key));
  }

  private static @Nullable Node input(Node in) {
    if (in instanceof TextField || in instanceof TextArea) {
      return in;
    }
    Node content = in instanceof Field field ? field.control() : null;
    if (content instanceof TextField || content instanceof TextArea) {
      return content;
    }
    return in.lookup(".text-input");
  }
}
