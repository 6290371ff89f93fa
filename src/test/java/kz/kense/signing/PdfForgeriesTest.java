package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Papers forged before they were signed, so that two readers see two papers; signatures whose own
 * dictionary was emptied or bent (universal signature forgery); and words laid over a paper by a
 * later signature. Each with the reason it must fail for, and beside them honest papers of other
 * programs, which must not.
 */
class PdfForgeriesTest {
  private static final Instant LATER = DemoDesk.NOW.plusSeconds(600);
  private static final String CONTENT = "BT /F1 12 Tf 50 700 Td (%s) Tj ET";

  /** A page in objects 1–5; the words stand in object 4. */
  private static Map<Integer, String> page(String words) {
    Map<Integer, String> objects = new LinkedHashMap<>();
    objects.put(1, "<</Type/Catalog/Pages 2 0 R>>");
    objects.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.put(
        3,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</Font<</F1 5 0 R>>>>>>");
    objects.put(4, stream(words));
    objects.put(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    return objects;
  }

  private static String stream(String words) {
    String content = CONTENT.formatted(words);
    return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
  }

  /** A file written by hand, whose parts may be tampered with as it is written. */
  private static final class Written {
    private final StringBuilder body = new StringBuilder("%PDF-1.7\n");
    private final StringBuilder table = new StringBuilder("0 1\n0000000000 65535 f \n");
    private String more = "";

    Written object(int number, String words) {
      entry(number, add(number, words));
      return this;
    }

    int add(int number, String words) {
      int at = body.length();
      body.append(number).append(" 0 obj\n").append(words).append("\nendobj\n");
      return at;
    }

    void entry(int number, int at) {
      table.append(number).append(" 1\n").append(String.format("%010d 00000 n \n", at));
    }

    byte[] end() {
      int at = body.length();
      body.append("xref\n").append(table).append("trailer\n<</Size 20/Root 1 0 R").append(more);
      body.append(">>\nstartxref\n").append(at).append("\n%%EOF\n");
      return body.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static Written written() {
    Written written = new Written();
    page("Permit 17").forEach(written::object);
    return written;
  }

  private static Map<String, byte[]> twoPapersInOne() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Written hidden = written();
    hidden.add(4, stream("Permit 99"));
    all.put("a second object of the same number that no cross-reference names", hidden.end());
    Written twice = written();
    twice.entry(4, twice.add(4, stream("Permit 99")));
    all.put("a number listed twice in one section", twice.end());
    Written elsewhere = written();
    elsewhere.entry(8, 20);
    all.put("an entry that leads elsewhere", elsewhere.end());
    Written free = written();
    free.table.append("9 1\n0000000000 00001 f \n");
    free.add(9, stream("Permit 99"));
    all.put("an object whose number is said to be free", free.end());
    Written loop = written();
    loop.more = "/Prev " + loop.body.length();
    all.put("a chain of cross-references that leads round", loop.end());
    Written nowhere = written();
    nowhere.more = "/Prev 12";
    all.put("a chain that leads nowhere", nowhere.end());
    Written hybrid = written();
    int other = hybrid.add(4, stream("Permit 99"));
    String row = "01" + String.format("%08x", other) + "00";
    int cross =
        hybrid.add(
            10,
            "<</Type/XRef/Size 20/W[1 4 1]/Index[4 1]/Length 6>>stream\n"
                + new String(java.util.HexFormat.of().parseHex(row), StandardCharsets.ISO_8859_1)
                + "\nendstream");
    hybrid.more = "/XRefStm " + cross;
    all.put("a hybrid whose halves name two objects", hybrid.end());
    return all;
  }

  @TestFactory
  List<DynamicTest> aPaperThatIsTwoPapersIsNotSaidToBeValid() {
    return twoPapersInOne().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      Verification found = verified(signed(e.getValue(), Optional.empty()));
                      assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
                      assertThat(found.reasons())
                          .extracting(Reason::code)
                          .containsExactly("structure-ambiguous");
                    }))
        .toList();
  }

  @Test
  void honestPapersAreNotSuspected() throws Exception {
    assertThat(verified(signed(written().end(), Optional.empty())).good()).isTrue();
    // a file that holds another file as it is
    Written carrying = written();
    String inner = new String(written().end(), StandardCharsets.ISO_8859_1);
    carrying.object(
        8, "<</Type/EmbeddedFile/Length " + inner.length() + ">>stream\n" + inner + "\nendstream");
    assertThat(verified(signed(carrying.end(), Optional.empty())).good()).isTrue();
    // saved anew with object streams, and changed honestly before it was signed
    byte[] compressed;
    try (PDDocument document = Loader.loadPDF(written().end())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      compressed = out.toByteArray();
    }
    assertThat(verified(signed(compressed, Optional.empty())).good()).isTrue();
    try (PDDocument document = Loader.loadPDF(compressed)) {
      document.getPage(0).setRotation(90);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      assertThat(verified(signed(out.toByteArray(), Optional.empty())).good()).isTrue();
    }
  }

  private static List<String> bent() {
    List<String> all = new ArrayList<>();
    List.of(
            "null",
            "[]",
            "[0 0 0 0]",
            "[0 10 20]",
            "[0 1 2 3 4 5]",
            "[0 -1 1 10]",
            "[1 10 20 30]",
            "[0 100 50 100]",
            "[0 10.5 20 30]",
            "[0 1 2 99999999999]",
            "(0 1 2 3)",
            "[(0)(1)(2)(3)]",
            "/None")
        .forEach(range -> all.add("/ByteRange " + range));
    List.of("null", "<>", "<00>", "<3000>", "()", "(x)", "/None", "17")
        .forEach(contents -> all.add("/Contents " + contents));
    List.of("null", "/adbe.pkcs7.sha1", "/adbe.x509.rsa_sha1", "/X", "17")
        .forEach(form -> all.add("/SubFilter " + form));
    return all;
  }

  @TestFactory
  List<DynamicTest> aSignatureWhoseDictionaryIsBentIsNeverValid() {
    byte[] signed = signed(written().end(), Optional.empty());
    return bent().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e,
                    () -> {
                      byte[] forged = rewritten(signed, e);
                      try {
                        Verification found = verified(forged);
                        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
                        assertThat(found.signatures().getFirst().reasons())
                            .extracting(Reason::code)
                            .contains(e.startsWith("/Sub") ? "sub-filter" : "byte-range");
                      } catch (Failure refused) {
                        assertThat(refused.code()).startsWith("signing.pdf-");
                      }
                    }))
        .toList();
  }

  /** The signature dictionary once more, in a revision of its own, with one entry other. */
  private static byte[] rewritten(byte[] signed, String how) throws IOException {
    String key = how.substring(1, how.indexOf(' '));
    String value = how.substring(how.indexOf(' ') + 1);
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    try (PDDocument document = Loader.loadPDF(signed)) {
      PDSignature signature = document.getSignatureDictionaries().getFirst();
      int[] range = signature.getByteRange();
      String contents = text.substring(range[1], range[2]);
      int start = text.lastIndexOf(" obj", range[1]);
      int number =
          Integer.parseInt(
              text.substring(text.lastIndexOf('\n', start) + 1, start).split("\\s")[0]);
      Map<String, String> entries = new LinkedHashMap<>();
      entries.put("Type", "/Sig");
      entries.put("Filter", "/Adobe.PPKLite");
      entries.put("SubFilter", "/" + PdfSigner.SUB_FILTER);
      entries.put("ByteRange", "[0 " + range[1] + " " + range[2] + " " + range[3] + "]");
      entries.put("Contents", contents);
      entries.put(key, value);
      StringBuilder body = new StringBuilder(text);
      int at = body.length();
      body.append(number).append(" 0 obj\n<<");
      entries.forEach((k, v) -> body.append('/').append(k).append(' ').append(v).append('\n'));
      body.append(">>\nendobj\n");
      int xref = body.length();
      String prev = text.substring(text.lastIndexOf("startxref") + 9).strip().split("\\s")[0];
      body.append("xref\n").append(number).append(" 1\n");
      body.append(String.format("%010d 00000 n \n", at));
      body.append("trailer\n<</Size 40/Root 1 0 R/Prev ").append(prev).append(">>\nstartxref\n");
      body.append(xref).append("\n%%EOF\n");
      return body.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Anybody who has a key could otherwise write another number over the one that was signed. */
  @Test
  void aLaterBlockOverWordsTheSignerSawIsSaid() throws IOException {
    byte[] first = signed(written().end(), Optional.empty());
    byte[] over = again(first, block(46, 18));
    Verification found = verified(over);
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(found.signatures().getFirst().reasons())
        .extracting(Reason::code)
        .containsExactly("later-block-over");
    assertThat(found.signatures().getLast().reasons()).isEmpty();
    assertThat(verified(again(first, block(80, 18))).good()).isTrue();
    // over another's block
    byte[] two = again(first, block(80, 18));
    assertThat(verified(again(two, block(90, 18))).signatures().get(1).reasons())
        .extracting(Reason::code)
        .containsExactly("later-block-over");
    assertThat(verified(again(two, block(120, 18))).good()).isTrue();
  }

  private static Optional<SignatureLook> block(double y, double height) {
    Area area = new Area(15, y, 80, height);
    return Optional.of(new SignatureLook(Lang.RU, 1, area, "—", ZoneOffset.UTC, Optional.empty()));
  }

  /** A widget that calls itself a signature, in no form and signed by nobody, beside some proof. */
  @Test
  void aBlockOfNoSignatureIsFoundOutEvenBesideProof() throws IOException {
    byte[] first = signed(written().end(), Optional.empty());
    for (boolean proof : List.of(true, false)) {
      for (boolean inForm : List.of(true, false)) {
        byte[] forged = withBlockOfNobody(first, proof, inForm);
        Verification found = verified(forged);
        assertThat(found.verdict()).as(proof + " " + inForm).isEqualTo(Verdict.INVALID);
        assertThat(found.signatures().stream().flatMap(s -> s.reasons().stream()))
            .extracting(Reason::code)
            .contains("changed-since");
        assertThat(verified(again(forged, Optional.empty())).verdict()).isEqualTo(Verdict.INVALID);
      }
    }
  }

  private static byte[] withBlockOfNobody(byte[] pdf, boolean proof, boolean inForm)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary widget = new COSDictionary();
      widget.setItem(COSName.TYPE, COSName.ANNOT);
      widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
      widget.setItem(COSName.FT, COSName.SIG);
      widget.setItem(COSName.V, new COSDictionary());
      widget.setItem(COSName.RECT, new PDRectangle(45, 695, 90, 20).getCOSArray());
      COSDictionary page = document.getPage(0).getCOSObject();
      append(page, COSName.ANNOTS, widget);
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      if (inForm) {
        append(catalog.getCOSDictionary(COSName.ACRO_FORM), COSName.FIELDS, widget);
      }
      if (proof) {
        catalog.setItem(PdfProof.DSS, new COSDictionary());
      }
      page.setNeedToBeUpdated(true);
      catalog.setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static void append(COSDictionary to, COSName list, COSDictionary widget) {
    COSArray all = new COSArray();
    COSArray there = to.getCOSArray(list);
    for (int i = 0; there != null && i < there.size(); i++) {
      all.add(there.get(i));
    }
    all.add(widget);
    to.setItem(list, all);
    to.setNeedToBeUpdated(true);
  }

  /** Prepared before the paper was signed: an empty field over the words, filled afterwards. */
  @Test
  void aFieldThatWaitedOverTheWordsIsSaidWhenItIsFilled() throws IOException {
    byte[] over = filledLater(new PDRectangle(45, 695, 90, 20));
    assertThat(verified(over).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(verified(over).signatures().getFirst().reasons())
        .extracting(Reason::code)
        .containsExactly("later-block-over");
    assertThat(verified(filledLater(new PDRectangle(45, 495, 90, 20))).good()).isTrue();
  }

  private static byte[] filledLater(PDRectangle where) throws IOException {
    byte[] prepared;
    try (PDDocument document = Loader.loadPDF(written().end())) {
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDSignatureField field = new PDSignatureField(form);
      field.setPartialName("waiting");
      field.getWidgets().getFirst().setRectangle(where);
      field.getWidgets().getFirst().setPage(document.getPage(0));
      document.getPage(0).getAnnotations().add(field.getWidgets().getFirst());
      form.getFields().add(field);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      prepared = out.toByteArray();
    }
    byte[] first = signed(prepared, Optional.empty());
    try (PDDocument document = Loader.loadPDF(first)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(PdfSigner.SUB_FILTER));
      signature.setSignDate(
          java.util.GregorianCalendar.from(DemoDesk.NOW.plusSeconds(60).atZone(ZoneOffset.UTC)));
      PDSignatureField field =
          (PDSignatureField) document.getDocumentCatalog().getAcroForm(null).getField("waiting");
      COSDictionary widget = field.getWidgets().getFirst().getCOSObject();
      widget.setItem(COSName.V, signature);
      widget.setNeedToBeUpdated(true);
      document.addSignature(signature);
      widget.setItem(COSName.RECT, where.getCOSArray());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ExternalSigningSupport saving = document.saveIncrementalForExternalSigning(out);
      saving.setSignature(CmsMaker.pades(saving.getContent().readAllBytes(), DemoDesk.EC));
      return out.toByteArray();
    }
  }

  @Test
  void aTurnedPageIsMeasuredAsItIs() throws IOException {
    byte[] turned;
    try (PDDocument document = Loader.loadPDF(written().end())) {
      document.getPage(0).setRotation(90);
      document.getPage(0).setCropBox(new PDRectangle(20, 20, 500, 800));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      turned = out.toByteArray();
    }
    byte[] first = signed(turned, Optional.empty());
    assertThat(covered(first, new PDRectangle(45, 695, 60, 16))).isTrue();
    assertThat(covered(first, new PDRectangle(45, 600, 60, 16))).isFalse();
    assertThat(covered(first, new PDRectangle(300, 695, 60, 16))).isFalse();
  }

  private static boolean covered(byte[] first, PDRectangle where) throws IOException {
    try (PDDocument then = Loader.loadPDF(first);
        PDDocument now = Loader.loadPDF(first)) {
      COSDictionary widget = new COSDictionary();
      widget.setItem(COSName.RECT, where.getCOSArray());
      COSDictionary page = now.getPage(0).getCOSObject();
      append(page, COSName.ANNOTS, widget);
      return new LaterBlocks(then, now).cover();
    }
  }

  private static byte[] signed(byte[] pdf, Optional<SignatureLook> look) {
    return PdfSigner.sign(
        pdf, DemoDesk.RSA, new PdfSigning(look, false, ZoneOffset.UTC), DemoDesk.NOW);
  }

  private static byte[] again(byte[] pdf, Optional<SignatureLook> look) {
    return PdfSigner.sign(
        pdf,
        DemoDesk.EC,
        new PdfSigning(look, false, ZoneOffset.UTC),
        DemoDesk.NOW.plusSeconds(60));
  }

  private static Verification verified(byte[] pdf) {
    return SignatureVerifier.verify(pdf, DemoDesk.TRUST, LATER);
  }
}
