package kz.kense.routing.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation.Role;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.LocalText;
import kz.kense.ui.Fields;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What is to be done at the present step of a case, with the fields for it. */
final class StepPanel extends ScrollPane {
  private final Ui ui;
  private final CaseTools tools;
  private final StepModel model;
  private final VBox body = new VBox();

  StepPanel(Ui ui, CaseTools tools, StepModel model) {
    super();
    this.ui = ui;
    this.tools = tools;
    this.model = model;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(300);
    getStyleClass().add("step-panel");
    body.getStyleClass().add("step-panel-body");
    setContent(body);
    Views.follow(this, model.stand(), now -> build());
    Views.follow(this, model.recording(), now -> build());
  }

  /** To the first field, for one who came by keyboard. */
  void focusFirst() {
    Node field = body.lookup(".text-input");
    if (field != null) {
      field.requestFocus();
    }
  }

  private void build() {
    body.getChildren().clear();
    Stand now = model.stand().get();
    if (now == null) {
      return;
    }
    if (now.step() == null || now.due() == null) {
      body.getChildren().add(Labels.wrapped(ui.text("routing.closed"), "step-title"));
      return;
    }
    head(now, now.step(), now.due());
    remark(now.state());
    if (now.state().minutes() != null) {
      body.getChildren().add(new MinutesView(ui, tools, now.state().minutes()));
    }
    now.gate().ifPresent(gate -> body.getChildren().add(new GateView(ui, now, gate)));
    if (now.gate().isEmpty()) {
      unanswered(now.unanswered());
    }
    if (now.mine() || model.recording().get()) {
      fields(now, now.step());
    } else {
      notMine(now);
    }
  }

  private void head(Stand now, Step step, Timed due) {
    FlowPane term = Labels.flow();
    term.getChildren()
        .addAll(
            DueTone.chip(ui, tools, due.due().due()),
            Labels.wrapped(
                ui.text("routing.until", ui.formats().moment(due.due().due()), due.paragraph()),
                "muted"));
    body.getChildren()
        .addAll(
            Labels.wrapped(step.name().in(ui.lang()), "step-title"),
            Labels.wrapped(role(now, step).in(ui.lang()) + who(now.state()), "muted"),
            term);
  }

  private String who(CaseState c) {
    return c.performer() == null ? "" : " · " + tools.name(c.performer()).in(ui.lang());
  }

  private static LocalText role(Stand now, Step step) {
    return now.regulation().role(step.role()).map(Role::name).orElse(LocalText.same(step.role()));
  }

  private void remark(CaseState c) {
    CaseState.@Nullable Remark remark = c.remark();
    if (remark == null) {
      return;
    }
    VBox words =
        new VBox(
            Labels.wrapped(ui.text("routing.sent-back", tools.name(remark.author())), "strong"),
            Labels.wrapped(remark.text()),
            Labels.wrapped(ui.formats().dateTime(remark.at()), "muted"));
    words.setSpacing(4);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(12, Icons.of(MaterialDesignC.COMMENT_ALERT_OUTLINE), words);
    box.getStyleClass().addAll("banner", "tone-near");
    body.getChildren().add(box);
  }

  /** By the act a result comes after the conditions of the channel; what is missing is told. */
  private void unanswered(List<SystemProcess> conditions) {
    if (conditions.isEmpty()) {
      return;
    }
    VBox words = new VBox(4, Labels.wrapped(ui.text("gate.unanswered"), "strong"));
    for (SystemProcess p : conditions) {
      words
          .getChildren()
          .add(
              Labels.wrapped(
                  ui.text("gate.condition", p.id(), p.name().in(ui.lang()), p.paragraph())));
    }
    words.getChildren().add(Labels.wrapped(ui.text("gate.unanswered.do"), "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(12, Icons.of(MaterialDesignI.INFORMATION_OUTLINE), words);
    box.setId("conditions-unanswered");
    box.getStyleClass().addAll("banner", "tone-near");
    body.getChildren().add(box);
  }

  private void fields(Stand now, Step step) {
    switch (step.action()) {
      case RESOLVE -> body.getChildren().add(new ResolutionForm(ui, tools, model.resolution()));
      case PERFORM ->
          body.getChildren()
              .add(Fields.longText(ui, "routing.note", model.words(), 5).error(model.wordsError()));
      case COMMISSION -> body.getChildren().add(new CommissionForm(ui, model.commission()));
      case CHECK, AGREE, APPROVE -> remarkField(now);
      case SIGN -> {
        body.getChildren().add(Labels.wrapped(ui.text("routing.sign.hint")));
        remarkField(now);
      }
      case DRAFT -> body.getChildren().add(Labels.wrapped(ui.text("routing.draft.hint")));
      case ISSUE -> body.getChildren().add(Labels.wrapped(ui.text("routing.issue.hint")));
      case REGISTER -> {}
    }
    if (now.mayRecord()) {
      body.getChildren().addFirst(Labels.wrapped(ui.text("routing.recording"), "strong"));
    }
  }

  private void remarkField(Stand now) {
    if (now.mayReturn() || !now.at(kz.kense.regulation.StepAction.SIGN)) {
      body.getChildren()
          .add(Fields.longText(ui, "routing.remark", model.words(), 5).error(model.wordsError()));
    }
  }

  private void notMine(Stand now) {
    VBox words = new VBox(4);
    words.getChildren().add(Labels.wrapped(ui.text("routing.not-mine"), "strong"));
    if (now.whyNot() != null) {
      words.getChildren().add(Labels.wrapped(ui.text(Phrase.of(now.whyNot()))));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(12, Icons.of(MaterialDesignI.INFORMATION_OUTLINE), words);
    box.getStyleClass().addAll("banner", "tone-info");
    body.getChildren().add(box);
    if (now.mayRecord()) {
      Button record = new Button(ui.text("routing.record"), Icons.of(MaterialDesignP.PEN));
      record.setWrapText(true);
      record.setOnAction(event -> model.recording().set(true));
      body.getChildren().addAll(record, Labels.wrapped(ui.text("routing.record.help"), "muted"));
    }
  }
}
