package kz.kense.intake.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.applicant.IdNumber;
import kz.kense.intake.ui.FormProblems.Place;
import kz.kense.regulation.Regulation;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Choice;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The application from top to bottom; Tab walks it in the order it is read. */
final class FormView extends ScrollPane {
  private final Ui ui;
  private final RegisterModel model;
  private final RegisterFields f;
  private final Map<Place, Field> places = new EnumMap<>(Place.class);

  FormView(Ui ui, RegisterModel model, PrintRequest printer) {
    this.ui = ui;
    this.model = model;
    this.f = model.fields;
    FormGrid form = new FormGrid(ui);
    form.getStyleClass().add("screen-body");
    EvidenceView evidence = new EvidenceView(ui, model, this::at, printer);
    service(form);
    form.getChildren().addAll(evidence.accepted(), evidence.earlier());
    applicant(form);
    object(form);
    form.section("intake.documents");
    form.getChildren().add(new ChecklistView(ui, model));
    form.getChildren().addAll(evidence.checks(), evidence.payment());
    rest(form);
    setContent(form);
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    Views.follow(this, model.focus, this::focus);
    sceneProperty().addListener((o, before, now) -> focus(model.focus.get()));
  }

  private Field at(Place place, Field field) {
    places.put(place, field.error(model.error(place)));
    return field;
  }

  private void service(FormGrid form) {
    Field service =
        at(Place.SERVICE, Fields.choice(ui, "intake.service", f.regulation, model.choices.services))
            .required();
    Views.follow(
        service,
        f.regulation,
        id -> service.help(model.choices.regulation().map(this::inForce).orElse("")));
    Label outside = new Label();
    outside.getStyleClass().add("field-warning");
    outside.setWrapText(true);
    outside.setMinHeight(Region.USE_PREF_SIZE);
    outside.setGraphic(Icons.of(kz.kense.ui.Tone.NEAR.icon()));
    Views.follow(
        outside,
        model.choices.outsideValidity,
        p -> {
          Views.present(outside, p != null);
          outside.setText(p == null ? "" : ui.text(p));
        });
    Field kind =
        at(Place.KIND, Fields.choice(ui, "intake.kind", f.kind, model.choices.kinds)).required();
    Field category =
        at(
                Place.CATEGORY,
                Fields.choice(ui, "intake.category", f.category, model.choices.categories))
            .required();
    Views.follow(
        category,
        f.regulation,
        id ->
            Views.present(
                category,
                id == null
                    || model.choices.regulation().stream()
                        .anyMatch(r -> !r.categories().isEmpty())));
    Field channel =
        at(Place.CHANNEL, Fields.choice(ui, "intake.channel", f.channel, model.choices.channels))
            .required();
    Field date =
        Fields.date(ui, "intake.received", f.receivedDate, model.error(Place.RECEIVED)).required();
    places.put(Place.RECEIVED, date);
    Field time = Fields.text(ui, "intake.received.time", f.receivedTime).required();
    form.section("intake.section.service");
    form.getChildren().addAll(service, outside);
    form.row(kind, category);
    form.weighted(new double[] {4, 3, 2}, channel, date, time);
  }

  private String inForce(Regulation r) {
    Regulation.Validity v = r.validity();
    String title = r.title().in(ui.lang()) + "\n";
    return title
        + (v.to() == null
            ? ui.text("intake.in-force.from", ui.formats().date(v.from()))
            : ui.text("intake.in-force", ui.formats().date(v.from()), ui.formats().date(v.to())));
  }

  private void applicant(FormGrid form) {
    Field id = at(Place.ID_NUMBER, Fields.text(ui, "intake.id", f.idNumber)).required();
    Label known = new Label();
    known.getStyleClass().add("field-known");
    known.setWrapText(true);
    known.setMinHeight(Region.USE_PREF_SIZE);
    VBox idBox = new VBox(4, id, known);
    Views.follow(known, f.idNumber, typed -> who(known, typed.strip()));
    Label filled = new Label();
    filled.getStyleClass().add("muted");
    filled.setWrapText(true);
    Views.follow(
        filled,
        model.foresight.filledFrom,
        number -> {
          Views.present(filled, number != null);
          filled.setText(number == null ? "" : ui.text("intake.filled", number));
        });
    Field head = Fields.text(ui, "intake.head", f.head);
    Views.follow(head, f.idNumber, typed -> Views.present(head, !person(typed.strip())));
    form.section("intake.section.applicant");
    form.row(idBox, new VBox(filled));
    // one under the other: names of legal entities are long
    form.row(at(Place.NAME, Fields.text(ui, "intake.name.kk", f.nameKk)));
    form.row(Fields.text(ui, "intake.name.ru", f.nameRu));
    form.weighted(new double[] {2, 1}, Fields.text(ui, "intake.address", f.address), head);
    form.row(Fields.text(ui, "intake.phone", f.phone), Fields.text(ui, "intake.email", f.email));
    representative(form);
  }

  private static boolean person(String typed) {
    return IdNumber.problem(typed).isEmpty() && !new IdNumber(typed).ofLegalEntity();
  }

  /** A check mark and whose number it is; the date of birth in it is only to be compared. */
  private void who(Label known, String typed) {
    boolean right = IdNumber.problem(typed).isEmpty();
    Views.present(known, right || (typed.length() < 12 && !typed.isEmpty()));
    known.setGraphic(right ? Icons.of(MaterialDesignC.CHECK_CIRCLE) : null);
    if (!right) {
      known.setText(ui.text("intake.id.count", typed.length()));
      return;
    }
    IdNumber id = new IdNumber(typed);
    if (id.ofLegalEntity()) {
      known.setText(ui.text("intake.id.legal"));
    } else {
      known.setText(
          id.apparentBirthDate()
              .map(d -> ui.text("intake.id.person", ui.formats().date(d)))
              .orElseGet(() -> ui.text("intake.id.person.no-date")));
    }
  }

  private void representative(FormGrid form) {
    FormGrid part = new FormGrid(ui);
    part.row(
        at(Place.REPRESENTATIVE, Fields.text(ui, "intake.rep.name", f.repName)).required(),
        at(Place.REPRESENTATIVE_IIN, Fields.text(ui, "intake.rep.iin", f.repIin)));
    part.row(
        Fields.text(ui, "intake.poa.number", f.poaNumber),
        Fields.date(ui, "intake.poa.date", f.poaDate));
    Field notary = at(Place.NOTARY, Fields.text(ui, "intake.poa.notary", f.notary)).required();
    Views.follow(notary, f.evidence.notarised, on -> Views.present(notary, on));
    part.getChildren()
        .addAll(Fields.check(ui, "intake.poa.notarised", f.evidence.notarised), notary);
    Views.follow(part, f.represented, on -> Views.present(part, on));
    form.getChildren().addAll(Fields.check(ui, "intake.represented", f.represented), part);
  }

  private void object(FormGrid form) {
    form.section("intake.section.object");
    form.row(
        at(Place.OBJECT, Fields.text(ui, "intake.object", f.objectName)).required(),
        Fields.text(ui, "intake.location", f.location));
    form.row(Fields.text(ui, "intake.activity", f.activity));
  }

  private void rest(FormGrid form) {
    List<Choice<Lang>> langs =
        List.of(
            new Choice<>(Lang.KK, new LocalText("қазақша", "казахский")),
            new Choice<>(Lang.RU, new LocalText("орысша", "русский")));
    form.row(
        Fields.number(ui, "intake.sheets", f.sheets),
        Fields.number(ui, "intake.annex-sheets", f.annexSheets),
        Fields.choice(ui, "intake.lang", f.lang, FXCollections.observableArrayList(langs)));
    form.row(Fields.longText(ui, "intake.note", f.note, 2));
  }

  private void focus(@Nullable Place place) {
    if (place == null || getScene() == null) {
      return;
    }
    Platform.runLater(
        () ->
            Optional.ofNullable(places.get(place))
                .filter(field -> field.getScene() != null)
                .ifPresent(
                    field -> {
                      reveal(field);
                      field.control().requestFocus();
                      model.focus.set(null);
                    }));
  }

  private void reveal(Node node) {
    // a form that was built just now has no places yet
    getScene().getRoot().applyCss();
    getScene().getRoot().layout();
    Bounds whole = getContent().getBoundsInLocal();
    Bounds at = getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double room = whole.getHeight() - getViewportBounds().getHeight();
    if (room > 0) {
      setVvalue(Math.clamp((at.getMinY() - 48) / room, 0, 1));
    }
  }
}
