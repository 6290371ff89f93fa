package kz.kense.ui;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Small words of layout, and listening to a model without being kept alive by it. */
public final class Views {
  private Views() {}

  /**
   * Shows the present value and every later one for as long as the node lives. Models outlive their
   * views, so the model holds the listener weakly and the node holds it strongly.
   */
  public static <T extends @Nullable Object> void follow(
      Node node, ObservableValue<T> value, Consumer<? super T> show) {
    ChangeListener<T> listener = (observable, before, now) -> show.accept(now);
    node.getProperties().put(new Object(), listener);
    value.addListener(new WeakChangeListener<>(listener));
    show.accept(value.getValue());
  }

  /** Takes the room that is left. */
  public static Region spring() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  /** Shows or hides a node together with the place it takes. */
  public static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
