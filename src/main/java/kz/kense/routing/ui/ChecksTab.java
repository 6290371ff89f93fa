package kz.kense.routing.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.Checkup;
import kz.kense.casefile.Payment;
import kz.kense.casefile.SystemCheck;
import kz.kense.registry.ui.AnswerForm;
import kz.kense.registry.ui.AnswerModel;
import kz.kense.registry.ui.PaymentForm;
import kz.kense.regulation.Norm;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.SystemProcess;
import kz.kense.ui.Icons;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The processes and conditions of the channel the case came by: what the information systems do by
 * themselves, and what the office asked and was answered, against the norm of the act.
 */
final class ChecksTab extends VBox {
  private final Ui ui;
  private final CaseModel model;
  private final ChecksModel checks;
  private final Stand stand;
  private final CaseState state;

  ChecksTab(Ui ui, CaseModel model, CaseModel.Loaded c) {
    this.ui = ui;
    this.model = model;
    this.checks = model.checks();
    this.stand = c.stand();
    this.state = c.state();
    getStyleClass().add("case-tab");
    Channel channel = stand.regulation().channel(state.intake().channel()).orElse(null);
    payment();
    if (channel == null || channel.processes().isEmpty()) {
      getChildren().add(Labels.wrapped(ui.text("case.checks.none"), "muted"));
      return;
    }
    getChildren()
        .add(
            Labels.wrapped(
                ui.text("case.checks.channel", channel.name().in(ui.lang())), "form-section"));
    channel.processes().forEach(p -> getChildren().add(row(channel, p)));
  }

  private Node row(Channel channel, SystemProcess p) {
    VBox row = new VBox(4);
    boolean signed = ChecksModel.aboutSignature(p);
    if (p.office() || signed) {
      row.getStyleClass().add("card");
    }
    VBox facts =
        new VBox(
            2,
            Labels.wrapped(
                p.id() + " — " + p.name().in(ui.lang()), p.office() ? "strong" : "muted"),
            Labels.wrapped(AnswerForm.about(ui, stand.regulation(), p), "muted"));
    row.getChildren().add(facts);
    if (!p.office() && !signed) {
      return row;
    }
    Checkup recorded =
        state.checks().stream()
            .filter(k -> k.check().process().equals(p.id()))
            .findFirst()
            .orElse(null);
    if (recorded != null) {
      row.getChildren().add(answer(p, recorded));
    } else if (p.office()) {
      row.getChildren().add(new StateChip(Tone.NEAR, ui.text("case.checks.unanswered")));
    }
    if (signed && checks.may(stand)) {
      row.getChildren().add(request(p));
    }
    if (p.office() && checks.may(stand)) {
      editor(channel, p, row);
    }
    return row;
  }

  /** The request the applicant signed, held against this condition by the program itself. */
  private Node request(SystemProcess p) {
    MenuButton button =
        new MenuButton(
            ui.text("case.request.check"), Icons.of(MaterialDesignS.SHIELD_CHECK_OUTLINE));
    button.setAccessibleText(button.getText() + ": " + p.id());
    for (Attachment file : state.attachments()) {
      MenuItem item = new MenuItem(file.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> checks.request(state, p, file, ui.lang()));
      button.getItems().add(item);
    }
    MenuItem other = new MenuItem(ui.text("case.request.file"));
    other.setOnAction(
        event ->
            ui.files().open("case.request.file", List.of()).stream()
                .findFirst()
                .ifPresent(file -> checks.request(state, p, file, ui.lang())));
    button.getItems().add(other);
    return button;
  }

  private Node answer(SystemProcess p, Checkup k) {
    SystemCheck check = k.check();
    FlowPane chips = Labels.flow();
    chips
        .getChildren()
        .add(
            new StateChip(
                check.passes() ? Tone.OK : Tone.OVERDUE,
                ui.text("answer." + check.answer().name())));
    Integer seconds = check.seconds();
    Norm norm = p.norm();
    if (seconds != null) {
      boolean late = norm != null && seconds > norm.most().toSeconds();
      chips
          .getChildren()
          .add(
              new StateChip(
                  late ? Tone.NEAR : Tone.INFO,
                  ui.text(late ? "case.checks.slow" : "case.checks.took", seconds)));
    }
    VBox box =
        new VBox(
            4,
            chips,
            Labels.wrapped(
                ui.formats().dateTime(k.at()) + " · " + model.tools().name(k.by()).in(ui.lang()),
                "muted"));
    line(box, "check.paper", paper(check.paperNumber(), check.paperDate()));
    line(box, "check.source", check.source());
    line(box, "check.note", check.note());
    Attachment proof = check.proof();
    if (proof != null) {
      Hyperlink open = new Hyperlink(proof.name());
      open.setAccessibleText(ui.text("case.checks.proof.open", proof.name()));
      open.setOnAction(event -> model.show(proof));
      box.getChildren()
          .add(new VBox(Labels.wrapped(ui.text("case.checks.proof"), "fact-name"), open));
    }
    return box;
  }

  private String paper(String number, java.time.@Nullable LocalDate date) {
    return number.isBlank()
        ? ""
        : "№ " + number + (date == null ? "" : ", " + ui.formats().date(date));
  }

  private void line(VBox box, String key, String value) {
    if (!value.isBlank()) {
      box.getChildren()
          .add(new VBox(Labels.wrapped(ui.text(key), "fact-name"), Labels.wrapped(value)));
    }
  }

  private void editor(Channel channel, SystemProcess p, VBox row) {
    Hyperlink record =
        new Hyperlink(
            ui.text(state.check(p.id()).isEmpty() ? "case.checks.record" : "case.checks.again"));
    record.setAccessibleText(record.getText() + ": " + p.id());
    record.setOnAction(event -> checks.begin(state, p));
    VBox form = new VBox(8);
    row.getChildren().addAll(record, form);
    Views.follow(
        form,
        checks.editing(),
        now -> {
          boolean here = now != null && now.process().equals(p);
          form.getChildren().clear();
          Views.present(record, !here);
          if (here && now != null) {
            form.getChildren().addAll(fields(channel, now), proof(), buttons());
          }
          Views.present(form, here);
        });
  }

  private Node fields(Channel channel, AnswerModel now) {
    return new AnswerForm(ui, stand.regulation(), channel.id(), now);
  }

  /** The file that shows the answer: a screen print of the register, a scan of its paper. */
  private Node proof() {
    Button choose =
        new Button(ui.text("case.checks.proof.choose"), Icons.of(MaterialDesignP.PAPERCLIP));
    choose.setId("check-proof");
    choose.setOnAction(
        event ->
            ui.files().open("case.checks.proof.choose", DocumentsTab.EXTENSIONS).stream()
                .findFirst()
                .ifPresent(checks::prove));
    Label name = Labels.wrapped("", "muted");
    FlowPane line = Labels.flow();
    line.getChildren().addAll(choose, name);
    Views.follow(
        line,
        checks.proof(),
        file -> name.setText(file == null ? "" : String.valueOf(file.getFileName())));
    return line;
  }

  private Node buttons() {
    Button save = new Button(ui.text("case.checks.save"));
    save.getStyleClass().add("accent");
    save.setOnAction(event -> checks.save(state));
    Button cancel = new Button(ui.text("ui.dialog.back"));
    cancel.setOnAction(event -> checks.cancel());
    return new HBox(8, save, cancel);
  }

  private void payment() {
    Regulation.Payment fee = stand.regulation().payment();
    Payment paid = state.payment();
    boolean asked = fee != null && fee.fits(state.intake().kind(), state.intake().channel());
    if (fee == null || (!asked && paid == null)) {
      return;
    }
    VBox card = new VBox(8);
    card.getStyleClass().add("card");
    card.getChildren().add(Labels.wrapped(ui.text("intake.section.payment"), "strong"));
    if (paid != null) {
      card.getChildren().add(new StateChip(Tone.OK, ui.text("case.checks.paid")));
      line(card, "payment.paper", paper(paid.paperNumber(), paid.paperDate()));
      line(card, "payment.amount", paid.amount());
      line(card, "payment.payer", paid.payer());
    } else {
      card.getChildren().add(new StateChip(Tone.NEAR, ui.text("case.checks.not-paid")));
      if (checks.may(stand)) {
        Button save = new Button(ui.text("case.checks.pay"));
        save.getStyleClass().add("accent");
        save.setOnAction(event -> checks.pay(state));
        card.getChildren().addAll(new PaymentForm(ui, fee, checks.payment()), save);
      }
    }
    getChildren().add(card);
  }
}
