package kz.kense.routing.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.ResultWithdrawn;
import kz.kense.casefile.CaseEvent.Signed;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.routing.EventWords;
import kz.kense.ui.Fields;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The facts of a case, each of which the chancellery may mend with a reason. */
final class DataTab extends VBox {
  private final Ui ui;
  private final CaseModel model;

  DataTab(Ui ui, CaseModel model, CaseModel.Loaded c) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("case-tab");
    Registered r = c.state().intake();
    Regulation reg = c.stand().regulation();
    fact("service", reg.title().in(ui.lang()));
    fact("kind", reg.kind(c.state().kind()).map(k -> k.name().in(ui.lang())).orElse(r.kind()));
    if (r.category() != null) {
      fact(
          "category",
          reg.category(r.category()).map(x -> x.name().in(ui.lang())).orElse(r.category()));
    }
    fact("received", ui.formats().dateTime(r.receivedAt()));
    fact("registered", ui.formats().dateTime(r.registeredAt()));
    if (r.acceptedAt() != null) {
      fact("accepted", ui.formats().dateTime(r.acceptedAt()));
    }
    Timed promised = c.stand().applicantDue();
    if (promised != null) {
      fact(
          "applicantDue",
          ui.text(
              "routing.until", ui.formats().moment(promised.due().due()), promised.paragraph()));
    }
    fact("channel", reg.channel(r.channel()).map(x -> x.name().in(ui.lang())).orElse(r.channel()));
    fact("sheets", r.sheets() + " + " + r.annexSheets());
    section("case.section.applicant");
    applicant(r.applicant());
    if (r.representative() != null) {
      representative(r.representative());
    }
    section("case.section.subject");
    mendable("object", r.subject().name());
    mendable("location", r.subject().location());
    mendable("activity", r.subject().activity());
    mendable("note", r.note());
    if (c.state().voided() != null) {
      fact("voided", c.state().voided().reason());
    } else if (model.mayCorrect() && c.state().step() != null && c.state().signed() == null) {
      voiding();
    }
    result(model.loaded().get());
  }

  private void representative(Representative who) {
    fact("representative", who.name());
    String date = who.poaDate() == null ? "" : ", " + ui.formats().date(who.poaDate());
    fact("poa", who.poaNumber().isBlank() ? "" : "№ " + who.poaNumber() + date);
    fact("notary", who.notary());
  }

  /** A registration by mistake: the case closes, its number stays used. */
  private void voiding() {
    Hyperlink link = new Hyperlink(ui.text("case.void"));
    link.setOnAction(event -> model.voidRegistration());
    VBox box = new VBox(8, link);
    Views.follow(
        box,
        model.editing(),
        now -> {
          if (CaseModel.VOIDING.equals(now)) {
            box.getChildren()
                .setAll(
                    Labels.wrapped(ui.text("case.void.help"), "muted"),
                    editor(ui, model, "case.void.save", false));
          } else {
            box.getChildren().setAll(link);
          }
        });
    getChildren().add(box);
  }

  /** The signed result, and the way to declare it void for those who sign such results. */
  private void result(CaseModel.@Nullable Loaded now) {
    if (now == null || now.state().signed() == null) {
      return;
    }
    section("case.section.result");
    Signed signed = now.state().signed().signature();
    fact("resultNumber", ui.text("case.result.line", signed.number(), signed.date()));
    ResultWithdrawn withdrawn = now.state().withdrawn();
    if (withdrawn != null) {
      getChildren()
          .add(Labels.wrapped(ui.text("case.result.withdrawn", withdrawn.reason()), "field-error"));
    } else if (model.mayWithdraw()) {
      Hyperlink withdraw = new Hyperlink(ui.text("case.withdraw"));
      withdraw.setOnAction(event -> model.withdraw());
      VBox box = new VBox(8);
      Views.follow(
          box,
          model.editing(),
          what ->
              box.getChildren()
                  .setAll(
                      CaseModel.WITHDRAWAL.equals(what)
                          ? editor(ui, model, "case.withdraw.save", false)
                          : withdraw));
      getChildren().add(box);
    }
  }

  private void applicant(Applicant a) {
    fact("idNumber", a.idNumber());
    mendable("applicant.kk", a.name().kk());
    mendable("applicant.ru", a.name().ru());
    mendable("address", a.address());
    mendable("phone", a.phone());
    mendable("email", a.email());
  }

  private void section(String key) {
    getChildren().add(Labels.wrapped(ui.text(key), "form-section"));
  }

  private void fact(String field, String value) {
    if (!value.isBlank()) {
      getChildren().add(line(field, value));
    }
  }

  private VBox line(String field, String value) {
    return new VBox(
        Labels.wrapped(EventWords.field(ui.messages(), field), "fact-name"),
        Labels.wrapped(value.isBlank() ? "—" : value));
  }

  private void mendable(String field, String value) {
    if (!model.mayCorrect()) {
      fact(field, value);
      return;
    }
    Hyperlink mend = new Hyperlink(ui.text("case.correct"));
    mend.setMinWidth(USE_PREF_SIZE);
    mend.setAccessibleText(ui.text("case.correct") + " " + EventWords.field(ui.messages(), field));
    mend.setOnAction(event -> model.correct(field));
    VBox words = line(field, value);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, words, mend);
    VBox box = new VBox(8, row);
    Views.follow(
        box,
        model.editing(),
        now -> {
          if (field.equals(now)) {
            box.getChildren().setAll(row, editor(ui, model, true));
          } else {
            box.getChildren().setAll(row);
          }
        });
    getChildren().add(box);
  }

  /** The little form that asks the reason of a change. */
  static Node editor(Ui ui, CaseModel model, boolean valued) {
    return editor(ui, model, valued ? "case.correct.save" : "case.detach.save", valued);
  }

  private static Node editor(Ui ui, CaseModel model, String saveKey, boolean valued) {
    Button save = new Button(ui.text(saveKey));
    save.getStyleClass().add(valued ? "accent" : "danger");
    save.setOnAction(event -> model.confirm());
    Button cancel = new Button(ui.text("ui.dialog.back"));
    cancel.setOnAction(event -> model.editing().set(null));
    VBox box = new VBox(12);
    box.getStyleClass().add("card");
    if (valued) {
      box.getChildren().add(Fields.longText(ui, "case.correct.value", model.value(), 2));
    }
    box.getChildren()
        .addAll(
            Fields.text(ui, "case.correct.reason", model.reason())
                .required()
                .error(model.reasonError()),
            new HBox(8, save, cancel));
    return box;
  }
}
