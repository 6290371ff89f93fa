package kz.kense.result;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds where a word is printed, in mm from the page's top left. */
final class WordFinder extends PDFTextStripper {
  private final String word;
  int page;
  double xMm;
  double yMm;

  WordFinder(String word) {
    this.word = word;
  }

  void search(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      getText(document);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> at) throws IOException {
    if (page == 0 && text.contains(word)) {
      page = getCurrentPageNo();
      TextPosition first = at.get(text.indexOf(word));
      xMm = first.getXDirAdj() * 25.4 / 72;
      yMm = first.getYDirAdj() * 25.4 / 72;
    }
    super.writeString(text, at);
  }
}
