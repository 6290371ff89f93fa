package kz.kense.papers.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.office.Session;
import kz.kense.papers.Drafting;
import kz.kense.papers.Papers;
import kz.kense.regulation.StepAction;
import kz.kense.result.Condition;
import kz.kense.result.FormDefinition;
import kz.kense.result.FormField;
import kz.kense.result.MissingValue;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The draft of one case: its fields, what is missing, the page in the making, its versions. */
public final class DraftModel {
  static final String PDF = "application/pdf";

  /** What the right pane shows. */
  enum Side {
    PAGE,
    DOCUMENTS,
    VERSIONS
  }

  private final Cases cases;
  private final Papers papers;
  private final Drafting drafting;
  private final Session session;
  private final Work work;
  private final Function<String, LocalText> names;
  private final Consumer<Long> passedOn;
  private final ReadOnlyObjectWrapper<@Nullable CaseState> opened = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FormDefinition> form =
      new ReadOnlyObjectWrapper<>();
  private final Map<String, DraftField> fields = new LinkedHashMap<>();
  private final ObjectProperty<Lang> lang = new SimpleObjectProperty<>(Lang.KK);
  private final ObjectProperty<Lang> shown = new SimpleObjectProperty<>(Lang.KK);
  private final IntegerProperty edits = new SimpleIntegerProperty();
  private final ObservableList<MissingValue> missing = FXCollections.observableArrayList();
  private final BooleanProperty unsaved = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> whyNot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> whyNotSubmit =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ObjectProperty<@Nullable String> asked = new SimpleObjectProperty<>();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PAGE);
  private final DoubleProperty divider = new SimpleDoubleProperty(0.54);
  private final ViewerModel page;
  private final ViewerModel documents;
  private final ObjectProperty<@Nullable Attachment> document = new SimpleObjectProperty<>();
  private final VersionsModel versions;
  private final RefusalModel refusal;
  private int opening;

  /**
   * @param names of employees by their ids
   * @param passedOn what to do with the case that has left this desk
   */
  public DraftModel(
      Cases cases,
      Papers papers,
      Drafting drafting,
      Session session,
      Work work,
      Function<String, LocalText> names,
      Consumer<Long> passedOn) {
    this.cases = cases;
    this.papers = papers;
    this.drafting = drafting;
    this.session = session;
    this.work = work;
    this.names = names;
    this.passedOn = passedOn;
    page = new ViewerModel(work);
    documents = new ViewerModel(work);
    versions = new VersionsModel(papers);
    refusal = new RefusalModel(cases, this);
    document.addListener((o, before, now) -> showDocument(now));
    shown.addListener((o, before, now) -> render());
  }

  /** Loads a case; what was typed for another one is kept as a version first. */
  public void open(long caseId) {
    keep();
    int mine = ++opening;
    notice.set(null);
    work.run("draft.loading", () -> cases.load(caseId))
        .onSuccess(
            c -> {
              if (mine == opening) {
                side.set(Side.PAGE);
                arrived(c);
              }
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  /** Keeps what is typed as a version when there is something new and it may be kept. */
  public void keep() {
    if (unsaved.get() && whyNot.get() == null) {
      save(false);
    }
  }

  /** Keeps a version and says so. */
  public void save() {
    save(true);
  }

  private void save(boolean aloud) {
    CaseState c = opened.get();
    if (c == null || busy.get() || whyNot.get() != null) {
      return;
    }
    Map<String, Object> data = data();
    Lang in = lang.get();
    int edit = edits.get();
    int mine = opening;
    Actor me = session.actor();
    act(
        () -> drafting.save(c, me, in, data),
        after -> {
          if (mine == opening) {
            taken(after, edit);
            if (aloud) {
              notice.set(Notice.ok(Phrase.of("draft.saved", after.drafts().size())));
            }
          }
        });
  }

  /** Passes the draft on to be checked; refused while something is missing. */
  public void submit() {
    CaseState c = opened.get();
    if (c == null || whyNotSubmit.get() != null) {
      return;
    }
    Map<String, Object> data = data();
    Lang in = lang.get();
    Actor me = session.actor();
    act(
        () -> drafting.submit(c, me, in, data),
        after -> {
          unsaved.set(false);
          arrived(after);
          notice.set(Notice.ok(Phrase.of("draft.passed-on")));
          passedOn.accept(after.id());
        });
  }

  /** The primary action of what is looked at: passing on, or turning to another branch. */
  void primary() {
    if (refusal.branch().get() == null) {
      submit();
    } else {
      refusal.turn();
    }
  }

  /** An employee's name, or the id of one who is not there any more. */
  LocalText nameOf(String employee) {
    return names.apply(employee);
  }

  /** Does something to the case on the database thread; a refusal is said in place. */
  void act(Supplier<CaseState> what, Consumer<CaseState> then) {
    busy.set(true);
    decide();
    work.run("draft.saving", what::get)
        .onSuccess(then)
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(
            () -> {
              busy.set(false);
              decide();
            })
        .start();
  }

  /** Draws the page anew from what is typed; the one asked for last wins. */
  public void render() {
    CaseState c = opened.get();
    if (c == null) {
      return;
    }
    Map<String, Object> data = data();
    Lang from = lang.get();
    Lang to = shown.get();
    page.replace(
        PDF,
        () -> papers.draft(c, to, from == to ? data : papers.inLanguage(c, data, from, to)).pdf());
  }

  /** Makes the page as it is typed now, for printing. */
  void printed(Consumer<byte[]> then) {
    CaseState c = opened.get();
    if (c == null) {
      return;
    }
    Map<String, Object> data = data();
    Lang from = lang.get();
    Lang to = shown.get();
    work.aside(
            "draft.printing",
            progress ->
                papers.draft(c, to, from == to ? data : papers.inLanguage(c, data, from, to)).pdf())
        .onSuccess(then)
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  /** The result will be given in this language: what the case gave changes with it. */
  public void turnTo(Lang other) {
    CaseState c = opened.get();
    Lang before = lang.get();
    if (c == null || before == other) {
      return;
    }
    Map<String, Object> data = papers.inLanguage(c, data(), before, other);
    lang.set(other);
    fields.values().forEach(f -> f.set(data.get(f.id())));
    shown.set(other);
    edited();
  }

  /** The form's data as they are typed now, without empty values. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    fields
        .values()
        .forEach(
            f -> {
              Object value = f.value();
              if (value != null) {
                data.put(f.id(), value);
              }
            });
    return data;
  }

  /** Shows a case whose state has changed by an act of this screen. */
  void arrived(CaseState c) {
    FormDefinition definition = papers.resultForm(c);
    Lang in = c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang());
    lang.set(in);
    Map<String, Object> data = papers.draftData(c, in);
    form.set(null); // no view may look at fields of two forms
    fields.clear();
    for (FormField f : definition.fields()) {
      DraftField made = new DraftField(f, Papers.givenAtSigning(f), this::edited);
      made.set(data.get(f.id()));
      fields.put(f.id(), made);
    }
    opened.set(c);
    unsaved.set(false);
    // before the form: the view makes the buttons of the branches with it
    refusal.open(c);
    versions.open(c);
    form.set(definition);
    shown.set(in);
    document.set(c.attachments().isEmpty() ? null : c.attachments().getFirst());
    check();
    render();
  }

  /** After a version was kept: the fields stay as they are typed. */
  private void taken(CaseState after, int edit) {
    opened.set(after);
    unsaved.set(edits.get() != edit);
    versions.open(after);
    decide();
  }

  /**
   * Fills the fields that take a fact of the case with that fact as it is now, whatever a version
   * said.
   *
   * @param path of the fact, as in the form's {@code from:}
   */
  void fillFromCase(String path) {
    Map<String, Object> given = papers.prefilled(Objects.requireNonNull(opened.get()), lang.get());
    List<DraftField> filled =
        fields.values().stream().filter(f -> path.equals(f.field().prefill())).toList();
    filled.forEach(f -> f.set(given.get(f.id())));
    if (!filled.isEmpty()) {
      edited();
    }
  }

  private void edited() {
    unsaved.set(true);
    check();
    edits.set(edits.get() + 1);
  }

  private void check() {
    CaseState c = opened.get();
    if (c == null) {
      return;
    }
    Map<String, Object> data = data();
    for (DraftField f : fields.values()) {
      Condition when = f.field().when();
      f.present().set(when == null || when.holds(data));
      f.wrong().set(wrong(f));
    }
    missing.setAll(papers.missing(c, data));
    decide();
  }

  private static @Nullable Phrase wrong(DraftField f) {
    boolean number = f.field().type() == kz.kense.result.FieldType.NUMBER;
    return number && !DraftField.isNumber(f.text().get()) ? Phrase.of("draft.not-a-number") : null;
  }

  private void decide() {
    CaseState c = opened.get();
    whyNot.set(c == null ? Phrase.of("draft.loading") : whyNot(c));
    Phrase reason = whyNot.get();
    if (reason == null && busy.get()) {
      reason = Phrase.of("draft.saving");
    }
    if (reason == null && !missing.isEmpty()) {
      reason = Phrase.of("draft.missing.reason", missing.size());
    }
    whyNotSubmit.set(reason);
  }

  private @Nullable Phrase whyNot(CaseState c) {
    boolean drafting =
        Optional.ofNullable(c.step())
            .flatMap(cases.rulebook().of(c)::step)
            .filter(s -> s.action() == StepAction.DRAFT)
            .isPresent();
    Optional<Failure> refused = cases.course(c).whyNot(c, session.actor());
    return refused.map(Phrase::of).orElse(drafting ? null : Phrase.of("draft.not-drafting"));
  }

  private void showDocument(@Nullable Attachment a) {
    if (a == null) {
      documents.clear();
    } else {
      documents.show(a.mediaType(), () -> cases.content(a.sha256()));
    }
  }

  /** Null until a case has been loaded. */
  public ReadOnlyObjectProperty<@Nullable CaseState> opened() {
    return opened.getReadOnlyProperty();
  }

  /** The form; set anew (over null) whenever the fields are other ones. */
  public ReadOnlyObjectProperty<@Nullable FormDefinition> form() {
    return form.getReadOnlyProperty();
  }

  DraftField field(String id) {
    return Objects.requireNonNull(fields.get(id), id);
  }

  List<DraftField> fields() {
    return new ArrayList<>(fields.values());
  }

  /** The language the result will be given in. */
  public ObjectProperty<Lang> lang() {
    return lang;
  }

  /** The language the page is looked at in. */
  public ObjectProperty<Lang> shown() {
    return shown;
  }

  /** Counts changes: a while after the last one the page is to be drawn anew. */
  public IntegerProperty edits() {
    return edits;
  }

  public ObservableList<MissingValue> missing() {
    return missing;
  }

  public BooleanProperty unsaved() {
    return unsaved;
  }

  /** Why nothing may be changed here; null when it may. */
  public ReadOnlyObjectProperty<@Nullable Phrase> whyNot() {
    return whyNot.getReadOnlyProperty();
  }

  /** Why the draft cannot be passed on yet. */
  public ReadOnlyObjectProperty<@Nullable Phrase> whyNotSubmit() {
    return whyNotSubmit.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  /** The field somebody asked to see; the view goes there and sets it back to null. */
  ObjectProperty<@Nullable String> asked() {
    return asked;
  }

  ObjectProperty<Side> side() {
    return side;
  }

  DoubleProperty divider() {
    return divider;
  }

  ViewerModel page() {
    return page;
  }

  ViewerModel documents() {
    return documents;
  }

  ObjectProperty<@Nullable Attachment> document() {
    return document;
  }

  VersionsModel versions() {
    return versions;
  }

  RefusalModel refusal() {
    return refusal;
  }

  Drafting drafting() {
    return drafting;
  }

  Session session() {
    return session;
  }
}
