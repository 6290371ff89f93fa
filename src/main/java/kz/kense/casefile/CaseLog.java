package kz.kense.casefile;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.storage.EventStore;
import kz.kense.storage.EventStore.Entry;
import kz.kense.storage.EventStore.Row;
import kz.kense.storage.Json;
import kz.kense.storage.Transaction;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/** Cases as the log keeps them: appending events and folding them. */
public final class CaseLog {
  private static final String PREFIX = "case/";
  private static final Map<String, Class<?>> TYPES =
      Stream.of(CaseEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, c -> c));

  private CaseLog() {}

  public static String stream(long caseId) {
    return PREFIX + caseId;
  }

  public static boolean isCase(String stream) {
    return stream.startsWith(PREFIX);
  }

  public static long caseId(String stream) {
    return Long.parseLong(stream.substring(PREFIX.length()));
  }

  /** The history of a case, oldest first; empty when there is no such case. */
  public static List<Recorded<CaseEvent>> history(Transaction tx, long caseId) {
    return EventStore.stream(tx, stream(caseId)).stream().map(CaseLog::recorded).toList();
  }

  /**
   * @throws Failure {@code casefile.unknown} when there is no such case
   */
  public static CaseState load(Transaction tx, long caseId) {
    return fold(caseId, history(tx, caseId));
  }

  /**
   * @throws Failure {@code casefile.unknown} when there are no events
   */
  public static CaseState fold(long caseId, List<Recorded<CaseEvent>> history) {
    if (history.isEmpty()) {
      throw Failure.of("casefile.unknown", caseId);
    }
    Recorded<CaseEvent> first = history.getFirst();
    if (!(first.event() instanceof Registered registered)) {
      throw new IllegalStateException("case " + caseId + " does not begin with a registration");
    }
    CaseState state =
        CaseState.begin(caseId, new Recorded<>(first.seq(), first.at(), first.actor(), registered));
    for (Recorded<CaseEvent> next : history.subList(1, history.size())) {
      state = state.apply(next);
    }
    return state;
  }

  /**
   * Appends events to a case, or begins one.
   *
   * @param before the state the decision was made on; null for a new case
   * @throws Failure {@code storage.changed-meanwhile} when the case has moved on since
   */
  static CaseState append(
      Transaction tx,
      long caseId,
      @Nullable CaseState before,
      ZonedDateTime at,
      String actor,
      List<CaseEvent> events) {
    List<Entry> entries =
        events.stream().map(e -> new Entry(e.getClass().getSimpleName(), Json.write(e))).toList();
    long expected = before == null ? 0 : before.seq();
    List<Row> rows =
        EventStore.append(tx, stream(caseId), expected, at.toOffsetDateTime(), actor, entries);
    List<Recorded<CaseEvent>> appended = new ArrayList<>();
    rows.forEach(row -> appended.add(recorded(row)));
    if (before == null) {
      return fold(caseId, appended);
    }
    CaseState state = before;
    for (Recorded<CaseEvent> next : appended) {
      state = state.apply(next);
    }
    return state;
  }

  /**
   * @throws IllegalArgumentException when the row is no case event this program knows
   */
  public static Recorded<CaseEvent> recorded(Row row) {
    Class<?> type = TYPES.get(row.type());
    if (type == null) {
      throw new IllegalArgumentException("unknown event " + row.type());
    }
    LocalDateTime at = row.at().toLocalDateTime();
    return new Recorded<>(row.seq(), at, row.actor(), (CaseEvent) Json.read(row.body(), type));
  }

  /**
   * The results that the office declared void, by case; the latest of each. Reads the whole log.
   */
  public static Map<Long, Recorded<CaseEvent>> withdrawn(Transaction tx) {
    Map<Long, Recorded<CaseEvent>> found = new LinkedHashMap<>();
    for (Row row : EventStore.ofType(tx, CaseEvent.ResultWithdrawn.class.getSimpleName())) {
      found.put(caseId(row.stream()), recorded(row));
    }
    return found;
  }
}
