package kz.kense.scan.session;

import kz.kense.scan.PageEdit;
import org.jspecify.annotations.Nullable;

/**
 * A page in the stack on the clerk's screen.
 *
 * @param file in the session's folder, named by its SHA-256; a PDF that was brought as a file
 *     stands for all its pages
 * @param dpi dots per inch
 * @param pages one, or how many a PDF has
 * @param name what a brought file was called; blank for scanned pages
 * @param document the checklist's document it belongs to; null when not yet told
 * @param first a document begins with it although the page before has the same name
 * @param separator it is a separator sheet and is not kept
 * @param blank nothing seems to be on it: shown, never acted on
 * @param tilt degrees clockwise by which its lines lean
 * @param source the brought file it was made of; null when the page itself is what came
 */
public record StackPage(
    String file,
    int dpi,
    int pages,
    String name,
    PageEdit edit,
    @Nullable String document,
    boolean first,
    boolean separator,
    boolean blank,
    double tilt,
    @Nullable Source source) {

  /**
   * A picture that was brought and of which pages had to be made. It is kept beside the PDF, byte
   * for byte.
   *
   * @param file in the session's folder, named by its SHA-256
   * @param pages how many were made of it
   */
  public record Source(String file, int pages) {}

  /** A page as it comes from the scanner. */
  public static StackPage scanned(String file, int dpi, boolean blank, double tilt) {
    return new StackPage(file, dpi, 1, "", PageEdit.NONE, null, false, false, blank, tilt, null);
  }

  /** True for a PDF that was brought as a file and stays as it is. */
  public boolean pdf() {
    return file.endsWith(".pdf");
  }

  public StackPage edited(PageEdit to) {
    return pdf()
        ? this
        : new StackPage(
            file, dpi, pages, name, to, document, first, separator, blank, tilt, source);
  }

  public StackPage assigned(@Nullable String to) {
    return new StackPage(file, dpi, pages, name, edit, to, first, separator, blank, tilt, source);
  }

  public StackPage beginning(boolean begins) {
    return new StackPage(
        file, dpi, pages, name, edit, document, begins, separator, blank, tilt, source);
  }

  public StackPage separating(@Nullable String to) {
    return new StackPage(file, dpi, pages, name, edit, to, true, true, blank, tilt, source);
  }
}
