package kz.kense.routing.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.calendar.CountedDay;
import kz.kense.calendar.Length;
import kz.kense.calendar.Unit;
import kz.kense.routing.ResolutionTerm;
import kz.kense.ui.Fields;
import kz.kense.ui.Icons;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The fields of a resolution: who, what, by when. */
final class ResolutionForm extends VBox {
  private final Ui ui;
  private final CaseTools tools;
  private final ResolutionModel model;

  ResolutionForm(Ui ui, CaseTools tools, ResolutionModel model) {
    this.ui = ui;
    this.tools = tools;
    this.model = model;
    getStyleClass().add("form-grid");
    if (model.authors().size() != 1) {
      getChildren()
          .add(Fields.choice(ui, "routing.author", model.author(), model.authors()).required());
    }
    VBox named = new VBox(4);
    people(named, model.executors(), true);
    VBox helpers = new VBox(4);
    people(helpers, model.coExecutors(), false);
    getChildren()
        .addAll(
            new VBox(
                8,
                Fields.choice(ui, "routing.executors", model.adding(), model.holders())
                    .required()
                    .error(model.executorError()),
                named),
            new VBox(8, Fields.longText(ui, "routing.task", model.task(), 3), phrases()),
            term(),
            new VBox(
                8,
                Fields.choice(ui, "routing.co-executors", model.addingCo(), model.everybody()),
                helpers),
            Fields.check(ui, "routing.print-sheet", model.printSheet()));
  }

  private void people(VBox box, ObservableList<String> ids, boolean ranked) {
    Runnable fill =
        () -> {
          box.getChildren().setAll(ids.stream().map(id -> person(ids, id, ranked)).toList());
          Views.present(box, !ids.isEmpty());
        };
    follow(box, ids, fill);
  }

  private static <T> void follow(Node node, ObservableList<T> list, Runnable show) {
    ListChangeListener<T> listener = change -> show.run();
    node.getProperties().put(new Object(), listener);
    list.addListener(new WeakListChangeListener<>(listener));
    show.run();
  }

  private Node person(ObservableList<String> ids, String id, boolean ranked) {
    Label name =
        Labels.wrapped(
            tools
                .office()
                .employee(id)
                .map(People::withPosition)
                .map(t -> t.in(ui.lang()))
                .orElse(id));
    VBox words = new VBox(2, name);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (ranked && ids.size() > 1) {
      if (ids.getFirst().equals(id)) {
        words.getChildren().add(new StateChip(Tone.INFO, ui.text("routing.responsible")));
      } else {
        Hyperlink rise = new Hyperlink(ui.text("routing.make-responsible"));
        rise.setOnAction(event -> model.makeResponsible(id));
        words.getChildren().add(rise);
      }
    }
    HBox row =
        new HBox(
            8,
            Icons.of(MaterialDesignA.ACCOUNT_OUTLINE),
            words,
            Icons.button(
                MaterialDesignC.CLOSE,
                ui.text("routing.remove-person", name.getText()),
                () -> ids.remove(id)));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("person-row");
    return row;
  }

  private VBox phrases() {
    VBox column = new VBox(4);
    follow(
        column,
        model.phrases(),
        () -> {
          column.getChildren().setAll(model.phrases().stream().map(this::phrase).toList());
          Views.present(column, !model.phrases().isEmpty());
        });
    return column;
  }

  private Node phrase(String words) {
    Button button = new Button(words);
    button.setWrapText(true);
    button.setMinSize(0, Region.USE_PREF_SIZE); // a long phrase wraps, it does not widen the panel
    button.getStyleClass().addAll("small", "phrase");
    button.setOnAction(event -> model.usePhrase(words));
    return button;
  }

  private Node term() {
    VBox box = new VBox(8);
    ResolutionTerm term = model.term();
    if (term == null) {
      return box;
    }
    FlowPane quick = Labels.flow();
    quick
        .getChildren()
        .addAll(
            quick("routing.term.norm", model::useNorm),
            quick("routing.term.one", () -> model.use(term.after(new Length(1, Unit.WD)))),
            quick("routing.term.three", () -> model.use(term.after(new Length(3, Unit.WD)))),
            quick("routing.term.half", () -> model.use(term.half())));
    Label set = Labels.wrapped("", "strong");
    Views.follow(
        set,
        model.due(),
        due ->
            set.setText(
                due == null
                    ? ui.text(
                        "routing.term.by-law",
                        ui.formats().moment(term.norm().due().due()),
                        term.norm().paragraph())
                    : ui.text("routing.term.shorter", ui.formats().moment(due))));
    box.getChildren()
        .addAll(
            Fields.date(ui, "routing.term", model.day(), model.termError()), quick, set, why(term));
    return box;
  }

  private Node quick(String key, Runnable run) {
    Button button = new Button(ui.text(key));
    button.getStyleClass().add("small");
    button.setOnAction(event -> run.run());
    return button;
  }

  private Node why(ResolutionTerm term) {
    Label lines =
        Labels.wrapped(
            String.join("\n", term.norm().due().derivation().stream().map(this::line).toList()),
            "route-reasons");
    Views.present(lines, false);
    Hyperlink why = new Hyperlink(ui.text("ui.route.why"));
    why.getStyleClass().add("route-why");
    why.setOnAction(
        event -> {
          Views.present(lines, !lines.isVisible());
          why.setText(ui.text(lines.isVisible() ? "ui.route.hide" : "ui.route.why"));
          why.setVisited(false);
        });
    return new VBox(4, why, lines);
  }

  private String line(CountedDay day) {
    return ui.formats().day(day.date()) + ": " + day.reason().in(ui.lang());
  }
}
