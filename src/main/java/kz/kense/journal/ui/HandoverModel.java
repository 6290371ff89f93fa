package kz.kense.journal.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalRow;
import kz.kense.journal.ResultStore;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.ui.Banner;
import kz.kense.ui.Navigation;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * The cases whose result is to be registered or handed over, the chosen one, its signed file and
 * what is done with it.
 */
public final class HandoverModel {
  private record Loaded(List<JournalRow> rows, LocalDateTime now) {}

  private final Database database;
  private final Cases cases;
  private final Offices offices;
  private final Session session;
  private final Work work;
  private final Navigation navigation;
  private final ViewerModel viewer;
  private final HandoverForm form;
  private final Refill refill = new Refill(this::search);
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<JournalRow> rows = FXCollections.observableArrayList();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.3);
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Long> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable CaseState> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> registerRefused =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Banner.@Nullable Notice> notice = Banner.Notice.none();
  private List<JournalRow> all = List.of();
  private @Nullable String shownFile;
  private boolean busy;
  private boolean filling;
  private LocalDateTime now;

  public HandoverModel(
      Database database,
      Cases cases,
      Offices offices,
      Session session,
      Work work,
      Navigation navigation) {
    this.database = database;
    this.cases = cases;
    this.offices = offices;
    this.session = session;
    this.work = work;
    this.navigation = navigation;
    viewer = new ViewerModel(work);
    form = new HandoverForm(cases, session);
    now = offices.now();
    text.addListener(o -> filter());
  }

  /** What finds a case: words of its number, IIN/BIN or applicant. */
  public StringProperty text() {
    return text;
  }

  /** To be registered first, then those that wait for the applicant. */
  public ObservableList<JournalRow> rows() {
    return rows;
  }

  /** How many cases wait here: the number in the rail. */
  public ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty loads() {
    return loads.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Long> selected() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable CaseState> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Why the chosen result may not be registered now; null when it may. */
  public ReadOnlyObjectProperty<@Nullable Phrase> registerRefused() {
    return registerRefused.getReadOnlyProperty();
  }

  public HandoverForm form() {
    return form;
  }

  public ViewerModel viewer() {
    return viewer;
  }

  public ObjectProperty<Banner.@Nullable Notice> notice() {
    return notice;
  }

  public DoubleProperty divider() {
    return divider;
  }

  public Office office() {
    return offices.office();
  }

  public LocalDateTime now() {
    return now;
  }

  public void load() {
    refill.ask();
  }

  /** Only the number in the rail: the list in sight is left alone. */
  void loadCount() {
    work.run(
            "journal.loading",
            () -> database.read(tx -> ResultStore.toHandOver(tx, this::atIssue)).size())
        .unseen()
        .onSuccess(waiting::set)
        .start();
  }

  /**
   * True while the list is read anew: a list control then moves its mark to whatever stands at the
   * old place, and that is nobody's choice.
   */
  boolean filling() {
    return filling;
  }

  /** Chooses a case, also one that is not in the list any more. */
  public void choose(long id) {
    Long before = selected.get();
    if (before == null || before != id) {
      selected.set(id);
      settle(null);
      read(id);
    }
  }

  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  public void open() {
    Long id = selected.get();
    if (id != null) {
      navigation.go("case", id.toString());
    }
  }

  /** Registers the chosen result in the outgoing journal and says which number it got. */
  public void registerResult() {
    act(
        registerRefused.get(),
        (c, actor) -> cases.registerResult(c.id(), c.seq(), actor),
        c ->
            notice.set(
                Banner.Notice.ok(
                    Phrase.of(
                        "handover.registered",
                        c.result() == null ? "" : c.result().number(),
                        c.intake().number()))));
  }

  /** What the present case needs next: its registration, or handing over. */
  public void primary() {
    CaseState c = chosen.get();
    if (c != null && c.status() == CaseState.Status.READY) {
      handOver();
    } else {
      registerResult();
    }
  }

  /** Hands the chosen result over to whom the form names. */
  public void handOver() {
    String receiver = form.receivedBy().get().strip();
    act(
        form.refused().get(),
        form.handOver(),
        c -> {
          notice.set(
              Banner.Notice.ok(
                  c.dispatched() != null
                      ? Phrase.of("handover.sent", c.intake().number())
                      : Phrase.of("handover.handed", c.intake().number(), receiver)));
          selected.set(null);
          settle(null);
        });
  }

  /**
   * Gives the signed file of the chosen case; refusals are said in the screen.
   *
   * @param then on the window's thread
   */
  public void signedFile(Consumer<byte[]> then) {
    String sha256 = signedFile(chosen.get());
    if (sha256 != null) {
      work.run("journal.loading", () -> cases.content(sha256))
          .onSuccess(then)
          .onFailure(this::refuse)
          .start();
    }
  }

  public void save(Path file) {
    String sha256 = signedFile(chosen.get());
    if (sha256 != null) {
      work.aside("handover.saving", progress -> written(file, cases.content(sha256)))
          .onSuccess(
              saved -> notice.set(Banner.Notice.ok(Phrase.of("handover.saved", saved.toString()))))
          .onFailure(this::refuse)
          .start();
    }
  }

  private static Path written(Path file, byte[] pdf) {
    try {
      return Files.write(file, pdf);
    } catch (IOException e) {
      throw Failure.of("handover.not-saved", file.toString()).causedBy(e);
    }
  }

  private void act(
      @Nullable Phrase refused,
      BiFunction<CaseState, Actor, CaseState> act,
      Consumer<CaseState> then) {
    CaseState c = chosen.get();
    if (c == null || refused != null || busy) {
      return;
    }
    busy = true;
    Actor actor = session.actor();
    work.run("handover.working", () -> act.apply(c, actor))
        .onSuccess(
            after -> {
              settle(after);
              then.accept(after);
              load();
            })
        .onFailure(
            f -> {
              refuse(f);
              read(c.id());
            })
        .atEnd(() -> busy = false)
        .start();
  }

  private void refuse(Failure why) {
    notice.set(Banner.Notice.error(why));
  }

  private Work.Order<?> search() {
    return work.run(
            "journal.loading",
            () ->
                new Loaded(
                    database.read(tx -> ResultStore.toHandOver(tx, this::atIssue)), offices.now()))
        .onSuccess(this::show);
  }

  private boolean atIssue(JournalRow row) {
    return offices
        .rulebook()
        .library()
        .find(row.regulation(), row.version())
        .flatMap(r -> r.step(Objects.requireNonNullElse(row.step(), "")))
        .map(Step::action)
        .filter(StepAction.ISSUE::equals)
        .isPresent();
  }

  private void show(Loaded found) {
    now = found.now();
    all = found.rows();
    waiting.set(all.size());
    filter();
    Long id = selected.get();
    if (id != null) {
      read(id);
    }
  }

  private void filter() {
    String[] words = text.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<JournalRow> found = new ArrayList<>();
    for (JournalRow row : all) {
      String place =
          String.join(
                  "\n",
                  row.number(),
                  row.idNumber(),
                  row.applicant(),
                  Objects.requireNonNullElse(row.resultNumber(), ""),
                  Objects.requireNonNullElse(row.outgoingNumber(), ""))
              .toLowerCase(Locale.ROOT);
      if (List.of(words).stream().allMatch(place::contains)) {
        found.add(row);
      }
    }
    filling = true;
    rows.setAll(found);
    filling = false;
    loads.set(loads.get() + 1);
  }

  private void read(long id) {
    work.run("journal.loading", () -> cases.load(id))
        .onSuccess(
            c -> {
              Long still = selected.get();
              if (still != null && still == id) {
                settle(c);
              }
            })
        .onFailure(this::refuse)
        .unseen()
        .start();
  }

  private void settle(@Nullable CaseState c) {
    registerRefused.set(c == null ? null : whyNotRegister(c));
    form.show(c);
    showFile(signedFile(c));
    chosen.set(c);
  }

  private @Nullable Phrase whyNotRegister(CaseState c) {
    return c.signed() == null || c.result() != null
        ? Phrase.of("handover.nothing-to-register")
        : cases.course(c).whyNot(c, session.actor()).map(Phrase::of).orElse(null);
  }

  private void showFile(@Nullable String sha256) {
    if (!Objects.equals(sha256, shownFile)) {
      shownFile = sha256;
      if (sha256 == null) {
        viewer.clear();
      } else {
        viewer.show("application/pdf", () -> cases.content(sha256));
      }
    }
  }

  private static @Nullable String signedFile(@Nullable CaseState c) {
    return c == null || c.signed() == null ? null : c.signed().signature().sha256();
  }

  private void step(int by) {
    Long id = selected.get();
    int at = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (id != null && rows.get(i).id() == id) {
        at = i;
      }
    }
    if (!rows.isEmpty()) {
      choose(rows.get(Math.clamp(at + by, 0, rows.size() - 1)).id());
    }
  }
}
