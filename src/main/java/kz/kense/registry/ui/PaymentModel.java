package kz.kense.registry.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.casefile.Payment;
import org.jspecify.annotations.Nullable;

/** The fact of payment as it is being typed. */
public final class PaymentModel {
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty payer = new SimpleStringProperty("");
  private final StringProperty paperNumber = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> paperDate = new SimpleObjectProperty<>();

  StringProperty amount() {
    return amount;
  }

  StringProperty payer() {
    return payer;
  }

  StringProperty paperNumber() {
    return paperNumber;
  }

  ObjectProperty<@Nullable LocalDate> paperDate() {
    return paperDate;
  }

  /** Everything that makes a change. */
  public List<Observable> all() {
    return List.of(amount, payer, paperNumber, paperDate);
  }

  public void show(@Nullable Payment recorded) {
    amount.set(recorded == null ? "" : recorded.amount());
    payer.set(recorded == null ? "" : recorded.payer());
    paperNumber.set(recorded == null ? "" : recorded.paperNumber());
    paperDate.set(recorded == null ? null : recorded.paperDate());
  }

  /** What would be recorded; null while nothing is filled in. */
  public @Nullable Payment payment() {
    boolean empty =
        amount.get().isBlank() && paperNumber.get().isBlank() && paperDate.get() == null;
    return empty
        ? null
        : new Payment(
            amount.get().strip(),
            payer.get().strip(),
            paperNumber.get().strip(),
            paperDate.get(),
            "");
  }
}
