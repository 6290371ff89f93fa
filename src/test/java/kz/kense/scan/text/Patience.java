package kz.kense.scan.text;

/** Waits for a document however long it takes. */
enum Patience implements DocumentReader.Waiting {
  WITHOUT_END;

  @Override
  public void done(int pages, int of) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
