package kz.kense.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A bar inside a screen about the action just made. It takes no room while there is nothing to say.
 */
public final class Banner extends HBox {

  /** What the bar says; keep it in the model as {@code ObjectProperty<@Nullable Notice>}. */
  public record Notice(Tone tone, Phrase text) {
    public static Notice info(Phrase text) {
      return new Notice(Tone.INFO, text);
    }

    public static Notice ok(Phrase text) {
      return new Notice(Tone.OK, text);
    }

    public static Notice warn(Phrase text) {
      return new Notice(Tone.NEAR, text);
    }

    public static Notice error(Failure failure) {
      return new Notice(Tone.OVERDUE, Phrase.of(failure));
    }

    /** Holder for a model. */
    public static ObjectProperty<@Nullable Notice> none() {
      return new SimpleObjectProperty<>();
    }
  }

  private final Ui ui;
  private final ObjectProperty<@Nullable Notice> notice;

  /**
   * @param notice followed; set to null when the user closes the bar
   */
  public Banner(Ui ui, ObjectProperty<@Nullable Notice> notice) {
    this.ui = ui;
    this.notice = notice;
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    Views.follow(this, notice, this::show);
  }

  private void show(@Nullable Notice now) {
    Views.present(this, now != null);
    getStyleClass().setAll("banner");
    if (now == null) {
      getChildren().clear();
      return;
    }
    getStyleClass().add(now.tone().style());
    Label words = new Label(ui.text(now.text()));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Node icon =
        Icons.of(now.tone() == Tone.NEAR ? MaterialDesignA.ALERT_OUTLINE : now.tone().icon());
    getChildren()
        .setAll(
            icon,
            words,
            Icons.button(
                MaterialDesignC.CLOSE, ui.text("ui.banner.close"), () -> notice.set(null)));
    setAccessibleText(words.getText());
  }
}
