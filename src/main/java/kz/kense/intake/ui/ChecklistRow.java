package kz.kense.intake.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** A required document at the counter: how it was shown, and on how many sheets. */
final class ChecklistRow {
  final RequiredDocument document;
  final ObjectProperty<Presence> state = new SimpleObjectProperty<>(Presence.MISSING);
  final ObjectProperty<@Nullable Integer> sheets = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Phrase> error = new SimpleObjectProperty<>();

  ChecklistRow(RequiredDocument document) {
    this.document = document;
  }

  ChecklistEntry entry() {
    Integer n = sheets.get();
    return new ChecklistEntry(document.id(), state.get(), n == null ? 0 : n);
  }

  void show(ChecklistEntry entry) {
    state.set(entry.state());
    sheets.set(entry.sheets() == 0 ? null : entry.sheets());
  }
}
