package kz.kense.routing.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseLinkStore;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Corrections;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.Recorded;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.routing.FileReader;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** One case with all that is known of it. */
public final class CaseModel {
  /** What {@link #editing} holds while the reason of voiding the registration is asked. */
  static final String VOIDING = "void";

  /** What is edited while a result is being withdrawn: no field is called so. */
  static final String WITHDRAWAL = "#result";

  private static final String RECEIPT = "acceptance-receipt";

  private final CaseTools tools;
  private final FileReader reader;
  private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.DATA);
  private final BooleanProperty panelOpen = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable String> editing = new SimpleObjectProperty<>();
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Phrase> reasonError = new SimpleObjectProperty<>();
  private final ViewerModel viewer;
  private final StepModel step;
  private final ChecksModel checks;
  private List<Long> list = List.of();
  private long shownCase;

  enum Tab {
    DATA,
    ROUTE,
    CHECKS,
    DOCUMENTS,
    RESOLUTIONS,
    LINKS,
    HISTORY
  }

  /**
   * @param similar other cases of the applicant or with the same files
   * @param following the cases that follow on this one
   */
  record Loaded(
      CaseState state,
      List<Recorded<CaseEvent>> history,
      List<JournalRow> similar,
      List<JournalRow> following,
      Stand stand) {
    boolean issued(String use) {
      return history.stream()
          .anyMatch(r -> r.event() instanceof CaseEvent.Issued i && i.use().equals(use));
    }
  }

  CaseModel(CaseTools tools, FileReader reader) {
    this.tools = tools;
    this.reader = reader;
    viewer = new ViewerModel(tools.work(), tools.words());
    step = new StepModel(tools, notice, this::acted, this::load);
    checks = new ChecksModel(tools, reader, notice, this::load);
    reason.addListener((o, before, now) -> reasonError.set(null));
  }

  ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
    return loaded.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  ObjectProperty<Tab> tab() {
    return tab;
  }

  /** Whether the panel of the present step stands in place of the tabs. */
  public BooleanProperty panelOpen() {
    return panelOpen;
  }

  /** The field being corrected, or the id of the file being taken out; null for none. */
  public ObjectProperty<@Nullable String> editing() {
    return editing;
  }

  public StringProperty value() {
    return value;
  }

  public StringProperty reason() {
    return reason;
  }

  public ObjectProperty<@Nullable Phrase> reasonError() {
    return reasonError;
  }

  public ViewerModel viewer() {
    return viewer;
  }

  public StepModel step() {
    return step;
  }

  ChecksModel checks() {
    return checks;
  }

  CaseTools tools() {
    return tools;
  }

  /**
   * Opens a case.
   *
   * @param neighbours the list it was opened from, which next and previous follow; empty for the
   *     order of registration
   */
  public void open(long id, List<Long> neighbours) {
    list = List.copyOf(neighbours);
    if (shownCase != id) {
      loaded.set(null);
      step.show(null);
      viewer.clear();
      panelOpen.set(false);
      editing.set(null);
      notice.set(null);
    }
    load(id);
  }

  void load(long id) {
    tools
        .work()
        .run("routing.loading", () -> read(id))
        .onSuccess(this::arrived)
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }

  public void reload() {
    Loaded now = loaded.get();
    if (now != null) {
      load(now.state().id());
    }
  }

  private Loaded read(long id) {
    CaseState c = tools.cases().load(id);
    List<String> files = c.attachments().stream().map(Attachment::sha256).toList();
    List<JournalRow> similar =
        tools
            .database()
            .read(tx -> JournalStore.similar(tx, c.intake().applicant().idNumber(), files));
    return new Loaded(
        c,
        tools.cases().history(id),
        similar.stream().filter(r -> r.id() != id).toList(),
        tools.database().read(tx -> JournalStore.rows(tx, CaseLinkStore.following(tx, id))),
        Stand.of(tools, c));
  }

  private void arrived(Loaded now) {
    Loaded before = loaded.get();
    boolean other = shownCase != now.state().id();
    shownCase = now.state().id();
    step.show(now.state());
    checks.show(now.state());
    loaded.set(now);
    boolean moved = before == null || before.state().done().size() != now.state().done().size();
    if (other || moved) {
      CaseDocument.show(tools, viewer, now.state());
    }
  }

  /** To the next case of the list ({@code 1}) or the one before ({@code -1}). */
  public void move(int by) {
    Loaded now = loaded.get();
    if (now == null) {
      return;
    }
    long id = now.state().id();
    int place = list.indexOf(id);
    if (place >= 0 && place + by >= 0 && place + by < list.size()) {
      open(list.get(place + by), list);
    } else if (place < 0 && id + by > 0) {
      open(id + by, list); // cases are numbered in the order of registration
    }
  }

  /** Begins to mend a field of the registration. */
  public void correct(String field) {
    Loaded now = loaded.get();
    if (now != null) {
      value.set(Corrections.value(now.state().intake(), field));
      begin(field);
    }
  }

  /** Begins to take a file out of the case. */
  public void detach(Attachment a) {
    begin(a.id());
  }

  /** Begins to void the registration. */
  public void voidRegistration() {
    begin(VOIDING);
  }

  /** Begins to declare the result void. */
  void withdraw() {
    begin(WITHDRAWAL);
  }

  /** Whether the one who sits here may declare the result void now. */
  boolean mayWithdraw() {
    Loaded now = loaded.get();
    return now != null
        && now.state().result() != null
        && now.state().withdrawn() == null
        && tools.cases().course(now.state()).mayWithdraw(now.state(), tools.session().actor());
  }

  private void begin(String what) {
    reason.set("");
    reasonError.set(null);
    editing.set(what);
  }

  /** Whether the one who sits here may mend the registration: the chancellery. */
  boolean mayCorrect() {
    Loaded now = loaded.get();
    return now != null
        && tools.me().actor().roles().contains(now.stand().regulation().steps().getFirst().role());
  }

  /** Keeps the correction begun, or takes the file out, for the reason given. */
  public void confirm() {
    Loaded now = loaded.get();
    String what = editing.get();
    if (now == null || what == null) {
      return;
    }
    CaseState c = now.state();
    Actor actor = tools.session().actor();
    String why = reason.get().strip();
    String to = value.get().strip();
    if (what.equals(VOIDING) || what.equals(WITHDRAWAL)) {
      boolean voiding = what.equals(VOIDING);
      change(
          voiding ? "routing.done.voided" : "routing.done.withdrawn",
          () ->
              tools
                  .cases()
                  .act(
                      c.id(),
                      c.seq(),
                      actor,
                      (course, x) ->
                          voiding
                              ? course.voidRegistration(x, actor, why)
                              : course.withdrawResult(x, actor, why)));
      return;
    }
    boolean file = c.attachment(what).isPresent();
    change(
        file ? "routing.done.detached" : "routing.done.corrected",
        () ->
            tools
                .cases()
                .act(
                    c.id(),
                    c.seq(),
                    actor,
                    (course, s) ->
                        file
                            ? course.detach(s, what, why)
                            : course.correct(s, actor, what, to, why)));
  }

  /**
   * Puts files into the case.
   *
   * @param document of the checklist that they belong to; null when none
   */
  public void attach(List<Path> files, @Nullable String document) {
    Loaded now = loaded.get();
    if (now == null || files.isEmpty()) {
      return;
    }
    CaseState c = now.state();
    Actor actor = tools.session().actor();
    tools
        .work()
        .aside("routing.reading", p -> files.stream().map(reader::read).toList())
        .onSuccess(
            read ->
                change(
                    "routing.done.attached",
                    () -> tools.cases().attach(c.id(), c.seq(), actor, of(read, document))))
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }

  /** Opens the scan screen for this case. */
  public void scan() {
    Loaded now = loaded.get();
    if (now != null && now.state().status() != CaseState.Status.CLOSED) {
      tools.scanning().accept(new CaseScanTarget(tools, now.state()));
    }
  }

  private static List<NewFile> of(List<NewFile> read, @Nullable String document) {
    return read.stream()
        .map(f -> new NewFile(document, f.name(), f.mediaType(), f.content()))
        .toList();
  }

  /** Makes the receipt of acceptance, keeps it in the log, and hands it to be printed. */
  public void receipt(Consumer<byte[]> then) {
    Loaded now = loaded.get();
    if (now == null) {
      return;
    }
    CaseState c = now.state();
    Actor actor = tools.session().actor();
    step.paper(
        c,
        RECEIPT,
        c.intake().lang(),
        pdf -> {
          change(
              "routing.done.receipt",
              () -> tools.cases().issued(c.id(), c.seq(), actor, RECEIPT, pdf));
          then.accept(pdf);
        });
  }

  /** What can be printed of the case now. */
  List<CasePapers.Choice> papers() {
    Loaded now = loaded.get();
    return now == null ? List.of() : new CasePapers(tools).of(now.state());
  }

  /** Makes a paper of {@link #papers} and hands it to be printed. */
  void paper(String use, Consumer<byte[]> then) {
    Loaded now = loaded.get();
    if (now != null) {
      new CasePapers(tools).make(now.state(), use, then, f -> notice.set(Notice.error(f)));
    }
  }

  /** Shows a file of the archive. */
  void show(Attachment a) {
    Loaded now = loaded.get();
    if (now != null) {
      CaseDocument.incoming(tools, viewer, now.state(), a);
    }
  }

  void show(String mediaType, String sha256) {
    viewer.show(mediaType, () -> tools.cases().content(sha256));
  }

  private void change(String doneKey, Callable<CaseState> act) {
    tools
        .work()
        .run("routing.acting", act)
        .onSuccess(
            after -> {
              editing.set(null);
              notice.set(Notice.ok(Phrase.of(doneKey, after.intake().number())));
              load(after.id());
            })
        .onFailure(this::refused)
        .start();
  }

  private void refused(Failure f) {
    if (f.code().equals("casefile.reason-needed")) {
      reasonError.set(Phrase.of(f));
    } else {
      notice.set(Notice.error(f));
    }
    if (f.code().equals("storage.changed-meanwhile")) {
      reload();
    }
  }

  private void acted(StepModel.Acted done) {
    notice.set(Notice.ok(done.done()));
    panelOpen.set(false);
    load(done.after().id());
  }
}
