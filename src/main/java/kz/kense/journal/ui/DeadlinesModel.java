package kz.kense.journal.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.storage.Database;
import kz.kense.ui.Navigation;
import kz.kense.ui.Tone;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The open cases in groups of urgency, and the chosen one with the reasons of its term. */
public final class DeadlinesModel {
  /** How many working days after today the group {@link Group#SOON} reaches. */
  private static final int SOON_DAYS = 3;

  /** How soon. */
  public enum Group {
    OVERDUE(Tone.OVERDUE),
    TODAY(Tone.NEAR),
    SOON(Tone.INFO),
    LATER(Tone.OK);

    private final Tone tone;

    Group(Tone tone) {
      this.tone = tone;
    }

    public Tone tone() {
      return tone;
    }

    /** Message key of its title. */
    public String textKey() {
      return "deadlines.group." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line of the list: the head of a group or a case in it. */
  public sealed interface Line {
    record Head(Group group, int cases) implements Line {}

    record Case(Group group, JournalRow row) implements Line {}
  }

  private record Loaded(List<JournalRow> rows, LocalDateTime now) {}

  private final Database database;
  private final Offices offices;
  private final Work work;
  private final Refill refill = new Refill(this::search);
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.56);
  private final ReadOnlyObjectWrapper<@Nullable CaseState> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper();
  private final CaseChoice choice;
  private LocalDateTime now;

  public DeadlinesModel(
      Database database, Cases cases, Offices offices, Work work, Navigation navigation) {
    this.database = database;
    this.offices = offices;
    this.work = work;
    now = offices.now();
    choice =
        new CaseChoice(
            cases,
            work,
            navigation,
            new ListedIds(),
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
            f -> {}); // a case that went meanwhile is not in the list either
  }

  /** Heads and cases, the most urgent first. */
  public ObservableList<Line> lines() {
    return lines;
  }

  public ReadOnlyObjectProperty<@Nullable Long> selected() {
    return choice.selected();
  }

  /** The chosen case; null while it is being read. */
  public ReadOnlyObjectProperty<@Nullable CaseState> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** How many cases are overdue: the number in the rail. */
  public ReadOnlyIntegerProperty overdue() {
    return overdue.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty loads() {
    return choice.loads();
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

  /** The number in the rail, without the list. */
  void countOverdue() {
    work.run(
            "journal.loading",
            () -> {
              LocalDateTime at = offices.now();
              return (int)
                  database.read(tx -> JournalStore.byStatus(tx, CaseState.Status.OPEN)).stream()
                      .filter(row -> Standing.due(row).isBefore(at))
                      .count();
            })
        .unseen()
        .onSuccess(overdue::set)
        .start();
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

  /** Where the chosen case stands in {@link #lines}, or −1. */
  public int selectedIndex() {
    Long id = choice.selected().get();
    for (int i = 0; i < lines.size(); i++) {
      if (id != null && lines.get(i) instanceof Line.Case line && line.row().id() == id) {
        return i;
      }
    }
    return -1;
  }

  static Group group(JournalRow row, LocalDateTime now, WorkCalendar calendar) {
    LocalDateTime due = Standing.due(row);
    LocalDate today = now.toLocalDate();
    if (due.isBefore(now)) {
      return Group.OVERDUE;
    }
    if (due.toLocalDate().equals(today)) {
      return Group.TODAY;
    }
    boolean soon = !due.toLocalDate().isAfter(Standing.workingDayAfter(today, SOON_DAYS, calendar));
    return soon ? Group.SOON : Group.LATER;
  }

  private Work.Order<?> search() {
    return work.run(
            "journal.loading",
            () ->
                new Loaded(
                    database.read(tx -> JournalStore.byStatus(tx, CaseState.Status.OPEN)),
                    offices.now()))
        .onSuccess(this::show);
  }

  private void show(Loaded found) {
    now = found.now();
    Map<Group, List<JournalRow>> groups = new EnumMap<>(Group.class);
    found.rows().stream()
        .sorted(Comparator.comparing(Standing::due).thenComparing(JournalRow::id))
        .forEach(
            row ->
                groups
                    .computeIfAbsent(group(row, now, office().calendar()), g -> new ArrayList<>())
                    .add(row));
    List<Line> made = new ArrayList<>();
    groups.forEach(
        (group, rows) -> {
          made.add(new Line.Head(group, rows.size()));
          rows.forEach(row -> made.add(new Line.Case(group, row)));
        });
    lines.setAll(made);
    overdue.set(groups.getOrDefault(Group.OVERDUE, List.of()).size());
    choice.loaded();
  }

  /** The cases among the lines, the heads of groups left out. */
  private final class ListedIds implements CaseChoice.Ids {
    private List<Long> ids() {
      return lines.stream()
          .flatMap(l -> l instanceof Line.Case c ? java.util.stream.Stream.of(c.row().id()) : null)
          .toList();
    }

    @Override
    public int size() {
      return ids().size();
    }

    @Override
    public long at(int index) {
      return ids().get(index);
    }

    @Override
    public int indexOf(long id) {
      return ids().indexOf(id);
    }
  }
}
