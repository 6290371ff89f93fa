package kz.kense.papers;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.ResultWithdrawn;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.Recorded;
import kz.kense.office.Offices;
import kz.kense.statement.StatementKeys;
import kz.kense.statement.WithdrawnList;
import kz.kense.statement.WithdrawnList.Entry;

/** Declaring results void, and the list by which others learn of it without a network. */
public final class Withdrawals {
  private final Cases cases;
  private final Offices offices;
  private final StatementKeys keys;
  private final InstantSource clock;

  public Withdrawals(Cases cases, Offices offices, StatementKeys keys, InstantSource clock) {
    this.cases = cases;
    this.offices = offices;
    this.keys = keys;
    this.clock = clock;
  }

  /** Newest last. */
  public List<Entry> entries() {
    return cases.withdrawnResults().stream().flatMap(Withdrawals::entry).toList();
  }

  private static Stream<Entry> entry(Recorded<CaseEvent> recorded) {
    return recorded.event() instanceof ResultWithdrawn w
        ? Stream.of(new Entry(w.number(), w.date(), recorded.at().toLocalDate(), w.reason()))
        : Stream.empty();
  }

  /**
   * @param reason in words, goes on the published list
   * @throws kz.kense.text.Failure {@code casefile.withdraw-…}, {@code casefile.reason-needed}
   */
  public CaseState withdraw(CaseState c, Actor actor, String reason) {
    return cases.act(
        c.id(), c.seq(), actor, (course, state) -> course.withdrawResult(state, actor, reason));
  }

  /**
   * The list as of now, signed with the key of the office's statements, to be given to whoever
   * checks its papers. An empty list is worth publishing too: it says that none was withdrawn.
   *
   * @throws kz.kense.text.Failure {@code statement.no-key}, {@code statement.key-elsewhere}
   */
  public byte[] published() {
    return list().signed(keys.present());
  }

  /** The same, for the office's own use: nobody need sign it. */
  public WithdrawnList list() {
    return new WithdrawnList(
        offices.office().organisation().name().ru(), clock.instant(), entries());
  }
}
