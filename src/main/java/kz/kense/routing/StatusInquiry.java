package kz.kense.routing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.kense.applicant.IdNumber;
import kz.kense.casefile.CaseLog;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.Rulebook;
import kz.kense.journal.JournalQuery;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.storage.Transaction;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;

/**
 * The status of cases by registration number or IIN/BIN (ZHM ¶14, WKO ¶10, KRG ¶9): only for those
 * who may see it, which are the chancellery, the head, an administrator, and who took part.
 */
public final class StatusInquiry {
  private static final Set<String> SEE_ALL = Set.of("chancellery", "head", Employee.ADMIN);
  private static final int SHOWN = 50;

  private final Rulebook rules;
  private final LocalDateTime now;

  public StatusInquiry(Rulebook rules, LocalDateTime now) {
    this.rules = rules;
    this.now = now;
  }

  /**
   * @param typed a registration number, or the twelve digits of an IIN or BIN
   * @return the newest case first
   * @throws Failure {@code status.none} when there is no such case, {@code status.not-yours} when
   *     there is one that the asker may not see
   */
  public List<CaseStatus> find(Transaction tx, Employee asker, String typed) {
    List<JournalRow> rows = rows(tx, typed.strip());
    if (rows.isEmpty()) {
      throw Failure.of("status.none", typed.strip());
    }
    List<CaseStatus> seen = new ArrayList<>();
    for (JournalRow row : rows) {
      CaseState c = CaseLog.load(tx, row.id());
      if (maySee(asker, c)) {
        seen.add(status(c, row));
      }
    }
    if (seen.isEmpty()) {
      throw Failure.of("status.not-yours", typed.strip());
    }
    return seen;
  }

  private List<JournalRow> rows(Transaction tx, String typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    if (IdNumber.problem(typed).isEmpty()) {
      return JournalStore.similar(tx, typed, List.of()).stream().limit(SHOWN).toList();
    }
    long[] ids = JournalStore.ids(tx, JournalQuery.ALL.withText(typed), now);
    Map<Long, JournalRow> found = new LinkedHashMap<>();
    JournalStore.rows(tx, LongStream.of(ids).limit(SHOWN * 4L).boxed().toList()).stream()
        .filter(r -> same(r.number(), typed) || same(r.resultNumber(), typed))
        .forEach(r -> found.put(r.id(), r));
    return List.copyOf(found.values());
  }

  private static boolean same(@org.jspecify.annotations.Nullable String number, String typed) {
    String wanted = typed.startsWith("№") ? typed.substring(1).strip() : typed;
    return wanted.equalsIgnoreCase(Objects.requireNonNullElse(number, ""));
  }

  /** Chancellery, head, administrator; whoever acted in the case, has it in hand or was named. */
  public static boolean maySee(Employee asker, CaseState c) {
    if (asker.roles().stream().anyMatch(SEE_ALL::contains)) {
      return true;
    }
    Stream<String> part =
        Stream.of(
                c.done().stream().map(CaseState.DoneStep::actor),
                c.drafts().stream().map(CaseState.DraftVersion::author),
                c.resolutions().stream().flatMap(p -> p.resolution().executors().stream()),
                c.resolutions().stream().flatMap(p -> p.resolution().coExecutors().stream()),
                Optional.ofNullable(c.performer()).stream(),
                Optional.ofNullable(c.minutes()).stream()
                    .flatMap(m -> m.held().meeting().present().stream()))
            .flatMap(s -> s);
    return part.anyMatch(asker.id()::equals);
  }

  private CaseStatus status(CaseState c, JournalRow row) {
    Regulation r = rules.of(c);
    Optional<Step> step = Optional.ofNullable(c.step()).flatMap(r::step);
    Optional<Step> next = step.flatMap(s -> s.nextFor(c.kind())).flatMap(r::step);
    Optional<Timed> due = step.flatMap(s -> rules.deadlines().present(r, c));
    LocalText name = c.intake().applicant().name();
    return new CaseStatus(
        c.id(),
        c.intake().number(),
        name.in(c.intake().lang()).isBlank() ? row.applicant() : name.in(c.intake().lang()),
        c.intake().applicant().idNumber(),
        r.title(),
        c.intake().registeredAt(),
        c.status(),
        c.voided() != null,
        step.map(Step::name).orElse(null),
        step.map(s -> role(r, s)).orElse(null),
        c.performer(),
        c.closedAt() == null ? c.stepSince() : c.closedAt(),
        due.map(t -> t.due().due()).orElse(null),
        due.map(Timed::paragraph).orElse(null),
        next.map(Step::name).orElse(null),
        next.map(s -> role(r, s)).orElse(null),
        row.totalDue(),
        rules.deadlines().applicantTotal(r, c).map(t -> t.due().due()).orElse(null),
        c.signed() == null ? null : c.signed().signature().number());
  }

  private static LocalText role(Regulation r, Step s) {
    return r.actorName(s.role()).orElse(LocalText.same(s.role()));
  }
}
