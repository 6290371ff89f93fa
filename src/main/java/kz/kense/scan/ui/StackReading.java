package kz.kense.scan.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.scan.session.PageTexts;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.Stack;
import kz.kense.ui.Job;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the pages in hand one after another behind all other work, while the next are scanned.
 */
final class StackReading {
  /** How far it is, or why it cannot; null when there is nothing to say. */
  final ObjectProperty<@Nullable Phrase> words = new SimpleObjectProperty<>();

  private final ScanTools tools;
  private final PageTexts texts;
  private @Nullable ScanSession session;
  private Stack stack = Stack.EMPTY;
  private @Nullable Job job;
  private boolean missing;

  StackReading(ScanTools tools, PageTexts texts) {
    this.tools = tools;
    this.texts = texts;
  }

  /** The pages are these now. */
  void look(@Nullable ScanSession in, Stack now) {
    if (in != session) {
      texts.forget();
      missing = false;
      if (job != null) {
        job.cancel();
      }
    }
    session = in;
    stack = now;
    tell();
    if (job == null) {
      next();
    }
  }

  /** Pages wait for what this machine can do. */
  boolean unread() {
    return !missing && stack.pages().stream().anyMatch(texts::wants);
  }

  /** Pages may have been read: says how far it is. */
  void tell() {
    long all = stack.pages().stream().filter(PageTexts::readable).count();
    long left = stack.pages().stream().filter(texts::wants).count();
    words.set(
        all == 0
            ? null
            : missing
                ? Phrase.of("scan.no-reader")
                : left == 0
                    ? Phrase.of("scan.read-all")
                    : Phrase.of("scan.read-some", all - left, all));
  }

  private void next() {
    ScanSession in = session;
    if (in == null || missing) {
      return;
    }
    stack.pages().stream()
        .filter(texts::wants)
        .findFirst()
        .ifPresent(
            page ->
                job =
                    tools
                        .work()
                        .behind(
                            "scan.recognising",
                            p -> {
                              boolean can = texts.canRead();
                              if (can) {
                                texts.read(page, in.picture(page), p::cancelled);
                              }
                              return can;
                            })
                        .unseen()
                        .onSuccess(can -> missing = !can)
                        // such a page is kept without words; it is not asked for again
                        .onFailure(why -> {})
                        .atEnd(
                            () -> {
                              job = null;
                              tell();
                              next();
                            })
                        .start());
  }
}
