package kz.kense.scan.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.OriginalStore;
import kz.kense.casefile.OriginalStore.Original;
import kz.kense.casefile.Originals;
import kz.kense.office.Session;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Navigation;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The paper originals of the office: where each lies, who has it, when it is to be back. */
public final class OriginalsModel {
  /** A usual time to have a paper: two weeks. */
  private static final int USUAL_DAYS = 14;

  final ObservableList<Original> shown = FXCollections.observableArrayList();
  final ObjectProperty<@Nullable Original> chosen = new SimpleObjectProperty<>();
  final BooleanProperty onlyOut = new SimpleBooleanProperty(true);
  final StringProperty holder = new SimpleStringProperty("");
  final ObjectProperty<@Nullable LocalDate> due = new SimpleObjectProperty<>();
  final StringProperty place = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Notice> notice = Notice.none();
  final ObjectProperty<@Nullable Phrase> whyNotLend =
      new SimpleObjectProperty<>(Phrase.of("originals.choose"));
  final ObjectProperty<@Nullable Phrase> whyNotReturn =
      new SimpleObjectProperty<>(Phrase.of("originals.choose"));
  final ObjectProperty<@Nullable Phrase> whyNotOpen =
      new SimpleObjectProperty<>(Phrase.of("originals.choose"));

  private final Database database;
  private final Cases cases;
  private final Session session;
  private final Work work;
  private final Navigation navigation;
  private List<Original> all = List.of();

  public OriginalsModel(
      Database database, Cases cases, Session session, Work work, Navigation navigation) {
    this.database = database;
    this.cases = cases;
    this.session = session;
    this.work = work;
    this.navigation = navigation;
    onlyOut.addListener((o, before, now) -> show());
    chosen.addListener((o, before, now) -> choose(now));
  }

  void load() {
    work.run("originals.loading", () -> database.read(OriginalStore::all))
        .onSuccess(
            found -> {
              all = found;
              show();
            })
        .start();
  }

  private void show() {
    Original before = chosen.get();
    LocalDate today = today();
    shown.setAll(
        all.stream()
            .filter(o -> !onlyOut.get() || o.now().out())
            .sorted(
                java.util.Comparator.comparing((Original o) -> !o.now().overdue(today))
                    .thenComparing(o -> !o.now().out())
                    .thenComparing(o -> o.now().due() == null ? o.now().since() : o.now().due()))
            .toList());
    chosen.set(
        before == null
            ? null
            : shown.stream()
                .filter(
                    o ->
                        o.caseId() == before.caseId()
                            && o.now().original().equals(before.now().original()))
                .findFirst()
                .orElse(null));
  }

  private void choose(@Nullable Original now) {
    Phrase none = now == null ? Phrase.of("originals.choose") : null;
    boolean out = now != null && now.now().out();
    whyNotOpen.set(none);
    whyNotLend.set(none != null ? none : out ? Phrase.of("originals.is-out") : null);
    whyNotReturn.set(none != null ? none : out ? null : Phrase.of("originals.is-in"));
    holder.set("");
    due.set(today().plusDays(USUAL_DAYS));
    place.set(now == null ? "" : now.now().place());
  }

  LocalDate today() {
    return cases.now().toLocalDate();
  }

  /** Writes down who has taken it and until when. */
  void lend() {
    Original now = chosen.get();
    LocalDate until = due.get();
    if (now != null && whyNotLend.get() == null) {
      try {
        LocalDate back = until == null ? today() : until;
        act(now, Originals.lend(now.now(), holder.get(), today(), back));
      } catch (Failure why) {
        notice.set(Notice.error(why));
      }
    }
  }

  /** Writes down that it is back at its place. */
  void returned() {
    Original now = chosen.get();
    if (now != null && whyNotReturn.get() == null) {
      try {
        act(now, Originals.keep(now.now().original(), place.get(), today()));
      } catch (Failure why) {
        notice.set(Notice.error(why));
      }
    }
  }

  private void act(Original of, List<CaseEvent> events) {
    work.run(
            "originals.writing",
            () -> {
              CaseState c = cases.load(of.caseId());
              return cases.act(c.id(), c.seq(), session.actor(), (course, s) -> events);
            })
        .onSuccess(
            after -> {
              notice.set(
                  Notice.ok(Phrase.of("originals.written", of.now().original(), of.number())));
              load();
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  void open() {
    Original now = chosen.get();
    if (now != null) {
      navigation.go("case", Long.toString(now.caseId()));
    }
  }
}
