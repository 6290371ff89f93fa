package kz.kense.routing.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.RefusalGate;
import kz.kense.casefile.RefusalGate.Ground;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.regulation.SystemProcess;
import kz.kense.ui.Icons;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A refusal before it leaves: its term, its grounds with their places, and what speaks against. */
final class GateView extends VBox {
  private final Ui ui;
  private final Stand stand;

  GateView(Ui ui, Stand stand, RefusalGate gate) {
    this.ui = ui;
    this.stand = stand;
    setSpacing(8);
    getChildren().addAll(term(gate), title("gate.grounds"));
    gate.grounds().forEach(g -> getChildren().add(ground(g)));
    met(gate);
    list(
        "gate.unanswered",
        gate.unanswered().stream().map(p -> p.id() + " — " + p.name().in(ui.lang())).toList());
    list(
        "gate.not-chosen",
        gate.notChosen().stream().map(RefusalGround::text).map(t -> t.in(ui.lang())).toList());
  }

  private Node term(RefusalGate gate) {
    VBox words =
        new VBox(
            4,
            Labels.wrapped(ui.text(gate.kept() ? "gate.kept" : "gate.broken"), "strong"),
            Labels.wrapped(
                ui.text(
                    "gate.term",
                    ui.formats().moment(gate.term().due().due()),
                    gate.term().paragraph())));
    HBox box =
        new HBox(
            12,
            Icons.of(
                gate.kept()
                    ? MaterialDesignC.CLOCK_CHECK_OUTLINE
                    : MaterialDesignA.ALERT_CIRCLE_OUTLINE),
            words);
    box.getStyleClass().addAll("banner", (gate.kept() ? Tone.INFO : Tone.OVERDUE).style());
    return box;
  }

  private Node ground(Ground g) {
    ChosenGround chosen = g.chosen();
    String where =
        !chosen.tied()
            ? ui.text("gate.not-tied")
            : chosen.absent()
                ? ui.text("gate.absent", document(chosen))
                : ui.text("gate.at", document(chosen), String.valueOf(chosen.page()));
    VBox words =
        new VBox(
            2,
            Labels.wrapped(g.ground().text().in(ui.lang())),
            Labels.wrapped(where, chosen.tied() ? "muted" : "field-error"),
            Labels.wrapped(ui.text("draft.ground.paragraph", g.ground().paragraph()), "muted"));
    HBox box =
        new HBox(
            8,
            Icons.of(
                chosen.tied()
                    ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                    : MaterialDesignA.ALERT_CIRCLE_OUTLINE),
            words);
    box.getStyleClass().add("card");
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    return box;
  }

  private String document(ChosenGround chosen) {
    String id = String.valueOf(chosen.document());
    return stand.regulation().documents().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .map(d -> d.name().in(ui.lang()))
        .or(() -> stand.state().attachment(id).map(Attachment::name))
        .orElse(id);
  }

  private void met(RefusalGate gate) {
    list(
        "gate.documents",
        gate.present().stream().map(RequiredDocument::name).map(t -> t.in(ui.lang())).toList());
    list(
        "gate.answered",
        gate.answered().stream().map(SystemProcess::name).map(t -> t.in(ui.lang())).toList());
  }

  private Node title(String key) {
    return Labels.wrapped(ui.text(key), "field-label");
  }

  private void list(String key, List<String> lines) {
    if (!lines.isEmpty()) {
      getChildren().add(title(key));
      lines.forEach(l -> getChildren().add(Labels.wrapped("• " + l)));
    }
  }
}
