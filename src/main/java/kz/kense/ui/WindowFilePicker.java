package kz.kense.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kz.kense.text.Messages;

/** The system's own file windows. */
public final class WindowFilePicker implements FilePicker {
  private final Window owner;
  private final Supplier<Messages> messages;

  public WindowFilePicker(Window owner, Supplier<Messages> messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public List<Path> open(String titleKey, List<String> extensions) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get().get(titleKey));
    if (!extensions.isEmpty()) {
      List<String> patterns = extensions.stream().map(e -> "*." + e).toList();
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(String.join(", ", extensions), patterns));
    }
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(String titleKey, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get().get(titleKey));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(String titleKey) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.get().get(titleKey));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }
}
