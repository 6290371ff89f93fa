package kz.kense.journal.ui;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.Satisfaction;
import kz.kense.journal.JournalRow;
import kz.kense.journal.ui.HandoverForm.Receiver;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Choice;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One result: what it is, what is to be done with it now, and the signed file itself. */
final class HandoverDesk extends BorderPane {
  private final Ui ui;
  private final HandoverModel model;
  private final PrintRequest printing;
  private final CaseState c;
  private final RowText text;
  private final JournalRow row;

  HandoverDesk(Ui ui, HandoverModel model, PrintRequest printing, CaseState c) {
    this.ui = ui;
    this.model = model;
    this.printing = printing;
    this.c = c;
    text = new RowText(ui, model.office(), model.now());
    row = JournalRow.of(c, model.office().rulebook());
    VBox words = new VBox(head());
    words.getStyleClass().add("handover-form");
    if (c.status() == CaseState.Status.READY) {
      words.getChildren().add(sending() ? sendingForm() : form());
    } else {
      words.getChildren().add(line(ui.text(stage()), "case-fact"));
    }
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setMinWidth(320);
    scroll.setPrefWidth(390);
    scroll.setMaxWidth(430);
    DocumentViewer viewer = new DocumentViewer(ui, model.viewer());
    viewer.printing(printing, () -> "№ " + c.intake().number());
    HBox.setHgrow(viewer, Priority.ALWAYS);
    viewer.setMinWidth(200);
    HBox both = new HBox(scroll, viewer);
    setCenter(both);
  }

  private String stage() {
    return c.status() == CaseState.Status.CLOSED
        ? "handover.stage.closed"
        : c.signed() == null ? "handover.stage.unsigned" : "handover.stage.register";
  }

  private VBox head() {
    VBox head =
        new VBox(
            line("№ " + c.intake().number(), "title-4"),
            line(text.in(c.intake().applicant().name()), "case-applicant"),
            line(ui.text("journal.card.id") + ": " + c.intake().applicant().idNumber(), "muted"),
            line(RowText.joined(text.result(row), text.resultNumber(row)), "case-result"));
    head.getStyleClass().add("handover-head");
    if (c.result() != null) {
      head.getChildren()
          .add(
              line(
                  ui.text(
                      "handover.outgoing",
                      c.result().number(),
                      ui.formats().date(c.result().date())),
                  "muted"));
    }
    return head;
  }

  private VBox form() {
    HandoverForm form = model.form();
    Field attorney = Fields.text(ui, "handover.attorney", form.powerOfAttorney()).required();
    Views.follow(
        attorney, form.receiver(), now -> Views.present(attorney, now != Receiver.APPLICANT));
    Field arrival =
        Fields.text(ui, "handover.arrival", form.arrival()).error(form.arrivalWrong()).required();
    Button now =
        new Button(ui.text("handover.arrival.now"), Icons.of(MaterialDesignC.CLOCK_OUTLINE));
    now.setMinWidth(Region.USE_PREF_SIZE);
    now.setOnAction(event -> form.arrivedNow());
    HBox.setHgrow(arrival, Priority.ALWAYS);
    HBox time = new HBox(arrival, now);
    time.setAlignment(Pos.TOP_LEFT);
    time.getStyleClass().add("handover-time");
    Label until = line("", "handover-until");
    Views.follow(until, form.until(), term -> until.setText(until(term)));
    return new FormGrid(ui)
        .section("handover.section")
        .row(
            Filters.pills(
                ui,
                "handover.receiver",
                form.receiver(),
                List.of(Receiver.values()),
                r -> ui.text("handover.receiver." + r.name().toLowerCase(Locale.ROOT))))
        .row(Fields.text(ui, "handover.receivedBy", form.receivedBy()).required())
        .row(Fields.text(ui, "handover.identity", form.identityDocument()).required())
        .row(attorney)
        .row(time)
        .row(until)
        .row(Fields.check(ui, "handover.received", form.received()))
        .section("handover.survey")
        .row(Fields.choice(ui, "handover.survey.service", form.service(), answers()))
        .row(Fields.choice(ui, "handover.survey.information", form.information(), answers()));
  }

  private boolean sending() {
    return model.form().delivery() != Delivery.HAND_OVER;
  }

  /** The State Corporation or the portal gives it to the applicant: nobody comes here. */
  private VBox sendingForm() {
    boolean portal = model.form().delivery() == Delivery.PORTAL;
    Field list = Fields.text(ui, "handover.list", model.form().list());
    Label until = line("", "handover-until");
    Views.follow(until, model.form().until(), term -> until.setText(until(term)));
    return new FormGrid(ui)
        .section(portal ? "handover.section.portal" : "handover.section.dispatch")
        .row(line(ui.text(portal ? "handover.portal.help" : "handover.dispatch.help"), "muted"))
        .row(portal ? list : list.required())
        .row(until);
  }

  private static ObservableList<Choice<Satisfaction>> answers() {
    ObservableList<Choice<Satisfaction>> all = FXCollections.observableArrayList();
    for (Satisfaction answer : Satisfaction.values()) {
      String key = "satisfaction." + answer.name();
      all.add(
          new Choice<>(
              answer, new LocalText(Messages.in(Lang.KK).get(key), Messages.in(Lang.RU).get(key))));
    }
    return all;
  }

  private String until(@Nullable Timed term) {
    return term == null
        ? ""
        : ui.text(
            "handover.until",
            ui.formats().moment(term.due().due()),
            ui.text("text.paragraph", term.paragraph()));
  }

  /** What can be done with it: the bar at the bottom of the screen. */
  ActionBar actions() {
    ActionBar bar = new ActionBar(ui);
    bar.add(Action.of("journal.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::open));
    if (c.signed() != null) {
      bar.add(Action.of("handover.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::save));
      bar.add(Action.of("handover.print", MaterialDesignP.PRINTER, this::print));
    }
    if (c.status() == CaseState.Status.READY) {
      bar.primary(
          Action.of(
                  sending() ? "handover.send" : "handover.hand",
                  sending() ? MaterialDesignS.SEND_OUTLINE : MaterialDesignH.HAND_EXTENDED_OUTLINE,
                  model::handOver)
              .unless(model.form().refused())
              .on(Shortcut.PRIMARY_ACTION));
    } else if (c.status() == CaseState.Status.OPEN && c.signed() != null) {
      bar.primary(
          Action.of("handover.register", MaterialDesignB.BOOK_CHECK_OUTLINE, model::registerResult)
              .unless(model.registerRefused())
              .on(Shortcut.PRIMARY_ACTION));
    }
    return bar;
  }

  private void save() {
    String number = row.resultNumber() == null ? row.number() : row.resultNumber();
    ui.files()
        .save("handover.save", number.replaceAll("[^\\p{L}\\p{N}.-]+", "-") + ".pdf")
        .ifPresent(model::save);
  }

  private void print() {
    String title = RowText.joined(text.result(row), text.resultNumber(row));
    model.signedFile(pdf -> printing.print(ui, title, pdf));
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
