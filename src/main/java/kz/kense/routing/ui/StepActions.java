package kz.kense.routing.ui;

import kz.kense.regulation.StepAction;
import kz.kense.ui.Action;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The buttons of a step, for the bar of the screen that shows its panel. */
final class StepActions {
  private final Ui ui;
  private final StepModel model;
  private final PrintRequest print;

  StepActions(Ui ui, StepModel model, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.print = print;
  }

  /** The act that moves the case on; null when the one who sits here may not act. */
  @Nullable Action primary() {
    Stand now = model.stand().get();
    if (now == null || now.step() == null) {
      return null;
    }
    if (!now.mine()) {
      return now.mayRecord() && model.recording().get() ? resolve() : null;
    }
    return switch (now.step().action()) {
      case RESOLVE -> resolve();
      case PERFORM -> act("routing.act.perform", MaterialDesignC.CHECK, model::perform);
      case CHECK -> act("routing.act.check", MaterialDesignC.CHECK, model::approve);
      case AGREE -> act("routing.act.agree", MaterialDesignC.CHECK, model::approve);
      case DRAFT ->
          act(
              "routing.act.draft",
              MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE,
              model::openWorkplace);
      case SIGN -> act("routing.act.sign", MaterialDesignS.SIGNATURE, model::openWorkplace);
      case ISSUE -> act("routing.act.issue", MaterialDesignH.HAND_HEART, model::openWorkplace);
      case REGISTER, COMMISSION, APPROVE -> null; // the two are acted on in the panel
    };
  }

  /** Sends the draft back; null where the regulation knows no way back from this step. */
  @Nullable Action back() {
    Stand now = model.stand().get();
    return now != null && now.mayReturn()
        ? Action.of("routing.act.back", MaterialDesignA.ARROW_U_LEFT_TOP, model::sendBack)
        : null;
  }

  /** Whether the primary act needs the panel's fields to be seen before it is done. */
  boolean needsPanel() {
    Stand now = model.stand().get();
    return now != null
        && !now.at(StepAction.DRAFT)
        && !now.at(StepAction.ISSUE)
        && !now.at(StepAction.SIGN);
  }

  private Action resolve() {
    return act(
        "routing.act.resolve",
        MaterialDesignP.PEN,
        () ->
            model.resolve(
                ui.lang(), pdf -> print.print(ui, ui.text("paper.resolution-sheet"), pdf)));
  }

  private static Action act(String key, org.kordamp.ikonli.Ikon icon, Runnable run) {
    return Action.of(key, icon, run).on(Shortcut.PRIMARY_ACTION);
  }
}
