package kz.kense.regulation.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.ui.RegulationsModel.Item;
import kz.kense.regulation.ui.RegulationsModel.Page;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.ListDetail;
import kz.kense.ui.Shortcut;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The list of regulations at the left, the chosen one, or a checked file's findings, right. */
final class RegulationsView extends BorderPane {
  private final Ui ui;
  private final RegulationsModel model;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final BorderPane detail = new BorderPane();
  private final VBox list = new VBox(8);
  private final ListChangeListener<Item> changed = c -> showList();

  RegulationsView(Ui ui, RegulationsModel model) {
    this.ui = ui;
    this.model = model;
    Label title = new Label(ui.text("screen.regulations"));
    title.getStyleClass().add("screen-title");
    VBox head = new VBox(12, title, new Banner(ui, model.notice()));
    head.getStyleClass().add("screen-head");
    setTop(head);
    setCenter(new ListDetail(list(), detail, model.divider()));
    setBottom(
        new ActionBar(ui)
            .primary(
                Action.of("regulations.add", MaterialDesignP.PLUS, model::add)
                    .unless(model.addRefused())
                    .on(Shortcut.PRIMARY_ACTION))
            .add(Action.of("regulations.check", MaterialDesignF.FILE_CHECK_OUTLINE, this::pick)));
    Views.follow(this, model.chosen(), now -> showDetail());
    Views.follow(this, model.kind(), now -> showDetail());
    Views.follow(this, model.checked(), now -> showDetail());
    Views.follow(this, model.page(), now -> showDetail());
  }

  private ScrollPane list() {
    list.setPadding(new Insets(8, 12, 12, 12));
    model.items().addListener(new WeakListChangeListener<>(changed));
    Views.follow(list, model.chosen(), now -> showList());
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private void showList() {
    list.getChildren().setAll(model.items().stream().map(this::line).toList());
  }

  /** Short title, act and edition of one regulation. */
  private Node line(Item item) {
    Regulation r = item.regulation();
    FlowPane chips =
        new FlowPane(
            8,
            4,
            new StateChip(
                item.added() ? Tone.OK : Tone.DONE,
                ui.text(item.added() ? "regulations.own" : "regulations.shipped")),
            RegulationPane.words(r.id() + " · " + r.version(), "field-help"));
    VBox words =
        new VBox(
            4,
            RegulationPane.words(r.shortTitle().in(ui.lang()), "route-title"),
            RegulationPane.words(r.act().name().in(ui.lang()), "muted"),
            RegulationPane.words(RegulationPane.validity(ui, r), "field-help"),
            chips);
    words.getStyleClass().addAll("card-line", "regulation-line");
    words.pseudoClassStateChanged(CHOSEN, item.equals(model.chosen().get()));
    words.setId("regulation-" + r.id());
    words.setAccessibleText(r.shortTitle().in(ui.lang()));
    words.setAccessibleRole(AccessibleRole.BUTTON);
    words.setFocusTraversable(true);
    words.setOnMouseClicked(event -> model.chosen().set(item));
    words.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            model.chosen().set(item);
          }
        });
    return words;
  }

  private void showDetail() {
    RegulationsModel.Checked checked = model.checked().get();
    Item chosen = model.chosen().get();
    if (checked != null) {
      detail.setTop(null);
      detail.setCenter(scrolled(new FindingsPane(ui, checked, () -> model.checked().set(null)), 0));
      return;
    }
    if (chosen == null) {
      detail.setTop(null);
      detail.setCenter(null);
      return;
    }
    Regulation r = chosen.regulation();
    Page page = r.registrable() ? model.page().get() : Page.TEXT;
    detail.setTop(r.registrable() ? pages(page) : null);
    detail.setCenter(
        switch (page) {
          case TEXT -> text(r);
          case DIAGRAMS -> new DiagramsPane(ui, model.diagrams(), r);
          case CHECK -> scrolled(new CheckPane(ui, model.proving(), r), 0);
          case COMPARISON ->
              scrolled(new ComparisonPane(ui, model.proving(), r, List.copyOf(model.items())), 0);
        });
  }

  private Node pages(Page now) {
    FlowPane pane = new FlowPane(4, 4);
    pane.getStyleClass().add("case-tabs");
    ToggleGroup group = new ToggleGroup();
    for (Page page : Page.values()) {
      ToggleButton button = new ToggleButton(ui.text("regulations.page." + page.name()));
      button.setId("page-" + page.name());
      button.setToggleGroup(group);
      button.setSelected(page == now);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.page().set(page);
          });
      pane.getChildren().add(button);
    }
    return pane;
  }

  /** Another kind of the same regulation: the eye must not lose its place. */
  private ScrollPane text(Regulation r) {
    boolean same =
        detail.getCenter() instanceof ScrollPane before
            && before.getContent() instanceof RegulationPane old
            && old.shows(r);
    double place = same && detail.getCenter() instanceof ScrollPane pane ? pane.getVvalue() : 0;
    return scrolled(new RegulationPane(ui, r, model.kind()), place);
  }

  private static ScrollPane scrolled(Node content, double place) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    Platform.runLater(() -> scroll.setVvalue(place));
    return scroll;
  }

  private void pick() {
    ui.files().open("regulations.check", List.of("yaml", "yml")).stream()
        .findFirst()
        .ifPresent(model::check);
  }
}
