package kz.kense.attachment;

import java.util.List;

/** What was read on kept documents, for those that are pictures. */
public interface DocumentWords {
  DocumentWords NONE = sha256 -> List.of();

  /**
   * Asks the archive; never on the window's thread.
   *
   * @return the pages read so far, in order
   */
  List<PageText> of(String sha256);
}
