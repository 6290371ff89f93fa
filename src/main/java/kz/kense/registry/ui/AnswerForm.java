package kz.kense.registry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.casefile.Answer;
import kz.kense.casefile.ChannelChecks;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Choice;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The fields of one answer: what came, how long it took, and on which paper it was seen. */
public final class AnswerForm extends VBox {
  private final Ui ui;

  /**
   * @param channel of the regulation, whose negative ends have the prescribed words
   */
  public AnswerForm(Ui ui, Regulation regulation, String channel, AnswerModel model) {
    this.ui = ui;
    SystemProcess p = model.process();
    getStyleClass().add("form-grid");
    FormGrid details = new FormGrid(ui);
    details
        .row(
            Fields.text(ui, "check.paper", model.paperNumber()),
            Fields.date(ui, "check.paper.date", model.paperDate()))
        .row(
            Fields.text(ui, "check.source", model.source()),
            Fields.text(ui, "check.note", model.note()));
    Label advice = wrapped("", "field-warning");
    Views.follow(details, model.answer(), now -> Views.present(details, now != null));
    Views.follow(
        advice,
        model.answer(),
        now -> advise(advice, now, ChannelChecks.end(regulation, channel, p)));
    getChildren()
        .addAll(
            wrapped(p.id() + " — " + p.name().in(ui.lang()), "strong"),
            wrapped(about(ui, regulation, p), "muted"),
            new FormGrid(ui)
                .weighted(
                    new double[] {2, 1},
                    Fields.choice(ui, "check.answer", model.answer(), answers()),
                    Fields.number(ui, "check.seconds", model.seconds())),
            advice,
            details);
  }

  /** Paragraph, who is asked, and the norm of the act's table. */
  public static String about(Ui ui, Regulation regulation, SystemProcess p) {
    List<String> words = new ArrayList<>();
    words.add(ui.text("check.paragraph", p.paragraph()));
    regulation.actorName(p.actor()).map(n -> n.in(ui.lang())).ifPresent(words::add);
    Optional.ofNullable(p.norm())
        .map(n -> ui.text("check.norm", n.text().in(ui.lang())))
        .ifPresent(words::add);
    return String.join(" · ", words);
  }

  private void advise(Label advice, @Nullable Answer answer, SystemProcess end) {
    boolean shown = answer == Answer.NEGATIVE || (answer != null && answer.withoutData());
    Views.present(advice, shown);
    if (shown) {
      LocalText words = end.message() == null ? end.name() : end.message();
      advice.setText(
          answer == Answer.NEGATIVE
              ? ui.text("check.advice.negative", words)
              : ui.text("check.advice.no-data"));
    }
  }

  private static ObservableList<Choice<Answer>> answers() {
    ObservableList<Choice<Answer>> all = FXCollections.observableArrayList();
    for (Answer a : Answer.values()) {
      String key = "answer." + a.name();
      all.add(
          new Choice<>(
              a, new LocalText(Messages.in(Lang.KK).get(key), Messages.in(Lang.RU).get(key))));
    }
    return all;
  }

  static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
