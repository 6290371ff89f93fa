package kz.kense.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/** The window of the program. */
public final class KenseWindow {
  private KenseWindow() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @throws RuntimeException as JavaFX throws it when there is no display or a library is missing
   */
  public static void open(WindowOptions options) {
    List<String> args = new ArrayList<>();
    options.office().ifPresent(file -> args.add("--office=" + file));
    options.lang().ifPresent(lang -> args.add("--lang=" + lang.tag()));
    args.add("--demo=" + options.demo());
    Application.launch(Launch.class, args.toArray(String[]::new));
  }

  /** JavaFX makes it: must be public. */
  public static final class Launch extends Application {
    private @Nullable Program program;

    @Override
    public void start(Stage stage) {
      Map<String, String> args = getParameters().getNamed();
      Program started = new Program(stage, InstantSource.system());
      program = started;
      started.start(
          new WindowOptions(
              Optional.ofNullable(args.get("office")).map(Path::of),
              Boolean.parseBoolean(args.get("demo")),
              Optional.ofNullable(args.get("lang")).map(Lang::ofTag)));
    }

    @Override
    public void stop() {
      if (program != null) {
        program.stop();
      }
    }
  }
}
