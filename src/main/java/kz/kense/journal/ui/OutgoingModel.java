package kz.kense.journal.ui;

import java.time.LocalDateTime;
import java.util.stream.LongStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
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
  private final Offices offices;
  private final Work work;
  private final ViewerModel viewer;
  private final PagedList<JournalRow> rows;
  private final Refill refill = new Refill(this::search);
  private final StringProperty text = new SimpleStringProperty("");
  private final DoubleProperty divider = new SimpleDoubleProperty(0.58);
  private final CaseChoice choice;
  private final ObjectProperty<Banner.@Nullable Notice> notice = Banner.Notice.none();
  private final ListExport export;
  private LocalDateTime now;

  public OutgoingModel(
      Database database,
      Cases cases,
      Offices offices,
      RegisterPapers papers,
      Work work,
      Navigation navigation) {
    this.database = database;
    this.offices = offices;
    this.work = work;
    viewer = new ViewerModel(work);
    now = offices.now();
    SignedFile file = new SignedFile(cases, viewer);
    choice =
        new CaseChoice(
            cases,
            work,
            navigation,
            new PagedIds(() -> rows()),
            new CaseChoice.Listener() {
              @Override
              public void leaving() {
                // the file in sight stays until the next one is there: nothing flickers
              }

              @Override
              public void arrived(@Nullable CaseState c) {
                file.show(c);
              }
            },
            f -> notice.set(Banner.Notice.error(f)));
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
    return choice.selected();
  }

  /** Grows with every load: the table then marks the chosen line again. */
  public ReadOnlyIntegerProperty loads() {
    return choice.loads();
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
    choice.choose(id);
  }

  public void next() {
    choice.step(1);
  }

  public void previous() {
    choice.step(-1);
  }

  public void open() {
    choice.open();
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
    choice.loaded();
  }
}
