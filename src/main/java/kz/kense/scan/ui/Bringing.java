package kz.kense.scan.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.kense.scan.BroughtFiles;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.StackPage;
import kz.kense.text.Failure;

/** Files dropped, chosen, pasted or found, read one after another: their order is the clerk's. */
final class Bringing {
  private final ScanTools tools;
  private final BiConsumer<ScanSession, List<StackPage>> arrived;
  private final Consumer<Failure> failed;
  private final Deque<Ordered> waiting = new ArrayDeque<>();
  private boolean running;

  private record Ordered(ScanSession into, Path file) {}

  Bringing(
      ScanTools tools, BiConsumer<ScanSession, List<StackPage>> arrived, Consumer<Failure> failed) {
    this.tools = tools;
    this.arrived = arrived;
    this.failed = failed;
  }

  void bring(ScanSession into, List<Path> files) {
    files.forEach(file -> waiting.add(new Ordered(into, file)));
    if (!running) {
      next();
    }
  }

  private void next() {
    Ordered one = waiting.poll();
    running = one != null;
    if (one != null) {
      tools
          .work()
          .aside("scan.reading", p -> read(one.into(), one.file()))
          .onSuccess(pages -> arrived.accept(one.into(), pages))
          .onFailure(failed)
          .atEnd(this::next)
          .start();
    }
  }

  private static List<StackPage> read(ScanSession into, Path file) {
    return into.keep(BroughtFiles.read(file, into.incoming()), String.valueOf(file.getFileName()));
  }
}
