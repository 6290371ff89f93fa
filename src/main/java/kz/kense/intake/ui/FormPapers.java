package kz.kense.intake.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.Originals;
import kz.kense.intake.IncomingFile;
import kz.kense.intake.IntakeDraftStore;
import kz.kense.intake.IntakeForm;
import kz.kense.scan.ScanTarget.Kept;
import kz.kense.scan.text.PaperTextStore;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The files and scanned documents laid to the application in hand. */
final class FormPapers {
  /** What was wrong with a file that belongs to no document of the list. */
  final ObjectProperty<@Nullable Phrase> error = new SimpleObjectProperty<>();

  private final RegisterFields fields;
  private final PaperOffers offers;
  private final Database database;
  private final Work work;
  private final Supplier<@Nullable Object> inHand;
  private final ObjectProperty<@Nullable Notice> notice;

  /**
   * @param inHand the application being filled in, to be told from the next; null when none is
   */
  FormPapers(
      RegisterFields fields,
      PaperOffers offers,
      Database database,
      Work work,
      Supplier<@Nullable Object> inHand,
      ObjectProperty<@Nullable Notice> notice) {
    this.fields = fields;
    this.offers = offers;
    this.database = database;
    this.work = work;
    this.inHand = inHand;
    this.notice = notice;
  }

  /**
   * Looks into files and keeps those that are fit.
   *
   * @param row the document they belong to; null when to none of the list
   */
  void attach(@Nullable ChecklistRow row, List<Path> files) {
    ObjectProperty<@Nullable Phrase> wrong = errorOf(row);
    wrong.set(null);
    Object form = inHand.get();
    for (Path path : files) {
      work.aside("intake.reading", p -> IncomingFile.read(path))
          .onSuccess(file -> keep(form, row, file))
          .onFailure(why -> wrong.set(Phrase.of(why)))
          .start();
    }
  }

  private ObjectProperty<@Nullable Phrase> errorOf(@Nullable ChecklistRow row) {
    return row == null ? error : row.error;
  }

  private void keep(@Nullable Object form, @Nullable ChecklistRow row, IncomingFile file) {
    String document = row == null ? "" : row.document.id();
    work.run("intake.keeping", () -> kept(List.of(file), List.of(document)).getFirst())
        .onSuccess(
            a -> {
              if (form != null && form == inHand.get()) {
                attached(row, a, file.pages());
                offers.look();
                file.active().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(
                        what ->
                            notice.set(Notice.info(Phrase.of("attachment.active." + what.name()))));
              }
            })
        .start();
  }

  /** On the database thread. Each is read at once: what stands on it is offered to the form. */
  private List<Attachment> kept(List<IncomingFile> files, List<String> documents) {
    return database.inTransaction(
        tx -> {
          List<Attachment> out = new ArrayList<>();
          for (int i = 0; i < files.size(); i++) {
            String id = UUID.randomUUID().toString();
            Attachment a = IntakeDraftStore.keep(tx, id, documents.get(i), files.get(i));
            PaperTextStore.ask(tx, a.sha256());
            out.add(a);
          }
          return out;
        });
  }

  private void attached(@Nullable ChecklistRow row, Attachment a, int pages) {
    if (fields.attachments.stream().anyMatch(b -> b.sha256().equals(a.sha256()))) {
      errorOf(row).set(Phrase.of(Failure.of("attachment.twice", a.name())));
      return;
    }
    fields.attachments.add(a);
    if (row != null && row.state.get() == Presence.MISSING) {
      row.state.set(Presence.SCAN);
      row.sheets.set(pages);
    }
  }

  /** Puts scanned documents to the form. */
  void take(List<Kept> kept, Runnable done, Consumer<Failure> failed) {
    work.run(
            "intake.keeping",
            () ->
                kept(
                    kept.stream().map(IntakeScanTarget::file).toList(),
                    kept.stream().map(k -> Objects.requireNonNullElse(k.document(), "")).toList()))
        .onSuccess(
            attachments -> {
              for (int i = 0; i < attachments.size(); i++) {
                Attachment a = attachments.get(i);
                ChecklistRow row =
                    fields.checklist.stream()
                        .filter(r -> r.document.id().equals(a.document()))
                        .findFirst()
                        .orElse(null);
                original(row, a, kept.get(i).original());
                attached(row, a, kept.get(i).pages());
              }
              offers.look();
              done.run();
            })
        .onFailure(failed)
        .start();
  }

  /** The office keeps the paper itself: said on the checklist, and in the log once registered. */
  private void original(@Nullable ChecklistRow row, Attachment a, @Nullable String place) {
    if (place == null || place.isBlank()) {
      return;
    }
    fields.originals.put(a.name(), place);
    if (row != null && row.state.get() == Presence.MISSING) {
      row.state.set(Presence.ORIGINAL);
      row.sheets.set(1);
    }
  }

  /** What the log says of the originals the office keeps, from the day of the registration. */
  static List<CaseEvent> placed(IntakeForm form, LocalDate on) {
    Map<String, String> places = form.originals();
    return places == null
        ? List.of()
        : form.attachments().stream()
            .filter(a -> places.containsKey(a.name()))
            .flatMap(a -> Originals.keep(a.name(), places.getOrDefault(a.name(), ""), on).stream())
            .toList();
  }

  void detach(Attachment a) {
    fields.attachments.remove(a);
    offers.look();
  }
}
