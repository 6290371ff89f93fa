package kz.kense.signing.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.papers.SigningWorkflow;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.signing.Basis;
import kz.kense.signing.Revocations;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.Verification;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Signing results, one or a batch: what is signed, with which key, and what became of each. */
public final class SignModel {
  private static final String PDF = "application/pdf";
  private final Cases cases;
  private final Papers papers;
  private final SigningWorkflow signing;
  private final Database database;
  private final KeyShelf keys;
  private final Session session;
  private final Work work;
  private final InstantSource clock;
  private final ObservableList<SignItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SignItem> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Path> keyFile = new SimpleObjectProperty<>();
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty remark = new SimpleStringProperty("");
  private final BooleanProperty sendingBack = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> keyWrong = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refusedBack = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty done = new SimpleIntegerProperty();
  private final IntegerProperty total = new SimpleIntegerProperty();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.38);
  private final ViewerModel viewer;
  private boolean stopping;
  private int opening;

  public SignModel(
      Cases cases,
      Papers papers,
      SigningWorkflow signing,
      Database database,
      KeyShelf keys,
      Session session,
      Work work,
      InstantSource clock) {
    this.cases = cases;
    this.papers = papers;
    this.signing = signing;
    this.database = database;
    this.keys = keys;
    this.session = session;
    this.work = work;
    this.clock = clock;
    viewer = new ViewerModel(work);
    selected.addListener((o, before, now) -> show(now));
    keyFile.addListener((o, before, now) -> decide());
    password.addListener(
        (o, before, now) -> {
          if (!now.isEmpty()) {
            keyWrong.set(null);
          }
          decide();
        });
    remark.addListener((o, before, now) -> decide());
  }

  /**
   * Loads the cases that wait for this person's signature.
   *
   * @param caseIds those to be signed now: they come first and ticked, the others not; none means
   *     all
   */
  public void open(List<Long> caseIds) {
    int mine = ++opening;
    password.set("");
    remark.set("");
    sendingBack.set(false);
    notice.set(null);
    keyWrong.set(null);
    total.set(0);
    keyFile.set(keys.of(session.me()).orElse(null));
    loading.set(true);
    work.run("sign.loading", () -> load(caseIds))
        .onSuccess(
            found -> {
              if (mine == opening) {
                loading.set(false);
                found.forEach(item -> item.ticked().addListener((o, before, now) -> decide()));
                items.setAll(found);
                selected.set(found.isEmpty() ? null : found.getFirst());
                decide();
              }
            })
        .onFailure(
            why -> {
              loading.set(false);
              notice.set(Notice.error(why));
            })
        .start();
  }

  private List<SignItem> load(List<Long> caseIds) {
    Employee me = session.me();
    Set<Long> ids = new LinkedHashSet<>(caseIds);
    database
        .read(tx -> JournalStore.desk(tx, me.id(), me.roles()))
        .forEach(row -> ids.add(row.id()));
    List<SignItem> found = new ArrayList<>();
    for (long id : ids) {
      CaseState c = cases.load(id);
      boolean asked = caseIds.contains(id);
      if (asked || atSigning(c)) {
        SignItem item = new SignItem(c, whyNot(c));
        item.ticked().set(item.refused() == null && (asked || caseIds.isEmpty()));
        found.add(item);
      }
    }
    return found;
  }

  private boolean atSigning(CaseState c) {
    return step(c).filter(s -> s.action() == StepAction.SIGN).isPresent();
  }

  private Optional<Step> step(CaseState c) {
    return Optional.ofNullable(c.step()).flatMap(cases.rulebook().of(c)::step);
  }

  private @Nullable Phrase whyNot(CaseState c) {
    return cases
        .course(c)
        .whyNot(c, session.actor())
        .map(Phrase::of)
        .orElse(atSigning(c) ? null : Phrase.of("sign.not-at-signing"));
  }

  /** Opens the key and signs every ticked case in turn; the password is forgotten at once. */
  public void sign() {
    Path file = keyFile.get();
    if (refused.get() != null || file == null) {
      return;
    }
    Employee me = session.me();
    char[] typed = password.get().toCharArray();
    running.set(true);
    stopping = false;
    notice.set(null);
    decide();
    work.aside("sign.opening-key", progress -> opened(file, typed, me))
        .onSuccess(
            key -> {
              password.set("");
              keys.used(me, file);
              batch(me, key);
            })
        .onFailure(
            why -> {
              password.set("");
              keyWrong.set(Phrase.of(why));
              running.set(false);
              decide();
            })
        .start();
  }

  private SigningKey opened(Path file, char[] typed, Employee me) {
    try {
      return signing.open(Files.readAllBytes(file), typed, me);
    } catch (IOException e) {
      throw Failure.of("signing.file-unreadable", String.valueOf(e.getMessage())).causedBy(e);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void batch(Employee me, SigningKey key) {
    List<SignItem> pending = items.stream().filter(SignItem::pending).toList();
    done.set(0);
    total.set(pending.size());
    next(pending, 0, me, key);
  }

  private void next(List<SignItem> pending, int at, Employee me, SigningKey key) {
    if (stopping || at >= pending.size()) {
      finished(pending);
      return;
    }
    SignItem item = pending.get(at);
    item.state().set(new SignItem.State.Signing());
    work.run("sign.signing", () -> signed(item, me, key))
        .onSuccess(state -> item.state().set(state))
        .onFailure(why -> item.state().set(new SignItem.State.Failed(Phrase.of(why))))
        .atEnd(
            () -> {
              if (item.state().get() instanceof SignItem.State.Signing) {
                item.state().set(new SignItem.State.Failed(Phrase.of("sign.broken-off")));
              }
              done.set(at + 1);
              next(pending, at + 1, me, key);
            })
        .start();
  }

  private SignItem.State signed(SignItem item, Employee me, SigningKey key) {
    CaseState after = signing.sign(item.file(), me, key);
    item.file(after);
    var signature = Objects.requireNonNull(after.signed()).signature();
    Verification found =
        SignatureVerifier.verify(
            cases.content(signature.sha256()),
            // whether the key is revoked was no question a second ago either
            new Basis(signing.trust(), Revocations.none(), false, clock.instant()));
    return new SignItem.State.Signed(signature.number(), signature.sha256(), found);
  }

  private void finished(List<SignItem> tried) {
    running.set(false);
    long signed =
        tried.stream().filter(i -> i.state().get() instanceof SignItem.State.Signed).count();
    notice.set(
        signed == tried.size()
            ? Notice.ok(Phrase.of("sign.done", signed))
            : Notice.warn(Phrase.of("sign.done.part", signed, tried.size())));
    show(selected.get());
    decide();
  }

  /** Ticks every case that may be signed, or unticks them when all are ticked. */
  void tickAll() {
    List<SignItem> may =
        items.stream()
            .filter(i -> i.refused() == null && !(i.state().get() instanceof SignItem.State.Signed))
            .toList();
    boolean all = may.stream().allMatch(i -> i.ticked().get());
    may.forEach(i -> i.ticked().set(!all));
  }

  /** True when everything on the list has been signed. */
  boolean allSigned() {
    return !items.isEmpty()
        && items.stream().allMatch(i -> i.state().get() instanceof SignItem.State.Signed);
  }

  /** The password of the keys of a practice office; empty in a real one. */
  Optional<String> practicePassword() {
    return keys.practicePassword();
  }

  /** Stops after the case that is being signed now; the others stay as they are. */
  public void stop() {
    stopping = true;
  }

  /** Sends the case that is looked at back to be mended, with the remark. */
  public void sendBack() {
    SignItem item = selected.get();
    if (item == null || refusedBack.get() != null) {
      return;
    }
    CaseState c = item.file();
    String words = remark.get();
    var actor = session.actor();
    running.set(true);
    decide();
    work.run(
            "sign.sending-back",
            () ->
                cases.act(c.id(), c.seq(), actor, (course, s) -> course.sendBack(s, actor, words)))
        .onSuccess(
            after -> {
              remark.set("");
              sendingBack.set(false);
              items.remove(item);
              selected.set(items.isEmpty() ? null : items.getFirst());
              notice.set(Notice.ok(Phrase.of("sign.sent-back", c.intake().number())));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(
            () -> {
              running.set(false);
              decide();
            })
        .start();
  }

  private void show(@Nullable SignItem item) {
    if (item == null) {
      viewer.clear();
    } else if (item.state().get() instanceof SignItem.State.Signed signed) {
      viewer.show(PDF, () -> cases.content(signed.sha256()));
    } else {
      viewer.show(PDF, () -> papers.savedDraft(item.file()).pdf());
    }
    decide();
  }

  private void decide() {
    boolean some = items.stream().anyMatch(SignItem::pending);
    Phrase reason = null;
    if (running.get()) {
      reason = Phrase.of("sign.signing");
    } else if (!some) {
      reason = Phrase.of("sign.none-ticked");
    } else if (keyFile.get() == null) {
      reason = Phrase.of("sign.no-key");
    } else if (password.get().isEmpty()) {
      reason = Phrase.of("sign.no-password");
    }
    refused.set(reason);
    SignItem item = selected.get();
    Phrase back = running.get() ? Phrase.of("sign.signing") : null;
    if (item == null || item.state().get() instanceof SignItem.State.Signed) {
      back = Phrase.of("sign.back.nothing");
    } else if (back == null && item.refused() != null) {
      back = item.refused();
    } else if (back == null && step(item.file()).map(Step::returnTo).isEmpty()) {
      back = Phrase.of("sign.back.not-here");
    } else if (back == null && sendingBack.get() && remark.get().isBlank()) {
      back = Phrase.of("sign.back.no-remark");
    }
    refusedBack.set(back);
  }

  /** The office's zone, in which times are told. */
  ZoneId zone() {
    return cases.rulebook().zone();
  }

  /** What kind of result a case ends with, in both languages. */
  LocalText result(CaseState c) {
    return papers.resultForm(c).title();
  }

  public ObservableList<SignItem> items() {
    return items;
  }

  /** The one looked at. */
  ObjectProperty<@Nullable SignItem> selected() {
    return selected;
  }

  public ObjectProperty<@Nullable Path> keyFile() {
    return keyFile;
  }

  public StringProperty password() {
    return password;
  }

  public StringProperty remark() {
    return remark;
  }

  /** True while the remark of a sending back is being written. */
  BooleanProperty sendingBack() {
    return sendingBack;
  }

  /** Asks for the remark, or gives up. */
  void sendingBack(boolean begin) {
    sendingBack.set(begin);
    decide();
  }

  /** Why the key cannot be used; null while nothing speaks against it. */
  public ReadOnlyObjectProperty<@Nullable Phrase> keyWrong() {
    return keyWrong.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Phrase> refused() {
    return refused.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Phrase> refusedBack() {
    return refusedBack.getReadOnlyProperty();
  }

  /** Cases of the present batch that are behind us, well or ill. */
  IntegerProperty done() {
    return done;
  }

  IntegerProperty total() {
    return total;
  }

  BooleanProperty running() {
    return running;
  }

  BooleanProperty loading() {
    return loading;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  DoubleProperty divider() {
    return divider;
  }

  ViewerModel viewer() {
    return viewer;
  }
}
