package kz.kense.office.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.office.StampPicture;
import kz.kense.signing.proof.HttpWire;
import kz.kense.signing.proof.PdfProver;
import kz.kense.signing.proof.ProofLevel;
import kz.kense.signing.proof.ProofSources;
import kz.kense.signing.proof.Wire;
import kz.kense.statement.StatementKeys.Published;
import kz.kense.statement.WithdrawnList;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Choice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Progress;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Pictures of signatures, keys of the papers' codes, withdrawn results, proof added later. */
public final class PaperModel {
  /** What became of a result when proof was added. */
  public record Proved(String number, ProofLevel level, List<Failure> missing) {}

  private record Loaded(
      List<Published> keys,
      List<WithdrawnList.Entry> withdrawn,
      Map<String, String> facsimiles,
      int unproved) {}

  private final PaperServices papers;
  private final Offices offices;
  private final Session session;
  private final Work work;
  private final ObservableList<Choice<String>> people = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> person = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<byte @Nullable []> facsimile = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Published> keys = FXCollections.observableArrayList();
  private final ObservableList<WithdrawnList.Entry> withdrawn = FXCollections.observableArrayList();
  private final ObservableList<Proved> proved = FXCollections.observableArrayList();
  private final StringProperty tsa = new SimpleStringProperty("");
  private final BooleanProperty online = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> proofRefused =
      new ReadOnlyObjectWrapper<>(Phrase.of("office.papers.nothing-to-prove"));
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private Map<String, String> facsimiles = Map.of();

  public PaperModel(PaperServices papers, Offices offices, Session session, Work work) {
    this.papers = papers;
    this.offices = offices;
    this.session = session;
    this.work = work;
    person.addListener((o, before, now) -> showFacsimile());
  }

  public ObservableList<Choice<String>> people() {
    return people;
  }

  /** Whose signature's picture is shown. */
  public ObjectProperty<@Nullable String> person() {
    return person;
  }

  /** PNG; null when there is none. */
  public ReadOnlyObjectProperty<byte @Nullable []> facsimile() {
    return facsimile.getReadOnlyProperty();
  }

  /** Newest first. */
  public ObservableList<Published> keys() {
    return keys;
  }

  public ObservableList<WithdrawnList.Entry> withdrawn() {
    return withdrawn;
  }

  public ObservableList<Proved> proved() {
    return proved;
  }

  /** Address of the time-stamping authority; blank for none. */
  public StringProperty tsa() {
    return tsa;
  }

  /** Whether the addresses in the certificates may be asked. */
  public BooleanProperty online() {
    return online;
  }

  /** Why there is nothing to add proof to. */
  public ReadOnlyObjectProperty<@Nullable Phrase> proofRefused() {
    return proofRefused.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public void load() {
    people.setAll(
        offices.office().employees().stream()
            .filter(e -> e.active())
            .map(e -> new Choice<>(e.id(), e.name()))
            .toList());
    work.run(
            "office.loading",
            () ->
                new Loaded(
                    papers.keys().published(),
                    papers.withdrawals().entries(),
                    papers.facsimiles().all(),
                    papers.proofs().below(ProofLevel.LTA).size()))
        .onSuccess(this::show)
        .unseen()
        .start();
  }

  private void show(Loaded loaded) {
    keys.setAll(loaded.keys());
    withdrawn.setAll(loaded.withdrawn());
    facsimiles = loaded.facsimiles();
    proofRefused.set(loaded.unproved() == 0 ? Phrase.of("office.papers.nothing-to-prove") : null);
    showFacsimile();
  }

  private void showFacsimile() {
    String address = Optional.ofNullable(person.get()).map(facsimiles::get).orElse(null);
    if (address == null) {
      facsimile.set(null);
      return;
    }
    work.run("office.loading", () -> offices.content(address))
        .onSuccess(found -> facsimile.set(found.orElse(null)))
        .unseen()
        .start();
  }

  /** Takes the picture of the chosen person's signature from a file and keeps it. */
  public void takeFacsimile(Path file) {
    work.aside(
            "office.loading",
            p -> StampPicture.read(OrganisationModel.bytes(file), OrganisationModel.name(file)))
        .onSuccess(this::keepFacsimile)
        .onFailure(this::refused)
        .start();
  }

  public void removeFacsimile() {
    keepFacsimile(null);
  }

  private void keepFacsimile(byte @Nullable [] png) {
    String whose = person.get();
    if (whose == null) {
      return;
    }
    LocalText name = offices.office().employee(whose).orElseThrow().name();
    work.run(
            "office.saving",
            () -> {
              papers.facsimiles().set(session.me().id(), whose, png);
              return true;
            })
        .onSuccess(
            done -> {
              notice.set(
                  Notice.ok(
                      Phrase.of(
                          png == null ? "office.facsimile.removed" : "office.facsimile.saved",
                          name)));
              load();
            })
        .onFailure(this::refused)
        .start();
  }

  /** A new key of the codes, good on this machine; the former ones stay published. */
  public void makeKey() {
    String me = session.me().id();
    work.run("office.saving", () -> papers.keys().make(me))
        .onSuccess(
            key -> {
              notice.set(Notice.ok(Phrase.of("office.papers.key-made")));
              load();
            })
        .onFailure(this::refused)
        .start();
  }

  public void saveKeys(Path file) {
    write(file, () -> papers.keys().pem());
  }

  public void saveWithdrawn(Path file) {
    write(file, () -> papers.withdrawals().published());
  }

  private void write(Path file, java.util.function.Supplier<byte[]> content) {
    work.run(
            "office.saving",
            () -> {
              try {
                return Files.write(file, content.get());
              } catch (IOException e) {
                throw Failure.of("cli.not-written", file.toString()).causedBy(e);
              }
            })
        .onSuccess(
            path -> notice.set(Notice.ok(Phrase.of("office.papers.written", path.toString()))))
        .onFailure(this::refused)
        .start();
  }

  /** Adds what proof can be had to every result that has not all of it; may be cancelled. */
  public void prove() {
    proved.clear();
    notice.set(null);
    ProofSources sources;
    try {
      sources = sources();
    } catch (Failure e) {
      refused(e);
      return;
    }
    work.aside(
            "office.papers.proving",
            progress -> round(sources.with(papers.answers().get()), progress))
        .onSuccess(
            all -> {
              proved.setAll(all);
              long whole = all.stream().filter(p -> p.level() == ProofLevel.LTA).count();
              notice.set(
                  whole == all.size()
                      ? Notice.ok(Phrase.of("office.papers.proved", whole))
                      : Notice.warn(Phrase.of("office.papers.proved-partly", whole, all.size())));
              load();
            })
        .onFailure(this::refused)
        .start();
  }

  private List<Proved> round(ProofSources sources, Progress progress) {
    List<CaseState> all = papers.proofs().below(ProofLevel.LTA);
    List<Proved> done = new java.util.ArrayList<>();
    for (CaseState c : all) {
      if (progress.cancelled()) {
        return done;
      }
      done.add(one(c, sources));
      progress.at(done.size(), all.size());
    }
    return done;
  }

  /** One that fails does not stop the others. */
  private Proved one(CaseState c, ProofSources sources) {
    String number = c.signed() == null ? "" : c.signed().signature().number();
    try {
      PdfProver.Proved result = papers.proofs().prove(c, session.actor(), sources, ProofLevel.LTA);
      return new Proved(number, result.level(), result.missing());
    } catch (Failure e) {
      return new Proved(number, ProofLevel.B, List.of(e));
    }
  }

  private ProofSources sources() {
    try {
      Optional<URI> address =
          Optional.of(tsa.get().strip()).filter(t -> !t.isEmpty()).map(URI::create);
      boolean network = address.isPresent() || online.get();
      return new ProofSources(
          address, network ? new HttpWire() : Wire.none(), List.of(), List.of());
    } catch (IllegalArgumentException e) {
      throw Failure.of("signing.proof-network", tsa.get(), "URI").causedBy(e);
    }
  }

  private void refused(Failure failure) {
    notice.set(Notice.error(failure));
  }
}
