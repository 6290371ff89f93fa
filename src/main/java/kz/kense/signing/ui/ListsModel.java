package kz.kense.signing.ui;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.signing.InputFile;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.Verification;
import kz.kense.signing.proof.RevocationFetch;
import kz.kense.signing.proof.Wire;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Progress;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * Revocation lists and OCSP answers at hand: brought as files, or asked of the authorities when
 * somebody presses the button for it, and never otherwise.
 */
public final class ListsModel {
  private final RevocationFolder folder;
  private final Wire wire;
  private final Work work;
  private final InstantSource clock;
  private final Runnable changed;
  private final ObservableList<RevocationFolder.Entry> kept = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Notice> notice;

  /** What the authorities said. */
  private record Fetched(int answers, Set<String> missing, boolean stopped) {}

  /**
   * @param notice where what became of it is said
   * @param changed hears that there is more to judge by
   */
  ListsModel(
      RevocationFolder folder,
      Wire wire,
      Work work,
      InstantSource clock,
      ObjectProperty<@Nullable Notice> notice,
      Runnable changed) {
    this.folder = folder;
    this.wire = wire;
    this.work = work;
    this.clock = clock;
    this.notice = notice;
    this.changed = changed;
  }

  /** Newest first. */
  ObservableList<RevocationFolder.Entry> kept() {
    return kept;
  }

  ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  /** Whether the next list is due already. */
  boolean old(RevocationFolder.Entry entry) {
    return entry.until().filter(until -> until.isBefore(clock.instant())).isPresent();
  }

  /** Looks what is there. */
  void refresh() {
    work.aside("verify.lists.loading", progress -> folder.entries())
        .onSuccess(kept::setAll)
        .start();
  }

  /** Keeps what files hold, for this and later checks. */
  void add(List<Path> files) {
    for (Path file : files) {
      work.aside("verify.lists.adding", progress -> folder.add(InputFile.read(file)))
          .onSuccess(
              found -> {
                notice.set(
                    Notice.info(
                        Phrase.of(
                            "verify.lists.added", found.size(), file.getFileName().toString())));
                refresh();
                changed.run();
              })
          .onFailure(e -> notice.set(Notice.error(e)))
          .start();
    }
  }

  /** Asks the authorities of everybody who signed, over the network; may be cancelled. */
  void fetch(Verification found) {
    List<List<X509Certificate>> chains =
        found.signatures().stream()
            .map(s -> s.evidence().path())
            .filter(path -> path.size() > 1)
            .distinct()
            .toList();
    work.aside("verify.fetching", progress -> fetched(chains, progress))
        .onSuccess(
            got -> {
              notice.set(
                  got.missing().isEmpty() && !got.stopped()
                      ? Notice.ok(Phrase.of("verify.fetched", got.answers()))
                      : Notice.warn(
                          Phrase.of(
                              "verify.fetched.partly",
                              got.answers(),
                              String.join(", ", got.missing()))));
              refresh();
              changed.run();
            })
        .onFailure(e -> notice.set(Notice.error(e)))
        .start();
  }

  private Fetched fetched(List<List<X509Certificate>> chains, Progress progress) {
    Instant now = clock.instant();
    RevocationFetch fetch = new RevocationFetch(wire, now);
    Set<String> missing = new LinkedHashSet<>();
    List<byte[]> answers = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      if (progress.cancelled()) {
        return new Fetched(answers.size(), missing, true);
      }
      progress.at(i, chains.size());
      RevocationFetch.Got got = fetch.about(chains.get(i));
      got.answers().forEach(folder::add);
      answers.addAll(got.answers());
      missing.addAll(got.missing());
    }
    return new Fetched(answers.size(), missing, false);
  }
}
