package kz.kense.scan;

import java.util.List;

/** The words of a page, laid invisibly over its picture so that they can be found and copied. */
public sealed interface TextLayer {

  /**
   * What {@code tesseract -c textonly_pdf=1 pdf} makes of the page as it is kept.
   *
   * @param pdf one page, stretched over the whole of ours
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record TextOnlyPdf(byte[] pdf) implements TextLayer {}

  record Words(List<Word> words) implements TextLayer {
    public Words {
      words = List.copyOf(words);
    }
  }

  /**
   * @param x left edge in dots of the page as it is kept, y downwards
   */
  record Word(String text, double x, double y, double width, double height) {}
}
