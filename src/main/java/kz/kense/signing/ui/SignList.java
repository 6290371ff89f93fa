package kz.kense.signing.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.papers.SigningWorkflow;
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
  private final SigningWorkflow signing;
  private final BooleanSupplier counterSignatures;
  private final Database database;
  private final Session session;
  private final Work work;
  private final ObservableList<SignItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SignItem> selected = new SimpleObjectProperty<>();
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private int opening;

  SignList(SignServices services, Session session, Work work) {
    cases = services.cases();
    signing = services.signing();
    database = services.database();
    counterSignatures = services.counterSignatures();
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
    List<JournalRow> signed = new ArrayList<>();
    database.read(
        tx -> {
          JournalStore.desk(tx, me.id(), me.roles()).forEach(row -> ids.add(row.id()));
          return signed.addAll(JournalStore.signedNotRegistered(tx));
        });
    List<SignItem> found = new ArrayList<>();
    for (long id : ids) {
      CaseState c = cases.load(id);
      boolean asked = caseIds.contains(id);
      if (asked || atSigning(c)) {
        boolean counter = c.signed() != null;
        SignItem item = new SignItem(c, counter, counter ? whyNotAlso(c, me) : whyNot(c));
        item.ticked().set(item.refused() == null && (asked || caseIds.isEmpty()));
        found.add(item);
      }
    }
    signed.stream().filter(row -> !ids.contains(row.id())).forEach(row -> also(row, me, found));
    return found;
  }

  /** A signed result that this person may sign too; ticked where the office asks him to. */
  private void also(JournalRow row, Employee me, List<SignItem> found) {
    if (me.id().equals(row.signer())) {
      return;
    }
    CaseState c = cases.load(row.id());
    if (whyNotAlso(c, me) == null) {
      SignItem item = new SignItem(c, true, null);
      item.ticked().set(counterSignatures.getAsBoolean() && tookPart(c, me));
      found.add(item);
    }
  }

  private static boolean tookPart(CaseState c, Employee me) {
    return c.done().stream().anyMatch(d -> d.actor().equals(me.id()));
  }

  private @Nullable Phrase whyNotAlso(CaseState c, Employee me) {
    return signing.whyNotCounterSign(c, me).map(Phrase::of).orElse(null);
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

  /** True when everything on the list has been signed that had to be. */
  boolean allSigned() {
    return items.stream().anyMatch(SignItem::signed)
        && items.stream().allMatch(i -> i.signed() || i.counter() && !i.ticked().get());
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
