package kz.kense.registry.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.registry.Extract;
import kz.kense.registry.ExtractImport;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Importing extracts of the state registers, and what was imported so far. */
public final class ExtractModel {
  private final ExtractImport extracts;
  private final Offices offices;
  private final Session session;
  private final Work work;
  private final ObjectProperty<@Nullable LocalDate> asOf = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ObservableList<Failure> wrong = FXCollections.observableArrayList();
  private final ObservableList<Extract.Kept> kept = FXCollections.observableArrayList();

  public ExtractModel(ExtractImport extracts, Offices offices, Session session, Work work) {
    this.extracts = extracts;
    this.offices = offices;
    this.session = session;
    this.work = work;
  }

  /** The day the extract is of; today when it is not said. */
  public ObjectProperty<@Nullable LocalDate> asOf() {
    return asOf;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  /** Rows of the last file that were left out. */
  public ObservableList<Failure> wrong() {
    return wrong;
  }

  /** All imports, newest first. */
  public ObservableList<Extract.Kept> kept() {
    return kept;
  }

  void load() {
    work.run("registry.loading", extracts::all).onSuccess(kept::setAll).unseen().start();
  }

  /** Imports files one after another. */
  public void add(List<Path> files) {
    LocalDate day = Objects.requireNonNullElse(asOf.get(), offices.now().toLocalDate());
    String me = session.me().id();
    for (Path file : files) {
      work.aside("registry.reading", p -> bytes(file))
          .onSuccess(bytes -> add(file, bytes, day, me))
          .onFailure(f -> notice.set(Notice.error(f)))
          .start();
    }
  }

  private void add(Path file, byte[] bytes, LocalDate day, String me) {
    String name = String.valueOf(file.getFileName());
    work.run("registry.importing", () -> extracts.add(name, bytes, day, me))
        .onSuccess(
            read -> {
              wrong.setAll(read.wrong());
              notice.set(
                  Notice.ok(
                      Phrase.of(
                          "registry.imported", name, read.entries().size(), read.wrong().size())));
              load();
            })
        .onFailure(
            f -> {
              wrong.clear();
              notice.set(Notice.error(f));
            })
        .start();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Failure.of("registry.unreadable", String.valueOf(file.getFileName())).causedBy(e);
    }
  }
}
