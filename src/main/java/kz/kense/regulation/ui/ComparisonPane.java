package kz.kense.regulation.ui;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import kz.kense.journal.TouchedCases.Touched;
import kz.kense.regulation.Difference;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.ui.Proof.Compared;
import kz.kense.regulation.ui.RegulationsModel.Item;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The chosen edition beside another: what differs, and which open cases that touches. */
final class ComparisonPane extends VBox {
  private final Ui ui;
  private final Regulation r;
  private final VBox result = new VBox(8);

  ComparisonPane(Ui ui, ProvingModel model, Regulation regulation, List<Item> all) {
    this.ui = ui;
    this.r = regulation;
    getStyleClass().add("screen-body");
    getChildren()
        .addAll(
            RegulationPane.words(ui.text("compare.with"), "form-section"),
            others(model, all),
            result);
    Views.follow(this, model.compared(), this::show);
  }

  /** Other editions of the same regulation first. */
  private MenuButton others(ProvingModel model, List<Item> all) {
    MenuButton menu = new MenuButton(ui.text("compare.choose"));
    menu.setId("compare-with");
    all.stream()
        .map(Item::regulation)
        .filter(other -> !other.equals(r) && other.registrable())
        .sorted(Comparator.comparing(other -> !other.id().equals(r.id())))
        .forEach(
            other -> {
              MenuItem item =
                  new MenuItem(other.shortTitle().in(ui.lang()) + " · " + other.version());
              item.setId("compare-" + other.id() + "-" + other.version());
              item.setOnAction(event -> model.compare(r, other));
              menu.getItems().add(item);
            });
    return menu;
  }

  private void show(@Nullable Compared compared) {
    result.getChildren().clear();
    if (compared == null || !compared.comparison().before().equals(r)) {
      return;
    }
    List<Difference> differences = compared.comparison().differences();
    String other = edition(compared.comparison().after());
    result
        .getChildren()
        .add(
            RegulationPane.words(
                differences.isEmpty()
                    ? ui.text("compare.same")
                    : ui.text("compare.title", edition(r), other, differences.size()),
                "form-section"));
    differences.forEach(d -> result.getChildren().add(line(d)));
    result
        .getChildren()
        .addAll(
            RegulationPane.words(
                ui.text("compare.touched", compared.touched().size()), "form-section"),
            RegulationPane.words(ui.text("compare.touched.keeps"), "muted"));
    compared.touched().forEach(t -> result.getChildren().add(touched(t)));
  }

  private static String edition(Regulation r) {
    return r.id() + " " + r.version();
  }

  private VBox line(Difference d) {
    Tone tone =
        switch (d.type()) {
          case ADDED -> Tone.OK;
          case REMOVED -> Tone.OVERDUE;
          case CHANGED -> Tone.NEAR;
        };
    VBox line =
        new VBox(
            4,
            new StateChip(tone, ui.text("compare.type." + d.type().code())),
            RegulationPane.words(d.text(ui.messages()), "route-due"));
    line.getStyleClass().add("card-line");
    return line;
  }

  private VBox touched(Touched t) {
    Hyperlink open = new Hyperlink(t.row().number() + " · " + t.row().applicant());
    open.setOnAction(event -> ui.navigation().go("case", Long.toString(t.row().id())));
    VBox line = new VBox(2, open);
    t.differences()
        .forEach(d -> line.getChildren().add(RegulationPane.words(d.text(ui.messages()), "muted")));
    line.getStyleClass().add("card-line");
    return line;
  }
}
