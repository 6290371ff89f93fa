package kz.kense.ui;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.DueSheet;
import kz.kense.regulation.Source;
import kz.kense.text.LocalText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * Why a date is what it is: the moment, what is wrong with it, each rule with its paragraph, the
 * calendar's years, and the days counted one by one.
 */
public final class DueSheetView extends VBox {
  private final Ui ui;

  public DueSheetView(Ui ui, DueSheet sheet) {
    this.ui = ui;
    getStyleClass().add("due-sheet");
    String who = in(sheet.who());
    getChildren().add(words(in(sheet.what()), "strong"));
    if (!who.isEmpty()) {
      getChildren().add(words(who, "muted"));
    }
    getChildren().add(words(ui.formats().moment(sheet.due().due()), "title-4"));
    if (sheet.shortened()) {
      getChildren().add(words(ui.text("due.own", ui.formats().moment(sheet.own())), "muted"));
    }
    sheet.warnings().stream().filter(DueSheet.Warning::severe).forEach(this::warning);
    section("due.rules");
    sheet.reasons().forEach(this::reason);
    section("due.calendar");
    sheet.years().forEach(this::year);
    section("due.days");
    getChildren().add(days(sheet));
    if (sheet.warnings().stream().anyMatch(w -> !w.severe())) {
      section("due.notices");
      sheet.warnings().stream().filter(w -> !w.severe()).forEach(this::warning);
    }
  }

  private void section(String key) {
    getChildren().add(words(ui.text(key), "form-section"));
  }

  private void warning(DueSheet.Warning warning) {
    String paragraph = warning.paragraph().isEmpty() ? "" : " (" + cited(warning.paragraph()) + ")";
    VBox box =
        new VBox(
            4,
            new StateChip(
                warning.severe() ? Tone.OVERDUE : Tone.NEAR,
                ui.text(warning.severe() ? "due.severe" : "due.notice")),
            words(in(warning.words()) + paragraph, warning.severe() ? "due-severe" : "route-due"));
    box.getStyleClass().add("card-line");
    getChildren().add(box);
  }

  private void reason(DueSheet.Reason reason) {
    String rule = reason.rule().startsWith("R") ? reason.rule() + " · " : "";
    String where = "";
    if (!reason.paragraph().isEmpty()) {
      where = cited(reason.paragraph());
      if (reason.source() != Source.ACT) {
        where += ", " + ui.text("regulation.source." + reason.source().code());
      }
    }
    VBox box = new VBox(2, words(rule + in(reason.words()), "route-due"));
    if (!where.isEmpty()) {
      box.getChildren().add(words(where, "field-help"));
    }
    getChildren().add(box);
  }

  private void year(DueSheet.Year year) {
    Tone tone = year.confirmed() ? Tone.OK : Tone.NEAR;
    String key =
        !year.covered() ? "due.year.none" : year.confirmed() ? "due.year.yes" : "due.year.no";
    getChildren().add(new HBox(8, new StateChip(tone, ui.text(key, year.year()))));
  }

  private Node days(DueSheet sheet) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("derivation-days");
    ColumnConstraints fixed = new ColumnConstraints();
    fixed.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(fixed, fixed, rest);
    int row = 0;
    for (CountedDay day : sheet.due().derivation()) {
      Label date = new Label(ui.formats().day(day.date()));
      date.setMinWidth(Region.USE_PREF_SIZE);
      Label mark =
          new Label(null, Icons.of(day.counted() ? MaterialDesignC.CHECK : MaterialDesignM.MINUS));
      mark.setAccessibleText(ui.text(day.counted() ? "journal.day.counted" : "journal.day.passed"));
      Label reason = words(in(day.reason()), day.counted() ? "derivation-reason" : "muted");
      grid.addRow(row++, date, mark, reason);
      for (Label label : new Label[] {date, mark, reason}) {
        GridPane.setValignment(label, VPos.TOP);
      }
    }
    return grid;
  }

  private String cited(String paragraph) {
    return paragraph.matches("[\\d.,; –-]+") ? ui.text("text.paragraph", paragraph) : paragraph;
  }

  private String in(LocalText text) {
    return text.in(ui.lang());
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
