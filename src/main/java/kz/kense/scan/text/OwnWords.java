package kz.kense.scan.text;

import kz.kense.attachment.PageSource;
import kz.kense.attachment.PageText;

/**
 * Whether the words that a document itself holds on a page are all there is to read. They may be a
 * heading beside a picture, or rubbish: a layer of another program's reading, or letters kept under
 * wrong numbers (Windows-1251 taken for Latin).
 */
final class OwnWords {
  /** A page that holds so many letters itself is not read from its picture. */
  private static final int ENOUGH = 100;

  /** Of a page's letters and signs, in parts. */
  private static final double SENSIBLE = 0.7;

  private OwnWords() {}

  /**
   * @param own what the document holds on that page
   */
  static boolean suffice(PageSource source, int page, PageText own) {
    if (own.words().isEmpty()) {
      return !source.pictured(page);
    }
    return sensible(own) && (own.letters() >= ENOUGH || !source.pictured(page));
  }

  /** The better of both. */
  static PageText orRead(PageText own, PageText read) {
    return sensible(own) && own.letters() > read.letters() ? own : read;
  }

  /** Words in the letters of this country; nothing at all is not sensible. */
  static boolean sensible(PageText text) {
    long all = 0;
    long known = 0;
    for (PageText.Word word : text.words()) {
      all += word.text().codePointCount(0, word.text().length());
      known += word.text().codePoints().filter(OwnWords::known).count();
    }
    return all > 0 && known >= SENSIBLE * all;
  }

  private static boolean known(int c) {
    return c > ' ' && c < 0x7f
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC
        || "«»№–—“”„’·•…§°".indexOf(c) >= 0;
  }
}
