package kz.kense.office.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.text.LocalText;

/** One text while it is typed in both languages. */
record TwoLanguages(StringProperty kk, StringProperty ru) {
  TwoLanguages() {
    this(new SimpleStringProperty(""), new SimpleStringProperty(""));
  }

  void show(LocalText text) {
    kk.set(text.kk());
    ru.set(text.ru());
  }

  LocalText text() {
    return new LocalText(kk.get().strip(), ru.get().strip());
  }
}
