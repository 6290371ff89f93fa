package kz.kense.regulation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.Source;
import kz.kense.regulation.TermStart;
import kz.kense.text.LocalText;
import kz.kense.ui.RouteStep;
import kz.kense.ui.RouteView;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One regulation to be read: overview, totals, the route of a kind, documents, grounds, results.
 */
final class RegulationPane extends VBox {
  /** Room for the longest chip in either language. */
  private static final double WHERE = 190;

  private final Ui ui;
  private final Regulation r;
  private final ObjectProperty<@Nullable String> kind;

  RegulationPane(Ui ui, Regulation regulation, ObjectProperty<@Nullable String> kind) {
    this.ui = ui;
    this.r = regulation;
    this.kind = kind;
    getStyleClass().add("screen-body");
    getChildren().add(words(text(r.title()), "screen-title"));
    getChildren().add(overview());
    section("regulations.totals", totals());
    section("regulations.route", route());
    section(
        "regulation.show.documents",
        new VBox(12, r.documents().stream().map(this::document).toArray(Node[]::new)));
    if (!r.grounds().isEmpty()) {
      section(
          "regulation.show.grounds",
          new VBox(
              12,
              r.grounds().stream()
                  .map(g -> fact(text(g.text()), "", g.paragraph(), g.source()))
                  .toArray(Node[]::new)));
    }
    section(
        "regulations.results",
        new VBox(12, r.results().stream().map(this::result).toArray(Node[]::new)));
  }

  boolean shows(Regulation other) {
    return r.equals(other);
  }

  static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static String validity(Ui ui, Regulation r) {
    var v = r.validity();
    var to = v.to();
    return to == null
        ? ui.text("regulation.show.validity", ui.formats().date(v.from()))
        : ui.text(
            "regulation.show.validity-closed", ui.formats().date(v.from()), ui.formats().date(to));
  }

  private void section(String titleKey, Node content) {
    getChildren().addAll(words(ui.text(titleKey), "form-section"), content);
  }

  private Node overview() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(8);
    ColumnConstraints name = new ColumnConstraints();
    name.setPercentWidth(26);
    ColumnConstraints value = new ColumnConstraints();
    value.setPercentWidth(74);
    grid.getColumnConstraints().addAll(name, value);
    field(grid, "regulations.validity", validity(ui, r));
    field(grid, "regulation.show.act", text(r.act().name()));
    field(grid, "regulation.show.standard", text(r.act().standard()));
    LocalText repealed = r.act().repealedBy();
    if (repealed != null) {
      field(grid, "regulation.show.repealed", text(repealed));
    }
    field(grid, "regulation.show.provider", text(r.provider()));
    field(
        grid,
        "regulations.applicants",
        Stream.of(
                r.applicants().individuals() ? "regulations.individuals" : "",
                r.applicants().legalEntities() ? "regulations.legal" : "")
            .filter(key -> !key.isEmpty())
            .map(key -> ui.text(key))
            .collect(Collectors.joining(", ")));
    field(
        grid,
        "regulation.show.channels",
        r.channels().stream().map(c -> text(c.name())).collect(Collectors.joining("; ")));
    field(
        grid,
        "regulation.show.roles",
        r.roles().stream().map(c -> text(c.name())).collect(Collectors.joining("; ")));
    return grid;
  }

  private void field(GridPane grid, String key, String value) {
    if (!value.isBlank()) {
      int row = grid.getRowCount();
      Label name = words(ui.text(key), "muted");
      GridPane.setValignment(name, VPos.TOP);
      grid.add(name, 0, row);
      grid.add(words(value, "route-due"), 1, row);
    }
  }

  /** Kinds down, categories across. */
  private Node totals() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("totals");
    boolean none = r.categories().isEmpty();
    int columns = none ? 1 : r.categories().size();
    for (int c = 0; c < columns; c++) {
      grid.add(cell(none ? "" : text(r.categories().get(c).name()), "totals-head"), c + 1, 0);
    }
    grid.add(cell("", "totals-head"), 0, 0);
    for (int k = 0; k < r.kinds().size(); k++) {
      Kind of = r.kinds().get(k);
      grid.add(cell(text(of.name()), "totals-kind"), 0, k + 1);
      for (int c = 0; c < columns; c++) {
        Optional<TermRule> total = r.total(of.id(), none ? null : r.categories().get(c).id());
        grid.add(total.map(this::total).orElseGet(() -> cell("–", "totals-cell")), c + 1, k + 1);
      }
    }
    for (int c = 0; c <= columns; c++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(c == 0 ? 34 : 66.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private Node total(TermRule rule) {
    VBox box =
        new VBox(4, words(length(rule), "route-title"), cite(rule.paragraph(), rule.source()));
    box.getStyleClass().add("totals-cell");
    return box;
  }

  private static Label cell(String text, String style) {
    Label label = words(text, style);
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return label;
  }

  private Node route() {
    FlowPane kinds = new FlowPane(8, 8);
    ToggleGroup group = new ToggleGroup();
    for (Kind each : r.kinds()) {
      ToggleButton button = new ToggleButton(text(each.name()));
      button.setId("kind-" + each.id());
      button.setToggleGroup(group);
      button.setSelected(each.id().equals(kind.get()));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            kind.set(each.id());
          });
      kinds.getChildren().add(button);
    }
    String shown = kind.get();
    if (shown == null || r.kind(shown).isEmpty()) {
      return kinds;
    }
    List<RouteStep> steps = r.route(shown).stream().map(s -> step(s, shown)).toList();
    return new VBox(16, kinds, new RouteView(ui, steps));
  }

  private RouteStep step(Step step, String kindId) {
    List<String> lines = new ArrayList<>();
    List<TermRule> rules =
        step.terms().stream()
            .filter(t -> t.kinds().isEmpty() || t.kinds().contains(kindId))
            .toList();
    String from =
        step.from() == TermStart.STEP
            ? ""
            : " " + ui.text("regulation.show.from." + step.from().code());
    for (TermRule rule : rules) {
      String categories =
          rule.categories().isEmpty() ? "" : String.join(", ", rule.categories()) + ": ";
      String source =
          rule.source() == Source.ACT
              ? ""
              : ", " + ui.text("regulation.source." + rule.source().code());
      lines.add(
          categories + length(rule) + from + " (" + paragraph(rule.paragraph()) + source + ")");
    }
    if (lines.isEmpty()) {
      lines.add(ui.text("regulation.show.no-term"));
    }
    return new RouteStep(
        text(step.name()) + " (" + paragraph(step.paragraph()) + ")",
        role(step.role()),
        "",
        String.join("\n", lines),
        "",
        RouteStep.State.FUTURE,
        List.of());
  }

  private Node document(Regulation.RequiredDocument d) {
    String scope =
        Stream.of(
                d.kinds().stream()
                    .map(id -> r.kind(id).map(k -> text(k.name())).orElse(id))
                    .collect(Collectors.joining(", ")),
                String.join(", ", d.categories()),
                d.required() ? "" : ui.text("regulation.show.optional"))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("; "));
    return fact(text(d.name()), scope, d.paragraph(), d.source());
  }

  private Node result(Regulation.Result result) {
    String signer = ui.text("regulations.signs", role(result.signer()));
    return fact(text(result.name()), signer, result.paragraph(), Source.ACT);
  }

  private Node fact(String what, String scope, String paragraph, Source source) {
    VBox words = new VBox(2, words(what, "route-due"));
    if (!scope.isEmpty()) {
      words.getChildren().add(words(scope, "field-help"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox where = cite(paragraph, source);
    where.setMinWidth(WHERE);
    where.setPrefWidth(WHERE);
    HBox line = new HBox(12, words, where);
    line.getStyleClass().add("card-line");
    return line;
  }

  /** The paragraph, and where it stands, as a small chip. */
  private VBox cite(String paragraph, Source source) {
    Tone tone =
        source == Source.ACT ? Tone.DONE : source == Source.UNCONFIRMED ? Tone.NEAR : Tone.INFO;
    String where = ui.text("regulation.source." + source.code());
    // a long citation wraps below the chip; it is never cut
    VBox box = new VBox(2, new StateChip(tone, where), words(paragraph(paragraph), "field-help"));
    box.setMinWidth(120);
    box.setMaxWidth(200);
    return box;
  }

  private String role(String id) {
    return r.role(id).map(x -> text(x.name())).orElse(id);
  }

  private String length(TermRule rule) {
    return ui.text("regulation.unit." + rule.length().unit().code(), rule.length().amount());
  }

  private String paragraph(String paragraph) {
    return paragraph.matches("[\\d.,; –-]+") ? ui.text("text.paragraph", paragraph) : paragraph;
  }

  private String text(LocalText text) {
    return text.in(ui.lang());
  }
}
