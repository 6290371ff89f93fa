package kz.kense.registry.ui;

import javafx.scene.layout.VBox;
import kz.kense.regulation.Regulation;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Ui;

/** The fields of a payment, with what the act says of it. */
public final class PaymentForm extends VBox {
  private final Field number;

  public PaymentForm(Ui ui, Regulation.Payment fee, PaymentModel model) {
    getStyleClass().add("form-grid");
    String amount = fee.amount() == null ? "" : " " + fee.amount().in(ui.lang());
    number = Fields.text(ui, "payment.paper", model.paperNumber()).required();
    getChildren()
        .addAll(
            AnswerForm.wrapped(ui.text("payment.law", fee.paragraph()) + amount, "muted"),
            new FormGrid(ui)
                .row(number, Fields.date(ui, "payment.paper.date", model.paperDate()).required())
                .row(
                    Fields.text(ui, "payment.amount", model.amount()),
                    Fields.text(ui, "payment.payer", model.payer())));
  }

  /** The field that what is wrong with the payment stands beside. */
  public Field number() {
    return number;
  }
}
