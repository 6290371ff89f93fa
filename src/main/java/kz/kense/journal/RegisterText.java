package kz.kense.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.ResultWithdrawn;
import kz.kense.casefile.Recorded;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.report.Table.Column;
import kz.kense.report.Table.Line;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a register as the clerical rules have them on paper (findings 2.3): several facts in
 * a cell, room for signatures, a voided entry struck through with its reason.
 */
final class RegisterText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  /** The cell of the incoming journal that tells how a document ended. */
  private static final int DONE = 6;

  private final Office office;
  private final Messages words;

  private final Map<Long, Recorded<CaseEvent>> withdrawn;

  /**
   * @param withdrawn the results declared void, by case
   */
  RegisterText(Office office, Messages words, Map<Long, Recorded<CaseEvent>> withdrawn) {
    this.office = office;
    this.words = words;
    this.withdrawn = Map.copyOf(withdrawn);
  }

  List<Column> columns(Register register) {
    return switch (register) {
      case INCOMING ->
          columns(
              register,
              "number 10",
              "from 20",
              "about 24",
              "resolution 17",
              "due 9",
              "receipt 9",
              "done 16",
              "case 7");
      case OUTGOING ->
          columns(
              register,
              "number 9",
              "date 8",
              "to 24",
              "about 28",
              "executor 13",
              "case 7",
              "sent 20");
      case RESULTS ->
          columns(
              register,
              "number 13",
              "holder 24",
              "about 26",
              "application 12",
              "valid 9",
              "signer 12",
              "received 17");
    };
  }

  private List<Column> columns(Register register, String... named) {
    return Stream.of(named)
        .map(n -> n.split(" ", -1))
        .map(
            n ->
                new Column(
                    words.get(register.titleKey() + ".column." + n[0]), Double.parseDouble(n[1])))
        .toList();
  }

  Line line(Register register, JournalRow row) {
    List<String> cells =
        switch (register) {
          case INCOMING -> incoming(row);
          case OUTGOING -> outgoing(row);
          case RESULTS -> issued(row);
        };
    boolean gone =
        row.voided() != null || register == Register.RESULTS && withdrawn.containsKey(row.id());
    return new Line(cells, gone, register == Register.INCOMING ? DONE : cells.size() - 1);
  }

  private List<String> incoming(JournalRow r) {
    return List.of(
        lines(r.number(), day(r.registeredAt())),
        lines(r.applicant(), id(r), channel(r)),
        lines(service(r), r.object(), sheets(r)),
        lines(r.resolution(), employee(r.executor())),
        day(r.totalDue()),
        "",
        done(r),
        index(Register.INCOMING));
  }

  private List<String> outgoing(JournalRow r) {
    return List.of(
        or(r.outgoingNumber()),
        day(r.readyAt()),
        lines(r.applicant(), id(r)),
        lines(result(r), numbered(r.resultNumber(), r.resultDate()), service(r)),
        employee(r.executor()),
        index(Register.OUTGOING),
        sent(r));
  }

  private List<String> issued(JournalRow r) {
    return List.of(
        lines(or(r.resultNumber()), day(r.resultDate())),
        lines(r.applicant(), id(r)),
        lines(result(r), service(r), r.object(), caseOf(r)),
        lines(r.number(), day(r.registeredAt())),
        day(r.validTo()),
        employee(r.signer()),
        lines(withdrawal(r), sent(r)));
  }

  /** A result that the office declared void stays in its place, with the day and the reason. */
  private String withdrawal(JournalRow r) {
    Recorded<CaseEvent> recorded = withdrawn.get(r.id());
    return recorded != null && recorded.event() instanceof ResultWithdrawn w
        ? words.get("register.withdrawn", day(recorded.at()), w.reason())
        : "";
  }

  private String voided(JournalRow r) {
    return r.voided() == null ? "" : words.get("register.voided", r.voided());
  }

  private String id(JournalRow r) {
    return words.get("register.id", r.idNumber());
  }

  private Optional<Regulation> regulation(JournalRow r) {
    return office.rulebook().library().find(r.regulation(), r.version());
  }

  private String service(JournalRow r) {
    String service = regulation(r).map(g -> g.shortTitle().in(words.lang())).orElse(r.regulation());
    String category = r.category();
    return category == null
        ? service
        : service
            + ", "
            + regulation(r)
                .flatMap(g -> g.category(category))
                .map(c -> c.name().in(words.lang()))
                .orElse(category);
  }

  private String channel(JournalRow r) {
    return channel(r, r.channel());
  }

  private String channel(JournalRow r, String id) {
    return regulation(r).flatMap(g -> g.channel(id)).map(c -> c.name().in(words.lang())).orElse(id);
  }

  private String sheets(JournalRow r) {
    return words.get("register.sheets", r.sheets(), r.annexSheets());
  }

  private String result(JournalRow r) {
    return theResult(r).map(g -> g.name().in(words.lang())).orElse(r.kind());
  }

  private Optional<Regulation.Result> theResult(JournalRow r) {
    return regulation(r).flatMap(g -> g.kind(r.kind()).flatMap(k -> g.result(k.result())));
  }

  /** The case of the nomenclature that the result is filed in. */
  private String caseOf(JournalRow r) {
    String index =
        theResult(r)
            .map(
                g ->
                    g.register() == null
                        ? or(g.caseIndex())
                        : office.organisation().numbering().index(g.register()))
            .orElse("");
    return index.isEmpty() ? "" : words.get("register.case", index);
  }

  private String index(Register register) {
    return office.organisation().numbering().index(register.numbering());
  }

  /** Executed: what it ended with, and when it left. */
  private String done(JournalRow r) {
    if (r.voided() != null) {
      return voided(r);
    }
    return r.resultNumber() == null
        ? ""
        : lines(result(r), numbered(r.resultNumber(), r.resultDate()), sent(r));
  }

  /** How it left the office, and who took it. */
  private String sent(JournalRow r) {
    if (r.voided() != null) {
      return voided(r);
    }
    if (r.issuedAt() == null) {
      return "";
    }
    String to = r.sentTo();
    return to == null
        ? lines(or(r.receivedBy()), day(r.issuedAt()))
        : lines(words.get("register.sent", channel(r, to)), day(r.issuedAt()));
  }

  private String numbered(@Nullable String number, @Nullable LocalDate date) {
    return number == null ? "" : "№ " + number + (date == null ? "" : ", " + day(date));
  }

  private String employee(@Nullable String id) {
    return id == null
        ? ""
        : office.employee(id).map(Employee::name).map(n -> n.in(words.lang())).orElse(id);
  }

  private static String day(@Nullable LocalDateTime at) {
    return at == null ? "" : day(at.toLocalDate());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DATE.format(day);
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining("\n"));
  }
}
