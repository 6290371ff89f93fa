package kz.kense.journal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseLog;
import kz.kense.casefile.Recorded;
import kz.kense.office.Office;
import kz.kense.report.Table;
import kz.kense.storage.Database;
import kz.kense.text.Messages;

/**
 * A register of a period as a table to be printed or saved; its lines are read as they are used.
 */
public final class RegisterTables {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private final Database database;

  public RegisterTables(Database database) {
    this.database = database;
  }

  /**
   * @param from first day, included
   * @param to last day, included
   */
  public Table table(
      Register register, LocalDate from, LocalDate to, Office office, Messages words) {
    long[] ids = database.read(tx -> RegisterStore.ids(tx, register, from, to));
    return table(register, from, to, office, words, ids);
  }

  Table table(
      Register register, LocalDate from, LocalDate to, Office office, Messages words, long[] ids) {
    RegisterText text = new RegisterText(office, words, withdrawn(register));
    return new Table(
        words.get(register.titleKey()),
        List.of(
            office.organisation().name().in(words.lang()),
            words.get("register.period", DATE.format(from), DATE.format(to))),
        text.columns(register),
        ids.length,
        (first, after) ->
            rows(Arrays.copyOfRange(ids, first, after)).stream()
                .map(r -> text.line(register, r))
                .toList());
  }

  private Map<Long, Recorded<CaseEvent>> withdrawn(Register register) {
    return register == Register.RESULTS ? database.read(CaseLog::withdrawn) : Map.of();
  }

  private List<JournalRow> rows(long[] ids) {
    return database.read(tx -> JournalStore.rows(tx, Arrays.stream(ids).boxed().toList()));
  }
}
