package kz.kense.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Satisfaction;
import kz.kense.storage.Transaction;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** How a line of the journal is written to its table and read from it. */
final class JournalRowStore {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "number",
          "year",
          "registered_at",
          "received_at",
          "applicant",
          "id_number",
          "object",
          "regulation",
          "version",
          "kind",
          "category",
          "channel",
          "sheets",
          "annex_sheets",
          "resolution",
          "executor",
          "step",
          "role",
          "performer",
          "step_since",
          "step_due",
          "total_due",
          "status",
          "result_number",
          "result_date",
          "signer",
          "outgoing_number",
          "ready_at",
          "issued_at",
          "voided",
          "sent_to",
          "valid_to",
          "received_by",
          "survey_service",
          "survey_information");
  private static final String PUT =
      "insert into journal ("
          + String.join(", ", COLUMNS)
          + ") values ("
          + COLUMNS.stream().map(c -> ":" + c).collect(Collectors.joining(", "))
          + ") on conflict (id) do update set "
          + COLUMNS.stream()
              .skip(1)
              .map(c -> c + " = excluded." + c)
              .collect(Collectors.joining(", "));

  /** Moments are written to the second so that they sort as text. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private JournalRowStore() {}

  static void put(Transaction tx, JournalRow r) {
    Update update = tx.handle().createUpdate(PUT);
    update.bind("id", r.id()).bind("number", r.number()).bind("year", r.registeredAt().getYear());
    update
        .bind("registered_at", moment(r.registeredAt()))
        .bind("received_at", moment(r.receivedAt()));
    update
        .bind("applicant", r.applicant())
        .bind("id_number", r.idNumber())
        .bind("object", r.object());
    update.bind("regulation", r.regulation()).bind("version", r.version()).bind("kind", r.kind());
    update.bind("category", r.category()).bind("channel", r.channel());
    update.bind("sheets", r.sheets()).bind("annex_sheets", r.annexSheets());
    update.bind("resolution", r.resolution()).bind("executor", r.executor()).bind("step", r.step());
    update
        .bind("role", r.role())
        .bind("performer", r.performer())
        .bind("step_since", moment(r.stepSince()));
    update.bind("step_due", moment(r.stepDue())).bind("total_due", moment(r.totalDue()));
    update.bind("status", r.status().name()).bind("result_number", r.resultNumber());
    update.bind("result_date", r.resultDate() == null ? null : r.resultDate().toString());
    update.bind("outgoing_number", r.outgoingNumber());
    update.bind("signer", r.signer());
    update.bind("ready_at", moment(r.readyAt())).bind("issued_at", moment(r.issuedAt()));
    update.bind("voided", r.voided()).bind("sent_to", r.sentTo());
    update.bind("valid_to", Objects.toString(r.validTo(), null));
    update.bind("received_by", r.receivedBy());
    update.bind("survey_service", Objects.toString(r.surveyService(), null));
    update.bind("survey_information", Objects.toString(r.surveyInformation(), null));
    update.execute();
  }

  static @Nullable String moment(@Nullable LocalDateTime t) {
    return t == null ? null : MOMENT.format(t);
  }

  static JournalRow row(ResultSet rs) throws SQLException {
    return new JournalRow(
        rs.getLong("id"),
        rs.getString("number"),
        LocalDateTime.parse(rs.getString("registered_at")),
        LocalDateTime.parse(rs.getString("received_at")),
        rs.getString("applicant"),
        rs.getString("id_number"),
        rs.getString("object"),
        rs.getString("regulation"),
        rs.getString("version"),
        rs.getString("kind"),
        rs.getString("category"),
        rs.getString("channel"),
        rs.getInt("sheets"),
        rs.getInt("annex_sheets"),
        rs.getString("resolution"),
        rs.getString("executor"),
        rs.getString("step"),
        rs.getString("role"),
        rs.getString("performer"),
        LocalDateTime.parse(rs.getString("step_since")),
        parsed(rs.getString("step_due")),
        LocalDateTime.parse(rs.getString("total_due")),
        CaseState.Status.valueOf(rs.getString("status")),
        rs.getString("result_number"),
        day(rs.getString("result_date")),
        rs.getString("signer"),
        rs.getString("outgoing_number"),
        parsed(rs.getString("ready_at")),
        parsed(rs.getString("issued_at")),
        rs.getString("voided"),
        rs.getString("sent_to"),
        day(rs.getString("valid_to")),
        rs.getString("received_by"),
        answer(rs.getString("survey_service")),
        answer(rs.getString("survey_information")));
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  private static @Nullable Satisfaction answer(@Nullable String name) {
    return name == null ? null : Satisfaction.valueOf(name);
  }

  private static @Nullable LocalDateTime parsed(@Nullable String moment) {
    return moment == null ? null : LocalDateTime.parse(moment);
  }
}
