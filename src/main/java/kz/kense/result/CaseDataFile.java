package kz.kense.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The case's data inside the result, for machines: an associated file of the whole document with
 * relationship Data (ISO 19005-3, 6.8). It is there before the signature, which so covers it.
 */
public final class CaseDataFile {
  public static final String NAME = "case-data.json";
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");

  private CaseDataFile() {}

  static void embed(PDDocument pdf, byte[] json, Instant created) throws IOException {
    Calendar date = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
    PDEmbeddedFile content =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
    content.setSubtype("application/json");
    content.setSize(json.length);
    content.setCreationDate(date);
    content.setModDate(date);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(NAME);
    file.setFileUnicode(NAME);
    file.setFileDescription("Kense: case data");
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setItem(RELATIONSHIP, COSName.getPDFName("Data"));
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(NAME, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSArray associated = new COSArray();
    associated.add(file.getCOSObject());
    catalog.setItem(ASSOCIATED, associated);
  }

  /**
   * The data embedded in a result; empty when there are none.
   *
   * @throws Failure {@code signing.pdf-damaged}
   */
  public static Optional<byte[]> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      if (names == null || names.getEmbeddedFiles() == null) {
        return Optional.empty();
      }
      Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
      if (files == null || files.get(NAME) == null) {
        return Optional.empty();
      }
      PDEmbeddedFile content = files.get(NAME).getEmbeddedFile();
      return content == null ? Optional.empty() : Optional.of(content.toByteArray());
    } catch (IOException | RuntimeException e) {
      throw Failure.of("signing.pdf-damaged").causedBy(e);
    }
  }
}
