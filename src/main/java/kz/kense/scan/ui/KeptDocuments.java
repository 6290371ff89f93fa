package kz.kense.scan.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScanTarget.Kept;
import kz.kense.scan.session.PageTexts;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.Stack;
import kz.kense.scan.session.StackPage;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the stack what is kept: one searchable PDF for each document; a PDF that was brought
 * stays as it is.
 *
 * @param texts the words of the pages, as far as they are read
 * @param names what a document of the checklist is called, or one of none
 * @param place where the paper originals lie; null when the office keeps none
 */
record KeptDocuments(
    ScanSession session,
    PageTexts texts,
    Lang lang,
    Instant at,
    Function<@Nullable String, String> names,
    @Nullable String place) {

  /**
   * Reads the pages that were not read yet, two and two.
   *
   * @param enough looked at meanwhile: the rest is kept without its words, which are found later
   * @param progress hears how many are read, and of how many
   */
  void read(Stack stack, BooleanSupplier enough, BiConsumer<Integer, Integer> progress) {
    List<StackPage> rest = stack.pages().stream().filter(texts::wants).toList();
    if (rest.isEmpty() || enough.getAsBoolean() || !texts.canRead()) {
      return;
    }
    AtomicInteger done = new AtomicInteger();
    progress.accept(0, rest.size());
    rest.parallelStream()
        .forEach(
            page -> {
              try {
                texts.read(page, session.picture(page), enough);
              } catch (Failure unread) {
                // a page is worth keeping without its words too
                System.getLogger(KeptDocuments.class.getName())
                    .log(System.Logger.Level.INFO, "kept without its words", unread);
              }
              progress.accept(done.incrementAndGet(), rest.size());
            });
  }

  List<Kept> of(Stack stack, Progress progress) {
    List<Kept> out = new ArrayList<>();
    int total = stack.pages().size();
    int done = 0;
    for (Stack.Part part : stack.parts()) {
      List<StackPage> pages = part.pages().stream().map(stack.pages()::get).toList();
      out.add(one(part, pages, out.size() + 1));
      out.addAll(sources(part, pages, stack));
      done += pages.size();
      progress.at(done, total);
    }
    return out;
  }

  /**
   * The pictures that were brought, as they came; not when some page of one was thrown out, which
   * would come in again with it.
   */
  private List<Kept> sources(Stack.Part part, List<StackPage> pages, Stack stack) {
    List<Kept> out = new ArrayList<>();
    for (StackPage page : pages) {
      StackPage.Source source = page.source();
      if (source != null
          && stack.pages().stream().filter(p -> source.equals(p.source())).count() >= source.pages()
          && stack.pages().stream()
              .filter(p -> source.equals(p.source()))
              .findFirst()
              .orElseThrow()
              .equals(page)) {
        out.add(
            new Kept(
                part.document(), page.name(), session.path(source.file()), source.pages(), null));
      }
    }
    return out;
  }

  private Kept one(Stack.Part part, List<StackPage> pages, int number) {
    StackPage first = pages.getFirst();
    if (first.pdf()) {
      return new Kept(
          part.document(), first.name(), session.path(first.file()), first.pages(), place);
    }
    String title = names.apply(part.document());
    Path file = session.path("made-" + number + ".pdf.new");
    try {
      List<ScanPdf.Page> kept =
          pages.stream()
              .map(p -> new ScanPdf.Page(session.picture(p), p.edit(), texts.layer(p)))
              .toList();
      new ScanPdf(title, lang, at).write(kept, file, n -> {});
    } catch (IOException e) {
      throw Failure.of("scan.disk", String.valueOf(e.getMessage())).causedBy(e);
    }
    return new Kept(part.document(), title + ".pdf", file, pages.size(), place);
  }
}
