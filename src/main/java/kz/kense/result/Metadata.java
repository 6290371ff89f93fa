package kz.kense.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;
import kz.kense.text.Lang;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Title, language, dates and PDF/A identification of a document, the same in the information
 * dictionary and in XMP (ISO 19005-2, 6.6), without the clock of the machine.
 *
 * @param part of ISO 19005: 2, or 3 when a file is embedded
 * @param conformance {@code A} for tagged documents, {@code U} for others
 */
public record Metadata(String title, Lang lang, Instant created, int part, String conformance) {
  private static final String PRODUCER = "Kense";
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
         <dc:format>application/pdf</dc:format>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
         <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
         <xmp:CreateDate>%3$s</xmp:CreateDate>
         <xmp:ModifyDate>%3$s</xmp:ModifyDate>
         <xmp:CreatorTool>%4$s</xmp:CreatorTool>
         <pdf:Producer>%4$s</pdf:Producer>
         <pdfaid:part>%6$d</pdfaid:part>
         <pdfaid:conformance>%5$s</pdfaid:conformance>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  /** Writes itself into a document about to be saved. */
  /** Of PDF/A-2. */
  public Metadata(String title, Lang lang, Instant created, String conformance) {
    this(title, lang, created, 2, conformance);
  }

  public void putInto(PDDocument document) throws IOException {
    Instant second = created.truncatedTo(ChronoUnit.SECONDS);
    Calendar date = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
    PDDocumentInformation info = new PDDocumentInformation();
    info.setTitle(title);
    info.setCreator(PRODUCER);
    info.setProducer(PRODUCER);
    info.setCreationDate(date);
    info.setModificationDate(date);
    document.setDocumentInformation(info);
    document.getDocumentCatalog().setLanguage(lang.tag() + "-KZ");
    String xmp =
        XMP.formatted(XhtmlText.of(title), lang.tag(), second, PRODUCER, conformance, part);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    CRC32 id = new CRC32();
    id.update(xmp.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(id.getValue());
  }
}
