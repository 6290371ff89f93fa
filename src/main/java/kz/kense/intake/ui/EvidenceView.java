package kz.kense.intake.ui;

import java.util.List;
import java.util.function.BiFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.casefile.Answer;
import kz.kense.intake.ui.FormProblems.Place;
import kz.kense.registry.ui.AnswerForm;
import kz.kense.registry.ui.AnswerModel;
import kz.kense.registry.ui.PaymentForm;
import kz.kense.regulation.Regulation;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The parts of the form that only some services, kinds and channels ask for. */
final class EvidenceView {
  private final Ui ui;
  private final RegisterModel model;
  private final RegisterFields f;
  private final BiFunction<Place, Field, Field> at;
  private final PrintRequest printer;

  /**
   * @param at gives a field its place in the form, for what is wrong and for the cursor
   */
  EvidenceView(
      Ui ui, RegisterModel model, BiFunction<Place, Field, Field> at, PrintRequest printer) {
    this.printer = printer;
    this.ui = ui;
    this.model = model;
    this.f = model.fields;
    this.at = at;
  }

  /** When the State Corporation accepted it: from there the applicant's own term counts. */
  Node accepted() {
    FormGrid part = new FormGrid(ui);
    part.weighted(
        new double[] {1, 1, 2},
        at.apply(Place.ACCEPTED, Fields.date(ui, "intake.accepted", f.evidence.acceptedDate)),
        Fields.text(ui, "intake.accepted.time", f.evidence.acceptedTime),
        new VBox());
    Views.follow(part, f.channel, c -> Views.present(part, model.choices.acceptedOutside()));
    Views.follow(part, f.regulation, c -> Views.present(part, model.choices.acceptedOutside()));
    return part;
  }

  /** The case of this office, or the older document, that a repeat or a re-issue goes back to. */
  Node earlier() {
    FormGrid part = new FormGrid(ui);
    part.section("intake.section.earlier");
    part.row(
        Fields.choice(ui, "intake.earlier.case", f.evidence.earlierCase, f.evidence.earlierCases));
    part.row(
        at.apply(Place.EARLIER, Fields.text(ui, "intake.earlier.number", f.evidence.earlierNumber)),
        Fields.date(ui, "intake.earlier.date", f.evidence.earlierDate));
    Runnable show = () -> Views.present(part, model.choices.earlier() != Regulation.Earlier.NONE);
    Views.follow(part, f.kind, k -> show.run());
    Views.follow(part, f.regulation, k -> show.run());
    return part;
  }

  /** A card for each condition of the channel that is answered before registration. */
  Node checks() {
    VBox cards = new VBox(8);
    Label wrong = new Label();
    wrong.getStyleClass().add("field-error");
    wrong.setWrapText(true);
    wrong.setMinHeight(Region.USE_PREF_SIZE);
    Views.follow(
        wrong,
        model.error(Place.CHECKS),
        p -> {
          Views.present(wrong, p != null);
          wrong.setText(p == null ? "" : ui.text(p));
        });
    FormGrid part = new FormGrid(ui);
    part.section("intake.section.checks");
    part.getChildren().addAll(wrong, cards);
    Runnable fill =
        () -> {
          List<AnswerModel> answers = List.copyOf(f.evidence.answers);
          boolean same =
              cards.getChildren().stream().map(Node::getUserData).toList().equals(answers);
          if (!same) {
            cards.getChildren().setAll(answers.stream().map(this::card).toList());
          }
          Views.present(part, !answers.isEmpty());
        };
    ListChangeListener<AnswerModel> heard = change -> fill.run();
    part.getProperties().put("heard", heard); // as long as the view lives
    f.evidence.answers.addListener(new WeakListChangeListener<>(heard));
    fill.run();
    return part;
  }

  private Node card(AnswerModel answer) {
    Regulation r = model.choices.regulation().orElseThrow();
    String channel = String.valueOf(f.channel.get());
    VBox card = new VBox(8, new AnswerForm(ui, r, channel, answer));
    card.getStyleClass().add("card");
    card.setUserData(answer);
    Button print =
        new Button(ui.text("intake.denial.print"), Icons.of(MaterialDesignP.PRINTER_OUTLINE));
    print.setOnAction(
        event ->
            model.denial(answer, pdf -> printer.print(ui, ui.text("paper.denial-message"), pdf)));
    Views.follow(print, answer.answer(), now -> Views.present(print, denied(now)));
    card.getChildren().add(print);
    return card;
  }

  private static boolean denied(@Nullable Answer answer) {
    return answer == Answer.NEGATIVE || (answer != null && answer.withoutData());
  }

  /** The fact of payment, where the act asks for it. */
  Node payment() {
    VBox part = new VBox();
    Runnable show =
        () -> {
          part.getChildren().clear();
          model
              .choices
              .fee()
              .ifPresent(
                  fee -> {
                    PaymentForm form = new PaymentForm(ui, fee, f.evidence.payment);
                    Field number = at.apply(Place.PAYMENT, form.number());
                    number.required();
                    part.getChildren()
                        .add(new FormGrid(ui).section("intake.section.payment").row(form));
                  });
          Views.present(part, !part.getChildren().isEmpty());
        };
    Views.follow(part, f.kind, k -> show.run());
    Views.follow(part, f.channel, k -> show.run());
    Views.follow(part, f.regulation, k -> show.run());
    return part;
  }
}
