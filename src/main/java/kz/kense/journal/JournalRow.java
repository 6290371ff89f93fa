package kz.kense.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.ResolutionPut;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.Rulebook;
import kz.kense.casefile.Satisfaction;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import org.jspecify.annotations.Nullable;

/**
 * One line of the incoming journal: what lists, desks and searches need of a case without folding
 * its log.
 *
 * @param executor the responsible executor of the latest resolution; employee id
 * @param role who is to act at the present step
 * @param stepDue when the present step is due; null when the case is closed
 * @param signer who signed the result; employee id
 * @param voided the reason why the registration does not count; null for all others
 * @param sentTo the channel the result was dispatched to; null when it is handed over here
 * @param validTo last day of the signed result; null when it has none
 * @param receivedBy who took the result here
 */
public record JournalRow(
    long id,
    String number,
    LocalDateTime registeredAt,
    LocalDateTime receivedAt,
    String applicant,
    String idNumber,
    String object,
    String regulation,
    String version,
    String kind,
    @Nullable String category,
    String channel,
    int sheets,
    int annexSheets,
    String resolution,
    @Nullable String executor,
    @Nullable String step,
    @Nullable String role,
    @Nullable String performer,
    LocalDateTime stepSince,
    @Nullable LocalDateTime stepDue,
    LocalDateTime totalDue,
    CaseState.Status status,
    @Nullable String resultNumber,
    @Nullable LocalDate resultDate,
    @Nullable String signer,
    @Nullable String outgoingNumber,
    @Nullable LocalDateTime readyAt,
    @Nullable LocalDateTime issuedAt,
    @Nullable String voided,
    @Nullable String sentTo,
    @Nullable LocalDate validTo,
    @Nullable String receivedBy,
    @Nullable Satisfaction surveyService,
    @Nullable Satisfaction surveyInformation) {

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d");

  /** The line a case gives under the rules of its office. */
  public static JournalRow of(CaseState c, Rulebook rules) {
    Registered r = c.intake();
    Regulation regulation = rules.of(c);
    Optional<Step> step = Optional.ofNullable(c.step()).flatMap(regulation::step);
    Optional<Timed> due = rules.deadlines().present(regulation, c);
    Optional<ResolutionPut> put =
        c.resolutions().isEmpty()
            ? Optional.empty()
            : Optional.of(c.resolutions().getLast().resolution());
    return new JournalRow(
        c.id(),
        r.number(),
        r.registeredAt(),
        r.receivedAt(),
        r.applicant().name().kk().isBlank() ? r.applicant().name().ru() : r.applicant().name().kk(),
        r.applicant().idNumber(),
        r.subject().name(),
        r.regulation(),
        r.regulationVersion(),
        c.kind(),
        r.category(),
        r.channel(),
        r.sheets(),
        r.annexSheets(),
        put.map(ResolutionPut::task).orElse(""),
        put.map(p -> p.executors().getFirst()).orElse(null),
        c.step(),
        step.map(Step::role).orElse(null),
        c.performer(),
        c.stepSince(),
        due.map(d -> d.due().due()).orElse(null),
        rules.deadlines().total(regulation, c.kind(), r.category(), r.registeredAt()).due().due(),
        c.status(),
        c.signed() == null ? null : c.signed().signature().number(),
        c.signed() == null ? null : c.signed().signature().date(),
        c.signed() == null ? null : c.signed().signature().signer(),
        c.result() == null ? null : c.result().number(),
        c.readyAt(),
        c.closedAt(),
        c.voided() == null ? null : c.voided().reason(),
        c.dispatched() == null ? null : c.dispatched().to(),
        c.signed() == null ? null : validTo(c.draftData()),
        c.handedOver() == null ? null : c.handedOver().receivedBy(),
        c.survey() == null ? null : c.survey().service(),
        c.survey() == null ? null : c.survey().information());
  }

  /** The field {@code validTo} of the forms that have one, unless the result has no end. */
  private static @Nullable LocalDate validTo(Map<String, Object> data) {
    boolean term = data.getOrDefault("validity", "term").equals("term");
    String day = String.valueOf(data.get("validTo"));
    return term && ISO_DAY.matcher(day).matches() ? LocalDate.parse(day) : null;
  }

  /** Everything of a case that a search should find it by, in both languages. */
  static String words(CaseState c, Rulebook rules) {
    Registered r = c.intake();
    Regulation regulation = rules.of(c);
    return Stream.of(
            Stream.of(
                r.number(),
                r.applicant().idNumber(),
                r.applicant().name().kk(),
                r.applicant().name().ru(),
                r.applicant().address(),
                r.subject().name(),
                r.subject().location(),
                r.subject().activity(),
                r.note(),
                regulation.title().kk(),
                regulation.title().ru(),
                r.representative() == null ? "" : r.representative().name(),
                c.signed() == null ? "" : c.signed().signature().number(),
                c.result() == null ? "" : c.result().number()),
            c.resolutions().stream().map(p -> p.resolution().task()),
            c.attachments().stream().map(a -> a.name()))
        .flatMap(s -> s)
        .filter(s -> !s.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
