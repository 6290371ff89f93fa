package kz.kense.ui;

import java.util.Objects;
import kz.kense.text.Lang;
import kz.kense.text.Messages;

/**
 * What every view is built with. Immutable: a language switch makes a new one, and the shell builds
 * the view anew from the same model.
 *
 * @param formats dates, moments and numbers in the language
 * @param files the system's file windows
 */
public record Ui(
    Messages messages,
    Formats formats,
    Work work,
    Dialogs dialogs,
    FilePicker files,
    Navigation navigation,
    SettingsFile settings) {

  /** Address of our style sheet, for every root that is shown: the window and each dialog. */
  public static final String STYLESHEET =
      Objects.requireNonNull(Ui.class.getResource("kense.css")).toExternalForm();

  public Lang lang() {
    return messages.lang();
  }

  public String text(String key, Object... args) {
    return messages.get(key, args);
  }

  public String text(Phrase phrase) {
    return phrase.in(messages);
  }
}
