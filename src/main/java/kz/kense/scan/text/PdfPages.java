package kz.kense.scan.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kense.attachment.FileType;
import kz.kense.scan.ScannedPage;
import kz.kense.text.Failure;

/** The pages of a PDF a scanner made, each as a picture; its JPEG comes out as it went in. */
public final class PdfPages {
  private PdfPages() {}

  /**
   * @param folder for the pictures; the caller deletes it
   * @throws Failure {@code attachment.*} when it is damaged, locked or too large
   */
  public static List<ScannedPage> of(byte[] pdf, Path folder) throws IOException {
    FileType.PDF.look("PDF", pdf);
    try (DocumentPages pages = DocumentPages.open(FileType.PDF, pdf, folder)) {
      List<ScannedPage> out = new ArrayList<>();
      for (int i = 0; i < pages.source().pages(); i++) {
        out.add(pages.kept(i).picture());
      }
      return out;
    }
  }
}
