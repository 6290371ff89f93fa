package kz.kense.scan.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScanTarget.Kept;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.Stack;
import kz.kense.scan.session.StackPage;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the stack what is kept: one PDF for each document; a PDF that was brought stays as it
 * is.
 *
 * @param names what a document of the checklist is called, or one of none
 * @param place where the paper originals lie; null when the office keeps none
 */
record KeptDocuments(
    ScanSession session,
    Lang lang,
    Instant at,
    Function<@Nullable String, String> names,
    @Nullable String place) {

  List<Kept> of(Stack stack, Progress progress) {
    List<Kept> out = new ArrayList<>();
    int total = stack.pages().size();
    int done = 0;
    for (Stack.Part part : stack.parts()) {
      List<StackPage> pages = part.pages().stream().map(stack.pages()::get).toList();
      out.add(one(part, pages, out.size() + 1));
      done += pages.size();
      progress.at(done, total);
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
          pages.stream().map(p -> new ScanPdf.Page(session.picture(p), p.edit(), null)).toList();
      new ScanPdf(title, lang, at).write(kept, file, n -> {});
    } catch (IOException e) {
      throw Failure.of("scan.disk", String.valueOf(e.getMessage())).causedBy(e);
    }
    return new Kept(part.document(), title + ".pdf", file, pages.size(), place);
  }
}
