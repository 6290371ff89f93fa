package kz.kense.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window of the program. */
public final class KenseWindow {
  private KenseWindow() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @throws RuntimeException as JavaFX throws it when there is no display or a library is missing
   */
  @SuppressWarnings("UnusedVariable") // the empty window has no use for its options yet
  public static void open(WindowOptions options) {
    Application.launch(Empty.class);
  }

  /** JavaFX makes it: must be public. */
  public static final class Empty extends Application {
    @Override
    public void start(Stage stage) {
      stage.setTitle("Kense");
      stage.setScene(new Scene(new StackPane(), 800, 600));
      stage.show();
    }
  }
}
