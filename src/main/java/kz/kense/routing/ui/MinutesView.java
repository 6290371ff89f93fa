package kz.kense.routing.ui;

import java.util.List;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState.Minutes;
import kz.kense.casefile.Meeting;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** What the commission decided, for the head who approves it and the executor who drafts by it. */
final class MinutesView extends VBox {
  private final Ui ui;
  private final CaseTools tools;

  MinutesView(Ui ui, CaseTools tools, Minutes minutes) {
    this.ui = ui;
    this.tools = tools;
    Meeting m = minutes.held().meeting();
    boolean granted = minutes.held().decision() == Meeting.Decision.GRANT;
    setSpacing(4);
    getStyleClass().add("card");
    getChildren()
        .addAll(
            Labels.wrapped(ui.text("commission.minutes", ui.formats().date(m.date())), "strong"),
            new StateChip(
                granted ? Tone.OK : Tone.OVERDUE,
                ui.text(granted ? "commission.decided.grant" : "commission.decided.refuse")),
            Labels.wrapped(m.agenda()));
    votes("commission.vote.for", m.inFavour());
    votes("commission.vote.against", m.against());
    votes("commission.vote.abstained", m.abstained());
    line("commission.chair", name(m.chair()));
    line("commission.secretary", name(m.secretary()));
    if (!m.reason().isBlank()) {
      line("commission.reason", m.reason());
    }
    getChildren()
        .add(
            Labels.wrapped(
                minutes.approved() == null
                    ? ui.text("commission.not-approved")
                    : ui.text("commission.approved", ui.formats().dateTime(minutes.approved())),
                "muted"));
  }

  private void votes(String key, List<String> who) {
    if (!who.isEmpty()) {
      line(key, who.size() + " — " + String.join(", ", who.stream().map(this::name).toList()));
    }
  }

  private void line(String key, String value) {
    getChildren().add(new VBox(Labels.wrapped(ui.text(key), "fact-name"), Labels.wrapped(value)));
  }

  private String name(String employee) {
    return tools.name(employee).in(ui.lang());
  }
}
