package kz.kense.routing.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.routing.CaseStatus;
import kz.kense.routing.StatusInquiry;
import kz.kense.ui.Banner.Notice;
import org.jspecify.annotations.Nullable;

/** Asking where a case is. */
public final class StatusModel {
  private static final String SLIP = "status-slip";

  private final CaseTools tools;
  private final StringProperty asked = new SimpleStringProperty("");
  private final ObservableList<CaseStatus> found = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();

  StatusModel(CaseTools tools) {
    this.tools = tools;
  }

  /** A registration number, or an IIN or BIN. */
  public StringProperty asked() {
    return asked;
  }

  public ObservableList<CaseStatus> found() {
    return found;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  CaseTools tools() {
    return tools;
  }

  /** Looks for what is typed; those who may not see a case are told so. */
  public void find() {
    String typed = asked.get().strip();
    if (typed.isEmpty()) {
      return;
    }
    Employee me = tools.me();
    StatusInquiry inquiry = new StatusInquiry(tools.office().rulebook(), tools.now());
    notice.set(null);
    tools
        .work()
        .run("status.working", () -> tools.database().read(tx -> inquiry.find(tx, me, typed)))
        .onSuccess((List<CaseStatus> cases) -> found.setAll(cases))
        .onFailure(
            f -> {
              found.clear();
              notice.set(Notice.error(f));
            })
        .start();
  }

  /** Another person sits here: what the former one saw is not for him. */
  void clear() {
    asked.set("");
    found.clear();
    notice.set(null);
  }

  /** The slip "history of receiving the service", in the applicant's language. */
  void slip(CaseStatus status, Consumer<byte[]> then) {
    tools
        .work()
        .aside(
            "routing.printing",
            p -> {
              CaseState c = tools.cases().load(status.id());
              return tools.papers().paper(c, SLIP, c.intake().lang());
            })
        .onSuccess(then)
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }
}
