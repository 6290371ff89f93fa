package kz.kense.routing.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kz.kense.ui.Action;
import kz.kense.ui.Phrase;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What the bar and the keys of the case card do. */
final class CaseActs {
  private final Ui ui;
  private final CaseModel model;
  private final StepActions step;
  private final PrintRequest print;

  CaseActs(Ui ui, CaseModel model, StepActions step, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.step = step;
    this.print = print;
  }

  /** Opens the panel of the step; inside it, does the act. Null when there is nothing to do. */
  @Nullable Action primary() {
    Stand now = model.step().stand().get();
    if (now == null || now.step() == null) {
      return null;
    }
    Action act = step.primary();
    if (model.panelOpen().get() || (act != null && !step.needsPanel())) {
      return act;
    }
    String key = act == null ? "case.panel.look" : act.key();
    return Action.of(
            key,
            act == null ? MaterialDesignA.ARROW_RIGHT : act.icon(),
            () -> model.panelOpen().set(true))
        .on(Shortcut.PRIMARY_ACTION);
  }

  /** The receipt of acceptance, in the applicant's language. */
  void receipt() {
    model.receipt(pdf -> print.print(ui, ui.text("paper.acceptance-receipt"), pdf));
  }

  /** The other papers of the case, each with why it cannot be printed yet. */
  List<Action> papers() {
    return model.papers().stream()
        .map(
            choice ->
                Action.of(
                        "paper." + choice.use(),
                        MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                        () -> paper(choice.use()))
                    .unless(new ReadOnlyObjectWrapper<@Nullable Phrase>(choice.refused())))
        .toList();
  }

  private void paper(String use) {
    model.paper(use, pdf -> print.print(ui, ui.text("paper." + use), pdf));
  }
}
