package kz.kense.journal.ui;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.ui.Icons;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Why a term ends when it ends: day by day, counted or not, the paragraph, and a warning. */
final class DerivationView extends VBox {

  DerivationView(Ui ui, Timed timed) {
    getStyleClass().add("derivation");
    getChildren().add(paragraph(ui, timed));
    if (!timed.due().confirmed()) {
      StateChip chip = new StateChip(Tone.NEAR, ui.text("journal.calendar.unconfirmed"));
      Label words = wrapped(ui.text("calendar.unconfirmed"), "muted");
      getChildren().addAll(chip, words);
    }
    GridPane days = new GridPane();
    days.getStyleClass().add("derivation-days");
    ColumnConstraints fixed = new ColumnConstraints();
    fixed.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    days.getColumnConstraints().addAll(fixed, fixed, rest);
    int row = 0;
    for (CountedDay day : timed.due().derivation()) {
      Label date = new Label(ui.formats().day(day.date()));
      date.setMinWidth(Region.USE_PREF_SIZE);
      Label mark =
          new Label(null, Icons.of(day.counted() ? MaterialDesignC.CHECK : MaterialDesignM.MINUS));
      mark.setAccessibleText(ui.text(day.counted() ? "journal.day.counted" : "journal.day.passed"));
      Label reason = wrapped(day.reason().in(ui.lang()), "derivation-reason");
      if (!day.counted()) {
        date.getStyleClass().add("muted");
        reason.getStyleClass().add("muted");
      }
      days.addRow(row++, date, mark, reason);
      for (Label label : new Label[] {date, mark, reason}) {
        GridPane.setValignment(label, VPos.TOP);
      }
    }
    getChildren().add(days);
  }

  private static Label paragraph(Ui ui, Timed timed) {
    return wrapped(
        ui.text("journal.due.paragraph", ui.text("text.paragraph", timed.paragraph())), "muted");
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
