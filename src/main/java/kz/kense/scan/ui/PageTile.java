package kz.kense.scan.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.session.StackPage;
import kz.kense.ui.Icons;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;

/** One page of the stack: its picture, its number, what is remarkable, and where it goes. */
final class PageTile extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double WIDTH = 116;
  private static final double HEIGHT = 140;

  PageTile(
      Ui ui,
      ScanModel model,
      PagePictures pictures,
      int place,
      StackPage page,
      PageNumbers numbers) {
    super(4);
    setAlignment(Pos.TOP_CENTER);
    setPrefWidth(WIDTH + 16);
    getStyleClass().add("scan-tile");
    if (numbers.begins(place) || page.separator()) {
      getStyleClass().add("scan-first");
    }
    StackPane picture = new StackPane(picture(pictures, page));
    picture.setMinSize(WIDTH, HEIGHT);
    picture.setMaxSize(WIDTH, HEIGHT);
    Label number = new Label(ui.text("scan.page", place + 1));
    number.getStyleClass().add("scan-number");
    Label goesTo = new Label(goesTo(ui, model, page));
    goesTo.getStyleClass().add("scan-goes");
    goesTo.setMaxWidth(WIDTH + 8);
    goesTo.setAlignment(Pos.CENTER);
    goesTo.setTooltip(new Tooltip(goesTo.getText()));
    getChildren().addAll(picture, number, goesTo);
    StringBuilder words = new StringBuilder(number.getText()).append(", ").append(goesTo.getText());
    for (StateChip chip : remarks(ui, page)) {
      getChildren().add(chip);
      words.append(", ").append(chip.getText());
    }
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(words.toString());
  }

  private static javafx.scene.Node picture(PagePictures pictures, StackPage page) {
    if (page.pdf()) {
      return Icons.of(MaterialDesignF.FILE_PDF_BOX, "scan-icon");
    }
    if (page.separator()) {
      return Icons.of(MaterialDesignQ.QRCODE, "scan-icon");
    }
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    view.getStyleClass().add("viewer-page");
    pictures.small(page, view::setImage);
    return view;
  }

  private static List<StateChip> remarks(Ui ui, StackPage page) {
    if (page.separator()) {
      return List.of(new StateChip(Tone.INFO, ui.text("scan.separator")));
    }
    return page.blank()
        ? List.of(new StateChip(Tone.NEAR, ui.text("scan.blank")))
        : page.pages() > 1
            ? List.of(new StateChip(Tone.INFO, ui.text("scan.pdf-pages", page.pages())))
            : List.of();
  }

  private static String goesTo(Ui ui, ScanModel model, StackPage page) {
    ScanTarget to = model.target().get();
    if (to == null || page.document() == null) {
      return page.name().isBlank() ? ui.text("scan.unassigned") : page.name();
    }
    List<ScanTarget.Slot> slots = to.documents();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).id().equals(page.document())) {
        return (i + 1) + " · " + slots.get(i).name().in(ui.lang());
      }
    }
    return ui.text("scan.unassigned");
  }

  void mark(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
