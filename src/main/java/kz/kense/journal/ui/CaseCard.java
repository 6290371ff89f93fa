package kz.kense.journal.ui;

import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.DueSheets;
import kz.kense.journal.JournalRow;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.ui.DueSheetView;
import kz.kense.ui.RouteView;
import kz.kense.ui.StateChip;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;

/**
 * A case beside the list it was chosen in: parties, object, term with its reasons, files, route.
 */
final class CaseCard extends VBox {
  private final Ui ui;
  private final RowText text;
  private final Regulation regulation;

  /**
   * @param now local time of the office
   * @param reasons true when the reasons of the term are to be seen at once
   */
  CaseCard(Ui ui, Office office, LocalDateTime now, CaseState c, boolean reasons) {
    this.ui = ui;
    text = new RowText(ui, office, now);
    regulation = office.rulebook().of(c);
    getStyleClass().add("case-card");
    JournalRow row = JournalRow.of(c, office.rulebook());
    head(c, row);
    term(office, c, row, reasons);
    parties(c.intake());
    documents(c);
    section("journal.card.route");
    getChildren().add(new RouteView(ui, new RouteWords(ui, office, now).of(c)));
  }

  private void head(CaseState c, JournalRow row) {
    Label number = line("№ " + c.intake().number(), "title-4");
    number.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane first =
        new FlowPane(number, new StateChip(text.standing(row).tone(), text.state(row)));
    first.getStyleClass().add("chip-line");
    String kind = regulation.kind(c.kind()).map(k -> text.in(k.name())).orElse(c.kind());
    getChildren()
        .addAll(
            first,
            line(text.in(c.intake().applicant().name()), "case-applicant"),
            line(RowText.joined(text.service(row), kind), "muted"),
            line(
                ui.text("journal.card.registered", text.dateTime(c.intake().registeredAt())),
                "muted"));
    if (c.signed() != null) {
      getChildren()
          .add(line(RowText.joined(text.result(row), text.resultNumber(row)), "case-result"));
    }
  }

  private void term(Office office, CaseState c, JournalRow row, boolean reasons) {
    Optional<Timed> present = office.rulebook().deadlines().present(regulation, c);
    if (present.isEmpty()) {
      getChildren().add(line(text.term(row), "muted"));
      return;
    }
    section("journal.card.term");
    getChildren().add(line(text.stepName(row), "case-step"));
    if (!text.holder(row).isEmpty()) {
      getChildren().add(line(text.holder(row), "muted"));
    }
    getChildren()
        .add(
            line(
                c.status() == CaseState.Status.READY
                    ? text.term(row)
                    : due(present.get().due().due()),
                "case-due"));
    if (c.status() == CaseState.Status.OPEN) {
      new DueSheets(office.rulebook().deadlines())
          .present(regulation, c)
          .ifPresent(sheet -> getChildren().addAll(why(sheet, reasons)));
      LocalDateTime total = row.totalDue();
      if (!total.equals(present.get().due().due())) {
        getChildren().add(line(ui.text("journal.card.total", text.due(total)), "muted"));
      }
      office
          .rulebook()
          .deadlines()
          .applicantTotal(regulation, c)
          .map(t -> ui.text("journal.card.applicant", text.due(t.due().due())))
          .ifPresent(words -> getChildren().add(line(words, "muted")));
    }
  }

  private String due(LocalDateTime due) {
    return RowText.joined(ui.formats().moment(due), text.relative(due));
  }

  private Node[] why(DueSheet sheet, boolean open) {
    DueSheetView days = new DueSheetView(ui, sheet);
    Views.present(days, open);
    Hyperlink why = new Hyperlink(ui.text(open ? "ui.route.hide" : "ui.route.why"));
    why.getStyleClass().add("route-why");
    why.setOnAction(
        event -> {
          Views.present(days, !days.isVisible());
          why.setText(ui.text(days.isVisible() ? "ui.route.hide" : "ui.route.why"));
          why.setVisited(false);
        });
    return new Node[] {why, days};
  }

  private void parties(Registered r) {
    Applicant applicant = r.applicant();
    section("journal.card.parties");
    fact("journal.card.id", applicant.idNumber());
    fact("journal.card.head", applicant.head());
    fact("journal.card.address", applicant.address());
    fact("journal.card.contacts", RowText.joined(applicant.phone(), applicant.email()));
    Representative representative = r.representative();
    if (representative != null) {
      fact("journal.card.representative", representative.name());
      fact("journal.card.attorney", representative.poaNumber());
    }
    fact("journal.card.object", r.subject().name());
    fact("journal.card.location", r.subject().location());
    fact("journal.card.activity", r.subject().activity());
    fact("journal.card.note", r.note());
  }

  private void documents(CaseState c) {
    section("journal.card.documents");
    if (c.attachments().isEmpty()) {
      getChildren().add(line(ui.text("journal.card.no-files"), "muted"));
    }
    for (Attachment file : c.attachments()) {
      String document = file.document() == null ? "" : file.document();
      String name =
          regulation.documents().stream()
              .filter(d -> d.id().equals(document))
              .map(d -> text.in(d.name()))
              .findFirst()
              .orElse("");
      getChildren().add(line(RowText.joined(file.name(), name), "case-fact"));
    }
  }

  private void section(String key) {
    getChildren().add(line(ui.text(key), "form-section"));
  }

  /** Label and value; nothing when there is no value. */
  private void fact(String key, String value) {
    if (!value.isBlank()) {
      VBox both = new VBox(line(ui.text(key), "field-help"), line(value, "case-fact"));
      getChildren().add(both);
    }
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
