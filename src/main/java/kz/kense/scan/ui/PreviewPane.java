package kz.kense.scan.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import kz.kense.scan.PageEdit.Crop;
import kz.kense.scan.session.StackPage;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The page at the cursor as it will be kept; a frame drawn over it cuts its edges off. */
final class PreviewPane extends VBox {
  private static final double LEAST = 0.03;

  private final Ui ui;
  private final ScanModel model;
  private final PagePictures pictures;
  private final ImageView view = new ImageView();
  private final Rectangle frame = new Rectangle();
  private final StackPane sheet = new StackPane(view);
  private final Label words = new Label();
  private final FlowPane edges = new FlowPane(8, 4);
  private boolean showing;
  private @Nullable StackPage shown;
  private double pressedX;
  private double pressedY;

  PreviewPane(Ui ui, ScanModel model, PagePictures pictures) {
    super(8);
    this.ui = ui;
    this.model = model;
    this.pictures = pictures;
    getStyleClass().add("scan-preview");
    view.setPreserveRatio(true);
    view.getStyleClass().add("viewer-page");
    view.fitWidthProperty().bind(sheet.widthProperty().subtract(24));
    view.fitHeightProperty().bind(sheet.heightProperty().subtract(24));
    sheet.setMinSize(80, 80);
    sheet.setPrefSize(300, 400);
    frame.getStyleClass().add("scan-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    Pane over = new Pane(frame);
    over.setMouseTransparent(true);
    StackPane stack = new StackPane(sheet, over);
    VBox.setVgrow(stack, Priority.ALWAYS);
    sheet.setOnMousePressed(this::pressed);
    sheet.setOnMouseDragged(this::drawn);
    sheet.setOnMouseReleased(e -> released());
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    setMinWidth(240);
    words.getStyleClass().add("muted");
    for (int edge = 0; edge < 4; edge++) {
      edges.getChildren().add(spinner(edge));
    }
    edges.setAlignment(Pos.CENTER_LEFT);
    Views.present(edges, false);
    getChildren().addAll(stack, words, edges);
    Views.follow(this, model.pages.cursor, at -> show());
    Views.follow(this, model.stack(), s -> show());
  }

  /** Shows or hides the numbers by which edges are cut off; the frame works without them. */
  void cropByNumbers() {
    Views.present(edges, !edges.isVisible());
  }

  private VBox spinner(int edge) {
    String name = ui.text("scan.crop." + edge);
    Label label = new Label(name);
    label.getStyleClass().add("field-help");
    Spinner<Integer> spinner = new Spinner<>(0, 45, 0, 1);
    spinner.setEditable(true);
    spinner.setPrefWidth(76);
    spinner.setAccessibleText(ui.text("scan.crop", name));
    spinner.getEditor().setAccessibleText(ui.text("scan.crop", name));
    label.setLabelFor(spinner);
    spinner
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              if (!showing && now != null) {
                cropped(edge, now / 100.0);
              }
            });
    return new VBox(2, label, spinner);
  }

  private void cropped(int edge, double part) {
    StackPage page = shown;
    if (page != null) {
      Crop c = page.edit().crop();
      model.pages.crop(
          new Crop(
              edge == 0 ? part : c.left(),
              edge == 1 ? part : c.top(),
              edge == 2 ? part : c.right(),
              edge == 3 ? part : c.bottom()));
    }
  }

  private void show() {
    int at = model.pages.cursor.get();
    var pages = model.stack().get().pages();
    StackPage page = at >= 0 && at < pages.size() ? pages.get(at) : null;
    if (page != null && page.equals(shown)) {
      return;
    }
    shown = page;
    frame.setVisible(false);
    edges.setDisable(page == null || page.pdf());
    if (page == null || page.pdf()) {
      view.setImage(null);
      words.setText(
          page == null ? ui.text("scan.preview.none") : ui.text("scan.preview.pdf", page.name()));
      return;
    }
    words.setText(
        ui.text(
            "scan.preview",
            at + 1,
            ui.formats().number(page.dpi()),
            String.format(ui.lang().locale(), "%.1f", page.tilt())));
    view.setAccessibleText(ui.text("scan.page", at + 1));
    showing = true;
    Crop c = page.edit().crop();
    double[] parts = {c.left(), c.top(), c.right(), c.bottom()};
    for (int i = 0; i < parts.length; i++) {
      if (edges.getChildren().get(i) instanceof VBox box
          && box.getChildren().get(1) instanceof Spinner<?> spinner
          && spinner.getValueFactory()
              instanceof
              javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory numbers) {
        numbers.setValue((int) Math.round(parts[i] * 100));
      }
    }
    showing = false;
    pictures.large(
        page,
        image -> {
          if (page.equals(shown)) {
            view.setImage(image);
          }
        });
  }

  private void pressed(MouseEvent e) {
    pressedX = e.getX();
    pressedY = e.getY();
  }

  private void drawn(MouseEvent e) {
    if (shown != null && !shown.pdf()) {
      frame.setX(Math.min(pressedX, e.getX()));
      frame.setY(Math.min(pressedY, e.getY()));
      frame.setWidth(Math.abs(e.getX() - pressedX));
      frame.setHeight(Math.abs(e.getY() - pressedY));
      frame.setVisible(true);
    }
  }

  /** The frame is of the page as it is seen now, which may have been cropped before. */
  private void released() {
    StackPage page = shown;
    Bounds b = view.getBoundsInParent();
    if (page == null || !frame.isVisible() || b.getWidth() <= 0) {
      return;
    }
    frame.setVisible(false);
    double left = Math.clamp((frame.getX() - b.getMinX()) / b.getWidth(), 0, 1);
    double top = Math.clamp((frame.getY() - b.getMinY()) / b.getHeight(), 0, 1);
    double right =
        1 - Math.clamp((frame.getX() + frame.getWidth() - b.getMinX()) / b.getWidth(), 0, 1);
    double bottom =
        1 - Math.clamp((frame.getY() + frame.getHeight() - b.getMinY()) / b.getHeight(), 0, 1);
    if (1 - left - right < LEAST || 1 - top - bottom < LEAST) {
      return; // a click, not a frame
    }
    Crop c = page.edit().crop();
    double w = 1 - c.left() - c.right();
    double h = 1 - c.top() - c.bottom();
    Crop wanted =
        new Crop(
            Math.min(0.47, c.left() + left * w),
            Math.min(0.47, c.top() + top * h),
            Math.min(0.47, c.right() + right * w),
            Math.min(0.47, c.bottom() + bottom * h));
    model.pages.crop(wanted);
  }
}
