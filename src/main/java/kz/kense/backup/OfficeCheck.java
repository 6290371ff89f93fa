package kz.kense.backup;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attached;
import kz.kense.casefile.CaseEvent.CounterSigned;
import kz.kense.casefile.CaseEvent.Issued;
import kz.kense.casefile.CaseEvent.ProofAdded;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.ResultRegistered;
import kz.kense.casefile.CaseEvent.Signed;
import kz.kense.casefile.CaseEvent.Stamped;
import kz.kense.casefile.CaseEvent.SystemCheckRecorded;
import kz.kense.casefile.CaseLinkStore;
import kz.kense.casefile.CaseLog;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Numbering;
import kz.kense.casefile.Recorded;
import kz.kense.casefile.Rulebook;
import kz.kense.journal.JournalStore;
import kz.kense.office.OfficeEvent;
import kz.kense.office.OfficeEvent.AcceptanceRefused;
import kz.kense.office.OfficeEvent.FacsimileSet;
import kz.kense.office.OfficeEvent.OfficeSaved;
import kz.kense.office.OfficeEvent.PasswordSet;
import kz.kense.office.OfficeStore;
import kz.kense.office.Offices;
import kz.kense.storage.BlobStore;
import kz.kense.storage.CounterStore;
import kz.kense.storage.Database;
import kz.kense.storage.EventStore;
import kz.kense.storage.EventStore.Row;
import kz.kense.storage.Sha256;
import kz.kense.storage.Transaction;
import kz.kense.text.Failure;

/**
 * Proves an office's file or says what is wrong with it and where: the file's own structure, the
 * hash chain, the numbers, the contents' digests, and every table made from the log.
 */
public final class OfficeCheck {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Long, List<Recorded<CaseEvent>>> cases = new LinkedHashMap<>();
  private final List<OfficeEvent> officeEvents = new ArrayList<>();
  private final Set<String> contents = new HashSet<>();
  private long events;

  private OfficeCheck() {}

  /**
   * Something wrong.
   *
   * @param code {@code check.CODE} is its text, with {@code args}
   * @param where table and row, such as {@code event 17}
   */
  public record Problem(String code, String where, List<Object> args) {
    public Problem {
      args = List.copyOf(args);
    }
  }

  /**
   * @param problems empty when the file is sound
   */
  public record Report(long events, int cases, int files, List<Problem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }

    /** The same report with what was found elsewhere. */
    public Report with(Problem problem) {
      List<Problem> all = new ArrayList<>(problems);
      all.add(problem);
      return new Report(events, cases, files, all);
    }

    public boolean sound() {
      return problems.isEmpty();
    }
  }

  /** Reads the whole file; changes nothing. */
  public static Report of(Database database) {
    OfficeCheck check = new OfficeCheck();
    for (String line : database.integrity()) {
      check.problem("structure", "sqlite", line);
    }
    List<String> strange = database.schemaDifferences();
    strange.forEach(object -> check.problem("schema", object));
    if (strange.stream().anyMatch(object -> object.startsWith("table "))) {
      return new Report(0, 0, 0, check.problems); // what is kept in it cannot be read safely
    }
    return database.read(check::run);
  }

  private Report run(Transaction tx) {
    chain(tx);
    office(tx);
    int files = files(tx);
    try {
      Rulebook rules = Offices.load(tx).rulebook();
      cases.forEach((id, history) -> projected(tx, id, history, rules));
    } catch (Failure f) {
      problem("office", "office", f.code());
    } catch (RuntimeException e) {
      problem("office", "office", String.valueOf(e.getMessage()));
    }
    strayLines(tx);
    links(tx);
    numbers(tx);
    return new Report(events, cases.size(), files, problems);
  }

  /** Every row in its place, chained to the row before it, and an event this program can read. */
  private void chain(Transaction tx) {
    String former = "0".repeat(64);
    Map<String, Long> seqs = new HashMap<>();
    OffsetDateTime last = null;
    List<Row> rows;
    try (Stream<Row> all = EventStore.all(tx)) {
      rows = all.toList();
    } catch (RuntimeException e) {
      problem("unreadable", "event", String.valueOf(e.getMessage()));
      return;
    }
    for (Row row : rows) {
      events++;
      String where = "event " + row.id();
      if (row.id() != events) {
        problem("gap", where, events);
        events = row.id();
      }
      if (row.seq() != seqs.merge(row.stream(), 1L, Long::sum)) {
        problem("stream-gap", where, row.stream());
        seqs.put(row.stream(), row.seq());
      }
      if (!EventStore.expectedHash(former, row).equals(row.hash())) {
        problem("hash", where, row.stream(), row.type());
      }
      if (last != null && row.at().isBefore(last)) {
        problem("clock-back", where, row.at().toString());
      }
      last = row.at();
      former = row.hash();
      read(row, where);
    }
  }

  private void read(Row row, String where) {
    try {
      if (CaseLog.isCase(row.stream())) {
        cases
            .computeIfAbsent(CaseLog.caseId(row.stream()), id -> new ArrayList<>())
            .add(CaseLog.recorded(row));
      } else {
        officeEvents.add(OfficeStore.read(row));
      }
    } catch (RuntimeException e) {
      problem("unreadable", where, String.valueOf(e.getMessage()));
    }
  }

  private void office(Transaction tx) {
    List<String> expected = OfficeStore.expectedLines(officeEvents.stream());
    List<String> stored = OfficeStore.projectedLines(tx);
    for (String line : stored) {
      if (!expected.contains(line)) {
        problem("table", line.substring(0, Math.min(line.length(), 40)));
      }
    }
    for (String line : expected) {
      if (!stored.contains(line)) {
        problem("table-missing", line.substring(0, Math.min(line.length(), 40)));
      }
    }
    Map<String, String> passwords = new HashMap<>();
    for (OfficeEvent event : officeEvents) {
      if (event instanceof PasswordSet set) {
        passwords.put(set.employee(), set.digest());
      }
    }
    Map<String, String> kept = OfficeStore.passwordHashes(tx);
    kept.forEach(
        (employee, hash) -> {
          if (!Offices.digest(hash).equals(passwords.get(employee))) {
            problem("password", "credential " + employee);
          }
        });
    passwords.keySet().stream()
        .filter(employee -> !kept.containsKey(employee))
        .forEach(employee -> problem("password", "credential " + employee));
  }

  /** Contents are what their address says; none that the log speaks of is gone. */
  private int files(Transaction tx) {
    List<String> addresses = BlobStore.addresses(tx);
    for (String sha256 : addresses) {
      String found = BlobStore.find(tx, sha256).map(Sha256::of).orElse("");
      if (!found.equals(sha256)) {
        problem("content", "blob " + sha256);
      }
      contents.add(sha256);
    }
    BlobStore.wrongSizes(tx).forEach(sha256 -> problem("content", "blob " + sha256));
    cases.forEach(
        (id, history) ->
            history.forEach(
                r -> {
                  switch (r.event()) {
                    case Attached e -> needed(id, e.attachment().sha256());
                    case Signed e -> needed(id, e.sha256());
                    case CounterSigned e -> needed(id, e.sha256());
                    case Issued e -> needed(id, e.sha256());
                    case ProofAdded e -> needed(id, e.sha256());
                    case Stamped e ->
                        Stream.of(e.seal(), e.facsimile())
                            .filter(Objects::nonNull)
                            .forEach(picture -> needed(id, picture));
                    case SystemCheckRecorded e -> {
                      if (e.check().proof() != null) {
                        needed(id, e.check().proof().sha256());
                      }
                    }
                    default -> {}
                  }
                }));
    for (OfficeEvent event : officeEvents) {
      String sha256 =
          switch (event) {
            case AcceptanceRefused refused -> refused.sha256();
            case OfficeSaved saved -> saved.organisation().seal();
            case FacsimileSet set -> set.sha256();
            default -> null;
          };
      if (sha256 != null && !contents.contains(sha256)) {
        problem("content-missing", OfficeStore.STREAM, sha256);
      }
    }
    return addresses.size();
  }

  private void needed(long caseId, String sha256) {
    if (!contents.contains(sha256)) {
      problem("content-missing", CaseLog.stream(caseId), sha256);
    }
  }

  private void projected(
      Transaction tx, long id, List<Recorded<CaseEvent>> history, Rulebook rules) {
    try {
      CaseState state = CaseLog.fold(id, history);
      for (String table : JournalStore.differences(tx, state, rules)) {
        problem("journal", table + " " + id, state.intake().number());
      }
    } catch (RuntimeException e) {
      problem("unreadable", CaseLog.stream(id), String.valueOf(e.getMessage()));
    }
  }

  private void strayLines(Transaction tx) {
    for (long id : JournalStore.allIds(tx)) {
      if (!cases.containsKey(id)) {
        problem("stray", "journal " + id);
      }
    }
  }

  /** Which case follows on which: as the registrations say, and no other. */
  private void links(Transaction tx) {
    Map<Long, Long> kept = CaseLinkStore.all(tx);
    Map<Long, Long> told = new HashMap<>();
    cases.forEach(
        (id, history) -> {
          if (history.getFirst().event() instanceof Registered r
              && r.earlier() != null
              && r.earlier().caseId() != null) {
            told.put(id, r.earlier().caseId());
          }
        });
    Set<Long> ids = new TreeSet<>(kept.keySet());
    ids.addAll(told.keySet());
    for (long id : ids) {
      if (!Objects.equals(kept.get(id), told.get(id))) {
        problem("journal", "case_link " + id, String.valueOf(told.get(id)));
      }
    }
  }

  /** Numbers: as many as the counters say, each once a year, none left out. */
  private void numbers(Transaction tx) {
    Map<String, Integer> given = new HashMap<>();
    Map<String, String> seen = new HashMap<>();
    cases.forEach(
        (id, history) ->
            history.forEach(
                r -> {
                  switch (r.event()) {
                    case Registered e ->
                        count(
                            id,
                            Numbering.INCOMING,
                            e.registeredAt().getYear(),
                            e.number(),
                            given,
                            seen);
                    case Signed e ->
                        count(
                            id,
                            Numbering.resultCounter(e.register()),
                            e.date().getYear(),
                            e.number(),
                            given,
                            seen);
                    case ResultRegistered e ->
                        count(id, Numbering.OUTGOING, e.date().getYear(), e.number(), given, seen);
                    default -> {}
                  }
                }));
    given.put("case/0", cases.size());
    Map<String, Integer> counters = CounterStore.last(tx);
    Set<String> names = new HashSet<>(counters.keySet());
    names.addAll(given.keySet());
    for (String name : names) {
      int last = counters.getOrDefault(name, 0);
      int found = given.getOrDefault(name, 0);
      if (last != found) {
        problem("counter", "counter " + name, last, found);
      }
    }
  }

  private void count(
      long id,
      String register,
      int year,
      String number,
      Map<String, Integer> given,
      Map<String, String> seen) {
    given.merge(register + "/" + year, 1, Integer::sum);
    String former = seen.put(register + "/" + year + "/" + number, CaseLog.stream(id));
    if (former != null) {
      problem("number-twice", CaseLog.stream(id), number, former);
    }
  }

  private void problem(String code, String where, Object... args) {
    problems.add(new Problem(code, where, List.of(args)));
  }
}
