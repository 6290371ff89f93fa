package kz.kense.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * One field of a form: the label above the control, help below it, and the error in the place of
 * the help. A screen reader hears the label with the control, and the error as soon as it appears.
 */
public final class Field extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Ui ui;
  private String name;
  private final Node control;
  private final Label label = new Label();
  private final Label star = new Label("*");
  private final Label help = new Label();
  private final Label error = new Label();
  private boolean required;
  private String helpText = "";

  /**
   * @param key message of the label; {@code KEY.help}, when there is such a message, is the help
   * @param control what is edited
   */
  public Field(Ui ui, String key, Node control) {
    this.ui = ui;
    this.name = ui.text(key);
    this.control = control;
    getStyleClass().add("field");
    setId("field-" + key);
    label.setText(name);
    label.setLabelFor(control);
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    star.getStyleClass().add("field-required");
    star.setMinWidth(Region.USE_PREF_SIZE);
    Views.present(star, false);
    HBox labelLine = new HBox(label, star);
    labelLine.setAlignment(Pos.BASELINE_LEFT);
    labelLine.getStyleClass().add("field-label-line");
    help.getStyleClass().add("field-help");
    error.getStyleClass().add("field-error");
    error.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE));
    for (Label line : new Label[] {help, error}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
    }
    if (control instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    getChildren().addAll(labelLine, control, help, error);
    if (ui.messages().has(key + ".help")) {
      helpText = ui.text(key + ".help");
    }
    show(null);
  }

  /** Marks the field as one that must be filled. */
  public Field required() {
    required = true;
    Views.present(star, true);
    show(null);
    return this;
  }

  /** A label that comes from data instead of the messages. */
  public Field named(LocalText words) {
    name = words.in(ui.lang());
    label.setText(name);
    show(null);
    return this;
  }

  /** Help that comes from data instead of the messages. */
  public Field help(String text) {
    helpText = text;
    show(null);
    return this;
  }

  /** Shows what is wrong with the value while the model says so; null when nothing is. */
  public Field error(ObservableValue<? extends @Nullable Phrase> wrong) {
    // the subscription must not keep a thrown-away view alive: the field remembers it, the model
    // weakly the field
    Views.follow(this, wrong, this::show);
    return this;
  }

  /** The control inside, to focus it or to add keys. */
  public Node control() {
    return control;
  }

  private void show(@Nullable Phrase wrong) {
    String words = wrong == null ? "" : ui.text(wrong);
    error.setText(words);
    Views.present(error, wrong != null);
    help.setText(helpText);
    Views.present(help, wrong == null && !helpText.isEmpty());
    control.pseudoClassStateChanged(INVALID, wrong != null);
    pseudoClassStateChanged(INVALID, wrong != null);
    control.setAccessibleText(required ? name + ", " + ui.text("ui.field.required") : name);
    control.setAccessibleHelp(wrong == null ? helpText : words);
    if (wrong != null) {
      control.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }
  }
}
