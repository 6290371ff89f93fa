package kz.kense.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.kense.journal.Closing.Count;
import kz.kense.journal.Closing.VoidedEntry;
import kz.kense.storage.EventStore;
import kz.kense.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** The registers by period, in the order in which their numbers were given. */
public final class RegisterStore {
  private RegisterStore() {}

  /**
   * What of the journal belongs to a register, by which moment, and how its lines of one moment
   * follow each other. A result has its day only: its numbers were given in their own order, 9/2026
   * before 10/2026, whatever the order of the cases.
   */
  private record Part(String moment, String condition, String order) {
    static Part of(Register register) {
      return switch (register) {
        case INCOMING -> new Part("registered_at", "1 = 1", "id");
        case OUTGOING -> new Part("ready_at", "outgoing_number is not null", "id");
        case RESULTS ->
            new Part(
                "result_date",
                "result_number is not null",
                "length(result_number), result_number, id");
      };
    }

    /** Days compare as text: a moment begins with its day. */
    String within() {
      return condition
          + " and "
          + moment
          + " >= :from and "
          + moment
          + " < :after order by "
          + moment
          + ", "
          + order;
    }
  }

  /**
   * Ids of the cases entered in a register from one day to another, both included.
   *
   * @param register which
   */
  public static long[] ids(Transaction tx, Register register, LocalDate from, LocalDate to) {
    try (Stream<Long> ids =
        tx
            .handle()
            .createQuery("select id from journal where " + Part.of(register).within())
            .bind("from", from.toString())
            .bind("after", to.plusDays(1).toString())
            .mapTo(Long.class)
            .stream()) {
      return ids.mapToLong(Long::longValue).toArray();
    }
  }

  /** The first and the last day that have entries; null when there are none. */
  public static @Nullable Period whole(Transaction tx, Register register) {
    Part part = Part.of(register);
    return tx.handle()
        .createQuery(
            "select min(%1$s) as first, max(%1$s) as last from journal where %2$s"
                .formatted(part.moment(), part.condition()))
        .map(
            (rs, ctx) -> {
              String first = rs.getString("first");
              return first == null ? null : new Period(day(first), day(rs.getString("last")));
            })
        .one();
  }

  /** Days from and to, both included. */
  public record Period(LocalDate from, LocalDate to) {}

  private static LocalDate day(String moment) {
    return LocalDate.parse(moment.substring(0, "2016-03-17".length()));
  }

  /** What a day left. */
  public static Closing closing(Transaction tx, LocalDate day) {
    List<Count> counts = new ArrayList<>();
    List<VoidedEntry> voided = new ArrayList<>();
    for (Register register : Register.values()) {
      List<JournalRow> rows =
          JournalStore.rows(
              tx, java.util.Arrays.stream(ids(tx, register, day, day)).boxed().toList());
      List<JournalRow> gone = rows.stream().filter(r -> r.voided() != null).toList();
      counts.add(
          new Count(
              register,
              rows.size() - gone.size(),
              rows.isEmpty() ? null : number(register, rows.getFirst()),
              rows.isEmpty() ? null : number(register, rows.getLast()),
              gone.size()));
      if (register == Register.INCOMING) {
        gone.forEach(r -> voided.add(new VoidedEntry(r.number(), String.valueOf(r.voided()))));
      }
    }
    long events = EventStore.lastBefore(tx, day.plusDays(1));
    return new Closing(day, counts, voided, events, EventStore.hashAt(tx, events));
  }

  /** The number of a line in a register it stands in. */
  static String number(Register register, JournalRow row) {
    String number =
        switch (register) {
          case INCOMING -> row.number();
          case OUTGOING -> row.outgoingNumber();
          case RESULTS -> row.resultNumber();
        };
    return number == null ? "" : number;
  }
}
