package kz.kense.ui;

/** Prints a finished document, with a preview; another part of the program knows how. */
public interface PrintRequest {
  /**
   * @param title the job's name in the queue, such as the result's number
   */
  void print(Ui ui, String title, byte[] pdf);
}
