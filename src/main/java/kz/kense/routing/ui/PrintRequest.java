package kz.kense.routing.ui;

import kz.kense.ui.Ui;

/** Asks for a paper to be previewed and printed. */
public interface PrintRequest {
  /**
   * @param title of the paper, in the window's language
   */
  void print(Ui ui, String title, byte[] pdf);
}
