package kz.kense.signing.ui;

import java.io.File;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.signing.Verdict;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Files at the left, what their signatures are worth in the middle, the document at the right. */
final class VerifyView extends BorderPane {
  private final Ui ui;
  private final VerifyModel model;
  private final BorderPane report = new BorderPane();

  VerifyView(Ui ui, VerifyModel model) {
    this.ui = ui;
    this.model = model;
    Label help = new Label(ui.text("verify.help"));
    help.getStyleClass().add("muted");
    help.setWrapText(true);
    VBox head = new VBox(4, help, new Banner(ui, model.notice()));
    head.getStyleClass().add("screen-head");
    setTop(head);
    ListView<VerifyModel.Checked> list = list();
    list.setMinHeight(90);
    list.setPrefHeight(150);
    list.setMaxHeight(150);
    report.setMinWidth(380);
    report.setTop(list);
    SplitPane split = new SplitPane(report, new DocumentViewer(ui, model.viewer()));
    split.setDividerPositions(0.46);
    split.getStyleClass().add("list-detail");
    Views.follow(
        this,
        model.selected(),
        now -> {
          setCenter(
              now == null
                  ? new EmptyState(ui, MaterialDesignF.FILE_CERTIFICATE_OUTLINE, "verify.empty")
                  : split);
          look(now);
        });
    setBottom(
        new ActionBar(ui)
            .add(
                Action.of("verify.fetch", MaterialDesignC.CLOUD_DOWNLOAD_OUTLINE, model::fetch)
                    .unless(refused(VerifyModel.Checked::askable, "verify.fetch.none")))
            .add(
                Action.of("verify.content", MaterialDesignP.PAPERCLIP, this::content)
                    .unless(refused(one -> one.wantsContent(), "verify.content.none")))
            .add(
                Action.of("verify.report", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::report)
                    .unless(refused(one -> one.found() != null, "verify.report.none")))
            .primary(
                Action.of("verify.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose)
                    .on(Shortcut.ATTACH)));
    takeDropped();
  }

  void choose() {
    model.check(ui.files().open("verify.choose", List.of()));
  }

  private void content() {
    ui.files().open("verify.content", List.of()).stream().findFirst().ifPresent(model::content);
  }

  private void report() {
    ui.files()
        .save("verify.report", ui.text("verify.report.name"))
        .ifPresent(target -> model.saveReport(target, ui.lang()));
  }

  private ObservableValue<@Nullable Phrase> refused(
      Predicate<VerifyModel.Checked> allowed, String reason) {
    return Bindings.createObjectBinding(
        () -> {
          VerifyModel.Checked now = model.selected().get();
          return now != null && allowed.test(now) ? null : Phrase.of(reason);
        },
        model.selected());
  }

  private void takeDropped() {
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    setOnDragDropped(
        event -> {
          List<File> files = event.getDragboard().getFiles();
          model.check(files.stream().map(File::toPath).toList());
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }

  private ListView<VerifyModel.Checked> list() {
    ListView<VerifyModel.Checked> list = new ListView<>(model.checked());
    list.getStyleClass().add("sign-list");
    list.setAccessibleText(ui.text("verify.tab.files"));
    list.setCellFactory(view -> new Cell());
    Views.follow(list, model.selected(), item -> list.getSelectionModel().select(item));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                model.selected().set(now);
              }
            });
    return list;
  }

  private void look(VerifyModel.@Nullable Checked one) {
    if (one == null) {
      return;
    }
    if (one.found() != null) {
      ScrollPane scroll = new ScrollPane(new SignatureCards(ui, one.found(), model.zone()));
      scroll.setFitToWidth(true);
      report.setCenter(scroll);
    } else if (one.why() != null) {
      report.setCenter(new EmptyState(ui, MaterialDesignF.FILE_ALERT_OUTLINE, one.why()));
    }
  }

  private final class Cell extends ListCell<VerifyModel.Checked> {
    @Override
    protected void updateItem(VerifyModel.@Nullable Checked item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      Verdict verdict = item.found() == null ? Verdict.INVALID : item.found().verdict();
      Tone tone = SignatureCards.tone(verdict);
      Label name = new Label(String.valueOf(item.file().getFileName()));
      name.setMinWidth(0);
      Label says =
          new Label(
              item.found() == null
                  ? ui.text("verify.unreadable")
                  : ui.text("verify.verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT)));
      says.getStyleClass().add("muted");
      says.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(10, Icons.of(tone.icon(), tone.style()), name, Views.spring(), says);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(name.getText() + ", " + says.getText());
    }
  }
}
