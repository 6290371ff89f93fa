package kz.kense.attachment.ui;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import kz.kense.attachment.PageSource;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The small pages at the left; only those in sight are drawn. */
final class PageStrip extends ListView<Integer> {
  private static final double WIDTH = 92;
  private static final double HEIGHT = 120;

  PageStrip(Ui ui, ViewerModel model, PageSource source) {
    super(FXCollections.observableArrayList(IntStream.range(0, source.pages()).boxed().toList()));
    getStyleClass().addAll("page-strip", "edge-to-edge");
    setPrefWidth(WIDTH + 48);
    setFixedCellSize(HEIGHT + 36);
    setAccessibleText(ui.text("viewer.pages"));
    setCellFactory(list -> new Cell(ui, model, source));
    Views.follow(this, model.page(), now -> look(now.intValue()));
    getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, before, now) -> {
              if (now.intValue() >= 0) {
                model.page().set(now.intValue());
              }
            });
  }

  private void look(int page) {
    if (getSelectionModel().getSelectedIndex() != page) {
      getSelectionModel().select(page);
      scrollTo(Math.max(0, page - 1));
    }
  }

  private static final class Cell extends ListCell<Integer> {
    private final Ui ui;
    private final ViewerModel model;
    private final PageSource source;

    Cell(Ui ui, ViewerModel model, PageSource source) {
      this.ui = ui;
      this.model = model;
      this.source = source;
      setContentDisplay(ContentDisplay.TOP);
      setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(@Nullable Integer page, boolean empty) {
      super.updateItem(page, empty);
      if (empty || page == null) {
        setGraphic(null);
        setText(null);
        return;
      }
      PageSource.Size size = source.size(page);
      double factor = Math.min(WIDTH / size.width(), HEIGHT / size.height());
      PageBox box = new PageBox(model, page, "");
      box.fit(size, factor, 0);
      box.drawSmall(factor);
      setGraphic(box);
      setText(Integer.toString(page + 1));
      setAccessibleText(ui.text("viewer.page", page + 1, source.pages()));
    }
  }
}
