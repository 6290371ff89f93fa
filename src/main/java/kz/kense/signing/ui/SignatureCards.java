package kz.kense.signing.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import kz.kense.ui.Icons;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** What is known of the signatures of one file: the verdict large, then each signature's facts. */
final class SignatureCards extends VBox {
  private static final Set<String> PROVES_NOTHING =
      Set.of(
          "byte-range",
          "sub-filter",
          "signature-unreadable",
          "signer-certificate-missing",
          "algorithm",
          "signature-wrong");

  private final Ui ui;
  private final ZoneId zone;

  /**
   * @param zone in which times are told
   */
  SignatureCards(Ui ui, Verification found, ZoneId zone) {
    this.ui = ui;
    this.zone = zone;
    getStyleClass().add("signature-cards");
    getChildren().add(verdict(found));
    found.reasons().forEach(r -> getChildren().add(wrapped(words(r), "")));
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
    List<String[]> facts = new ArrayList<>();
    fact(facts, "verify.who", s.signer().isEmpty() ? ui.text("verify.unknown") : s.signer());
    s.role().ifPresent(r -> fact(facts, "verify.role", ui.text("signing.right." + r.code())));
    s.iin().ifPresent(iin -> fact(facts, "verify.iin", iin));
    s.bin().ifPresent(bin -> fact(facts, "verify.bin", bin));
    fact(
        facts,
        "verify.when",
        s.time()
            .map(
                t ->
                    ui.text(
                        "verify.when.by-signer",
                        ui.formats().dateTime(t.atZone(zone).toLocalDateTime())))
            .orElseGet(() -> ui.text("verify.unknown")));
    fact(facts, "verify.authority", ui.text(s.trusted() ? "verify.trusted" : "verify.not-trusted"));
    fact(facts, "verify.revocation", ui.text("verify.revocation.not-checked"));
    fact(facts, "verify.coverage", ui.text("verify.covers." + s.covers().code()));
    fact(facts, "verify.since", ui.text(since(s)));
    Optional.of(s.algorithm())
        .filter(a -> !a.isEmpty())
        .ifPresent(a -> fact(facts, "verify.algorithm", a));
    VBox box = new VBox(grid(facts));
    for (Reason reason : s.reasons()) {
      HBox line =
          new HBox(
              8, Icons.of(tone(reason.weight()).icon(), "reason-icon"), wrapped(words(reason), ""));
      line.getStyleClass().add("signature-reason");
      box.getChildren().add(line);
    }
    box.getStyleClass().add("card");
    return box;
  }

  /** A signature that does not hold says nothing about the file, and may not seem to. */
  private static String since(SignatureReport s) {
    if (s.changedSince()
        || s.reasons().stream().anyMatch(r -> r.code().equals("content-altered"))) {
      return "verify.since.changed";
    }
    boolean proves = s.reasons().stream().noneMatch(r -> PROVES_NOTHING.contains(r.code()));
    return proves ? "verify.since.unchanged" : "verify.unknown";
  }

  private void fact(List<String[]> facts, String key, String value) {
    facts.add(new String[] {ui.text(key), value});
  }

  private static GridPane grid(List<String[]> facts) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(6);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(36);
    ColumnConstraints values = new ColumnConstraints();
    values.setPercentWidth(64);
    grid.getColumnConstraints().addAll(names, values);
    for (int i = 0; i < facts.size(); i++) {
      grid.add(wrapped(facts.get(i)[0], "muted"), 0, i);
      grid.add(wrapped(facts.get(i)[1], ""), 1, i);
    }
    return grid;
  }

  private String words(Reason reason) {
    return ui.text("verify.reason." + reason.code(), reason.args().toArray());
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
