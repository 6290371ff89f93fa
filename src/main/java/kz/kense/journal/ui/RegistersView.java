package kz.kense.journal.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.casefile.Satisfaction;
import kz.kense.journal.Closing;
import kz.kense.journal.Register;
import kz.kense.journal.SurveyStore.Answers;
import kz.kense.regulation.Regulation;
import kz.kense.report.TableFile.Kind;
import kz.kense.ui.Banner;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One page: the register and its period, the day to be closed, the survey of the period. */
final class RegistersView extends BorderPane {
  private final Ui ui;
  private final RegistersModel model;
  private final PrintRequest printing;

  RegistersView(Ui ui, RegistersModel model, PrintRequest printing) {
    this.ui = ui;
    this.model = model;
    this.printing = printing;
    Label title = new Label(ui.text("registers.title"));
    title.getStyleClass().add("screen-title");
    VBox head = new VBox(title);
    head.getStyleClass().add("screen-head");
    VBox body = new VBox(register(), closing(), survey());
    body.getStyleClass().addAll("screen-body", "registers");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    setTop(new VBox(head, new Banner(ui, model.notice())));
    setCenter(scroll);
  }

  private Node register() {
    Label count = words("muted");
    Views.follow(
        count,
        model.found(),
        f -> count.setText(f == null ? "" : ui.text("registers.entries", f.entries())));
    FlowPane files = buttons();
    for (Kind kind : Kind.values()) {
      files
          .getChildren()
          .add(
              button(
                  "registers.write." + kind.ending(),
                  kind == Kind.PDF
                      ? MaterialDesignF.FILE_PDF_BOX
                      : MaterialDesignF.FILE_TABLE_OUTLINE,
                  model.periodWrong(),
                  () -> write(kind)));
    }
    return new FormGrid(ui)
        .section("registers.section.register")
        .row(
            Filters.pills(
                ui,
                "registers.section.register",
                model.register(),
                List.of(Register.values()),
                r -> ui.text(r.titleKey())))
        .weighted(
            new double[] {1, 1, 2},
            Fields.date(ui, "registers.from", model.from()),
            Fields.date(ui, "registers.to", model.to()),
            beside(count, why(model.periodWrong())))
        .row(files);
  }

  private void write(Kind kind) {
    String name = model.register().get().name().toLowerCase(Locale.ROOT) + "." + kind.ending();
    ui.files()
        .save("registers.write." + kind.ending(), name)
        .ifPresent(f -> model.write(f, ui.lang()));
  }

  private Node closing() {
    GridPane table = table();
    Label log = words("muted");
    Views.follow(
        table,
        model.found(),
        f -> {
          table.getChildren().clear();
          if (f != null) {
            show(table, f.closing());
            log.setText(ui.text("register.day-log", f.closing().events(), f.closing().hash()));
          }
        });
    FlowPane print = buttons();
    print
        .getChildren()
        .add(
            button(
                "registers.close-day",
                MaterialDesignP.PRINTER_OUTLINE,
                model.dayWrong(),
                () ->
                    model.closingSheet(
                        ui.lang(),
                        pdf -> printing.print(ui, ui.text("paper.closing-sheet"), pdf))));
    return new FormGrid(ui)
        .section("registers.section.closing")
        .weighted(
            new double[] {1, 3},
            Fields.date(ui, "registers.day", model.day()),
            beside(why(model.dayWrong())))
        .row(new VBox(12, table, log))
        .row(print);
  }

  private void show(GridPane table, Closing closing) {
    row(
        table,
        0,
        "strong",
        ui.text("registers.column.register"),
        ui.text("registers.column.count"),
        ui.text("registers.column.first"),
        ui.text("registers.column.last"),
        ui.text("registers.column.voided"));
    int at = 1;
    for (Closing.Count c : closing.registers()) {
      row(
          table,
          at++,
          "plain-cell",
          ui.text(c.register().titleKey()),
          ui.formats().number(c.count()),
          dash(c.first()),
          dash(c.last()),
          ui.formats().number(c.voided()));
    }
    for (Closing.VoidedEntry v : closing.voided()) {
      Label line = words("muted");
      line.setText(ui.text("registers.voided", v.number(), v.reason()));
      table.add(line, 0, at++, 5, 1);
    }
  }

  private Node survey() {
    GridPane table = table();
    Label none = words("muted");
    none.setText(ui.text("registers.survey.none"));
    Views.follow(
        table,
        model.found(),
        f -> {
          table.getChildren().clear();
          boolean any = f != null && !f.answers().isEmpty();
          Views.present(none, !any);
          if (f != null && any) {
            show(table, f.answers());
          }
        });
    FlowPane print = buttons();
    print
        .getChildren()
        .add(
            button(
                "registers.survey.print",
                MaterialDesignP.PRINTER_OUTLINE,
                model.periodWrong(),
                () ->
                    model.surveyResults(
                        ui.lang(),
                        pdf -> printing.print(ui, ui.text("paper.survey-results"), pdf))));
    return new FormGrid(ui)
        .section("registers.section.survey")
        .row(new VBox(12, none, table))
        .row(print);
  }

  private void show(GridPane table, List<Answers> answers) {
    row(
        table,
        0,
        "strong",
        ui.text("registers.column.question"),
        ui.text("registers.column.service"),
        ui.text("satisfaction.DISSATISFIED"),
        ui.text("satisfaction.PARTLY"),
        ui.text("satisfaction.SATISFIED"));
    int at = 1;
    for (Answers a : answers) {
      row(
          table,
          at++,
          "plain-cell",
          ui.text("survey.question." + a.question().name().toLowerCase(Locale.ROOT)),
          service(a.regulation()),
          share(a, Satisfaction.DISSATISFIED),
          share(a, Satisfaction.PARTLY),
          share(a, Satisfaction.SATISFIED));
    }
  }

  private String service(String id) {
    return model
        .office()
        .rulebook()
        .library()
        .find(id)
        .map(Regulation::shortTitle)
        .map(t -> t.in(ui.lang()))
        .orElse(id);
  }

  private String share(Answers a, Satisfaction answer) {
    long percent = a.all() == 0 ? 0 : Math.round(100.0 * a.of(answer) / a.all());
    return ui.text("registers.share", a.of(answer), percent);
  }

  private static String dash(@Nullable String text) {
    return text == null ? "–" : text;
  }

  private GridPane table() {
    GridPane table = new GridPane();
    table.setHgap(24);
    table.setVgap(6);
    return table;
  }

  private static void row(GridPane table, int at, String style, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      Label cell = new Label(cells[i]);
      cell.getStyleClass().add(style);
      cell.setWrapText(true);
      cell.setMinHeight(Region.USE_PREF_SIZE);
      cell.setMaxWidth(i < 2 ? 360 : 180);
      table.add(cell, i, at);
    }
  }

  private Label why(ObservableValue<? extends @Nullable Phrase> wrong) {
    Label label = words("field-error");
    Views.follow(
        label,
        wrong,
        p -> {
          label.setText(p == null ? "" : ui.text(p));
          Views.present(label, p != null);
        });
    return label;
  }

  private Button button(
      String key, Ikon icon, ObservableValue<? extends @Nullable Phrase> refused, Runnable run) {
    Button button = new Button(ui.text(key), Icons.of(icon));
    button.setId("action-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    Views.follow(button, refused, p -> button.setDisable(p != null));
    return button;
  }

  /** Words that stand level with the inputs beside them, under where these have their labels. */
  private static VBox beside(Node... words) {
    VBox box = new VBox(4, words);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setPadding(new Insets(20, 0, 0, 0));
    return box;
  }

  private static FlowPane buttons() {
    FlowPane buttons = new FlowPane(8, 8);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  private static Label words(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
