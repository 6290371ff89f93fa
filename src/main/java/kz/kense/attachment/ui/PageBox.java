package kz.kense.attachment.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import kz.kense.attachment.PageSource;
import kz.kense.attachment.PageText;
import org.jspecify.annotations.Nullable;

/** The place of one page: it has its size at once and its picture while it is near the window. */
final class PageBox extends StackPane {
  /** Logical pixels of the width of A4: the stamp's letters are measured against it. */
  private static final double STAMPED_WIDTH = 794;

  private final ViewerModel model;
  private final int page;
  private final String broken;
  private final ImageView view = new ImageView();
  private final Pane sheet = new Pane();
  private final Group frame = new Group(sheet);
  private final List<Node> marks = new ArrayList<>();
  private @Nullable VBox stamp;
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
    sheet.getChildren().add(view);
    getChildren().add(frame);
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
    sheet.setMinSize(width, height);
    sheet.setMaxSize(width, height);
    sheet.setRotate(turn);
    place();
  }

  /** Lights words on the page, wherever and however large it is shown. */
  void light(List<ViewerSearch.Hit> hits, ViewerSearch.@Nullable Hit now) {
    clear();
    for (ViewerSearch.Hit hit : hits) {
      Region mark = new Region();
      mark.getStyleClass().add("viewer-hit");
      mark.pseudoClassStateChanged(PseudoClass.getPseudoClass("now"), hit.equals(now));
      mark.setMouseTransparent(true);
      mark.setUserData(hit.area());
      marks.add(mark);
    }
    sheet.getChildren().addAll(marks);
    place();
  }

  /** Lays the registration stamp over the lower right corner; no lines take it away. */
  void stamp(List<String> lines) {
    sheet.getChildren().remove(stamp);
    stamp = null;
    if (!lines.isEmpty()) {
      VBox box = new VBox();
      box.getStyleClass().add("viewer-stamp");
      lines.forEach(line -> box.getChildren().add(new Label(line)));
      box.setMouseTransparent(true);
      stamp = box;
      sheet.getChildren().add(box);
      place();
    }
  }

  /** How far down the page as it is turned an area stands, 0 to 1. */
  double across(PageText.Area area) {
    return switch ((int) sheet.getRotate()) {
      case 90 -> area.x();
      case 180 -> 1 - area.y() - area.height();
      case 270 -> 1 - area.x() - area.width();
      default -> area.y();
    };
  }

  private void clear() {
    sheet.getChildren().removeAll(marks);
    marks.clear();
  }

  private void place() {
    for (Node mark : marks) {
      if (mark instanceof Region region && mark.getUserData() instanceof PageText.Area area) {
        region.relocate(area.x() * width - 2, area.y() * height - 2);
        region.setPrefSize(area.width() * width + 4, area.height() * height + 4);
        region.resize(area.width() * width + 4, area.height() * height + 4);
      }
    }
    if (stamp != null) {
      // as large on the page as a stamp is, however large the page is shown
      double scale = width / STAMPED_WIDTH;
      stamp.applyCss();
      stamp.autosize();
      stamp.getTransforms().setAll(new Scale(scale, scale));
      stamp.relocate(
          width - (stamp.prefWidth(-1) + 24) * scale, height - (stamp.prefHeight(-1) + 24) * scale);
    }
  }

  /** Asks for the picture unless it is there or under way. */
  void draw(double scale) {
    if (wanted != scale) {
      wanted = scale;
      model.draw(page, scale, picture -> show(scale, picture), () -> failed(scale));
    }
  }

  /** The same for a page of the strip, which can wait. */
  void drawSmall(double scale) {
    wanted = scale;
    model.small(page, scale, picture -> show(scale, picture), () -> failed(scale));
  }

  private void failed(double scale) {
    if (wanted == scale) {
      getChildren().setAll(new Label(broken));
    }
  }

  /** Lets the picture go: the page has left the neighbourhood of the window. */
  void forget() {
    wanted = 0;
    view.setImage(null);
  }

  private void show(double scale, PageSource.Picture picture) {
    if (wanted == scale) {
      if (!getChildren().contains(frame)) {
        getChildren().setAll(frame); // it could not be shown at another size
      }
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
