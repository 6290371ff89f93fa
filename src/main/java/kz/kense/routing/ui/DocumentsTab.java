package kz.kense.routing.ui;

import java.io.File;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Recorded;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.routing.EventWords;
import kz.kense.ui.Icons;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The files of a case by the checklist, the versions of the draft, what was signed and issued. */
final class DocumentsTab extends VBox {
  static final List<String> EXTENSIONS = List.of("pdf", "jpg", "jpeg", "png", "tif", "tiff");

  private final Ui ui;
  private final CaseModel model;
  private final CaseState state;

  DocumentsTab(Ui ui, CaseModel model, CaseModel.Loaded c) {
    this.ui = ui;
    this.model = model;
    this.state = c.state();
    getStyleClass().add("case-tab");
    List<RequiredDocument> documents =
        c.stand().regulation().checklist(state.intake().kind(), state.intake().category());
    documents.forEach(d -> getChildren().add(document(d)));
    List<Attachment> others =
        state.attachments().stream()
            .filter(a -> documents.stream().noneMatch(d -> d.id().equals(a.document())))
            .toList();
    VBox rest = new VBox(4);
    if (!others.isEmpty()) {
      rest.getChildren().add(Labels.wrapped(ui.text("case.files.other"), "form-section"));
      others.forEach(a -> rest.getChildren().add(file(a)));
    }
    getChildren().add(rest);
    if (state.status() != CaseState.Status.CLOSED) {
      getChildren().add(dropPlace());
    }
    if (!state.drafts().isEmpty()) {
      getChildren().add(new VersionsPane(ui, model, state));
    }
    results(c);
  }

  private Node document(RequiredDocument d) {
    List<Attachment> files =
        state.attachments().stream().filter(a -> Objects.equals(a.document(), d.id())).toList();
    ChecklistEntry entry =
        state.intake().checklist().stream()
            .filter(e -> e.document().equals(d.id()))
            .findFirst()
            .orElse(null);
    FlowPane marks = Labels.flow();
    if (entry != null && entry.state() != Presence.MISSING) {
      marks.getChildren().add(presence(entry));
    } else if (files.isEmpty() && d.required()) {
      marks.getChildren().add(new StateChip(Tone.NEAR, ui.text("case.files.missing")));
    }
    if (state.status() != CaseState.Status.CLOSED) {
      Hyperlink add = new Hyperlink(ui.text("case.files.add"));
      add.setAccessibleText(ui.text("case.files.add") + " " + d.name().in(ui.lang()));
      add.setOnAction(event -> pick(d.id()));
      marks.getChildren().add(add);
    }
    VBox box = new VBox(4, Labels.wrapped(d.name().in(ui.lang()), "strong"), marks);
    files.forEach(a -> box.getChildren().add(file(a)));
    takeDrops(box, d.id());
    return box;
  }

  private StateChip presence(ChecklistEntry entry) {
    String word =
        ui.text("case.presence." + entry.state().name().toLowerCase(java.util.Locale.ROOT));
    return new StateChip(Tone.OK, word + " · " + ui.text("case.files.sheets", entry.sheets()));
  }

  private Node file(Attachment a) {
    Hyperlink name = new Hyperlink(a.name(), Icons.of(MaterialDesignF.FILE_OUTLINE));
    name.setWrapText(true);
    name.setOnAction(event -> model.show(a));
    HBox row =
        new HBox(
            4,
            name,
            Views.spring(),
            Labels.wrapped(ui.text("case.files.size", ui.formats().number(kilobytes(a))), "muted"));
    row.setAlignment(Pos.CENTER_LEFT);
    if (state.status() == CaseState.Status.OPEN) {
      row.getChildren()
          .add(
              Icons.button(
                  MaterialDesignC.CLOSE, ui.text("case.detach", a.name()), () -> model.detach(a)));
    }
    VBox box = new VBox(row);
    Views.follow(
        box,
        model.editing(),
        now -> {
          if (a.id().equals(now)) {
            box.getChildren().setAll(row, DataTab.editor(ui, model, false));
          } else {
            box.getChildren().setAll(row);
          }
        });
    return box;
  }

  private static long kilobytes(Attachment a) {
    return Math.max(1, (a.size() + 1023) / 1024);
  }

  private Node dropPlace() {
    Button add = new Button(ui.text("case.files.pick"), Icons.of(MaterialDesignP.PAPERCLIP));
    add.setOnAction(event -> pick(null));
    Button scan = new Button(ui.text("scan.open"), Icons.of(MaterialDesignS.SCANNER));
    scan.setId("case-scan");
    scan.setOnAction(event -> model.scan());
    FlowPane buttons = Labels.flow();
    buttons.setAlignment(Pos.CENTER);
    buttons.getChildren().addAll(scan, add);
    VBox place = new VBox(8, Labels.wrapped(ui.text("case.files.drop"), "muted"), buttons);
    place.setAlignment(Pos.CENTER);
    place.getStyleClass().add("drop-place");
    takeDrops(place, null);
    return place;
  }

  private void pick(@Nullable String document) {
    model.attach(ui.files().open("case.files.pick", EXTENSIONS), document);
  }

  private void takeDrops(Node node, @Nullable String document) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        e -> {
          if (e.getDragboard().hasFiles()) {
            model.attach(e.getDragboard().getFiles().stream().map(File::toPath).toList(), document);
            e.setDropCompleted(true);
            e.consume();
          }
        });
  }

  private void results(CaseModel.Loaded c) {
    VBox box = new VBox(4);
    if (state.signed() != null) {
      CaseEvent.Signed s = state.signed().signature();
      box.getChildren()
          .add(paper(ui.text("case.signed", s.number(), s.date(), s.signatory()), s.sha256()));
    }
    for (Recorded<CaseEvent> r : c.history()) {
      if (r.event() instanceof CaseEvent.Issued(String use, String sha256)) {
        box.getChildren()
            .add(
                paper(
                    EventWords.paper(ui.messages(), use) + ", " + ui.formats().dateTime(r.at()),
                    sha256));
      }
    }
    if (!box.getChildren().isEmpty()) {
      box.getChildren().addFirst(Labels.wrapped(ui.text("case.section.papers"), "form-section"));
      getChildren().add(box);
    }
  }

  private Node paper(String words, String sha256) {
    Hyperlink link = new Hyperlink(words, Icons.of(MaterialDesignF.FILE_CERTIFICATE_OUTLINE));
    link.setWrapText(true);
    link.setOnAction(event -> model.show(CaseDocument.PDF, sha256));
    return link;
  }
}
