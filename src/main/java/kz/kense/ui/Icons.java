package kz.kense.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Material Design font; their colour and size come from the style sheet. */
public final class Icons {
  private Icons() {}

  public static FontIcon of(Ikon icon, String... styleClasses) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  /** A button without words: the words are its tooltip and what a screen reader says. */
  public static Button button(Ikon icon, String words, Runnable action) {
    Button button = new Button(null, of(icon));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> action.run());
    return button;
  }
}
