package kz.kense.signing.ui;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.papers.SigningHand;
import kz.kense.text.LocalText;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Signing results, one or a batch: what is signed, with which key, and what became of each. */
public final class SignModel {
  private static final String PDF = "application/pdf";
  private final SignServices services;
  private final Session session;
  private final Work work;
  private final SignList list;
  private final KeyChoice key;
  private final SignBatch batch;
  private final SendBack back;
  private final KeptKey kept;
  private final SignOne one;
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refusedBack = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refusedByHand =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.38);
  private final ViewerModel viewer;

  public SignModel(SignServices services, KeyShelf keys, Session session, Work work) {
    this.services = services;
    this.session = session;
    this.work = work;
    list = new SignList(services, session, work);
    key = new KeyChoice(services.signing(), keys, work);
    batch = new SignBatch(work);
    back = new SendBack(services.cases(), list, work);
    kept = new KeptKey(work);
    one = new SignOne(services);
    viewer = new ViewerModel(work);
    list.selected().addListener((o, before, now) -> show(now));
    key.missing().addListener((o, before, now) -> decide());
    back.remark().addListener((o, before, now) -> decide());
  }

  /**
   * Loads the cases that wait for this person's signature. A batch that still runs stays in sight.
   *
   * @param caseIds those to be signed now: they come first and ticked, the others not; none means
   *     all
   */
  public void open(List<Long> caseIds) {
    if (running.get()) {
      return;
    }
    forget();
    back.close();
    notice.set(null);
    batch.total().set(0);
    key.open(session.me());
    list.open(caseIds, this::decide, why -> notice.set(Notice.error(why)));
  }

  /** The screen is left: no PIN and no open key stays behind. */
  void forget() {
    key.password().set("");
    kept.drop();
    decide();
  }

  /**
   * Opens the key and signs every ticked case in turn; the PIN is wiped as soon as the key is open.
   * Where the office wants the PIN for each document, only the first is signed.
   */
  public void sign() {
    if (refused.get() != null) {
      return;
    }
    Employee me = session.me();
    SigningHand hand = kept.take();
    begin();
    if (hand != null) {
      start(me, hand);
      return;
    }
    String name = key.name().orElseThrow();
    char[] pin = key.takePin();
    work.aside("sign.opening-key", progress -> opened(name, pin, me))
        .onSuccess(
            opened -> {
              key.used(me, name);
              start(me, opened);
            })
        .onFailure(
            why -> {
              key.refused(why);
              running.set(false);
            })
        .atEnd(
            () -> {
              Arrays.fill(pin, '\0'); // also when it was cancelled before it began
              if (!batch.running().get()) {
                running.set(false);
              }
              decide();
            })
        .start();
  }

  private void begin() {
    running.set(true);
    notice.set(null);
    decide();
  }

  private SigningHand opened(String name, char[] pin, Employee me) {
    try {
      return services.hands().open(name, pin, me, key.lang());
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private void start(Employee me, SigningHand hand) {
    boolean each = services.pinForEach().getAsBoolean();
    List<SignItem> pending = list.pending();
    List<SignItem> now = each ? pending.subList(0, Math.min(1, pending.size())) : pending;
    batch.start(
        now,
        item -> one.sign(item, me, hand),
        () -> session.entered() && session.me().id().equals(me.id()),
        () -> finished(now, hand, each));
  }

  private void finished(List<SignItem> tried, SigningHand hand, boolean each) {
    running.set(false);
    long signed = tried.stream().filter(SignItem::signed).count();
    boolean all = signed == tried.size();
    if (!all && !each && session.entered()) {
      kept.keep(hand);
    } else {
      kept.close(hand);
    }
    int left = list.pending().size();
    if (all && each && left > 0) {
      list.selected().set(list.pending().getFirst());
      notice.set(Notice.info(Phrase.of("sign.done.each", left)));
    } else {
      notice.set(
          all
              ? Notice.ok(Phrase.of("sign.done", signed))
              : Notice.warn(Phrase.of("sign.done.part", signed, tried.size())));
      show(list.selected().get());
    }
    decide();
  }

  /** Stops after the case that is being signed now; the others stay as they are. */
  public void stop() {
    batch.stop();
  }

  /**
   * Gives the result that is looked at its number, to be printed, signed with a pen and stamped: no
   * key is needed, and there is no electronic signature.
   */
  public void byHand() {
    SignItem item = list.selected().get();
    if (item == null || refusedByHand.get() != null) {
      return;
    }
    begin();
    Employee me = session.me();
    work.run("sign.signing", () -> one.byHand(item, me))
        .onSuccess(
            done -> {
              item.state().set(done);
              notice.set(Notice.ok(Phrase.of("sign.by-hand.done", done.number())));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(
            () -> {
              running.set(false);
              show(list.selected().get());
            })
        .start();
  }

  private @Nullable Phrase whyNotByHand(@Nullable SignItem item) {
    if (item == null || item.signed() || item.counter()) {
      return Phrase.of("sign.by-hand.nothing");
    }
    return running.get() ? Phrase.of("sign.signing") : item.refused();
  }

  /** Sends the case that is looked at back to be mended, with the remark. */
  public void sendBack() {
    SignItem item = list.selected().get();
    if (item == null || refusedBack.get() != null) {
      return;
    }
    begin();
    String number = item.file().intake().number();
    back.order(item, session.actor())
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(
            () -> {
              running.set(false);
              if (!list.items().contains(item)) {
                notice.set(Notice.ok(Phrase.of("sign.sent-back", number)));
              }
              decide();
            })
        .start();
  }

  private void show(@Nullable SignItem item) {
    if (item == null) {
      viewer.clear();
    } else if (item.state().get() instanceof SignItem.State.Signed signed) {
      viewer.show(PDF, () -> services.cases().content(signed.sha256()));
    } else if (item.counter() && item.file().signed() != null) {
      String sha256 = item.file().signed().signature().sha256();
      viewer.show(PDF, () -> services.cases().content(sha256));
    } else {
      viewer.show(PDF, () -> services.papers().savedDraft(item.file()).pdf());
    }
    decide();
  }

  private void decide() {
    Phrase reason = null;
    if (running.get()) {
      reason = Phrase.of("sign.signing");
    } else if (list.pending().isEmpty()) {
      reason = Phrase.of("sign.none-ticked");
    } else if (!kept.open().get()) {
      reason = key.missing().get();
    }
    refused.set(reason);
    refusedByHand.set(whyNotByHand(list.selected().get()));
    refusedBack.set(back.whyNot(list.selected().get(), running.get()));
  }

  /** Whether some of the last batch were not signed: the button tries these again. */
  boolean retrying() {
    return list.pending().stream().anyMatch(SignItem::tried);
  }

  /** Asks for the remark of a sending back, or gives up. */
  void sendingBack(boolean begin) {
    back.open().set(begin);
    decide();
  }

  /** The office's zone, in which times are told. */
  ZoneId zone() {
    return services.cases().rulebook().zone();
  }

  /** What kind of result a case ends with, in both languages. */
  LocalText result(CaseState c) {
    return services.papers().resultForm(c).title();
  }

  void tickAll() {
    list.tickAll();
  }

  boolean allSigned() {
    return list.allSigned();
  }

  public ObservableList<SignItem> items() {
    return list.items();
  }

  /** The one looked at. */
  ObjectProperty<@Nullable SignItem> selected() {
    return list.selected();
  }

  /** With which key. */
  public KeyChoice key() {
    return key;
  }

  SignBatch batch() {
    return batch;
  }

  SendBack back() {
    return back;
  }

  public ReadOnlyObjectProperty<@Nullable Phrase> refused() {
    return refused.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Phrase> refusedBack() {
    return refusedBack.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Phrase> refusedByHand() {
    return refusedByHand.getReadOnlyProperty();
  }

  /** True while the key is opened or documents are signed or sent back. */
  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** True while the key of the last batch is open for what was not signed. */
  ReadOnlyBooleanProperty keyOpen() {
    return kept.open();
  }

  BooleanProperty loading() {
    return list.loading();
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
