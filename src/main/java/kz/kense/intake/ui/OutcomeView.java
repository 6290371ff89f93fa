package kz.kense.intake.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.intake.IntakePreview;
import kz.kense.office.Session;
import kz.kense.text.Failure;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What came of it: the number and the term, or the refusal; the paper for the applicant beside. */
final class OutcomeView extends BorderPane {
  private final Ui ui;
  private final RegisterModel model;
  private final Session session;
  private final PrintRequest printer;

  /**
   * @param done null when the application was turned away
   */
  OutcomeView(
      Ui ui,
      RegisterModel model,
      Session session,
      PrintRequest printer,
      RegisterModel.Stage.@Nullable Registered done) {
    this.ui = ui;
    this.model = model;
    this.session = session;
    this.printer = printer;
    VBox left = new VBox(12);
    left.getStyleClass().add("screen-body");
    left.setMinWidth(400);
    left.setPrefWidth(440);
    left.setMaxWidth(480);
    if (done == null) {
      left.getChildren().add(line(ui.text("intake.refused.kept"), "muted"));
    } else {
      said(left, done);
      papers(left, done);
    }
    DocumentViewer viewer = new DocumentViewer(ui, model.papers.viewer);
    HBox.setHgrow(viewer, Priority.ALWAYS);
    setCenter(new HBox(left, viewer));
    setBottom(actions(done));
    // printing is what comes next; else the keys would go to the way back
    Platform.runLater(
        () -> {
          Node print = lookup("#action-intake.print");
          if (print != null) {
            print.requestFocus();
          }
        });
  }

  private void said(VBox left, RegisterModel.Stage.Registered done) {
    var c = done.state();
    left.getChildren()
        .addAll(
            line(ui.text("intake.done.number"), "muted"),
            line("№ " + c.intake().number(), "outcome-number"),
            line(
                ui.text("intake.done.at", ui.formats().dateTime(c.intake().registeredAt())),
                "outcome-line"));
    IntakePreview p = model.foresight.preview.get();
    if (p != null) {
      left.getChildren()
          .addAll(
              line(ui.text("intake.outlook.total"), "muted"),
              line(new PreviewWords(ui.messages(), ui.formats()).total(p), "outlook-total"));
    }
    if (done.missing() > 0) {
      Label incomplete = line(ui.text("intake.incomplete", done.missing()), "outlook-note");
      incomplete.setGraphic(Icons.of(MaterialDesignA.ALERT_OUTLINE));
      left.getChildren().add(incomplete);
    }
  }

  /** Which paper is in sight, where there are two. */
  private void papers(VBox left, RegisterModel.Stage.Registered done) {
    if (done.regulation().form(CounterPapers.MARK).isPresent()) {
      left.getChildren()
          .addAll(
              button(
                  "intake.receipt",
                  MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                  () -> model.papers.show(CounterPapers.RECEIPT)),
              button(
                  "intake.mark",
                  MaterialDesignC.CHECK_DECAGRAM_OUTLINE,
                  () -> model.papers.show(CounterPapers.MARK)));
    }
  }

  private ActionBar actions(RegisterModel.Stage.@Nullable Registered done) {
    ActionBar bar = new ActionBar(ui);
    if (done != null) {
      bar.add(
          Action.of(
              "intake.open-case",
              MaterialDesignF.FOLDER_OPEN_OUTLINE,
              () -> ui.navigation().go("case", Long.toString(done.state().id()))));
    }
    return bar.add(
            Action.of(
                "intake.save-pdf",
                MaterialDesignC.CONTENT_SAVE_OUTLINE,
                () -> model.papers.handOut(session.me(), this::save)))
        .add(
            Action.of(
                    "intake.print",
                    MaterialDesignP.PRINTER_OUTLINE,
                    () -> print(ui, model, session, printer))
                .on(Shortcut.PRINT))
        .primary(
            Action.of("intake.next", MaterialDesignF.FILE_PLUS_OUTLINE, model::next)
                .on(Shortcut.PRIMARY_ACTION));
  }

  /** Prints the paper in sight; it is kept in the case first. */
  static void print(Ui ui, RegisterModel model, Session session, PrintRequest printer) {
    model.papers.handOut(session.me(), pdf -> printer.print(ui, title(ui, model), pdf));
  }

  private Button button(String key, Ikon icon, Runnable run) {
    Button button = new Button(ui.text(key), Icons.of(icon));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setWrapText(true);
    button.setOnAction(e -> run.run());
    return button;
  }

  private static String title(Ui ui, RegisterModel model) {
    CounterPapers.Paper paper = model.papers.shown.get();
    return ui.text("intake.paper." + (paper == null ? CounterPapers.RECEIPT : paper.use()));
  }

  private void save(byte[] pdf) {
    ui.files()
        .save("intake.save-pdf", title(ui, model) + ".pdf")
        .ifPresent(
            path ->
                ui.work()
                    .aside("intake.keeping", p -> write(path, pdf))
                    .onFailure(why -> model.notice.set(Notice.error(why)))
                    .start());
  }

  private static Path write(Path path, byte[] pdf) {
    try {
      return Files.write(path, pdf);
    } catch (IOException e) {
      throw Failure.of("intake.not-written", path.toString()).causedBy(e);
    }
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
