package kz.kense.intake.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
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
    show();
  }

  private void show() {
    getChildren().clear();
    Views.present(this, !model.offers.isEmpty());
    if (model.offers.isEmpty()) {
      return;
    }
    Label title = new Label(ui.text("read.offers"));
    title.getStyleClass().add("form-section");
    Label how = new Label(ui.text("read.offers.how"));
    how.getStyleClass().add("muted");
    how.setWrapText(true);
    how.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(title, how);
    model.offers.forEach(offer -> getChildren().add(button(offer)));
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
    if (place >= 0 && place < model.offers.size()) {
      getChildren().get(place + 2).requestFocus();
    }
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
