package kz.kense.routing.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseEvent.DraftSaved;
import kz.kense.casefile.CaseState;
import kz.kense.result.FormField;
import kz.kense.routing.DraftComparison;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Choice;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Formats;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The kept versions of a draft, and what changed between two of them. */
final class VersionsPane extends VBox {
  private final Ui ui;
  private final CaseModel model;
  private final CaseState state;
  private final ObjectProperty<@Nullable Integer> from = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> to = new SimpleObjectProperty<>();
  private final VBox changes = new VBox(8);

  VersionsPane(Ui ui, CaseModel model, CaseState state) {
    this.ui = ui;
    this.model = model;
    this.state = state;
    setSpacing(8);
    getChildren().add(Labels.wrapped(ui.text("case.section.versions"), "form-section"));
    int last = state.drafts().size();
    ObservableList<Choice<Integer>> versions =
        FXCollections.observableArrayList(
            state.drafts().reversed().stream()
                .map(d -> new Choice<>(d.draft().version(), title(d)))
                .toList());
    if (last == 1) {
      getChildren().add(Labels.wrapped(versions.getFirst().name().in(ui.lang())));
      return;
    }
    from.set(state.drafts().get(last - 2).draft().version());
    to.set(state.drafts().get(last - 1).draft().version());
    getChildren()
        .addAll(
            new FormGrid(ui)
                .row(
                    Fields.choice(ui, "case.versions.from", from, versions),
                    Fields.choice(ui, "case.versions.to", to, versions)),
            changes);
    Views.follow(this, from, now -> compare());
    Views.follow(this, to, now -> compare());
  }

  private LocalText title(CaseState.DraftVersion d) {
    return new LocalText(title(d, Lang.KK), title(d, Lang.RU));
  }

  private String title(CaseState.DraftVersion d, Lang lang) {
    return Messages.in(lang)
        .get(
            "case.versions.item",
            d.draft().version(),
            new Formats(lang).dateTime(d.at()),
            model.tools().name(d.author()));
  }

  private void compare() {
    Integer a = from.get();
    Integer b = to.get();
    changes.getChildren().clear();
    if (a == null || b == null) {
      return;
    }
    List<DraftComparison.Change> found = DraftComparison.of(version(a), version(b));
    if (found.isEmpty()) {
      changes.getChildren().add(Labels.wrapped(ui.text("case.versions.same"), "muted"));
    }
    for (DraftComparison.Change c : found) {
      changes
          .getChildren()
          .add(
              new VBox(
                  Labels.wrapped(label(c.field()), "fact-name"),
                  Labels.wrapped(c.before().isEmpty() ? "—" : c.before(), "was"),
                  Labels.wrapped(c.after().isEmpty() ? "—" : c.after(), "became")));
    }
  }

  private DraftSaved version(int number) {
    return state.drafts().stream()
        .map(CaseState.DraftVersion::draft)
        .filter(d -> d.version() == number)
        .findFirst()
        .orElseThrow();
  }

  private String label(String field) {
    return model
        .tools()
        .papers()
        .resultForm(state)
        .field(field)
        .map(FormField::label)
        .map(t -> t.in(ui.lang()))
        .orElse(field);
  }
}
