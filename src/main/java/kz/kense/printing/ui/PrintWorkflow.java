package kz.kense.printing.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import kz.kense.printing.Printers;
import kz.kense.ui.Ui;

/** Printing for every screen: the preview in its own window, from there to a queue or a file. */
public final class PrintWorkflow {
  private static final double WIDTH = 1080;
  private static final double HEIGHT = 680;
  private final Printers printers;

  public PrintWorkflow(Printers printers) {
    this.printers = printers;
  }

  /**
   * Opens the print window over the present one. Returns at once. On the window's thread.
   *
   * @param title the job's name in the queue, such as the result's number
   */
  public void print(Ui ui, String title, byte[] pdf) {
    PrintModel model = new PrintModel(printers, ui.work(), title, pdf);
    Stage stage = new Stage();
    PrintPanel panel = new PrintPanel(ui, model, stage::close);
    Window.getWindows().stream().filter(Window::isFocused).findFirst().ifPresent(stage::initOwner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(ui.text("printing.title") + ": " + title);
    Scene scene = new Scene(panel, WIDTH, HEIGHT);
    scene.getStylesheets().add(Ui.STYLESHEET);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    stage.setScene(scene);
    stage.setOnHidden(event -> panel.stop());
    stage.show();
  }
}
