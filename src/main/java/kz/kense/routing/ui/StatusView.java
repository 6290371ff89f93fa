package kz.kense.routing.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kz.kense.routing.CaseStatus;
import kz.kense.ui.Banner;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One field at the top, and a card for each case found. */
final class StatusView extends BorderPane {
  private final Ui ui;
  private final StatusModel model;
  private final PrintRequest print;
  private final VBox cards = new VBox(16);
  private final Field asked;

  StatusView(Ui ui, StatusModel model, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.print = print;
    Label title = new Label(ui.text("status.title"));
    title.getStyleClass().add("screen-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("screen-head");
    asked = Fields.text(ui, "status.asked", model.asked());
    if (asked.control() instanceof TextField typed) {
      typed.setOnAction(event -> model.find());
    }
    HBox.setHgrow(asked, Priority.ALWAYS);
    Button find = new Button(ui.text("status.find"), Icons.of(MaterialDesignM.MAGNIFY));
    find.getStyleClass().add("accent");
    find.setMinWidth(USE_PREF_SIZE);
    find.setOnAction(event -> model.find());
    HBox line = new HBox(8, asked, find);
    line.setAlignment(Pos.BOTTOM_LEFT);
    line.setMaxWidth(640);
    VBox body = new VBox(16, line, cards);
    body.getStyleClass().add("screen-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    setTop(new VBox(head, new Banner(ui, model.notice())));
    setCenter(scroll);
    ListChangeListener<CaseStatus> heard = change -> show();
    getProperties().put("heard", heard); // as long as the view lives
    model.found().addListener(new WeakListChangeListener<>(heard));
    show();
  }

  @Override
  public void requestFocus() {
    asked.control().requestFocus();
  }

  private void show() {
    cards.getChildren().setAll(model.found().stream().map(this::card).toList());
    if (model.found().isEmpty()) {
      cards.getChildren().add(Labels.wrapped(ui.text("status.hint"), "muted"));
    }
  }

  private Node card(CaseStatus s) {
    FlowPane chips = Labels.flow();
    chips.getChildren().add(chip(s));
    VBox card =
        new VBox(
            8,
            Labels.wrapped("№ " + s.number() + " · " + s.applicant(), "strong"),
            Labels.wrapped(s.service().in(ui.lang()), "muted"),
            chips);
    card.getStyleClass().add("card");
    card.setMaxWidth(880);
    if (s.step() == null) {
      fact(card, s.voided() ? "status.voided" : "status.closed", ui.formats().dateTime(s.since()));
    } else {
      fact(card, "status.now", s.step().in(ui.lang()) + " — " + who(s));
      fact(card, "status.since", ui.formats().dateTime(s.since()));
      if (s.due() != null) {
        fact(
            card,
            "status.due",
            ui.formats().moment(s.due())
                + " · "
                + ui.text("check.paragraph", String.valueOf(s.paragraph())));
      }
      fact(
          card,
          "status.next",
          s.next() == null
              ? ui.text("status.last")
              : s.next().in(ui.lang())
                  + words(s.nextActor() == null ? null : s.nextActor().in(ui.lang())));
      fact(card, "status.total", ui.formats().moment(s.totalDue()));
      if (s.applicantDue() != null) {
        fact(card, "status.applicant", ui.formats().moment(s.applicantDue()));
      }
    }
    card.getChildren().add(buttons(s));
    return card;
  }

  private static String words(@Nullable String actor) {
    return actor == null ? "" : " — " + actor;
  }

  private String who(CaseStatus s) {
    String role = s.actor() == null ? "" : s.actor().in(ui.lang());
    return s.performer() == null
        ? role
        : role + ", " + model.tools().name(s.performer()).in(ui.lang());
  }

  private StateChip chip(CaseStatus s) {
    if (s.voided()) {
      return new StateChip(Tone.OVERDUE, ui.text("case.badge.voided"));
    }
    return switch (s.state()) {
      case OPEN ->
          s.due() != null && s.due().isBefore(model.tools().now())
              ? new StateChip(Tone.OVERDUE, DueTone.words(ui, s.due(), model.tools().now()))
              : new StateChip(Tone.INFO, ui.text("case.state.open"));
      case READY -> new StateChip(Tone.OK, ui.text("case.state.ready"));
      case CLOSED -> new StateChip(Tone.DONE, ui.text("case.state.closed"));
    };
  }

  private Node buttons(CaseStatus s) {
    Button slip = new Button(ui.text("status.slip"), Icons.of(MaterialDesignP.PRINTER_OUTLINE));
    slip.setOnAction(
        event -> model.slip(s, pdf -> print.print(ui, ui.text("paper.status-slip"), pdf)));
    Button open = new Button(ui.text("status.open"), Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    open.setOnAction(event -> ui.navigation().go("case", Long.toString(s.id())));
    FlowPane line = Labels.flow();
    line.getChildren().addAll(slip, open);
    return line;
  }

  private void fact(VBox card, String key, String value) {
    card.getChildren()
        .add(new VBox(Labels.wrapped(ui.text(key), "fact-name"), Labels.wrapped(value)));
  }
}
