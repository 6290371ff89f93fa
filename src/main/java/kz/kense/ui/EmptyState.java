package kz.kense.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * What a list or a pane shows when it has nothing: an icon, one sentence, and the way out if there
 * is one.
 */
public final class EmptyState extends VBox {

  public EmptyState(Ui ui, Ikon icon, String sentenceKey) {
    this(ui, icon, sentenceKey, null);
  }

  /** With words that a model says. */
  public EmptyState(Ui ui, Ikon icon, Phrase sentence) {
    this(ui, icon, sentence, null);
  }

  public EmptyState(Ui ui, Ikon icon, String sentenceKey, @Nullable Action action) {
    this(ui, icon, Phrase.of(sentenceKey), action);
  }

  private EmptyState(Ui ui, Ikon icon, Phrase words, @Nullable Action action) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    Label sentence = new Label(ui.text(words));
    sentence.setWrapText(true);
    sentence.setTextAlignment(TextAlignment.CENTER);
    sentence.setMaxWidth(420);
    sentence.setAlignment(Pos.CENTER);
    getChildren().addAll(Icons.of(icon), sentence);
    if (action != null) {
      Button button = new Button(ui.text(action.key()), Icons.of(action.icon()));
      button.setOnAction(event -> action.perform());
      getChildren().add(button);
    }
  }
}
