package kz.kense.intake.ui;

import kz.kense.ui.Ui;

/** The way to the printer; given by the window. */
public interface PrintRequest {
  /**
   * @param title of the job, already in the user's language
   */
  void print(Ui ui, String title, byte[] pdf);
}
