package kz.kense.casefile;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.regulation.Regulation;
import kz.kense.storage.BlobStore;
import kz.kense.storage.CounterStore;
import kz.kense.storage.Database;
import kz.kense.storage.EventStore;
import kz.kense.storage.Transaction;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The cases of the office: loads, decides, appends and projects, each act in one transaction. What
 * a method returns is on disk.
 */
public final class Cases {
  /** The register that gives every case its internal id; restarts never. */
  private static final String CASE_IDS = "case";

  private final Database database;
  private final Supplier<Rulebook> rulebook;
  private final InstantSource clock;
  private final List<CaseProjection> projections;

  public Cases(
      Database database,
      Supplier<Rulebook> rulebook,
      InstantSource clock,
      List<CaseProjection> projections) {
    this.database = database;
    this.rulebook = rulebook;
    this.clock = clock;
    this.projections = List.copyOf(projections);
  }

  public CaseState load(long caseId) {
    return database.read(tx -> CaseLog.load(tx, caseId));
  }

  public List<Recorded<CaseEvent>> history(long caseId) {
    return database.read(tx -> CaseLog.history(tx, caseId));
  }

  /** Every result the office declared void, in the order that happened. */
  public List<Recorded<CaseEvent>> withdrawnResults() {
    return List.copyOf(database.read(CaseLog::withdrawn).values());
  }

  public Rulebook rulebook() {
    return rulebook.get();
  }

  /** The office's local time now. */
  public LocalDateTime now() {
    return zonedNow(rulebook.get()).toLocalDateTime();
  }

  /** The decisions as of now, for asking what is allowed without doing it. */
  public CaseCourse course(CaseState c) {
    Rulebook rules = rulebook.get();
    return course(rules, rules.of(c));
  }

  /**
   * @throws Failure when it cannot be registered; nothing has happened then and no number is used
   *     up
   */
  public CaseState register(
      Actor actor, Regulation regulation, Intake intake, List<NewFile> files) {
    return register(actor, regulation, intake, files, List.of());
  }

  /**
   * The same together with what else is to be said of the case at once, such as where its paper
   * originals lie.
   */
  public CaseState register(
      Actor actor,
      Regulation regulation,
      Intake intake,
      List<NewFile> files,
      List<CaseEvent> also) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          List<Attachment> attachments = new ArrayList<>(intake.attachments());
          files.forEach(f -> attachments.add(keep(tx, f)));
          Function<LocalDateTime, String> numbering =
              at ->
                  number(
                      tx,
                      rules,
                      Numbering.INCOMING,
                      Numbering.INCOMING,
                      at,
                      intake.applicant().legalEntity());
          List<CaseEvent> events =
              new ArrayList<>(
                  course(rules, regulation).register(actor, intake.with(attachments), numbering));
          events.addAll(also);
          long id = CounterStore.next(tx, CASE_IDS, 0);
          return record(tx, rules, id, null, actor, events);
        });
  }

  /**
   * Does one act of a case.
   *
   * @param expectedSeq what the user saw; somebody else's change since then refuses the act
   * @param decision gives the events, or throws the {@link Failure} that refuses them
   */
  public CaseState act(
      long caseId,
      long expectedSeq,
      Actor actor,
      BiFunction<CaseCourse, CaseState, List<CaseEvent>> decision) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          List<CaseEvent> events = decision.apply(course(rules, rules.of(before)), before);
          return record(tx, rules, caseId, before, actor, events);
        });
  }

  /** Gives the result its number, makes the signed file and keeps it, all or nothing. */
  public CaseState sign(long caseId, long expectedSeq, Actor actor, ResultSigner signer) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          CaseCourse course = course(rules, rules.of(before));
          course.requireSigning(before, actor);
          String register = ownRegister(rules, course, before);
          String number =
              number(
                  tx,
                  rules,
                  Numbering.resultCounter(register),
                  register == null ? Numbering.RESULT : register,
                  course.now(),
                  before.intake().applicant().legalEntity());
          ResultSigner.SignedFile file = signer.sign(before, number, course.now().toLocalDate());
          String sha256 = BlobStore.put(tx, file.pdf());
          return record(
              tx,
              rules,
              caseId,
              before,
              actor,
              course.sign(before, actor, number, register, sha256, file));
        });
  }

  /** Keeps a signed result with one more official's signature. */
  public CaseState counterSign(
      long caseId, long expectedSeq, Actor actor, ResultSigner.SignedFile file) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          List<CaseEvent> events =
              course(rules, rules.of(before))
                  .counterSign(before, actor, BlobStore.put(tx, file.pdf()), file);
          return record(tx, rules, caseId, before, actor, events);
        });
  }

  /**
   * The number and date a result would get now; nothing is used up.
   *
   * @throws Failure when this person may not sign it
   */
  public Foreseen foreseen(long caseId, long expectedSeq, Actor actor) {
    Rulebook rules = rulebook.get();
    return database.read(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          CaseCourse course = course(rules, rules.of(before));
          course.requireSigning(before, actor);
          String register = ownRegister(rules, course, before);
          var date = course.now().toLocalDate();
          String counter = Numbering.resultCounter(register) + "/" + date.getYear();
          String number =
              rules
                  .numbering()
                  .write(
                      register == null ? Numbering.RESULT : register,
                      CounterStore.last(tx).getOrDefault(counter, 0) + 1,
                      date,
                      before.intake().applicant().legalEntity());
          return new Foreseen(number, date);
        });
  }

  /** The register that counts a result for itself; null for the common one. */
  private static @Nullable String ownRegister(Rulebook rules, CaseCourse course, CaseState c) {
    return course.resultRegister(c).filter(rules.numbering()::ownCount).orElse(null);
  }

  /** Keeps a paper that was handed out, such as a receipt, and says so in the case's log. */
  public CaseState issued(long caseId, long expectedSeq, Actor actor, String use, byte[] pdf) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          CaseEvent event = new CaseEvent.Issued(use, BlobStore.put(tx, pdf));
          return record(tx, rules, caseId, before, actor, List.of(event));
        });
  }

  /** Every case whose result is signed, by its id. */
  public List<CaseState> signedResults() {
    return database.read(
        tx ->
            EventStore.ofType(tx, CaseEvent.Signed.class.getSimpleName()).stream()
                .map(row -> CaseLog.caseId(row.stream()))
                .distinct()
                .map(id -> CaseLog.load(tx, id))
                .filter(c -> c.signed() != null)
                .toList());
  }

  /** Keeps the signed result with proof added to it. */
  public CaseState proved(long caseId, long expectedSeq, Actor actor, byte[] pdf, String level) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          CaseEvent event = new CaseEvent.ProofAdded(BlobStore.put(tx, pdf), level);
          return record(tx, rules, caseId, before, actor, List.of(event));
        });
  }

  public CaseState attach(long caseId, long expectedSeq, Actor actor, List<NewFile> files) {
    return attach(caseId, expectedSeq, actor, files, List.of());
  }

  /** The same together with what else is to be said of them. */
  public CaseState attach(
      long caseId, long expectedSeq, Actor actor, List<NewFile> files, List<CaseEvent> also) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          CaseCourse course = course(rules, rules.of(before));
          List<CaseEvent> events = new ArrayList<>();
          files.forEach(f -> events.addAll(course.attach(before, keep(tx, f))));
          events.addAll(also);
          return record(tx, rules, caseId, before, actor, events);
        });
  }

  /**
   * Records the answer to a process or condition.
   *
   * @param proof the file that shows it; null for none, or for the one the answer names already
   */
  public CaseState recordCheck(
      long caseId, long expectedSeq, Actor actor, SystemCheck check, @Nullable NewFile proof) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          SystemCheck shown = proof == null ? check : check.shownBy(keep(tx, proof));
          List<CaseEvent> events =
              course(rules, rules.of(before)).recordCheck(before, actor, shown);
          return record(tx, rules, caseId, before, actor, events);
        });
  }

  /** Enters the signed result in the outgoing journal, with the next number of that. */
  public CaseState registerResult(long caseId, long expectedSeq, Actor actor) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          CaseState before = seen(tx, caseId, expectedSeq);
          boolean legal = before.intake().applicant().legalEntity();
          List<CaseEvent> events =
              course(rules, rules.of(before))
                  .registerResult(
                      before,
                      actor,
                      at -> number(tx, rules, Numbering.OUTGOING, Numbering.OUTGOING, at, legal));
          return record(tx, rules, caseId, before, actor, events);
        });
  }

  /** The bytes of an attachment or a result. */
  public byte[] content(String sha256) {
    return database.read(
        tx -> BlobStore.find(tx, sha256).orElseThrow(() -> Failure.of("attachment.lost", sha256)));
  }

  /** Makes every projection anew from the log, for instance after the calendar was mended. */
  public void reproject() {
    reproject((done, all) -> {});
  }

  /**
   * The same, telling how far it is; when the listener throws, nothing has changed.
   *
   * @param heard how many cases are done, and of how many
   * @return how many cases there are
   */
  public int reproject(BiConsumer<Integer, Integer> heard) {
    Rulebook rules = rulebook.get();
    return database.inTransaction(
        tx -> {
          int last = CounterStore.last(tx).getOrDefault(CASE_IDS + "/0", 0);
          for (int id = 1; id <= last; id++) {
            project(tx, rules, CaseLog.load(tx, id));
            heard.accept(id, last);
          }
          return last;
        });
  }

  private CaseState record(
      Transaction tx,
      Rulebook rules,
      long id,
      @Nullable CaseState before,
      Actor actor,
      List<CaseEvent> events) {
    CaseState after = CaseLog.append(tx, id, before, zonedNow(rules), actor.employee(), events);
    project(tx, rules, after);
    return after;
  }

  private void project(Transaction tx, Rulebook rules, CaseState state) {
    projections.forEach(p -> p.update(tx, state, rules));
  }

  private static CaseState seen(Transaction tx, long caseId, long expectedSeq) {
    CaseState present = CaseLog.load(tx, caseId);
    if (present.seq() != expectedSeq) {
      throw Failure.of("storage.changed-meanwhile", present.intake().number());
    }
    return present;
  }

  private static Attachment keep(Transaction tx, NewFile file) {
    String sha256 = BlobStore.put(tx, file.content());
    return new Attachment(
        UUID.randomUUID().toString(),
        file.document(),
        file.name(),
        file.mediaType(),
        file.content().length,
        sha256);
  }

  private static String number(
      Transaction tx,
      Rulebook rules,
      String counter,
      String register,
      LocalDateTime at,
      boolean legalEntity) {
    int seq = CounterStore.next(tx, counter, at.getYear());
    return rules.numbering().write(register, seq, at.toLocalDate(), legalEntity);
  }

  private CaseCourse course(Rulebook rules, Regulation regulation) {
    return new CaseCourse(
        regulation,
        rules.deadlines(),
        rules.staff(),
        rules.directIntake(),
        zonedNow(rules).toLocalDateTime());
  }

  private ZonedDateTime zonedNow(Rulebook rules) {
    return clock.instant().atZone(rules.zone()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }
}
