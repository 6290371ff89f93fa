package kz.kense.journal.ui;

import kz.kense.ui.Ui;

/** Prints a finished document, with a preview; another part of the program knows how. */
public interface PrintRequest {
  void print(Ui ui, String title, byte[] pdf);
}
