package kz.kense.ui;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * A form from top to bottom: sections with a title, and rows of one to four fields of equal width.
 */
public final class FormGrid extends VBox {
  private final Ui ui;

  public FormGrid(Ui ui) {
    this.ui = ui;
    getStyleClass().add("form-grid");
  }

  public FormGrid section(String titleKey) {
    Label title = new Label(ui.text(titleKey));
    title.getStyleClass().add("form-section");
    title.setWrapText(true);
    getChildren().add(title);
    return this;
  }

  /** Fields, or anything else, side by side in equal columns. */
  public FormGrid row(Node... nodes) {
    return weighted(Arrays.stream(nodes).mapToDouble(n -> 1).toArray(), nodes);
  }

  /**
   * @param weights of the columns, such as 2 and 1: the first is twice as wide
   */
  public FormGrid weighted(double[] weights, Node... nodes) {
    double sum = Arrays.stream(weights).sum();
    GridPane row = new GridPane();
    row.getStyleClass().add("form-row");
    RowConstraints top = new RowConstraints();
    top.setValignment(VPos.TOP);
    row.getRowConstraints().add(top);
    for (int i = 0; i < nodes.length; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100 * weights[i] / sum);
      column.setHgrow(Priority.ALWAYS);
      row.getColumnConstraints().add(column);
      row.add(nodes[i], i, 0);
    }
    getChildren().add(row);
    return this;
  }
}
