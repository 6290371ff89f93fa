package kz.kense.regulation.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.RegulationReader;
import kz.kense.regulation.SourceText;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The regulations of the office, and a file that is being checked to become one of them. */
public final class RegulationsModel {

  /** One edition; {@code added} when the office brought it, false when it ships with Kense. */
  public record Item(Regulation regulation, boolean added) {}

  /**
   * A file that was read.
   *
   * @param regulation what it would add; null when it is refused
   */
  public record Checked(
      Path file, String yaml, @Nullable Regulation regulation, List<Finding> findings) {
    public long errors() {
      return findings.stream().filter(Finding::isError).count();
    }
  }

  private final Offices offices;
  private final Session session;
  private final Work work;
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Item> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Checked> checked = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Phrase> addRefused = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.TEXT);
  private final Proof proof;
  private final DiagramsModel diagrams;
  private final ProvingModel proving;
  private final DoubleProperty divider = new SimpleDoubleProperty(0.32);

  /** What of the chosen regulation is looked at. */
  public enum Page {
    TEXT,
    DIAGRAMS,
    CHECK,
    COMPARISON
  }

  public RegulationsModel(Offices offices, Session session, Work work, Proof proof) {
    this.offices = offices;
    this.session = session;
    this.work = work;
    this.proof = proof;
    diagrams = new DiagramsModel(work, notice);
    proving = new ProvingModel(proof, work, notice);
    chosen.addListener(
        (o, before, now) -> {
          kind.set(now == null ? null : firstKind(now));
          proving.clearComparison();
        });
    checked.addListener((o, before, now) -> judge());
  }

  public ObservableList<Item> items() {
    return items;
  }

  public ObjectProperty<@Nullable Item> chosen() {
    return chosen;
  }

  /** Whose route is shown; the id of a kind of the chosen regulation. */
  public ObjectProperty<@Nullable String> kind() {
    return kind;
  }

  /** The file last checked; null when none, or when its findings were put away. */
  public ObjectProperty<@Nullable Checked> checked() {
    return checked;
  }

  /** Why the checked file may not be added; null when it may. */
  public ObjectProperty<@Nullable Phrase> addRefused() {
    return addRefused;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public ObjectProperty<Page> page() {
    return page;
  }

  DiagramsModel diagrams() {
    return diagrams;
  }

  ProvingModel proving() {
    return proving;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public DoubleProperty divider() {
    return divider;
  }

  /**
   * @param id the regulation to show; empty for the one shown before, or the first
   */
  public void load(Optional<String> id) {
    judge();
    work.run("regulations.loading", this::all)
        .onSuccess(found -> show(found, id))
        .onFailure(why -> notice.set(Notice.error(why)))
        .unseen()
        .start();
  }

  /** Reads a file and shows everything that is wrong with it; nothing is changed. */
  public void check(Path file) {
    busy.set(true);
    notice.set(null);
    work.run("regulations.checking", () -> read(file))
        .onSuccess(checked::set)
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(() -> busy.set(false))
        .start();
  }

  /** Puts the checked file into the office. */
  public void add() {
    Checked now = checked.get();
    if (now == null || now.regulation() == null || addRefused.get() != null || busy.get()) {
      return;
    }
    Regulation added = now.regulation();
    String actor = session.me().id();
    busy.set(true);
    work.run(
            "regulations.adding",
            () -> {
              offices.addRegulation(actor, added, now.yaml());
              return all();
            })
        .onSuccess(
            found -> {
              checked.set(null);
              proving.forget();
              show(found, Optional.of(added.id()));
              notice.set(Notice.ok(Phrase.of("regulations.added", added.shortTitle())));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(() -> busy.set(false))
        .start();
  }

  private List<Item> all() {
    RegulationLibrary shipped = RegulationLibrary.builtIn();
    return offices.rulebook().library().all().stream()
        .map(r -> new Item(r, !shipped.find(r.id(), r.version()).equals(Optional.of(r))))
        .toList();
  }

  private void show(List<Item> found, Optional<String> id) {
    Item before = chosen.get();
    items.setAll(found);
    Optional<Item> wanted =
        id.flatMap(
            wantedId ->
                found.stream()
                    .filter(i -> i.regulation().id().equals(wantedId))
                    .max(Comparator.comparing(i -> i.regulation().version())));
    chosen.set(
        wanted.orElseGet(
            () ->
                before != null && found.contains(before)
                    ? before
                    : found.stream().findFirst().orElse(null)));
  }

  private Checked read(Path file) {
    String name = String.valueOf(file.getFileName());
    SourceText read = SourceText.of(file);
    String yaml = read.text();
    if (yaml == null) {
      return new Checked(file, "", null, read.findings());
    }
    RegulationReader.Reading reading = proof.check(name, yaml);
    Regulation regulation = reading.regulation();
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (regulation != null && taken(regulation)) {
      findings.addFirst(
          Finding.error(name, 1, "version-taken", regulation.id(), regulation.version()));
    }
    return new Checked(file, yaml, regulation, List.copyOf(findings));
  }

  private boolean taken(Regulation r) {
    return offices.rulebook().library().find(r.id(), r.version()).isPresent();
  }

  private void judge() {
    Checked now = checked.get();
    if (!session.actor().roles().contains(Employee.ADMIN)) {
      addRefused.set(Phrase.of("regulations.only-admin"));
    } else if (now == null) {
      addRefused.set(Phrase.of("regulations.check-first"));
    } else if (now.errors() > 0) {
      addRefused.set(Phrase.of("regulations.has-errors", now.errors()));
    } else {
      addRefused.set(null);
    }
  }

  private static @Nullable String firstKind(Item item) {
    return item.regulation().kinds().stream().findFirst().map(Regulation.Kind::id).orElse(null);
  }
}
