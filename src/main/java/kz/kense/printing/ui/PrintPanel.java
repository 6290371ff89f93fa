package kz.kense.printing.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.printing.Printers.Duplex;
import kz.kense.printing.Printers.Paper;
import kz.kense.printing.Printers.Queue;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Choice;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What will come out at the left; queue, copies, pages and sides at the right. */
public final class PrintPanel extends BorderPane {
  private static final Duration BETWEEN_QUESTIONS = Duration.seconds(2);
  private final Ui ui;
  private final PrintModel model;
  private final Timeline asking = new Timeline();

  /**
   * @param close what closes the window around
   */
  public PrintPanel(Ui ui, PrintModel model, Runnable close) {
    this.ui = ui;
    this.model = model;
    DocumentViewer viewer = new DocumentViewer(ui, model.viewer());
    ScrollPane options = new ScrollPane(options());
    options.setFitToWidth(true);
    options.setMinWidth(300);
    SplitPane split = new SplitPane(viewer, options);
    split.setDividerPositions(0.64);
    SplitPane.setResizableWithParent(options, false);
    setCenter(split);
    Action print =
        Action.of("printing.print", MaterialDesignP.PRINTER_OUTLINE, model::print)
            .unless(model.refused())
            .on(Shortcut.PRIMARY_ACTION);
    setBottom(
        new ActionBar(ui)
            .add(Action.of("printing.close", MaterialDesignC.CLOSE, close))
            .add(Action.of("printing.save", MaterialDesignF.FILE_PDF_BOX, this::save))
            .primary(print));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Shortcut.PRIMARY_ACTION.matches(event)) {
            print.perform();
            event.consume();
          }
        });
    asking
        .getKeyFrames()
        .setAll(java.util.List.of(new KeyFrame(BETWEEN_QUESTIONS, event -> model.ask())));
    asking.setCycleCount(Animation.INDEFINITE);
    Views.follow(
        this,
        model.waitingFor(),
        job -> {
          if (job == null) {
            asking.stop();
          } else {
            asking.play();
          }
        });
  }

  /** Stops asking after the job; call when the window closes. */
  void stop() {
    asking.stop();
    model.viewer().clear();
  }

  private VBox options() {
    Field queue = Fields.choice(ui, "printing.queue", model.queue(), queueChoices()).required();
    Field copies = Fields.number(ui, "printing.copies", model.copies());
    FormGrid grid =
        new FormGrid(ui)
            .row(queue)
            .row(searchAgain())
            .row(copies)
            .row(Fields.text(ui, "printing.pages", model.pages()).error(model.pagesWrong()))
            .row(
                Fields.choice(
                    ui,
                    "printing.duplex",
                    model.duplex(),
                    choices(
                        Duplex.values(),
                        d -> words("printing.duplex." + d.name().toLowerCase(Locale.ROOT)))))
            .row(
                Fields.choice(
                    ui,
                    "printing.paper",
                    model.paper(),
                    choices(Paper.values(), p -> LocalText.same(p.name()))));
    VBox box = new VBox(new Banner(ui, model.notice()), grid);
    box.getStyleClass().add("screen-body");
    Platform.runLater(() -> copies.control().requestFocus());
    return box;
  }

  private Hyperlink searchAgain() {
    Hyperlink again = new Hyperlink(ui.text("printing.again"));
    again.setOnAction(
        event -> {
          again.setVisited(false);
          model.search();
        });
    return again;
  }

  private ObservableList<Choice<String>> queueChoices() {
    ObservableList<Choice<String>> choices = FXCollections.observableArrayList();
    Runnable fill = () -> choices.setAll(model.queues().stream().map(PrintPanel::choice).toList());
    javafx.collections.ListChangeListener<Queue> listener = change -> fill.run();
    getProperties().put(choices, listener); // kept alive by the view, held weakly by the model
    model.queues().addListener(new javafx.collections.WeakListChangeListener<>(listener));
    fill.run();
    return choices;
  }

  private static Choice<String> choice(Queue queue) {
    return new Choice<>(
        queue.name(),
        queue.standard() ? words("printing.standard", queue.name()) : LocalText.same(queue.name()));
  }

  private static <T> ObservableList<Choice<T>> choices(T[] values, Function<T, LocalText> name) {
    return FXCollections.observableArrayList(
        Arrays.stream(values).map(v -> new Choice<>(v, name.apply(v))).toList());
  }

  private static LocalText words(String key, Object... args) {
    return new LocalText(Messages.in(Lang.KK).get(key, args), Messages.in(Lang.RU).get(key, args));
  }

  private void save() {
    ui.files().save("printing.save", model.fileName()).ifPresent(model::save);
  }
}
