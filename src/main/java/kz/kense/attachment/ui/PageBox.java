package kz.kense.attachment.ui;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import kz.kense.attachment.PageSource;

/** The place of one page: it has its size at once and its picture while it is near the window. */
final class PageBox extends StackPane {
  private final ViewerModel model;
  private final int page;
  private final String broken;
  private final ImageView view = new ImageView();
  private double wanted;
  private double width;
  private double height;

  /**
   * @param broken the words shown when this page cannot be drawn
   */
  PageBox(ViewerModel model, int page, String broken) {
    this.model = model;
    this.page = page;
    this.broken = broken;
    getStyleClass().add("viewer-page");
    getChildren().add(view);
  }

  int page() {
    return page;
  }

  /**
   * Takes the size of the page at this factor, turned by these degrees; the picture follows with
   * {@link #draw}.
   */
  void fit(PageSource.Size size, double factor, int turn) {
    width = size.width() * factor;
    height = size.height() * factor;
    boolean lying = turn % 180 != 0;
    setMinSize(lying ? height : width, lying ? width : height);
    setMaxSize(lying ? height : width, lying ? width : height);
    setPrefSize(lying ? height : width, lying ? width : height);
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.setRotate(turn);
  }

  /** Asks for the picture unless it is there or under way. */
  void draw(double scale) {
    if (wanted != scale) {
      wanted = scale;
      model.draw(
          page,
          scale,
          picture -> show(scale, picture),
          () -> getChildren().setAll(new Label(broken)));
    }
  }

  /** Lets the picture go: the page has left the neighbourhood of the window. */
  void forget() {
    wanted = 0;
    view.setImage(null);
  }

  private void show(double scale, PageSource.Picture picture) {
    if (wanted == scale) {
      WritableImage image = new WritableImage(picture.width(), picture.height());
      image
          .getPixelWriter()
          .setPixels(
              0,
              0,
              picture.width(),
              picture.height(),
              PixelFormat.getIntArgbInstance(),
              picture.argb(),
              0,
              picture.width());
      view.setImage(image);
    }
  }
}
