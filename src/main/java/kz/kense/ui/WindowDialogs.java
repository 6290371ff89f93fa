package kz.kense.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kz.kense.text.Failure;
import kz.kense.text.Messages;

/** Real windows. It is also where troubles nobody handled end up: logged first, then shown. */
public final class WindowDialogs implements Dialogs, Work.Trouble {
  private static final System.Logger LOG = System.getLogger("kz.kense");

  private final Window owner;
  private final Supplier<Messages> messages;
  private final Path log;

  /**
   * @param log where the log file is, to be shown with a bug
   */
  public WindowDialogs(Window owner, Supplier<Messages> messages, Path log) {
    this.owner = owner;
    this.messages = messages;
    this.log = log;
  }

  @Override
  public boolean confirm(Question question) {
    ButtonType action = new ButtonType(text(question.actionKey()), ButtonData.OK_DONE);
    ButtonType back = new ButtonType(text("ui.dialog.back"), ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog =
        dialog(text(question.titleKey()), question.text().in(messages.get()));
    dialog.getDialogPane().getButtonTypes().setAll(action, back);
    Node button = dialog.getDialogPane().lookupButton(action);
    button.getStyleClass().add(question.danger() ? "danger" : "accent");
    if (question.danger() && button instanceof Button b) {
      b.setDefaultButton(false);
    }
    return dialog.showAndWait().filter(action::equals).isPresent();
  }

  @Override
  public void failure(Failure failure) {
    LOG.log(Level.INFO, "refused", failure);
    Dialog<ButtonType> dialog = dialog(text("ui.dialog.refused"), messages.get().describe(failure));
    dialog.getDialogPane().getButtonTypes().setAll(close());
    dialog.showAndWait();
  }

  @Override
  public void failed(Failure failure) {
    failure(failure);
  }

  @Override
  public void bug(Throwable bug) {
    String code = ErrorCode.of(bug).text();
    LOG.log(Level.ERROR, code, bug);
    Dialog<ButtonType> dialog = dialog(text("ui.dialog.bug"), text("ui.dialog.bug.what"));
    Label codeLabel = new Label(code);
    codeLabel.getStyleClass().addAll("title-3", "monospace");
    Label path = wrapped(messages.get().get("ui.dialog.log", log));
    path.getStyleClass().add("text-muted");
    ((VBox) dialog.getDialogPane().getContent()).getChildren().addAll(codeLabel, path);
    ButtonType copy = new ButtonType(text("ui.dialog.copy"), ButtonData.LEFT);
    dialog.getDialogPane().getButtonTypes().setAll(copy, close());
    dialog
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            javafx.event.ActionEvent.ACTION,
            event -> {
              copy(code, bug);
              event.consume();
            });
    dialog.showAndWait();
  }

  private Dialog<ButtonType> dialog(String title, String words) {
    Dialog<ButtonType> dialog = new Dialog<>();
    if (owner.isShowing()) {
      dialog.initOwner(owner);
    }
    dialog.setTitle(title);
    Label head = wrapped(title);
    head.getStyleClass().add("title-4");
    VBox content = new VBox(12, head, wrapped(words));
    content.getStyleClass().add("kense-dialog");
    content.setPrefWidth(460);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getStylesheets().add(Ui.STYLESHEET);
    // without it a screen reader opens a dialog in silence
    dialog.getDialogPane().setAccessibleText(title + ". " + words);
    dialog.setResizable(true);
    return dialog;
  }

  private ButtonType close() {
    return new ButtonType(text("ui.dialog.close"), ButtonData.CANCEL_CLOSE);
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    return label;
  }

  private static void copy(String code, Throwable bug) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(code);
    bug.printStackTrace(out);
    ClipboardContent content = new ClipboardContent();
    content.putString(text.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private String text(String key) {
    return messages.get().get(key);
  }
}
