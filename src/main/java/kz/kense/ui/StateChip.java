package kz.kense.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A small badge of colour, icon and word. */
public final class StateChip extends Label {

  public StateChip(Tone tone, String words) {
    super(words, Icons.of(tone.icon()));
    getStyleClass().addAll("chip", tone.style());
    setMinWidth(Region.USE_PREF_SIZE);
    setAccessibleText(words);
  }

  /** With the usual word of the tone. */
  public static StateChip of(Ui ui, Tone tone) {
    return new StateChip(tone, ui.text(tone.textKey()));
  }
}
