package kz.kense.intake.ui;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.SystemCheck;
import kz.kense.intake.IntakeDraft;
import kz.kense.intake.IntakeDraftStore;
import kz.kense.intake.IntakeForm;
import kz.kense.intake.ui.FormProblems.Place;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.registry.Registers;
import kz.kense.registry.ui.AnswerModel;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The registration of one application after another: the form, its drafts and its outcome. */
public final class RegisterModel {
  /** Where the clerk is with the application in hand. */
  sealed interface Stage {
    record Filling() implements Stage {}

    /** asked once more before the application is turned away */
    record Refusing(List<RequiredDocument> missing) implements Stage {}

    record Registered(CaseState state, Regulation regulation, int missing) implements Stage {}

    record Refused() implements Stage {}
  }

  final RegisterFields fields = new RegisterFields();
  final ServiceChoices choices;
  final Foresight foresight;
  final CounterPapers papers;
  final PaperOffers offers;
  final FormPapers attached;
  final ObjectProperty<@Nullable Notice> notice = Notice.none();
  final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Filling());
  final BooleanProperty busy = new SimpleBooleanProperty();

  /** Grows with every change by hand: the view saves a draft some time after it. */
  final IntegerProperty changes = new SimpleIntegerProperty();

  final ObjectProperty<@Nullable LocalDateTime> savedAt = new SimpleObjectProperty<>();

  /** Where the cursor should go; set back to null by the view. */
  final ObjectProperty<@Nullable Place> focus = new SimpleObjectProperty<>();

  final ObjectProperty<@Nullable Phrase> whyNotRegister = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Phrase> whyNotRefuse = new SimpleObjectProperty<>();

  private final Map<Place, ObjectProperty<@Nullable Phrase>> errors = new EnumMap<>(Place.class);
  private final Cases cases;
  private final Database database;
  private final Offices offices;
  private final Session session;
  private final Work work;
  private final DraftsModel drafts;
  private final java.util.function.Consumer<kz.kense.scan.ScanTarget> scanning;
  private AtomicLong draft = new AtomicLong();
  private String author = "";
  private Set<String> roles = Set.of();
  private boolean attempted;
  private boolean showing;
  private boolean touched;
  private boolean dirty;
  private boolean returning;

  public RegisterModel(
      Cases cases,
      Database database,
      Offices offices,
      Papers papers,
      Registers registers,
      Session session,
      Work work,
      DraftsModel drafts,
      java.util.function.Consumer<kz.kense.scan.ScanTarget> scanning) {
    this.cases = cases;
    this.database = database;
    this.offices = offices;
    this.session = session;
    this.work = work;
    this.drafts = drafts;
    this.scanning = scanning;
    this.choices = new ServiceChoices(offices, fields);
    this.foresight = new Foresight(cases, database, offices, registers, work, fields);
    this.offers = new PaperOffers(cases, database, work, fields);
    this.attached =
        new FormPapers(
            fields,
            offers,
            database,
            work,
            () -> stage.get() instanceof Stage.Filling ? draft : null,
            notice);
    this.papers = new CounterPapers(cases, offices, papers, work, notice);
    for (Place place : Place.values()) {
      errors.put(place, new SimpleObjectProperty<>());
    }
    InvalidationListener changed = o -> changed(o);
    // a change listener, so that every change is heard and not only the first one
    fields.all().forEach(o -> hear(o, changed));
  }

  @SuppressWarnings("unchecked")
  private static void hear(Observable o, InvalidationListener changed) {
    if (o instanceof javafx.beans.value.ObservableValue<?> value) {
      value.addListener((v, before, now) -> changed.invalidated(v));
    } else {
      o.addListener(changed);
    }
  }

  /** What is wrong there; null while it is right or not yet asked. */
  ObjectProperty<@Nullable Phrase> error(Place place) {
    return Objects.requireNonNull(errors.get(place));
  }

  /**
   * Shows a draft, or an empty form; what was being filled in is saved as a draft first.
   *
   * @param args the draft's id, or none
   */
  void open(List<String> args) {
    if (returning
        && author.equals(session.me().id())
        && args.isEmpty()
        && stage.get() instanceof Stage.Filling) {
      returning = false;
      notice.set(Notice.info(Phrase.of("intake.resumed")));
      refresh();
      return;
    }
    returning = false;
    saveIfChanged();
    if (args.isEmpty()) {
      start(IntakeForm.empty(minuteNow(), Lang.KK), new AtomicLong());
    } else {
      long id = Long.parseLong(args.getFirst());
      work.run("intake.opening", () -> database.read(tx -> IntakeDraftStore.find(tx, id)))
          .onSuccess(found -> found.ifPresentOrElse(this::open, () -> open(List.of())))
          .start();
    }
  }

  private void open(IntakeDraft d) {
    start(d.form(), new AtomicLong(d.id()));
    touched = true;
    savedAt.set(d.savedAt());
  }

  /** Remembers that the clerk only looks at another case and will come back to this form. */
  void glance() {
    saveIfChanged();
    returning = true;
  }

  /** The next application of the same kind: service, kind, category and channel stay. */
  void next() {
    IntakeForm last = fields.form();
    start(IntakeForm.empty(minuteNow(), last.lang()), new AtomicLong());
    fields.regulation.set(last.regulation());
    fields.kind.set(last.kind());
    fields.category.set(last.category());
    fields.channel.set(last.channel());
    focus.set(Place.ID_NUMBER);
    touched = false;
    dirty = false;
  }

  private void start(IntakeForm form, AtomicLong id) {
    showing = true;
    draft = id;
    author = session.me().id();
    roles = session.actor().roles();
    attempted = false;
    touched = false;
    dirty = false;
    notice.set(null);
    attached.error.set(null);
    savedAt.set(null);
    papers.clear();
    offers.clear();
    foresight.clear();
    stage.set(new Stage.Filling());
    fields.show(form);
    choices.refresh(
        form.checklist(), java.util.Objects.requireNonNullElse(form.checks(), List.of()));
    choices.counted(form.sheets(), form.annexSheets());
    showing = false;
    refresh();
    offers.look();
    focus.set(form.regulation() == null ? Place.SERVICE : Place.ID_NUMBER);
  }

  private void changed(Observable what) {
    if (showing) {
      return;
    }
    showing = true;
    choices.follow(what);
    if (!touched && what != fields.receivedDate && what != fields.receivedTime) {
      IntakeForm now = IntakeForm.empty(minuteNow(), Lang.KK);
      fields.receivedDate.set(now.receivedDate());
      fields.receivedTime.set(PreviewWords.TIME.format(minuteNow()));
    }
    showing = false;
    touched = true;
    dirty = true;
    changes.set(changes.get() + 1);
    refresh();
  }

  private void refresh() {
    IntakeForm form = fields.form();
    Optional<Regulation> r = choices.regulation();
    Map<Place, Failure> found = problems(r, form);
    for (Place place : Place.values()) {
      Failure f = found.get(place);
      boolean shown = attempted || place == Place.RECEIVED || typedEnough(place);
      error(place).set(f == null || !shown ? null : Phrase.of(f));
    }
    if (attempted && found.isEmpty()) {
      notice.set(null);
    }
    whyNotRegister.set(r.flatMap(this::wrongRole).map(Phrase::of).orElse(null));
    whyNotRefuse.set(noRefusal(r, form));
    foresight.look(form);
  }

  private Map<Place, Failure> problems(Optional<Regulation> r, IntakeForm form) {
    Map<Place, Failure> found =
        FormProblems.of(r.orElse(null), form, cases.rulebook().directIntake(), cases.now());
    if (fields.represented.get()
        && fields.evidence.notarised.get()
        && fields.notary.get().isBlank()) {
      found.put(Place.NOTARY, Failure.of("intake.notary"));
    }
    return found;
  }

  /** Twelve digits, or something that never becomes a number: now it can be judged. */
  private boolean typedEnough(Place place) {
    String typed =
        switch (place) {
          case ID_NUMBER -> fields.idNumber.get().strip();
          case REPRESENTATIVE_IIN -> fields.repIin.get().strip();
          default -> "";
        };
    return typed.length() >= 12 || !typed.chars().allMatch(Character::isDigit);
  }

  private Optional<Failure> wrongRole(Regulation r) {
    if (!r.registrable()) {
      return Optional.empty(); // said beside the service, with the act that repealed it
    }
    Regulation.Step first = r.steps().getFirst();
    return roles.contains(first.role())
        ? Optional.empty()
        : Optional.of(
            Failure.byLaw(
                "casefile.other-role",
                first.paragraph(),
                first.name(),
                r.role(first.role()).map(Regulation.Role::name).orElse(LocalText.same(""))));
  }

  private @Nullable Phrase noRefusal(Optional<Regulation> r, IntakeForm form) {
    if (!offices.office().organisation().refuseAtCounter()) {
      return Phrase.of(Failure.of("office.no-refusal-at-counter"));
    }
    if (r.isEmpty()) {
      return Phrase.of(Failure.of("intake.service"));
    }
    if (missing().isEmpty()) {
      return Phrase.of("intake.nothing-missing");
    }
    if (form.applicant().name().kk().isBlank() && form.applicant().name().ru().isBlank()) {
      return Phrase.of(Failure.of("intake.name"));
    }
    return wrongRole(r.get()).map(Phrase::of).orElse(null);
  }

  /** Required documents that were not brought. */
  List<RequiredDocument> missing() {
    return fields.checklist.stream()
        .filter(row -> row.document.required() && row.state.get() == Presence.MISSING)
        .map(row -> row.document)
        .toList();
  }

  /** Gives the number. All that is wrong is shown at once; nothing has happened then. */
  void register() {
    if (busy.get() || !(stage.get() instanceof Stage.Filling) || whyNotRegister.get() != null) {
      return;
    }
    attempted = true;
    refresh();
    IntakeForm form = fields.form();
    Optional<Regulation> r = choices.regulation();
    Map<Place, Failure> found = problems(r, form);
    LocalDateTime received = form.receivedAt();
    if (!found.isEmpty() || r.isEmpty() || received == null) {
      notice.set(new Notice(kz.kense.ui.Tone.OVERDUE, summary(found)));
      found.keySet().stream().findFirst().ifPresent(focus::set);
      return;
    }
    AtomicLong id = draft;
    int missing = missing().size();
    begin();
    work.run(
            "intake.registering",
            () -> {
              CaseState c =
                  cases.register(
                      session.actor(),
                      r.get(),
                      form.intake(received),
                      List.of(),
                      FormPapers.placed(form, cases.now().toLocalDate()));
              forget(id);
              return c;
            })
        .onSuccess(
            c -> {
              dirty = false;
              stage.set(new Stage.Registered(c, r.get(), missing));
              papers.registered(c, r.get());
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(this::end)
        .start();
  }

  private static Phrase summary(Map<Place, Failure> found) {
    String[] words = new String[2];
    for (Lang lang : Lang.values()) {
      Messages m = Messages.in(lang);
      words[lang.ordinal()] =
          String.join(
              " ",
              found.values().stream()
                  .map(f -> m.get("failure." + f.code(), f.args().toArray()))
                  .toList());
    }
    return Phrase.of("intake.problems", new LocalText(words[0], words[1]));
  }

  /** Asks once more, in place, before the application is turned away. */
  void askRefusal() {
    if (whyNotRefuse.get() == null && stage.get() instanceof Stage.Filling) {
      stage.set(new Stage.Refusing(missing()));
    }
  }

  void keepFilling() {
    stage.set(new Stage.Filling());
  }

  /** Turns the application away: a receipt is made and kept, no number is given. */
  void refuse() {
    Optional<Regulation> r = choices.regulation();
    if (busy.get() || r.isEmpty() || !(stage.get() instanceof Stage.Refusing(var missing))) {
      return;
    }
    AtomicLong id = draft;
    begin();
    papers.refuse(
        fields.form(),
        r.get(),
        missing,
        session.me(),
        () -> forget(id),
        () -> {
          dirty = false;
          stage.set(new Stage.Refused());
        },
        this::end);
  }

  /** Makes the prescribed message of a condition that is not met, for the applicant. */
  void denial(AnswerModel answer, Consumer<byte[]> then) {
    SystemCheck check = answer.check(cases.now());
    if (check != null) {
      choices
          .regulation()
          .ifPresent(r -> papers.denial(fields.form(), r, check, session.me(), then));
    }
  }

  private void begin() {
    busy.set(true);
    notice.set(null);
  }

  private void end() {
    busy.set(false);
    drafts.reload();
  }

  /** On the database thread. */
  private void forget(AtomicLong id) {
    long old = id.getAndSet(0);
    if (old != 0) {
      database.inTransaction(
          tx -> {
            IntakeDraftStore.delete(tx, old);
            return old;
          });
    }
  }

  void saveIfChanged() {
    if (dirty) {
      save();
    }
  }

  /** Saves as a draft without a number. */
  void save() {
    if (busy.get() || !touched || !(stage.get() instanceof Stage.Filling)) {
      return;
    }
    dirty = false;
    AtomicLong id = draft;
    IntakeForm form = fields.form();
    String by = author;
    LocalDateTime at = cases.now();
    work.run(
            "intake.saving",
            () -> {
              id.set(
                  database.inTransaction(tx -> IntakeDraftStore.save(tx, id.get(), by, at, form)));
              return at;
            })
        .onSuccess(
            saved -> {
              if (id == draft) {
                savedAt.set(saved);
              }
              drafts.reload();
            })
        .onFailure(
            why -> {
              dirty = id == draft;
              notice.set(Notice.error(why));
            })
        .start();
  }

  /** Opens the scan screen for this application; the form waits meanwhile. */
  void scan() {
    if (stage.get() instanceof Stage.Filling && !busy.get()) {
      glance();
      scanning.accept(new IntakeScanTarget(this, session.me().id()));
    }
  }

  /** Something was written to the archive: perhaps a page of these papers was read. */
  void archiveChanged() {
    if (stage.get() instanceof Stage.Filling && !fields.attachments.isEmpty()) {
      offers.look();
      foresight.lookAgain(fields.form());
    }
  }

  private LocalDateTime minuteNow() {
    return cases.now().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
  }
}
