package kz.kense.office.ui;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kz.kense.office.Entrance;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tables;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The log of log-ins and refusals. */
final class EntranceView extends BorderPane {
  private final Ui ui;

  EntranceView(Ui ui, EntranceModel model) {
    this.ui = ui;
    VBox head = new VBox(Page.words(ui.text("office.entrance.help"), "muted"));
    head.getStyleClass().add("screen-head");
    setTop(head);
    setCenter(
        Tables.of(ui, "entrances", model.entrances())
            .column(
                "at",
                "office.entrance.at",
                170,
                e -> ui.formats().dateTime(e.at().toLocalDateTime()))
            .column("who", "office.entrance.who", 320, e -> model.name(e).in(ui.lang()))
            .column("outcome", "office.entrance.outcome", 420, this::outcome, this::chip)
            .tone(e -> e.refused() ? Tone.NEAR : null)
            .build());
    setBottom(
        new ActionBar(ui)
            .primary(Action.of("office.entrance.refresh", MaterialDesignR.REFRESH, model::load)));
  }

  private String outcome(Entrance e) {
    return ui.text("office.entrance." + (e.refused() ? e.refusal() : "entered"));
  }

  private Node chip(Entrance e) {
    return new StateChip(e.refused() ? Tone.OVERDUE : Tone.OK, outcome(e));
  }
}
