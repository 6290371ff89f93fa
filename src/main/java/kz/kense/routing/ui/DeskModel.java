package kz.kense.routing.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.ui.Banner.Notice;
import org.jspecify.annotations.Nullable;

/** What waits for the one who sits here, the most urgent first, and the case he looks at. */
public final class DeskModel {
  private final CaseTools tools;
  private final ObservableList<JournalRow> waiting = FXCollections.observableArrayList();
  private final IntegerProperty count = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<@Nullable JournalRow> chosen = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.25);
  private final ViewerModel viewer;
  private final StepModel step;
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final IntegerProperty acts = new SimpleIntegerProperty();
  private String owner = "";
  private int place;
  private long shownCase;
  private long shownSeq;

  DeskModel(CaseTools tools) {
    this.tools = tools;
    viewer = new ViewerModel(tools.work(), tools.words());
    step = new StepModel(tools, notice, this::acted, id -> load());
  }

  public ObservableList<JournalRow> waiting() {
    return waiting;
  }

  /** How many wait: the number in the rail. */
  public IntegerProperty count() {
    return count;
  }

  /** Counts what has been done here. */
  IntegerProperty acts() {
    return acts;
  }

  /** False until the desk has been read for the first time. */
  public BooleanProperty ready() {
    return ready;
  }

  /**
   * True while another case than the chosen one still stands in the panel: nothing may be done
   * then, for it would be done to that other case.
   */
  ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** Null when nothing waits. */
  public ReadOnlyObjectProperty<@Nullable JournalRow> chosen() {
    return chosen.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public DoubleProperty divider() {
    return divider;
  }

  public ViewerModel viewer() {
    return viewer;
  }

  public StepModel step() {
    return step;
  }

  CaseTools tools() {
    return tools;
  }

  /** Reads the desk anew; the case looked at stays, and when it is gone the one after it comes. */
  public void load() {
    Employee me = tools.me();
    if (!me.id().equals(owner)) {
      owner = me.id();
      notice.set(null);
      ready.set(false);
      place = 0; // the most urgent first, wherever the other one stopped
      waiting.clear();
      choose(null); // the case of the one who sat here before
    }
    tools.work().run("routing.loading", () -> desk(me)).onSuccess(this::arrived).start();
  }

  /** Only the number in the rail, for when another screen is in sight. */
  public void loadCount() {
    Employee me = tools.me();
    tools
        .work()
        .run("routing.loading", () -> desk(me).size())
        .unseen()
        .onSuccess(count::set)
        .start();
  }

  private List<JournalRow> desk(Employee me) {
    return tools.database().read(tx -> JournalStore.desk(tx, me.id(), me.actor().roles()));
  }

  private void arrived(List<JournalRow> rows) {
    long looked = chosen.get() == null ? 0 : chosen.get().id();
    JournalRow next =
        rows.stream()
            .filter(r -> r.id() == looked)
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.get(Math.min(place, rows.size() - 1)));
    waiting.setAll(rows);
    count.set(rows.size());
    choose(next);
    ready.set(true);
  }

  /** Looks at a case of the list. */
  public void choose(@Nullable JournalRow row) {
    opening.set(row != null && row.id() != shownCase); // known before the choice is shown
    chosen.set(row);
    if (row == null) {
      shownCase = 0;
      step.show(null);
      viewer.clear();
      return;
    }
    place = Math.max(0, waiting.indexOf(row));
    tools
        .work()
        .run("routing.loading", () -> tools.cases().load(row.id()))
        .onSuccess(c -> opened(row, c))
        .start();
  }

  public void next() {
    move(1);
  }

  public void previous() {
    move(-1);
  }

  private void move(int by) {
    if (!waiting.isEmpty()) {
      choose(waiting.get(Math.clamp(place + by, 0, waiting.size() - 1)));
    }
  }

  /** To the whole card of the case looked at. */
  public void openCard() {
    JournalRow row = chosen.get();
    if (row != null) {
      tools.navigation().go("case", Long.toString(row.id()));
    }
  }

  /** Opens the scan screen for the case looked at. */
  void scan() {
    JournalRow row = chosen.get();
    if (row != null) {
      tools
          .work()
          .run("routing.loading", () -> tools.cases().load(row.id()))
          .onSuccess(c -> tools.scanning().accept(new CaseScanTarget(tools, c)))
          .start();
    }
  }

  private void opened(JournalRow row, CaseState c) {
    JournalRow now = chosen.get();
    if (now == null || now.id() != row.id()) {
      return; // another one was chosen meanwhile
    }
    step.show(c);
    if (shownCase != c.id() || shownSeq != c.seq()) {
      CaseDocument.show(tools, viewer, c);
    }
    shownCase = c.id();
    shownSeq = c.seq();
    opening.set(false);
  }

  private void acted(StepModel.Acted done) {
    notice.set(Notice.ok(done.done()));
    acts.set(acts.get() + 1);
    load();
  }
}
