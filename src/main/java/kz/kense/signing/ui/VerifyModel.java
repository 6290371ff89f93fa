package kz.kense.signing.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.signing.Basis;
import kz.kense.signing.FileVerifier;
import kz.kense.signing.InputFile;
import kz.kense.signing.RevocationFolder;
import kz.kense.signing.SignedKind;
import kz.kense.signing.Verification;
import kz.kense.signing.proof.Wire;
import kz.kense.signing.report.VerificationReport;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Files put before the verifier, and what it says of each. */
public final class VerifyModel {
  /**
   * A file that was looked at.
   *
   * @param kind null when it could not be told
   * @param page what can be shown of it: itself, or the signed file when the signature stands
   *     apart; null when neither is a PDF
   * @param found null when it could not be read as a signed file
   * @param why then the reason
   */
  record Checked(
      Path file,
      @Nullable SignedKind kind,
      @Nullable Path page,
      @Nullable Verification found,
      @Nullable Phrase why) {

    /** Whether there is a chain whose authorities could be asked. */
    boolean askable() {
      return found != null
          && found.signatures().stream().anyMatch(s -> s.evidence().path().size() > 1);
    }

    /** Whether it waits for the file that was signed. */
    boolean wantsContent() {
      return found != null
          && found.signatures().stream()
              .flatMap(s -> s.reasons().stream())
              .anyMatch(
                  r -> r.code().equals("content-missing") || r.code().equals("content-altered"))
          && kind == SignedKind.CMS;
    }
  }

  private final Function<Instant, Basis> basis;
  private final ListsModel lists;
  private final Supplier<ZoneId> zone;
  private final Work work;
  private final InstantSource clock;
  private final Map<Path, Path> contents = new HashMap<>();
  private final ObservableList<Checked> checked = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Checked> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.3);
  private final ViewerModel viewer;

  /**
   * @param basis whom this office believes and which lists it has, asked at every check
   * @param lists where lists are kept that were brought or fetched
   * @param wire to the authorities, asked only when somebody presses the button for it
   * @param zone in which times are told
   */
  public VerifyModel(
      Function<Instant, Basis> basis,
      RevocationFolder lists,
      Wire wire,
      Supplier<ZoneId> zone,
      Work work,
      InstantSource clock) {
    this.basis = basis;
    this.lists = new ListsModel(lists, wire, work, clock, notice, this::again);
    this.zone = zone;
    this.work = work;
    this.clock = clock;
    viewer = new ViewerModel(work);
    selected.addListener((o, before, now) -> show(now));
  }

  private void show(@Nullable Checked now) {
    Path page = now == null ? null : now.page();
    if (page == null) {
      viewer.clear();
    } else {
      viewer.show("application/pdf", () -> InputFile.read(page));
    }
  }

  /** Checks files; those checked before stay on the list, the same file is checked anew. */
  public void check(List<Path> files) {
    for (Path file : files) {
      work.aside("verify.checking", progress -> verified(file))
          .onSuccess(
              one -> {
                checked.removeIf(before -> before.file().equals(file));
                checked.addFirst(one);
                selected.set(one);
              })
          .start();
    }
  }

  /** Says which file the selected signature was put over, and checks it anew. */
  void content(Path file) {
    Checked now = selected.get();
    if (now != null) {
      contents.put(now.file(), file);
      check(List.of(now.file()));
    }
  }

  /** What there is to judge revocation by. */
  public ListsModel lists() {
    return lists;
  }

  /** Asks the authorities of the selected file's signers over the network. */
  void fetch() {
    Checked now = selected.get();
    if (now != null && now.found() != null) {
      lists.fetch(now.found());
    }
  }

  private void again() {
    Checked now = selected.get();
    if (now != null) {
      check(List.of(now.file()));
    }
  }

  /** Writes what was found of the selected file down as a PDF. */
  void saveReport(Path target, Lang lang) {
    Checked now = selected.get();
    if (now == null) {
      return;
    }
    Instant at = clock.instant();
    work.aside("verify.report.saving", progress -> write(now, target, lang, at))
        .onSuccess(
            file -> notice.set(Notice.info(Phrase.of("verify.report.saved", file.toString()))))
        .onFailure(e -> notice.set(Notice.error(e)))
        .start();
  }

  private Path write(Checked one, Path target, Lang lang, Instant at) {
    VerificationReport report = new VerificationReport(lang, zone.get());
    Verification found = one.found();
    if (found != null) {
      report.add(String.valueOf(one.file().getFileName()), InputFile.read(one.file()), found);
    }
    try {
      return Files.write(target, report.pdf(at));
    } catch (IOException e) {
      throw Failure.of("signing.file-unwritten", target).causedBy(e);
    }
  }

  private Checked verified(Path file) {
    SignedKind kind = null;
    try {
      byte[] bytes = InputFile.read(file);
      kind = SignedKind.of(bytes);
      Path content = kind == SignedKind.CMS ? beside(file) : null;
      Optional<byte[]> signed = Optional.ofNullable(content).map(InputFile::read);
      Verification found = FileVerifier.verify(bytes, signed, basis.apply(clock.instant()));
      return new Checked(file, kind, page(file, kind, content, signed), found, null);
    } catch (Failure e) {
      return new Checked(file, kind, null, null, Phrase.of(e));
    }
  }

  private static @Nullable Path page(
      Path file, SignedKind kind, @Nullable Path content, Optional<byte[]> signed) {
    if (kind == SignedKind.PDF) {
      return file;
    }
    return signed.filter(VerifyModel::pdf).isPresent() ? content : null;
  }

  private static boolean pdf(byte[] file) {
    try {
      return SignedKind.of(file) == SignedKind.PDF;
    } catch (Failure e) {
      return false;
    }
  }

  /** The signed file as it was named, or the one of the same name without the last ending. */
  private @Nullable Path beside(Path file) {
    Path named = contents.get(file);
    if (named != null) {
      return named;
    }
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    Path sibling = dot > 0 ? file.resolveSibling(name.substring(0, dot)) : null;
    return sibling != null && Files.isRegularFile(sibling) && detached(file) ? sibling : null;
  }

  private boolean detached(Path file) {
    return FileVerifier.verify(InputFile.read(file), Optional.empty(), basis.apply(clock.instant()))
        .signatures()
        .stream()
        .flatMap(s -> s.reasons().stream())
        .anyMatch(r -> r.code().equals("content-missing"));
  }

  /** Newest first. */
  ObservableList<Checked> checked() {
    return checked;
  }

  ObjectProperty<@Nullable Checked> selected() {
    return selected;
  }

  ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  DoubleProperty divider() {
    return divider;
  }

  ViewerModel viewer() {
    return viewer;
  }

  ZoneId zone() {
    return zone.get();
  }
}
