package kz.kense.scan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import kz.kense.scan.PageImage;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.Separator;
import kz.kense.scan.session.StackPage;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Job;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** One run of the scanner after another, and the backs that come after their fronts. */
final class Scanning {
  /** The scanner is at work. */
  final BooleanProperty running = new SimpleBooleanProperty();

  private final ScanTools tools;
  private final ScanSource source;
  private final StackModel pages;
  private final ObjectProperty<@Nullable Notice> notice;
  private @Nullable Job job;

  /** Files of the fronts that wait for their backs; empty for none. */
  private List<String> fronts = List.of();

  Scanning(
      ScanTools tools,
      ScanSource source,
      StackModel pages,
      ObjectProperty<@Nullable Notice> notice) {
    this.tools = tools;
    this.source = source;
    this.pages = pages;
    this.notice = notice;
  }

  /** Another stack: no fronts wait. */
  void forget() {
    stop();
    fronts = List.of();
  }

  void stop() {
    if (job != null) {
      job.cancel();
    }
  }

  /**
   * Takes pages from the chosen scanner as they come.
   *
   * @param arrived hears of each on the window's thread
   */
  void start(ScanSession into, BiConsumer<ScanSession, List<StackPage>> arrived) {
    notice.set(null);
    running.set(true);
    source.remember();
    pages.follow();
    List<String> came = new ArrayList<>();
    var scanner = tools.open().apply(source.chosen());
    var request = source.request();
    job =
        tools
            .work()
            .aside(
                "scan.scanning",
                progress -> {
                  scanner.scan(
                      request,
                      into.incoming(),
                      page -> {
                        // on disk before the screen hears of it
                        StackPage kept = separated(into, into.keep(page));
                        tools
                            .window()
                            .execute(
                                () -> {
                                  came.add(kept.file());
                                  arrived.accept(into, List.of(kept));
                                });
                      },
                      progress::cancelled);
                  return request;
                })
            // answers after the pages that are still on their way to the screen
            .onSuccess(done -> tools.window().execute(() -> ended(came)))
            .onFailure(why -> tools.window().execute(() -> notice.set(Notice.error(why))))
            .atEnd(
                () -> {
                  running.set(false);
                  job = null;
                })
            .start();
  }

  private static StackPage separated(ScanSession in, StackPage page) {
    return page.blank()
        ? page
        : Separator.read(PageImage.read(in.picture(page)))
            .map(document -> page.separating(document.isBlank() ? null : document))
            .orElse(page);
  }

  private void ended(List<String> came) {
    if (came.isEmpty()) {
      return;
    }
    if (!fronts.isEmpty()) {
      List<String> waiting = fronts;
      fronts = List.of();
      backs(waiting, came);
    } else if (source.manualDuplex.get()) {
      fronts = List.copyOf(came);
      notice.set(Notice.info(Phrase.of("scan.turn-over", came.size())));
    }
  }

  private void backs(List<String> before, List<String> came) {
    List<String> all = pages.pages().stream().map(StackPage::file).toList();
    List<String> both = new ArrayList<>(before);
    both.addAll(came);
    int from = all.size() - both.size();
    if (from < 0 || !all.subList(from, all.size()).equals(both)) {
      notice.set(Notice.warn(Phrase.of("scan.backs-apart")));
      return;
    }
    pages.interleave(from, before.size());
    notice.set(
        came.size() == before.size()
            ? Notice.ok(Phrase.of("scan.backs-in-order", came.size()))
            : Notice.warn(Phrase.of("scan.backs-differ", before.size(), came.size())));
  }
}
