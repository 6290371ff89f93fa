package kz.kense.journal.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalQuery;
import kz.kense.journal.JournalQuery.Sort;
import kz.kense.journal.JournalQuery.State;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.RegisterPapers;
import kz.kense.regulation.Regulation;
import kz.kense.storage.Database;
import kz.kense.ui.Banner;
import kz.kense.ui.Navigation;
import kz.kense.ui.PagedList;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * What the journal lists and which line is chosen. Filters, order and choice outlive a visit and a
 * language switch; a line that is still listed stays chosen when the journal is loaded anew.
 */
public final class JournalModel {

  /**
   * @param shown lines that fit the filters
   * @param total lines of the journal
   */
  public record Counts(int shown, int total) {}

  private record Loaded(
      long[] ids, List<JournalRow> head, int total, List<Integer> years, LocalDateTime now) {}

  private final Database database;
  private final Offices offices;
  private final Session session;
  private final Work work;
  private final Navigation navigation;
  private final PagedList<JournalRow> rows;
  private final Refill refill = new Refill(this::search);

  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Integer> year = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> regulation = new SimpleObjectProperty<>();
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.ANY);
  private final ObservableList<Integer> years = FXCollections.observableArrayList();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.66);
  private final ReadOnlyObjectWrapper<Counts> counts =
      new ReadOnlyObjectWrapper<>(new Counts(0, 0));
  private final ReadOnlyObjectWrapper<@Nullable CaseState> chosen = new ReadOnlyObjectWrapper<>();
  private final CaseChoice choice;
  private final ReadOnlyObjectWrapper<@Nullable Phrase> registerRefused =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Banner.@Nullable Notice> notice = Banner.Notice.none();
  private final ListExport export;
  private Sort sort = Sort.REGISTERED;
  private boolean descending = true;
  private LocalDateTime now;

  public JournalModel(
      Database database,
      Cases cases,
      Offices offices,
      Session session,
      RegisterPapers papers,
      Work work,
      Navigation navigation) {
    this.database = database;
    this.offices = offices;
    this.session = session;
    this.work = work;
    this.navigation = navigation;
    now = offices.now();
    choice =
        new CaseChoice(
            cases,
            work,
            navigation,
            new PagedIds(() -> rows()),
            new CaseChoice.Listener() {
              @Override
              public void leaving() {
                chosen.set(null);
              }

              @Override
              public void arrived(@Nullable CaseState c) {
                chosen.set(c);
              }
            },
            f -> notice.set(Banner.Notice.error(f)));
    export = new ListExport(database, papers, work, offices::office, notice);
    rows = new PagedList<>(this::fetch, JournalRow::id);
    text.addListener(o -> load());
    year.addListener(o -> load());
    regulation.addListener(o -> load());
    state.addListener(o -> load());
  }

  public StringProperty text() {
    return text;
  }

  /** Null for every year. */
  public ObjectProperty<@Nullable Integer> year() {
    return year;
  }

  /** A regulation's id; null for all. */
  public ObjectProperty<@Nullable String> regulation() {
    return regulation;
  }

  public ObjectProperty<State> state() {
    return state;
  }

  /** The years that have cases, newest first. */
  public ObservableList<Integer> years() {
    return years;
  }

  public List<Regulation> regulations() {
    return offices.rulebook().library().all();
  }

  public PagedList<JournalRow> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Counts> counts() {
    return counts.getReadOnlyProperty();
  }

  /** Id of the chosen line; null when nothing is listed. */
  public ReadOnlyObjectProperty<@Nullable Long> selected() {
    return choice.selected();
  }

  /** The chosen case; null while it is being read. */
  public ReadOnlyObjectProperty<@Nullable CaseState> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Grows with every load: the table then marks the chosen line again. */
  public ReadOnlyIntegerProperty loads() {
    return choice.loads();
  }

  /** Why this person may not register an application; null when he may. */
  public ReadOnlyObjectProperty<@Nullable Phrase> registerRefused() {
    return registerRefused.getReadOnlyProperty();
  }

  public ObjectProperty<Banner.@Nullable Notice> notice() {
    return notice;
  }

  /** Place of the divider between the list and the case. */
  public DoubleProperty divider() {
    return divider;
  }

  public Sort sort() {
    return sort;
  }

  public boolean descending() {
    return descending;
  }

  public Office office() {
    return offices.office();
  }

  /** The office's local time of the latest load: what the terms are shown against. */
  public LocalDateTime now() {
    return now;
  }

  public void load() {
    registerRefused.set(whyNoRegistration());
    refill.ask();
  }

  public void sort(Sort column, boolean down) {
    if (column != sort || down != descending) {
      sort = column;
      descending = down;
      load();
    }
  }

  public boolean filtered() {
    return !query().withText(text.get().strip()).equals(unfiltered());
  }

  public void clearFilters() {
    text.set("");
    year.set(null);
    regulation.set(null);
    state.set(State.ANY);
  }

  public void choose(long id) {
    choice.choose(id);
  }

  /** The line below the chosen one; at the end nothing happens. */
  public void next() {
    choice.step(1);
  }

  public void previous() {
    choice.step(-1);
  }

  public void open() {
    choice.open();
  }

  /** Nothing happens when this person may not. */
  public void register() {
    if (registerRefused.get() == null) {
      navigation.go("register");
    }
  }

  /** Writes the list as it is seen to a file. */
  ListExport export() {
    return export;
  }

  private Work.Order<?> search() {
    JournalQuery query = query();
    return work.run("journal.loading", () -> loaded(query)).onSuccess(this::show);
  }

  private Loaded loaded(JournalQuery query) {
    LocalDateTime at = offices.now();
    return database.read(
        tx -> {
          long[] ids = JournalStore.ids(tx, query, at);
          return new Loaded(
              ids,
              JournalStore.rows(tx, LongStream.of(ids).limit(PagedList.PAGE).boxed().toList()),
              JournalStore.count(tx),
              JournalStore.years(tx),
              at);
        });
  }

  private void show(Loaded found) {
    now = found.now();
    if (!years.equals(found.years())) {
      years.setAll(found.years());
    }
    rows.show(found.ids(), found.head());
    counts.set(new Counts(found.ids().length, found.total()));
    choice.loaded();
  }

  private JournalQuery query() {
    return new JournalQuery(
        text.get().strip(), year.get(), regulation.get(), state.get(), sort, descending);
  }

  private JournalQuery unfiltered() {
    return new JournalQuery("", null, null, State.ANY, sort, descending);
  }

  private List<JournalRow> fetch(long[] ids) {
    return database.read(tx -> JournalStore.rows(tx, LongStream.of(ids).boxed().toList()));
  }

  private @Nullable Phrase whyNoRegistration() {
    List<Regulation> all = regulations().stream().filter(Regulation::registrable).toList();
    boolean may =
        all.stream().anyMatch(r -> session.actor().roles().contains(r.steps().getFirst().role()));
    if (may || all.isEmpty()) {
      return null;
    }
    Regulation first = all.getFirst();
    return first
        .role(first.steps().getFirst().role())
        .map(role -> Phrase.of("journal.register.refused", role.name()))
        .orElse(null);
  }
}
