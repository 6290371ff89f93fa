package kz.kense.scan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.text.Failure;
import kz.kense.ui.Job;
import org.jspecify.annotations.Nullable;

/** The watching of a folder as long as the scan screen is at work. */
final class Watching {
  /** The folder being watched; null for none. */
  final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();

  private final ScanTools tools;
  private final Consumer<List<Path>> bring;
  private final Consumer<Failure> failed;
  private @Nullable Job job;

  Watching(ScanTools tools, Consumer<List<Path>> bring, Consumer<Failure> failed) {
    this.tools = tools;
    this.bring = bring;
    this.failed = failed;
  }

  void begin(Path of) {
    end();
    folder.set(of);
    job =
        tools
            .work()
            .aside(
                "scan.watching",
                p -> {
                  new WatchedFolder(of)
                      .watch(
                          file -> tools.window().execute(() -> bring.accept(List.of(file))),
                          p::cancelled);
                  return of;
                })
            .onFailure(
                why -> {
                  folder.set(null);
                  failed.accept(why);
                })
            .start();
  }

  void end() {
    if (job != null) {
      job.cancel();
      job = null;
    }
    folder.set(null);
  }
}
