package kz.kense.signing.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** What waits for a signature: the cases, their ticks, and the one that is looked at. */
final class SignList {
  private final Cases cases;
  private final Database database;
  private final Session session;
  private final Work work;
  private final ObservableList<SignItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SignItem> selected = new SimpleObjectProperty<>();
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private int opening;

  SignList(Cases cases, Database database, Session session, Work work) {
    this.cases = cases;
    this.database = database;
    this.session = session;
    this.work = work;
  }

  /**
   * Loads the cases that wait for this person's signature.
   *
   * @param caseIds those to be signed now: they come first and ticked, the others not; none means
   *     all
   * @param changed heard when the list is there, and whenever a tick changes
   */
  void open(List<Long> caseIds, Runnable changed, java.util.function.Consumer<Failure> failed) {
    int mine = ++opening;
    loading.set(true);
    work.run("sign.loading", () -> load(caseIds))
        .onSuccess(
            found -> {
              if (mine == opening) {
                found.forEach(item -> item.ticked().addListener((o, before, now) -> changed.run()));
                items.setAll(found);
                selected.set(found.isEmpty() ? null : found.getFirst());
                changed.run();
              }
            })
        .onFailure(failed)
        .atEnd(
            () -> {
              if (mine == opening) {
                loading.set(false);
              }
            })
        .start();
  }

  private List<SignItem> load(List<Long> caseIds) {
    Employee me = session.me();
    Set<Long> ids = new LinkedHashSet<>(caseIds);
    database
        .read(tx -> JournalStore.desk(tx, me.id(), me.roles()))
        .forEach(row -> ids.add(row.id()));
    List<SignItem> found = new ArrayList<>();
    for (long id : ids) {
      CaseState c = cases.load(id);
      boolean asked = caseIds.contains(id);
      if (asked || atSigning(c)) {
        SignItem item = new SignItem(c, whyNot(c));
        item.ticked().set(item.refused() == null && (asked || caseIds.isEmpty()));
        found.add(item);
      }
    }
    return found;
  }

  private boolean atSigning(CaseState c) {
    return step(c).filter(s -> s.action() == StepAction.SIGN).isPresent();
  }

  Optional<Step> step(CaseState c) {
    return Optional.ofNullable(c.step()).flatMap(cases.rulebook().of(c)::step);
  }

  private @Nullable Phrase whyNot(CaseState c) {
    return cases
        .course(c)
        .whyNot(c, session.actor())
        .map(Phrase::of)
        .orElse(atSigning(c) ? null : Phrase.of("sign.not-at-signing"));
  }

  /** What the next press of the button signs, from the top. */
  List<SignItem> pending() {
    return items.stream().filter(SignItem::pending).toList();
  }

  /** Ticks every case that may be signed, or unticks them when all are ticked. */
  void tickAll() {
    List<SignItem> may = items.stream().filter(i -> i.refused() == null && !i.signed()).toList();
    boolean all = may.stream().allMatch(i -> i.ticked().get());
    may.forEach(i -> i.ticked().set(!all));
  }

  /** True when everything on the list has been signed. */
  boolean allSigned() {
    return !items.isEmpty() && items.stream().allMatch(SignItem::signed);
  }

  /** Takes one off the list and looks at the first of the others. */
  void remove(SignItem item) {
    items.remove(item);
    selected.set(items.isEmpty() ? null : items.getFirst());
  }

  ObservableList<SignItem> items() {
    return items;
  }

  ObjectProperty<@Nullable SignItem> selected() {
    return selected;
  }

  BooleanProperty loading() {
    return loading;
  }
}
