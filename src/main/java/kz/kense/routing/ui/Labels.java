package kz.kense.routing.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Text that wraps and is never cut. */
final class Labels {
  private Labels() {}

  static Label wrapped(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Small things side by side that go to the next line when there is no room. */
  static FlowPane flow() {
    FlowPane flow = new FlowPane(8, 8);
    flow.setMinHeight(Region.USE_PREF_SIZE);
    return flow;
  }
}
