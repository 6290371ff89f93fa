package kz.kense.journal.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import kz.kense.journal.JournalRow;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.text.LocalText;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal in the words of the interface's language.
 *
 * @param now local time of the office
 */
record RowText(Ui ui, Office office, LocalDateTime now) {

  Optional<Regulation> regulation(JournalRow row) {
    return office.rulebook().library().find(row.regulation(), row.version());
  }

  /** The service and, when it has one, the category: {@code Эмиссияға рұқсат · II санат}. */
  String service(JournalRow row) {
    Optional<Regulation> regulation = regulation(row);
    String service = regulation.map(r -> in(r.shortTitle())).orElse(row.regulation());
    String category = row.category();
    return category == null
        ? service
        : joined(
            service,
            regulation.flatMap(r -> r.category(category)).map(c -> in(c.name())).orElse(category));
  }

  String channel(JournalRow row) {
    return regulation(row)
        .flatMap(r -> r.channel(row.channel()))
        .map(c -> in(c.name()))
        .orElse(row.channel());
  }

  String sheets(JournalRow row) {
    return row.sheets() + " / " + row.annexSheets();
  }

  /** Who has it and for what, or why it does not count; empty when it is closed. */
  String step(JournalRow row) {
    if (row.voided() != null) {
      return ui.text("journal.voided", row.voided());
    }
    return row.step() == null ? "" : joined(holder(row), stepName(row));
  }

  String stepName(JournalRow row) {
    return regulation(row)
        .flatMap(r -> r.step(row.step() == null ? "" : row.step()))
        .map(s -> in(s.name()))
        .orElse("");
  }

  /** The employee it was given to, or the role when anyone of it may act. */
  String holder(JournalRow row) {
    if (row.performer() != null) {
      return employee(row.performer());
    }
    String role = row.role() == null ? "" : row.role();
    return regulation(row).flatMap(r -> r.role(role)).map(r -> in(r.name())).orElse(role);
  }

  /** What the case ended or will end with: a permit, a refusal. */
  String result(JournalRow row) {
    return regulation(row)
        .flatMap(r -> r.kind(row.kind()).flatMap(k -> r.result(k.result())))
        .map(r -> in(r.name()))
        .orElse(row.kind());
  }

  String employee(@Nullable String id) {
    return id == null ? "" : office.employee(id).map(Employee::name).map(this::in).orElse(id);
  }

  Standing standing(JournalRow row) {
    return Standing.of(row, now, office.calendar());
  }

  String state(JournalRow row) {
    return ui.text(standing(row).textKey());
  }

  /** The due moment and how far off it is; for a finished case when it was finished. */
  String term(JournalRow row) {
    if (row.voided() != null) {
      return "";
    }
    return switch (row.status()) {
      // how far off it is stands in the chip and in the pane: the column stays narrow enough to be
      // read
      case OPEN -> ui.formats().dateTime(Standing.due(row));
      case READY -> row.readyAt() == null ? "" : ui.text("journal.term.ready", date(row.readyAt()));
      case CLOSED ->
          row.issuedAt() == null ? "" : ui.text("journal.term.issued", date(row.issuedAt()));
    };
  }

  String due(LocalDateTime due) {
    return joined(ui.formats().dateTime(due), relative(due));
  }

  /** How far off a due moment is. */
  String relative(LocalDateTime due) {
    boolean passedToday = due.isBefore(now) && due.toLocalDate().equals(now.toLocalDate());
    return passedToday
        ? ui.text("journal.due.passed-today")
        : ui.formats().relative(due.toLocalDate(), now.toLocalDate());
  }

  String resultNumber(JournalRow row) {
    LocalDate date = row.resultDate();
    return row.resultNumber() == null || date == null
        ? ""
        : joined("№ " + row.resultNumber(), ui.formats().date(date));
  }

  String date(LocalDateTime at) {
    return ui.formats().date(at.toLocalDate());
  }

  String dateTime(@Nullable LocalDateTime at) {
    return at == null ? "" : ui.formats().dateTime(at);
  }

  String in(LocalText text) {
    return text.in(ui.lang());
  }

  static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
  }
}
