package kz.kense.routing.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import kz.kense.casefile.EarlierCase;
import kz.kense.journal.JournalRow;
import kz.kense.regulation.Regulation;
import kz.kense.ui.Ui;

/** What the case follows on, what follows on it, and other cases of the applicant. */
final class LinksTab extends VBox {
  private final Ui ui;
  private final CaseModel model;
  private final CaseModel.Loaded c;

  LinksTab(Ui ui, CaseModel model, CaseModel.Loaded c) {
    this.ui = ui;
    this.model = model;
    this.c = c;
    getStyleClass().add("case-tab");
    earlier();
    part("case.links.later", c.following());
    List<JournalRow> others =
        c.similar().stream()
            .filter(r -> c.following().stream().noneMatch(f -> f.id() == r.id()))
            .toList();
    part("case.links.others", others);
    if (getChildren().isEmpty()) {
      getChildren().add(Labels.wrapped(ui.text("case.links.none"), "muted"));
    }
  }

  private void earlier() {
    EarlierCase earlier = c.state().intake().earlier();
    if (earlier == null) {
      return;
    }
    getChildren().add(Labels.wrapped(ui.text("case.links.earlier"), "form-section"));
    String date = earlier.date() == null ? "" : " · " + ui.formats().date(earlier.date());
    Long id = earlier.caseId();
    if (id == null) {
      getChildren().add(Labels.wrapped(ui.text("case.links.document", earlier.number()) + date));
      return;
    }
    Hyperlink open = new Hyperlink(earlier.number() + date);
    open.setOnAction(event -> ui.navigation().go("case", id.toString()));
    getChildren().add(open);
  }

  private void part(String key, List<JournalRow> rows) {
    if (!rows.isEmpty()) {
      getChildren().add(Labels.wrapped(ui.text(key), "form-section"));
      rows.forEach(r -> getChildren().add(link(r)));
    }
  }

  private Node link(JournalRow r) {
    boolean same = r.idNumber().equals(c.state().intake().applicant().idNumber());
    Hyperlink open = new Hyperlink(r.number());
    open.setOnAction(event -> ui.navigation().go("case", Long.toString(r.id())));
    Optional<Regulation> reg =
        model.tools().office().rulebook().library().find(r.regulation(), r.version());
    return new VBox(
        open,
        Labels.wrapped(r.applicant()),
        Labels.wrapped(
            reg.map(x -> x.shortTitle().in(ui.lang())).orElse(r.regulation())
                + " · "
                + ui.formats().date(r.registeredAt().toLocalDate())
                + " · "
                + ui.text("case.state." + r.status().name().toLowerCase(Locale.ROOT)),
            "muted"),
        Labels.wrapped(ui.text(same ? "case.links.applicant" : "case.links.file"), "muted"));
  }
}
