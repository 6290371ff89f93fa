package kz.kense.signing.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.signing.Reason;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.signing.report.SignatureWords;
import kz.kense.text.Messages;
import kz.kense.ui.Icons;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** What is known of the signatures of one file: the verdict large, then each signature's facts. */
final class SignatureCards extends VBox {
  private final Ui ui;
  private final SignatureWords words;

  /**
   * @param zone in which times are told
   */
  SignatureCards(Ui ui, Verification found, ZoneId zone) {
    this.ui = ui;
    words = new SignatureWords(Messages.in(ui.lang()), zone);
    getStyleClass().add("signature-cards");
    getChildren().add(verdict(found));
    found.reasons().forEach(r -> getChildren().add(wrapped(words.reason(r), "")));
    found.signatures().forEach(s -> getChildren().add(card(s)));
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case VALID -> Tone.OK;
      case INCOMPLETE -> Tone.NEAR;
      case INVALID -> Tone.OVERDUE;
    };
  }

  private Node verdict(Verification found) {
    Tone tone = tone(found.verdict());
    Label words =
        wrapped(ui.text("verify.banner." + found.verdict().name().toLowerCase(Locale.ROOT)), "");
    words.getStyleClass().add("signature-verdict");
    HBox banner = new HBox(Icons.of(tone.icon()), words);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("banner", tone.style());
    HBox.setHgrow(words, Priority.ALWAYS);
    banner.setAccessibleText(words.getText());
    return banner;
  }

  private Node card(SignatureReport s) {
    List<SignatureWords.Fact> facts = words.facts(s);
    VBox box = new VBox(grid(facts));
    for (Reason reason : s.reasons()) {
      HBox line =
          new HBox(
              8,
              Icons.of(tone(reason.weight()).icon(), "reason-icon"),
              wrapped(words.reason(reason), ""));
      line.getStyleClass().add("signature-reason");
      box.getChildren().add(line);
    }
    box.getStyleClass().add("card");
    return box;
  }

  private static GridPane grid(List<SignatureWords.Fact> facts) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(6);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(36);
    ColumnConstraints values = new ColumnConstraints();
    values.setPercentWidth(64);
    grid.getColumnConstraints().addAll(names, values);
    for (int i = 0; i < facts.size(); i++) {
      grid.add(wrapped(facts.get(i).caption(), "muted"), 0, i);
      grid.add(wrapped(facts.get(i).value(), ""), 1, i);
    }
    return grid;
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
