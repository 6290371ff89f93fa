package kz.kense.scan.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Scan and attach; what it is for is told by {@link ScanModel#open} before it is shown. */
public final class ScanScreen implements Screen {
  private final ScanModel model;
  private final PrintRequest print;
  private @Nullable ScanView view;

  public ScanScreen(ScanModel model, PrintRequest print) {
    this.model = model;
    this.print = print;
  }

  @Override
  public String id() {
    return "scan";
  }

  @Override
  public String titleKey() {
    return "scan.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignS.SCANNER;
  }

  @Override
  public boolean inRail() {
    return false;
  }

  @Override
  public Node view(Ui ui) {
    ScanView made = new ScanView(ui, model, print);
    view = made;
    return made;
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.PRIMARY_ACTION, () -> with(view -> view.attach(false)));
    keys.put(Shortcut.SCAN, model::scan);
    keys.put(Shortcut.ATTACH, () -> with(ScanView::pick));
    keys.put(Shortcut.PASTE, this::paste);
    keys.put(Shortcut.UNDO, model.pages::undo);
    keys.put(Shortcut.REDO, model.pages::redo);
    keys.put(Shortcut.ROTATE, () -> model.pages.turn(1));
    return keys;
  }

  private void with(java.util.function.Consumer<ScanView> act) {
    if (view != null) {
      act.accept(view);
    }
  }

  /** Files copied in the file manager, or a picture copied anywhere. */
  private void paste() {
    Clipboard board = Clipboard.getSystemClipboard();
    if (board.hasFiles()) {
      model.bring(board.getFiles().stream().map(java.io.File::toPath).toList());
    } else if (board.hasImage()) {
      pasted(board.getImage());
    }
  }

  private void pasted(Image image) {
    try {
      Path file = Files.createTempDirectory("kense-paste").resolve("clipboard.png");
      PastedPicture.write(image, file);
      model.bring(List.of(file));
    } catch (IOException e) {
      model.notice.set(
          kz.kense.ui.Banner.Notice.error(
              kz.kense.text.Failure.of("scan.disk", String.valueOf(e.getMessage()))));
    }
  }
}
