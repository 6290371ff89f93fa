package kz.kense.office.ui;

import java.time.format.TextStyle;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kz.kense.calendar.Day;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.Shortcut;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tables;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The exceptions of one year at the left, one day's form at the right. */
final class CalendarView extends BorderPane {
  private final Ui ui;
  private final CalendarModel model;
  private final SimpleObjectProperty<@Nullable Notice> unconfirmed = new SimpleObjectProperty<>();

  CalendarView(Ui ui, CalendarModel model) {
    this.ui = ui;
    this.model = model;
    Views.follow(this, model.confirmed(), now -> warn());
    Views.follow(this, model.year(), now -> warn());
    TableView<Day> table = table();
    BorderPane left = new BorderPane(table);
    left.setTop(head());
    Node form = new VBox(16, stale(), form());
    ActionBar actions =
        new ActionBar(ui)
            .primary(
                Action.of("office.calendar.set", MaterialDesignC.CALENDAR_EDIT, model::setDay)
                    .on(Shortcut.PRIMARY_ACTION))
            .add(
                Action.of(
                    "office.calendar.import", MaterialDesignF.FILE_IMPORT_OUTLINE, this::pick));
    BorderPane right = Page.of(ui, model.notice(), form, actions);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(700);
    right.setPrefWidth(400);
    right.setMinWidth(380);
    setCenter(new HBox(left, right));
  }

  private Node head() {
    ComboBox<Integer> year = new ComboBox<>(FXCollections.observableArrayList(model.years()));
    year.setId("calendar-year");
    year.setAccessibleText(ui.text("office.calendar.year"));
    Views.follow(year, model.year(), now -> year.setValue(now.intValue()));
    year.valueProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                model.year().set(now);
              }
            });
    Label label = new Label(ui.text("office.calendar.year"));
    label.setLabelFor(year);
    CheckBox confirmed = new CheckBox(ui.text("office.calendar.confirmed"));
    confirmed.setId("calendar-confirmed");
    Views.follow(confirmed, model.confirmed(), confirmed::setSelected);
    confirmed.setOnAction(event -> model.confirm(confirmed.isSelected()));
    HBox line = new HBox(12, label, year, confirmed);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(12, line, new Banner(ui, unconfirmed));
    head.getStyleClass().add("screen-head");
    return head;
  }

  private TableView<Day> table() {
    TableView<Day> table =
        Tables.of(ui, "calendar", model.days())
            .column("date", "office.calendar.date", 110, d -> ui.formats().date(d.date()))
            .column("weekday", "office.calendar.weekday", 135, this::weekday)
            .column("kind", "office.calendar.kind", 130, this::kind, this::chip)
            .column("reason", "office.calendar.reason", 330, d -> d.reason().in(ui.lang()))
            .onOpen(model::edit)
            .build();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                model.edit(now);
              }
            });
    return table;
  }

  private String weekday(Day d) {
    return d.date().getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, ui.lang().locale());
  }

  private String kind(Day d) {
    return ui.text(d.working() ? "office.calendar.working" : "office.calendar.off");
  }

  private Node chip(Day d) {
    return new StateChip(d.working() ? Tone.INFO : Tone.DRAFT, kind(d));
  }

  private FormGrid form() {
    ToggleGroup group = new ToggleGroup();
    RadioButton off = kindButton("office.calendar.off", group);
    RadioButton working = kindButton("office.calendar.working", group);
    Views.follow(
        off,
        model.working(),
        now -> {
          working.setSelected(now);
          off.setSelected(!now);
        });
    group.selectedToggleProperty().addListener(o -> model.working().set(working.isSelected()));
    Button restore =
        new Button(ui.text("office.calendar.restore"), Icons.of(MaterialDesignR.RESTORE));
    restore.setOnAction(
        event ->
            model.days().stream()
                .filter(d -> d.date().equals(model.date().get()))
                .findFirst()
                .ifPresent(model::restore));
    Views.follow(
        restore,
        model.date(),
        date -> restore.setDisable(model.days().stream().noneMatch(d -> d.date().equals(date))));
    FormGrid grid =
        new FormGrid(ui)
            .section("office.calendar.day")
            .row(
                Fields.date(ui, "office.calendar.date", model.date(), model.problems().of("date"))
                    .required())
            .row(new HBox(24, off, working));
    grid.row(reason("kk", model.reason().kk())).row(reason("ru", model.reason().ru()));
    return grid.row(new HBox(restore));
  }

  private Field reason(String lang, StringProperty value) {
    String field = "reason." + lang;
    return Page.text(ui, "office.calendar." + field, value, model.problems(), field).required();
  }

  private RadioButton kindButton(String key, ToggleGroup group) {
    RadioButton button = new RadioButton(ui.text(key));
    button.setToggleGroup(group);
    return button;
  }

  /** After a change the terms of open cases are as they were counted before. */
  private Node stale() {
    Button count =
        new Button(ui.text("office.calendar.recompute"), Icons.of(MaterialDesignC.CALCULATOR));
    count.setId("calendar-recompute");
    count.disableProperty().bind(model.busy());
    count.setOnAction(event -> model.recompute());
    VBox box = new VBox(8, Page.words(ui.text("office.calendar.stale"), "route-due"), count);
    box.getStyleClass().addAll("banner", Tone.NEAR.style(), "stale-box");
    Views.follow(box, model.stale(), now -> Views.present(box, now));
    return box;
  }

  private void warn() {
    unconfirmed.set(
        model.confirmed().get()
            ? null
            : Notice.warn(
                Phrase.of("office.calendar.unconfirmed", String.valueOf(model.year().get()))));
  }

  private void pick() {
    ui.files().open("office.calendar.import", List.of("csv")).stream()
        .findFirst()
        .ifPresent(model::importCsv);
  }
}
