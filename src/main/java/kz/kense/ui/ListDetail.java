package kz.kense.ui;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * A list at the left and what is chosen in it at the right, with a divider that remembers its
 * place.
 */
public final class ListDetail extends SplitPane {

  /**
   * @param divider place of the divider, from 0 to 1; kept in the model so that it survives a
   *     language switch
   */
  public ListDetail(Region list, Node detail, DoubleProperty divider) {
    super(list, detail);
    getStyleClass().add("list-detail");
    setOrientation(Orientation.HORIZONTAL);
    list.setMinWidth(260);
    SplitPane.setResizableWithParent(list, false);
    setDividerPositions(divider.get());
    getDividers()
        .getFirst()
        .positionProperty()
        .addListener((o, before, now) -> divider.set(now.doubleValue()));
  }
}
