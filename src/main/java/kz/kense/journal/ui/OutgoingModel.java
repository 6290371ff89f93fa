package kz.kense.journal.ui;

import java.time.LocalDateTime;
import java.util.stream.LongStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.journal.ResultStore;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.papers.RegisterPapers;
import kz.kense.storage.Database;
import kz.kense.ui.Banner;
import kz.kense.ui.Navigation;
import kz.kense.ui.PagedList;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The register of results, the chosen line of it, and that line's signed file. */
public final class OutgoingModel {
  private record Loaded(long[] ids, LocalDateTime now) {}

  private final Database database;
  private final Cases cases;
  private final Offices offices;
  private final Work work;
  private final Navigation navigation;
  private final ViewerModel viewer;
  private final PagedList<JournalRow> rows;
  private final Refill refill = new Refill(this::search);
  private final StringProperty text = new SimpleStringProperty("");
  private final DoubleProperty divider = new SimpleDoubleProperty(0.58);
  private final ReadOnlyObjectWrapper<@Nullable Long> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<Banner.@Nullable Notice> notice = Banner.Notice.none();
  private final ListExport export;
  private @Nullable String shownFile;
  private LocalDateTime now;

  public OutgoingModel(
      Database database,
      Cases cases,
      Offices offices,
      RegisterPapers papers,
      Work work,
      Navigation navigation) {
    this.database = database;
    this.cases = cases;
    this.offices = offices;
    this.work = work;
    this.navigation = navigation;
    viewer = new ViewerModel(work);
    now = offices.now();
    export = new ListExport(database, papers, work, offices::office, notice);
    rows =
        new PagedList<>(
            ids -> database.read(tx -> JournalStore.rows(tx, LongStream.of(ids).boxed().toList())),
            JournalRow::id);
    text.addListener(o -> load());
  }

  public StringProperty text() {
    return text;
  }

  public PagedList<JournalRow> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<@Nullable Long> selected() {
    return selected.getReadOnlyProperty();
  }

  /** Grows with every load: the table then marks the chosen line again. */
  public ReadOnlyIntegerProperty loads() {
    return loads.getReadOnlyProperty();
  }

  public ObjectProperty<Banner.@Nullable Notice> notice() {
    return notice;
  }

  /** Writes the list as it is seen to a file. */
  ListExport export() {
    return export;
  }

  public ViewerModel viewer() {
    return viewer;
  }

  public DoubleProperty divider() {
    return divider;
  }

  public Office office() {
    return offices.office();
  }

  public LocalDateTime now() {
    return now;
  }

  public void load() {
    refill.ask();
  }

  public void choose(long id) {
    Long before = selected.get();
    if (before == null || before != id) {
      selected.set(id);
      read(id);
    }
  }

  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  public void open() {
    Long id = selected.get();
    if (id != null) {
      navigation.go("case", id.toString());
    }
  }

  private Work.Order<?> search() {
    String words = text.get().strip();
    return work.run(
            "journal.loading",
            () -> new Loaded(database.read(tx -> ResultStore.ids(tx, words)), offices.now()))
        .onSuccess(this::show);
  }

  private void show(Loaded found) {
    now = found.now();
    rows.show(found.ids());
    Long before = selected.get();
    if (before != null && rows.indexOfId(before) >= 0) {
      read(before);
    } else if (rows.isEmpty()) {
      selected.set(null);
      show((String) null);
    } else {
      choose(rows.idAt(0));
    }
    loads.set(loads.get() + 1);
  }

  private void read(long id) {
    work.run("journal.loading", () -> cases.load(id))
        .onSuccess(
            c -> {
              Long still = selected.get();
              if (still != null && still == id) {
                show(signedFile(c));
              }
            })
        .unseen()
        .start();
  }

  /** Leaves the viewer alone when it already shows this file: a refresh must not turn its pages. */
  private void show(@Nullable String sha256) {
    if (java.util.Objects.equals(sha256, shownFile)) {
      return;
    }
    shownFile = sha256;
    if (sha256 == null) {
      viewer.clear();
    } else {
      viewer.show("application/pdf", () -> cases.content(sha256));
    }
  }

  private static @Nullable String signedFile(CaseState c) {
    return c.signed() == null ? null : c.signed().signature().sha256();
  }

  private void step(int by) {
    if (!rows.isEmpty()) {
      Long id = selected.get();
      int at = id == null ? -1 : rows.indexOfId(id);
      choose(rows.idAt(Math.clamp(at + by, 0, rows.size() - 1)));
    }
  }
}
