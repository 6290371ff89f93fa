package kz.kense.result;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.IntFunction;
import kz.kense.report.Table;
import kz.kense.report.Table.Watch;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Prints a table of any length on A4 pages that lie on their side, to PDF/A-2u (ISO 19005-2): the
 * head on every page, each sheet numbered in its upper right corner as the clerical rules want a
 * journal's. Lines are drawn as they are read; pages wait in a temporary file, not in memory.
 */
public final class TablePdf {
  private final Lang lang;
  private final Instant created;
  private final IntFunction<byte[]> lastSheet;

  /**
   * @param created creation date in the file's metadata
   * @param lastSheet makes the sheet after the table, a PDF, from the number of sheets before it;
   *     an empty array for none
   */
  public TablePdf(Lang lang, Instant created, IntFunction<byte[]> lastSheet) {
    this.lang = lang;
    this.created = created;
    this.lastSheet = lastSheet;
  }

  /** Pages without a sheet after them. */
  public TablePdf(Lang lang, Instant created) {
    this(lang, created, sheets -> new byte[0]);
  }

  /**
   * @return false when the watch stopped it; nothing was written then
   */
  public boolean write(OutputStream to, Table table, Watch watch) throws IOException {
    try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      TablePages pages = new TablePages(pdf, table);
      if (!table.each(watch, pages::line)) {
        return false;
      }
      pages.end();
      byte[] last = lastSheet.apply(pdf.getNumberOfPages());
      if (last.length > 0) {
        append(pdf, last);
      }
      outputIntent(pdf);
      new Metadata(table.title(), lang, created, "U").putInto(pdf);
      pdf.save(to);
      return true;
    }
  }

  /** As pictures of its pages: the structure tags of another document would be strangers here. */
  private static void append(PDDocument pdf, byte[] sheet) throws IOException {
    try (PDDocument other = Loader.loadPDF(sheet)) {
      LayerUtility layers = new LayerUtility(pdf);
      for (int i = 0; i < other.getNumberOfPages(); i++) {
        PDFormXObject drawn = layers.importPageAsForm(other, i);
        PDPage page = new PDPage(other.getPage(i).getMediaBox());
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
          out.drawForm(drawn);
        }
      }
    }
  }

  private static void outputIntent(PDDocument pdf) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    pdf.getDocumentCatalog().addOutputIntent(intent);
  }
}
