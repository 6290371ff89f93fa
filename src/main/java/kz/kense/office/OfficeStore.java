package kz.kense.office;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.office.OfficeEvent.*;
import kz.kense.storage.EventStore;
import kz.kense.storage.EventStore.Entry;
import kz.kense.storage.EventStore.Row;
import kz.kense.storage.Json;
import kz.kense.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** The office's stream of the log and the tables made from it. */
public final class OfficeStore {
  public static final String STREAM = "office";
  private static final Map<String, Class<?>> TYPES =
      Stream.of(OfficeEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, c -> c));

  private OfficeStore() {}

  /** Appends to the office's stream and brings the tables up to date. */
  static void append(Transaction tx, OffsetDateTime at, String actor, OfficeEvent... events) {
    long last =
        tx.handle()
            .createQuery("select coalesce(max(seq), 0) from event where stream = 'office'")
            .mapTo(Long.class)
            .one();
    List<Entry> entries =
        Stream.of(events).map(e -> new Entry(e.getClass().getSimpleName(), Json.write(e))).toList();
    EventStore.append(tx, STREAM, last, at, actor, entries);
    for (OfficeEvent event : events) {
      project(tx, event);
    }
  }

  public static OfficeEvent read(Row row) {
    Class<?> type = TYPES.get(row.type());
    if (type == null) {
      throw new IllegalArgumentException("unknown event " + row.type());
    }
    return (OfficeEvent) Json.read(row.body(), type);
  }

  private static void project(Transaction tx, OfficeEvent event) {
    switch (event) {
      case OfficeSaved e ->
          upsert(
              tx,
              "insert or replace into office (id, body) values (1, :body)",
              Map.of("body", Json.write(e.organisation())));
      case EmployeeSaved e ->
          upsert(
              tx,
              "insert or replace into employee (id, body) values (:id, :body)",
              Map.of("id", e.employee().id(), "body", Json.write(e.employee())));
      case RegulationAdded e ->
          upsert(
              tx,
              "insert or replace into regulation_file (id, version, yaml) values (:id, :version,"
                  + " :yaml)",
              Map.of("id", e.id(), "version", e.version(), "yaml", e.yaml()));
      case CalendarDaySet e ->
          upsert(
              tx,
              "insert or replace into calendar_change (key, body) values (:key, :body)",
              Map.of("key", e.date().toString(), "body", Json.write(e)));
      case CalendarYearConfirmed e ->
          upsert(
              tx,
              "insert or replace into calendar_change (key, body) values (:key, :body)",
              Map.of("key", Integer.toString(e.year()), "body", Json.write(e)));
      case PasswordSet e -> {}
      case LoggedIn e -> {}
      case LoginRefused e -> {}
      case AcceptanceRefused e -> {}
      case StatementKeyMade e -> {}
      case FacsimileSet e -> {}
    }
  }

  /** The office's events of one kind, oldest first. */
  static <T extends OfficeEvent> List<Logged<T>> logged(Transaction tx, Class<T> type) {
    return tx.handle()
        .createQuery(
            "select at, actor, body from event where stream = 'office' and type = :type"
                + " order by seq")
        .bind("type", type.getSimpleName())
        .map(
            (rs, ctx) ->
                new Logged<>(
                    OffsetDateTime.parse(rs.getString("at")),
                    rs.getString("actor"),
                    Json.read(rs.getString("body"), type)))
        .list();
  }

  private static void upsert(Transaction tx, String sql, Map<String, String> values) {
    tx.handle().createUpdate(sql).bindMap(values).execute();
  }

  static Optional<Organisation> organisation(Transaction tx) {
    return tx.handle()
        .createQuery("select body from office where id = 1")
        .mapTo(String.class)
        .findOne()
        .map(body -> Json.read(body, Organisation.class));
  }

  static List<Employee> employees(Transaction tx) {
    return bodies(tx, "select body from employee order by rowid").stream()
        .map(body -> Json.read(body, Employee.class))
        .toList();
  }

  static List<String> regulationFiles(Transaction tx) {
    return bodies(tx, "select yaml from regulation_file order by id, version");
  }

  static List<CalendarDaySet> calendarDays(Transaction tx) {
    return bodies(tx, "select body from calendar_change where length(key) = 10 order by key")
        .stream()
        .map(body -> Json.read(body, CalendarDaySet.class))
        .toList();
  }

  static List<CalendarYearConfirmed> calendarYears(Transaction tx) {
    return bodies(tx, "select body from calendar_change where length(key) = 4 order by key")
        .stream()
        .map(body -> Json.read(body, CalendarYearConfirmed.class))
        .toList();
  }

  private static List<String> bodies(Transaction tx, String sql) {
    return tx.handle().createQuery(sql).mapTo(String.class).list();
  }

  /**
   * @param hash the Argon2id string
   */
  record Credential(String hash, int failures, @Nullable LocalDateTime blockedUntil) {}

  static Optional<Credential> credential(Transaction tx, String employee) {
    return tx.handle()
        .createQuery("select hash, failures, blocked_until from credential where employee = :e")
        .bind("e", employee)
        .map(
            (rs, ctx) -> {
              String blocked = rs.getString("blocked_until");
              return new Credential(
                  rs.getString("hash"),
                  rs.getInt("failures"),
                  blocked == null ? null : LocalDateTime.parse(blocked));
            })
        .findOne();
  }

  /** All password hashes by employee, for the integrity check. */
  public static Map<String, String> passwordHashes(Transaction tx) {
    return tx
        .handle()
        .createQuery("select employee, hash from credential")
        .map((rs, ctx) -> Map.entry(rs.getString("employee"), rs.getString("hash")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static void putPassword(Transaction tx, String employee, String hash) {
    tx.handle()
        .createUpdate("insert or replace into credential (employee, hash) values (:e, :h)")
        .bind("e", employee)
        .bind("h", hash)
        .execute();
  }

  static void putFailures(
      Transaction tx, String employee, int failures, @Nullable LocalDateTime blockedUntil) {
    tx.handle()
        .createUpdate("update credential set failures = :f, blocked_until = :b where employee = :e")
        .bind("f", failures)
        .bind("b", blockedUntil == null ? null : blockedUntil.toString())
        .bind("e", employee)
        .execute();
  }

  /** Who came in and who was refused, newest first. */
  static List<Entrance> entrances(Transaction tx, int limit) {
    return tx.handle()
        .createQuery(
            "select at, type, body from event where stream = 'office'"
                + " and type in ('LoggedIn', 'LoginRefused') order by seq desc limit :limit")
        .bind("limit", limit)
        .map(
            (rs, ctx) -> {
              OffsetDateTime at = OffsetDateTime.parse(rs.getString("at"));
              String body = rs.getString("body");
              if (rs.getString("type").equals("LoggedIn")) {
                return new Entrance(at, Json.read(body, LoggedIn.class).employee(), "");
              }
              LoginRefused refused = Json.read(body, LoginRefused.class);
              return new Entrance(at, refused.name(), refused.reason());
            })
        .list();
  }

  /**
   * Every projected row as text, {@code table|key|body}, in order: two offices with the same log
   * have the same lines.
   */
  public static List<String> projectedLines(Transaction tx) {
    return bodies(
        tx,
        """
        select 'office||' || body from office
        union all select 'employee|' || id || '|' || body from employee
        union all select 'regulation_file|' || id || ' ' || version || '|' || yaml from regulation_file
        union all select 'calendar_change|' || key || '|' || body from calendar_change
        order by 1\
        """);
  }

  /** The same lines made from the log alone. */
  public static List<String> expectedLines(Stream<OfficeEvent> log) {
    Map<String, String> lines = new java.util.TreeMap<>();
    log.forEach(
        event -> {
          switch (event) {
            case OfficeSaved e -> lines.put("office||", Json.write(e.organisation()));
            case EmployeeSaved e ->
                lines.put("employee|" + e.employee().id() + "|", Json.write(e.employee()));
            case RegulationAdded e ->
                lines.put("regulation_file|" + e.id() + " " + e.version() + "|", e.yaml());
            case CalendarDaySet e -> lines.put("calendar_change|" + e.date() + "|", Json.write(e));
            case CalendarYearConfirmed e ->
                lines.put("calendar_change|" + e.year() + "|", Json.write(e));
            case PasswordSet e -> {}
            case LoggedIn e -> {}
            case LoginRefused e -> {}
            case AcceptanceRefused e -> {}
            case StatementKeyMade e -> {}
            case FacsimileSet e -> {}
          }
        });
    return lines.entrySet().stream().map(e -> e.getKey() + e.getValue()).sorted().toList();
  }
}
