package kz.kense.routing.ui;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseCourse;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.Meeting;
import kz.kense.casefile.Recorded;
import kz.kense.regulation.StepAction;
import kz.kense.routing.StockPhraseStore;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** What the one who sits here does at the present step of a case. */
public final class StepModel {
  private static final String SHEET = "resolution-sheet";

  private final CaseTools tools;
  private final Consumer<Acted> acted;
  private final Consumer<Long> changed;
  private final ObjectProperty<@Nullable Notice> notice;
  private final ReadOnlyObjectWrapper<@Nullable Stand> stand = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringProperty words = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Phrase> wordsError = new SimpleObjectProperty<>();
  private final BooleanProperty recording = new SimpleBooleanProperty();
  private final ResolutionModel resolution = new ResolutionModel();
  private final CommissionModel commission = new CommissionModel();

  /**
   * An act that was done.
   *
   * @param done what to say of it
   */
  public record Acted(CaseState after, Phrase done) {}

  /**
   * @param notice where failures are said that are about no field
   * @param acted hears of an act that was done, on the window's thread
   * @param changed hears that somebody else has changed the case, which must be loaded anew
   */
  StepModel(
      CaseTools tools,
      ObjectProperty<@Nullable Notice> notice,
      Consumer<Acted> acted,
      Consumer<Long> changed) {
    this.tools = tools;
    this.notice = notice;
    this.acted = acted;
    this.changed = changed;
    words.addListener((o, before, now) -> wordsError.set(null));
    resolution.author().addListener((o, before, now) -> loadPhrases(now));
  }

  /** Null while no case is chosen. */
  ReadOnlyObjectProperty<@Nullable Stand> stand() {
    return stand.getReadOnlyProperty();
  }

  /** True while an act is on its way to the disk. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The remark, or the note of a prescribed act. */
  public StringProperty words() {
    return words;
  }

  public ObjectProperty<@Nullable Phrase> wordsError() {
    return wordsError;
  }

  /** Whether a clerk is entering a resolution that the official wrote on paper. */
  public BooleanProperty recording() {
    return recording;
  }

  public ResolutionModel resolution() {
    return resolution;
  }

  public CommissionModel commission() {
    return commission;
  }

  /**
   * Takes another case or a newer state of the same; what is typed stays while the step is the
   * same.
   */
  void show(@Nullable CaseState c) {
    Stand before = stand.get();
    if (c == null) {
      stand.set(null);
      return;
    }
    Stand now = Stand.of(tools, c);
    // another person at the same step begins anew: what one typed is not the other's
    if (before == null || !sameWork(before.state(), c) || before.mine() != now.mine()) {
      words.set("");
      wordsError.set(null);
      recording.set(false);
      begin(now);
    }
    stand.set(now);
  }

  private static boolean sameWork(CaseState a, CaseState b) {
    return a.id() == b.id()
        && java.util.Objects.equals(a.step(), b.step())
        && a.done().size() == b.done().size();
  }

  private void begin(Stand now) {
    if (now.at(StepAction.RESOLVE) && now.step() != null && (now.mine() || now.mayRecord())) {
      resolution.begin(tools.office(), now.state(), now.step(), tools.me(), tools.now(), Set.of());
    }
    if (now.at(StepAction.COMMISSION) && now.step() != null && now.mine()) {
      commission.begin(
          tools.office(), now.regulation(), now.state(), now.step(), tools.me(), tools.now());
    }
  }

  private void loadPhrases(@Nullable String author) {
    resolution.phrases().clear();
    if (author != null) {
      tools
          .work()
          .run(
              "routing.loading", () -> tools.database().read(tx -> StockPhraseStore.of(tx, author)))
          .unseen()
          .onSuccess(
              found -> {
                if (author.equals(resolution.author().get())) {
                  resolution.phrases().setAll(found);
                }
              })
          .start();
    }
  }

  /**
   * Puts the resolution as written.
   *
   * @param sheet takes the resolution sheet when its printing was asked for
   */
  public void resolve(Lang lang, Consumer<byte[]> sheet) {
    if (resolution.termError().get() != null) {
      return; // it is said beside the field
    }
    ResolutionModel.Written written;
    try {
      written = resolution.written(tools.office());
    } catch (Failure f) {
      notice.set(Notice.error(f));
      return;
    }
    Actor recorder = tools.session().actor();
    boolean print = resolution.printSheet().get();
    act(
        "routing.done.resolved",
        (course, c) -> ResolutionModel.decide(course, c, recorder, written),
        after -> {
          if (print) {
            paper(after, SHEET, lang, sheet);
          }
        });
  }

  /** Records the prescribed act with its note. */
  public void perform() {
    String note = words.get().strip();
    Actor actor = tools.session().actor();
    act("routing.done.performed", (course, c) -> course.perform(c, actor, note), after -> {});
  }

  /** Records the sitting of the commission as written. */
  public void hold() {
    Meeting meeting = commission.meeting();
    Actor actor = tools.session().actor();
    act(
        "routing.done.commission",
        (course, c) -> course.holdCommission(c, actor, meeting),
        after -> {});
  }

  /** The minutes as they would be if the sitting were recorded now; nothing is. */
  void draftMinutes(Consumer<byte[]> then) {
    Stand now = stand.get();
    if (now == null) {
      return;
    }
    Actor actor = tools.session().actor();
    try {
      CaseEvent held =
          tools
              .cases()
              .course(now.state())
              .holdCommission(now.state(), actor, commission.meeting())
              .getFirst();
      CaseState imagined =
          now.state()
              .apply(new Recorded<>(now.state().seq() + 1, tools.now(), actor.employee(), held));
      paper(imagined, "minutes", imagined.intake().lang(), then);
    } catch (Failure f) {
      notice.set(Notice.error(f));
    }
  }

  /** A paper of the case as it is, in the applicant's language. */
  void paper(String use, Consumer<byte[]> then) {
    Stand now = stand.get();
    if (now != null) {
      paper(now.state(), use, now.state().intake().lang(), then);
    }
  }

  /** Passes the draft or the minutes on, from a check, an agreement or an approval. */
  public void approve() {
    Stand now = stand.get();
    String remark = words.get().strip();
    Actor actor = tools.session().actor();
    if (now != null && now.at(StepAction.CHECK)) {
      act("routing.done.checked", (course, c) -> course.check(c, actor, remark), after -> {});
    } else if (now != null && now.at(StepAction.APPROVE)) {
      act(
          "routing.done.approved",
          (course, c) -> course.approveMinutes(c, actor, remark),
          after -> {});
    } else if (now != null) {
      act("routing.done.agreed", (course, c) -> course.agree(c, actor, remark), after -> {});
    }
  }

  /** Sends the draft back; without a remark it is refused beside the field. */
  public void sendBack() {
    String remark = words.get().strip();
    Actor actor = tools.session().actor();
    act("routing.done.returned", (course, c) -> course.sendBack(c, actor, remark), after -> {});
  }

  /** To the screen where this step is worked on: drafting, signing, hand-over. */
  public void openWorkplace() {
    Stand now = stand.get();
    if (now == null || now.step() == null) {
      return;
    }
    String id = Long.toString(now.state().id());
    switch (now.step().action()) {
      case DRAFT -> tools.navigation().go("draft", id);
      case SIGN -> tools.navigation().go("sign", id);
      case ISSUE -> tools.navigation().go("handover", id);
      case REGISTER, RESOLVE, PERFORM, COMMISSION, APPROVE, CHECK, AGREE -> {}
    }
  }

  /** Makes a paper of a case for printing. */
  void paper(CaseState c, String use, Lang lang, Consumer<byte[]> then) {
    tools
        .work()
        .aside("routing.printing", p -> tools.papers().paper(c, use, lang))
        .onSuccess(then)
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }

  /** Makes the sheet that explains one due moment of a case. */
  void dueSheet(CaseState c, DueSheet sheet, Lang lang, Consumer<byte[]> then) {
    tools
        .work()
        .aside("routing.printing", p -> tools.papers().dueSheet(c, sheet, lang))
        .onSuccess(then)
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }

  private void act(
      String doneKey,
      BiFunction<CaseCourse, CaseState, List<CaseEvent>> decision,
      Consumer<CaseState> then) {
    Stand now = stand.get();
    if (now == null || busy.get()) {
      return;
    }
    busy.set(true);
    notice.set(null);
    CaseState c = now.state();
    Actor actor = tools.session().actor();
    tools
        .work()
        .run("routing.acting", () -> tools.cases().act(c.id(), c.seq(), actor, decision))
        .onSuccess(
            after -> {
              acted.accept(new Acted(after, Phrase.of(doneKey, c.intake().number())));
              then.accept(after);
            })
        .onFailure(f -> refused(c, f))
        .atEnd(() -> busy.set(false))
        .start();
  }

  private void refused(CaseState c, Failure f) {
    if (f.code().equals("casefile.return-without-remark")) {
      wordsError.set(Phrase.of(f));
    } else if (!resolution.refused(f)) {
      notice.set(Notice.error(f));
    }
    if (f.code().equals("storage.changed-meanwhile")) {
      changed.accept(c.id());
    }
  }
}
