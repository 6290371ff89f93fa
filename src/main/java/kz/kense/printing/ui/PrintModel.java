package kz.kense.printing.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.printing.PageList;
import kz.kense.printing.Printers;
import kz.kense.printing.Printers.Duplex;
import kz.kense.printing.Printers.JobState;
import kz.kense.printing.Printers.Options;
import kz.kense.printing.Printers.Paper;
import kz.kense.printing.Printers.Queue;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** One document on its way to a printer. */
public final class PrintModel {
  private final Printers printers;
  private final Work work;
  private final String title;
  private final byte[] pdf;
  private final ViewerModel viewer;
  private final ObservableList<Queue> queues = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> queue = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> copies = new SimpleObjectProperty<>(1);
  private final StringProperty pages = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Duplex> duplex =
      new SimpleObjectProperty<>(Duplex.ONE_SIDED);
  private final ObjectProperty<@Nullable Paper> paper = new SimpleObjectProperty<>(Paper.A4);
  private final ReadOnlyObjectWrapper<@Nullable Phrase> pagesWrong = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> waitingFor = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private int busy;

  /**
   * @param title the job's name in the queue, and the name offered for the file
   */
  public PrintModel(Printers printers, Work work, String title, byte[] pdf) {
    this.printers = printers;
    this.work = work;
    this.title = title;
    this.pdf = pdf.clone();
    viewer = new ViewerModel(work);
    viewer.show("application/pdf", () -> this.pdf);
    viewer.state().addListener((o, before, now) -> decide());
    queue.addListener((o, before, now) -> decide());
    copies.addListener((o, before, now) -> decide());
    pages.addListener((o, before, now) -> decide());
    search();
  }

  public ViewerModel viewer() {
    return viewer;
  }

  /** Those found, the standard one first. */
  public ObservableList<Queue> queues() {
    return queues;
  }

  public ObjectProperty<@Nullable String> queue() {
    return queue;
  }

  public ObjectProperty<@Nullable Integer> copies() {
    return copies;
  }

  public StringProperty pages() {
    return pages;
  }

  public ObjectProperty<@Nullable Duplex> duplex() {
    return duplex;
  }

  public ObjectProperty<@Nullable Paper> paper() {
    return paper;
  }

  public ReadOnlyObjectProperty<@Nullable Phrase> pagesWrong() {
    return pagesWrong.getReadOnlyProperty();
  }

  /** Why it cannot be printed now; null when it can. */
  public ReadOnlyObjectProperty<@Nullable Phrase> refused() {
    return refused.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  /** The job that was sent and is not known to be done; {@link #ask} while there is one. */
  public ReadOnlyObjectProperty<@Nullable String> waitingFor() {
    return waitingFor.getReadOnlyProperty();
  }

  /** Looks for queues; the chosen one stays chosen when it is still there. */
  public void search() {
    begin();
    work.aside("printing.searching", progress -> printers.queues())
        .onSuccess(this::found)
        .onFailure(
            why -> {
              queues.clear();
              queue.set(null);
              notice.set(Notice.error(why));
            })
        .atEnd(this::end)
        .start();
  }

  public void print() {
    String to = queue.get();
    if (refused.get() != null || to == null) {
      return;
    }
    Integer number = copies.get();
    Duplex sides = duplex.get();
    Paper size = paper.get();
    Options options =
        new Options(
            number == null ? 1 : number,
            pages.get(),
            sides == null ? Duplex.ONE_SIDED : sides,
            size == null ? Paper.A4 : size);
    begin();
    work.aside("printing.sending", progress -> printers.print(to, title, pdf, options))
        .onSuccess(
            job -> {
              notice.set(Notice.ok(Phrase.of("printing.sent", to, job)));
              waitingFor.set(job);
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(this::end)
        .start();
  }

  /** Asks the queue how the job sent last is doing, and says it. */
  public void ask() {
    String job = waitingFor.get();
    if (job == null) {
      return;
    }
    work.aside("printing.sending", progress -> printers.state(job))
        .unseen()
        .onSuccess(state -> told(job, state))
        .onFailure(
            why -> {
              waitingFor.set(null);
              notice.set(Notice.error(why));
            })
        .start();
  }

  /** Keeps the document as a file. */
  public void save(Path file) {
    begin();
    work.aside("printing.sending", progress -> written(file))
        .onSuccess(done -> notice.set(Notice.ok(Phrase.of("printing.saved", done.toString()))))
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(this::end)
        .start();
  }

  /** The name offered for the file: the title without what file systems refuse. */
  public String fileName() {
    return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip() + ".pdf";
  }

  private Path written(Path file) {
    try {
      return Files.write(file, pdf);
    } catch (IOException e) {
      throw Failure.of("printing.not-saved", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private void found(List<Queue> now) {
    queues.setAll(now);
    String chosen = queue.get();
    if (now.stream().noneMatch(q -> q.name().equals(chosen))) {
      queue.set(now.isEmpty() ? null : now.getFirst().name());
    }
    if (now.isEmpty()) {
      notice.set(Notice.warn(Phrase.of("printing.none")));
    }
  }

  private void told(String job, JobState state) {
    if (!job.equals(waitingFor.get())) {
      return;
    }
    switch (state) {
      case WAITING -> notice.set(Notice.info(Phrase.of("printing.state.waiting", job)));
      case DONE -> notice.set(Notice.ok(Phrase.of("printing.state.done", job)));
      case GONE -> notice.set(Notice.warn(Phrase.of("printing.state.gone", job)));
    }
    if (state != JobState.WAITING) {
      waitingFor.set(null);
    }
  }

  private void begin() {
    busy++;
    decide();
  }

  private void end() {
    busy--;
    decide();
  }

  private void decide() {
    int all = viewer.pages();
    pagesWrong.set(
        all == 0 || PageList.fits(pages.get(), all)
            ? null
            : Phrase.of("printing.pages.wrong", all));
    List<@Nullable Phrase> reasons = new ArrayList<>();
    Integer number = copies.get();
    String to = queue.get();
    reasons.add(busy > 0 ? Phrase.of("printing.busy") : null);
    reasons.add(to == null ? Phrase.of("printing.choose") : null);
    reasons.add(
        queues.stream().anyMatch(q -> q.name().equals(to) && !q.accepting())
            ? Phrase.of("printing.not-accepting")
            : null);
    reasons.add(number == null || number < 1 ? Phrase.of("printing.copies.wrong") : null);
    reasons.add(pagesWrong.get());
    refused.set(reasons.stream().filter(r -> r != null).findFirst().orElse(null));
  }
}
