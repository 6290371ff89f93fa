package kz.kense.intake.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.attachment.PageSource;
import kz.kense.text.Failure;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;

/** What the papers offer for the form, each with its picture; Enter or a click takes one. */
final class PaperPanel extends VBox {
  private static final double PICTURE_WIDTH = 260;
  private static final double PICTURE_HEIGHT = 60;

  private final Ui ui;
  private final PaperOffers model;
  private final ListChangeListener<PaperOffers.Offer> heard = change -> show();

  PaperPanel(Ui ui, PaperOffers model) {
    super(8);
    this.ui = ui;
    this.model = model;
    getStyleClass().add("paper-offers");
    model.offers.addListener(new WeakListChangeListener<>(heard));
    Views.follow(this, model.lacking, now -> show());
  }

  private void show() {
    getChildren().clear();
    Views.present(this, !model.offers.isEmpty() || model.lacking.get());
    if (model.lacking.get()) {
      getChildren().add(muted(ui.messages().describe(Failure.of("read.no-tesseract"))));
    }
    if (model.offers.isEmpty()) {
      return;
    }
    Label title = new Label(ui.text("read.offers"));
    title.getStyleClass().add("form-section");
    getChildren().addAll(title, muted(ui.text("read.offers.how")));
    model.offers.forEach(offer -> getChildren().add(button(offer)));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(PaperOffers.Offer offer) {
    String what = ui.text("read.field." + offer.field().kind().name());
    String where = ui.text("read.target." + model.target(offer.field()));
    Button take = new Button(what + ": " + offer.field().value() + "\n" + where);
    take.setGraphic(picture(offer.picture()));
    take.setContentDisplay(ContentDisplay.TOP);
    take.setWrapText(true);
    take.setMinHeight(Region.USE_PREF_SIZE);
    take.setMaxWidth(Double.MAX_VALUE);
    take.getStyleClass().add("paper-offer");
    take.setAccessibleText(ui.text("read.offers.take", what, offer.field().value(), where));
    take.setOnAction(event -> take(offer));
    take.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            take(offer);
            event.consume();
          }
        });
    return take;
  }

  /** The next offer has the keys then, so that several are taken one after another. */
  private void take(PaperOffers.Offer offer) {
    int place = model.offers.indexOf(offer);
    model.take(offer);
    getChildren().stream()
        .filter(Button.class::isInstance)
        .skip(Math.max(0, place))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private static ImageView picture(PageSource.Picture picture) {
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
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(Math.min(PICTURE_WIDTH, picture.width()));
    if (picture.height() * view.getFitWidth() / picture.width() > PICTURE_HEIGHT) {
      view.setFitWidth(0);
      view.setFitHeight(PICTURE_HEIGHT);
    }
    return view;
  }
}
