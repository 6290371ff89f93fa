package kz.kense.papers.ui;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.casefile.CaseState;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Choice;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Fields;
import kz.kense.ui.Shortcut;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The form at the left, the page as it will print at the right. */
final class DraftView extends BorderPane {
  private static final Duration AFTER_TYPING = Duration.millis(450);
  private final Ui ui;
  private final DraftModel model;
  private final BorderPane left = new BorderPane();
  private final BorderPane right = new BorderPane();
  private final PauseTransition pause = new PauseTransition(AFTER_TYPING);

  DraftView(Ui ui, DraftModel model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("draft");
    right.setTop(sides());
    SplitPane split = new SplitPane(left, right);
    split.setDividerPositions(model.divider().get());
    split
        .getDividers()
        .getFirst()
        .positionProperty()
        .addListener((o, before, now) -> model.divider().set(now.doubleValue()));
    left.setMinWidth(380);
    right.setMinWidth(340);
    setCenter(split);
    Views.follow(this, model.form(), now -> fill());
    Views.follow(this, model.refusal().branch(), now -> fill());
    Views.follow(this, model.side(), this::show);
    pause.setOnFinished(event -> model.render());
    int[] seen = {model.edits().get()};
    Views.follow(
        this,
        model.edits(),
        now -> {
          if (now.intValue() != seen[0]) {
            seen[0] = now.intValue();
            pause.playFromStart();
          }
        });
  }

  private void fill() {
    CaseState c = model.opened().get();
    if (c == null || model.form().get() == null) {
      setTop(null);
      setBottom(null);
      left.setCenter(
          new EmptyState(ui, MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE, "draft.loading"));
      return;
    }
    setTop(head(c));
    Kind branch = model.refusal().branch().get();
    if (branch == null) {
      left.setCenter(new DraftForm(ui, model));
      setBottom(formActions());
    } else {
      left.setCenter(new RefusalView(ui, model.refusal()));
      setBottom(branchActions(branch));
    }
  }

  private Node head(CaseState c) {
    Label title = new Label(title());
    title.getStyleClass().add("screen-title");
    title.setWrapText(true);
    Label about =
        new Label(
            c.intake().number()
                + " · "
                + c.intake().applicant().name().in(ui.lang())
                + " · "
                + c.intake().subject().name());
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    VBox words = new VBox(2, title, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    StateChip unsaved = new StateChip(Tone.NEAR, ui.text("draft.unsaved"));
    StateChip kept = new StateChip(Tone.OK, ui.text("draft.kept"));
    Views.follow(
        unsaved,
        model.unsaved(),
        now -> {
          Views.present(unsaved, now);
          Views.present(kept, !now && !model.versions().versions().isEmpty());
        });
    HBox line = new HBox(words, unsaved, kept);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("screen-head");
    VBox head = new VBox(line, new Banner(ui, model.notice()));
    if (c.remark() != null) {
      head.getChildren().add(remark(c.remark()));
    }
    head.getStyleClass().add("draft-head");
    return head;
  }

  private String title() {
    var form = model.form().get();
    return form == null ? ui.text("draft.title") : form.title().in(ui.lang());
  }

  private Node remark(CaseState.Remark remark) {
    Label words =
        new Label(
            ui.text(
                "draft.sent-back",
                model.nameOf(remark.author()),
                ui.formats().dateTime(remark.at()),
                remark.text()));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(kz.kense.ui.Icons.of(MaterialDesignA.ARROW_U_LEFT_TOP), words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("banner", Tone.NEAR.style());
    return line;
  }

  private ActionBar formActions() {
    ActionBar bar = new ActionBar(ui);
    for (Kind kind : model.refusal().branches()) {
      Action turn =
          Action.of(
                  turnKey(kind),
                  kind.refusal()
                      ? MaterialDesignF.FILE_CANCEL_OUTLINE
                      : MaterialDesignF.FILE_CERTIFICATE_OUTLINE,
                  () -> model.refusal().branch().set(kind))
              .unless(model.whyNot());
      if (kind.refusal()) {
        bar.danger(turn);
      } else {
        bar.add(turn);
      }
    }
    return bar.add(
            Action.of("draft.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, model::save)
                .unless(model.whyNot())
                .on(Shortcut.SAVE_DRAFT))
        .primary(
            Action.of("draft.pass-on", MaterialDesignS.SEND, model::submit)
                .unless(model.whyNotSubmit())
                .on(Shortcut.PRIMARY_ACTION));
  }

  private String turnKey(Kind kind) {
    CaseState c = model.opened().get();
    if (c != null && kind.id().equals(c.kind())) {
      return "draft.grounds";
    }
    return kind.refusal() ? "draft.refuse" : "draft.back-to-issue";
  }

  private ActionBar branchActions(Kind branch) {
    return new ActionBar(ui)
        .add(
            Action.of(
                "draft.turn.not", MaterialDesignC.CLOSE, () -> model.refusal().branch().set(null)))
        .primary(
            Action.of(
                    branch.refusal() ? "draft.turn.refusal" : "draft.turn.issue",
                    MaterialDesignC.CHECK,
                    model.refusal()::turn)
                .unless(model.refusal().refused())
                .on(Shortcut.PRIMARY_ACTION));
  }

  private Node sides() {
    ToggleGroup group = new ToggleGroup();
    HBox bar = new HBox();
    for (DraftModel.Side side : DraftModel.Side.values()) {
      ToggleButton button =
          new ToggleButton(ui.text("draft.side." + side.name().toLowerCase(java.util.Locale.ROOT)));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            model.side().set(side);
            button.setSelected(true);
          });
      Views.follow(button, model.side(), now -> button.setSelected(now == side));
      bar.getChildren().add(button);
    }
    bar.getChildren().add(Views.spring());
    ToggleGroup languages = new ToggleGroup();
    for (Lang each : Lang.values()) {
      ToggleButton button = new ToggleButton(ui.text("draft.shown." + each.tag()));
      button.getStyleClass().add("language");
      button.setAccessibleText(ui.text("draft.shown", button.getText()));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(languages);
      button.setOnAction(
          event -> {
            model.shown().set(each);
            button.setSelected(true);
          });
      Views.follow(button, model.shown(), now -> button.setSelected(now == each));
      bar.getChildren().add(button);
    }
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("draft-sides");
    return bar;
  }

  private void show(DraftModel.Side side) {
    right.setCenter(
        switch (side) {
          case PAGE -> new DocumentViewer(ui, model.page());
          case DOCUMENTS -> documents();
          case VERSIONS -> new VersionsView(ui, model);
        });
  }

  private Node documents() {
    CaseState c = model.opened().get();
    if (c == null || c.attachments().isEmpty()) {
      return new EmptyState(ui, MaterialDesignF.FILE_OUTLINE, "draft.no-documents");
    }
    VBox top =
        new VBox(
            Fields.choice(
                ui,
                "draft.document",
                model.document(),
                FXCollections.observableArrayList(
                    c.attachments().stream()
                        .map(a -> new Choice<>(a, LocalText.same(a.name())))
                        .toList())));
    top.getStyleClass().add("draft-documents");
    BorderPane pane = new BorderPane(new DocumentViewer(ui, model.documents()));
    pane.setTop(top);
    return pane;
  }
}
