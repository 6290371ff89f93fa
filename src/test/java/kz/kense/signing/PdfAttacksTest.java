package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files changed after signing in every known way (Mladenov, Mainka and others: incremental saving,
 * signature wrapping, universal forgery, shadow, certification and evil annotation attacks), each
 * with the reason it must fail for; and each again laundered under one more good signature.
 */
class PdfAttacksTest {
  private static final TrustStore TRUST = DemoDesk.TRUST;
  private static final Instant LATER = DemoDesk.NOW.plusSeconds(600);
  private static final byte[] PAPER = paper();
  private static final byte[] SIGNED = sign(PAPER, false);
  private static final byte[] CERTIFIED = sign(PAPER, true);

  /** A new signature fills the emptied field, and lets no viewer draw fields anew. */
  private static final List<String> SIGNING_UNDOES =
      List.of("signature field emptied", "viewer told to draw fields anew");

  /** A change to an open document. */
  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  private static Map<String, Change> changes() {
    Map<String, Change> all = new LinkedHashMap<>();
    all.put("page content replaced", PdfAttacksTest::replaceContent);
    all.put("page content added", PdfAttacksTest::addContent);
    all.put("annotation laid over the page", PdfAttacksTest::annotation);
    all.put("form field filled", d -> field(d, "V", new COSString("другое")));
    all.put("appearance of a field replaced", PdfAttacksTest::appearance);
    all.put("field hidden", d -> field(d, "F", org.apache.pdfbox.cos.COSInteger.get(2)));
    all.put("shadow: overlay taken away", PdfAttacksTest::hide);
    all.put("shadow: overlay replaced", PdfAttacksTest::replaceOverlay);
    all.put("shadow: another page tree", PdfAttacksTest::otherPages);
    all.put(
        "page added", d -> touch(d, d.getPages().getCOSObject(), () -> d.addPage(new PDPage())));
    all.put("page taken away", d -> touch(d, d.getPages().getCOSObject(), () -> d.removePage(1)));
    all.put(
        "page turned",
        d -> touch(d, d.getPage(0).getCOSObject(), () -> d.getPage(0).setRotation(180)));
    all.put(
        "page cropped",
        d ->
            touch(
                d,
                d.getPage(0).getCOSObject(),
                () -> d.getPage(0).setCropBox(new PDRectangle(10, 10))));
    all.put("script added", PdfAttacksTest::script);
    all.put("font replaced", PdfAttacksTest::font);
    all.put(
        "layers added",
        d ->
            touch(
                d,
                catalog(d),
                () -> catalog(d).setItem(COSName.OCPROPERTIES, new COSDictionary())));
    all.put(
        "title changed",
        d ->
            touch(
                d,
                d.getDocumentInformation().getCOSObject(),
                () -> d.getDocumentInformation().setTitle("X")));
    all.put("signature field emptied", PdfAttacksTest::emptied);
    all.put(
        "viewer told to draw fields anew",
        d -> touch(d, form(d), () -> form(d).setBoolean(COSName.NEED_APPEARANCES, true)));
    return all;
  }

  @TestFactory
  List<DynamicTest> everyChangeIsFoundOut() {
    return changes().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      for (byte[] signed : List.of(SIGNED, CERTIFIED)) {
                        byte[] changed = changed(signed, e.getValue());
                        assertFound(changed, e.getKey());
                        if (!SIGNING_UNDOES.contains(e.getKey())) {
                          assertFound(launder(changed), e.getKey() + ", laundered");
                        }
                      }
                    }))
        .toList();
  }

  /** Under a good signature of somebody who is believed just the same. */
  private static byte[] launder(byte[] changed) {
    return PdfSigner.sign(
        changed,
        DemoDesk.EC,
        new PdfSigning(Optional.empty(), false, java.time.ZoneOffset.UTC),
        DemoDesk.NOW.plusSeconds(60));
  }

  private static void assertFound(byte[] pdf, String how) {
    Verification found = SignatureVerifier.verify(pdf, TRUST, LATER);
    assertThat(found.good()).as(how).isFalse();
    assertThat(found.verdict()).as(how).isEqualTo(Verdict.INVALID);
    assertThat(
            found.signatures().isEmpty()
                || found.signatures().getFirst().changedSince()
                || found.signatures().getFirst().covers() == Coverage.PART)
        .as(how)
        .isTrue();
  }

  @Test
  void whatIsAllowedAfterASignatureStaysGood() {
    assertThat(SignatureVerifier.verify(SIGNED, TRUST, LATER).good()).isTrue();
    assertThat(SignatureVerifier.verify(CERTIFIED, TRUST, LATER).good()).isTrue();
    assertThat(SignatureVerifier.verify(launder(SIGNED), TRUST, LATER).good()).isTrue();
    Verification both = SignatureVerifier.verify(launder(CERTIFIED), TRUST, LATER);
    assertThat(both.good()).isTrue();
    assertThat(both.signatures().getFirst().evidence().later())
        .extracting(Evidence.Later::kind)
        .containsExactly(Evidence.Kind.SIGNATURE);
  }

  @Test
  void proofAfterASignatureIsAllowedButNothingBesideIt() throws IOException {
    Change proof =
        d -> {
          COSDictionary store = new COSDictionary();
          store.setItem(COSName.getPDFName("CRLs"), new COSArray());
          catalog(d).setItem(PdfProof.DSS, store);
          catalog(d).setNeedToBeUpdated(true);
        };
    Verification found = SignatureVerifier.verify(changed(SIGNED, proof), TRUST, LATER);
    assertThat(found.good()).isTrue();
    assertThat(found.signatures().getFirst().evidence().later())
        .extracting(Evidence.Later::kind)
        .containsExactly(Evidence.Kind.PROOF);
    assertFound(
        changed(
            SIGNED,
            d -> {
              proof.to(d);
              addContent(d);
            }),
        "proof and a change");
    assertFound(join(changed(SIGNED, proof), "\n% x\n"), "proof and bytes after it");
  }

  @Test
  void aCertificationThatForbidsEverythingForbidsSignatures() throws IOException {
    byte[] strict = certified(PAPER, 1);
    assertThat(SignatureVerifier.verify(strict, TRUST, LATER).good()).isTrue();
    // ours refuses to sign it; another program may not
    assertThatThrownBy(() -> launder(strict))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.certified-closed"));
    assertThat(codes(signedElsewhere(strict, signature -> {})))
        .containsExactly("certification-forbids");
    byte[] loosened = latin(DemoDesk.latin(strict).replace("/P 1", "/P 2"));
    assertThat(SignatureVerifier.verify(loosened, TRUST, LATER).verdict())
        .isEqualTo(Verdict.INVALID);
  }

  @Test
  void aSignatureThatCoversThePageHidesIt() {
    SignatureLook sheet =
        new SignatureLook(
            kz.kense.text.Lang.RU,
            1,
            new Area(10, 10, 180, 250),
            "—",
            java.time.ZoneOffset.UTC,
            Optional.empty());
    byte[] covered = PdfSigner.sign(SIGNED, DemoDesk.EC, sheet, DemoDesk.NOW.plusSeconds(60));
    assertThat(codes(covered)).containsExactly("changed-since");
    assertThat(codes(PdfSigner.sign(SIGNED, DemoDesk.EC, DemoDesk.russian(), DemoDesk.NOW)))
        .isEmpty();
  }

  @Test
  void theProgramThatSignsMayWriteItsNameAndTheDay() throws IOException {
    byte[] touched =
        changed(
            SIGNED,
            d ->
                touch(
                    d,
                    d.getDocumentInformation().getCOSObject(),
                    () -> d.getDocumentInformation().setProducer("Another")));
    assertThat(codes(launder(touched))).isEmpty();
  }

  @Test
  void aCertificationComesFirst() throws IOException {
    Verification found = SignatureVerifier.verify(certified(SIGNED, 3), TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(found.signatures().getLast().reasons())
        .extracting(Reason::code)
        .containsExactly("certification-misplaced");
  }

  private static List<String> codes(byte[] pdf) {
    return SignatureVerifier.verify(pdf, TRUST, LATER).signatures().getFirst().reasons().stream()
        .map(Reason::code)
        .toList();
  }

  /** A certification of any level, at any place, as another program might make it. */
  private static byte[] certified(byte[] pdf, int level) throws IOException {
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.P, level);
    COSDictionary reference = new COSDictionary();
    reference.setName("TransformMethod", "DocMDP");
    reference.setItem("TransformParams", parameters);
    COSArray references = new COSArray();
    references.add(reference);
    return signedElsewhere(pdf, signature -> signature.setItem("Reference", references));
  }

  private static byte[] signedElsewhere(byte[] pdf, Consumer<COSDictionary> more)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(PdfSigner.SUB_FILTER));
      signature.setSignDate(
          java.util.GregorianCalendar.from(DemoDesk.NOW.atZone(java.time.ZoneOffset.UTC)));
      more.accept(signature.getCOSObject());
      document.addSignature(signature);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ExternalSigningSupport saving = document.saveIncrementalForExternalSigning(out);
      saving.setSignature(CmsMaker.pades(saving.getContent().readAllBytes(), DemoDesk.RSA));
      return out.toByteArray();
    }
  }

  @Test
  void aSecondCertificationIsRefused() {
    assertThatThrownBy(() -> sign(SIGNED, true))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.certified-late"));
  }

  @Test
  void tricksOfTheCrossReferenceAreFoundOut() {
    int startxref = DemoDesk.latin(SIGNED).lastIndexOf("startxref");
    String old = DemoDesk.latin(SIGNED).substring(startxref + 9).strip().split("\\s")[0];
    String body = "\n1 0 obj\n<</Type/Catalog/Pages 9999 0 R>>\nendobj\n";
    int at = SIGNED.length + body.length();
    String entry = String.format("%010d 00000 n \n", SIGNED.length + 1);
    for (String trailer :
        List.of(
            "<</Size 2/Root 1 0 R/Prev " + old + ">>", // an ordinary increment
            "<</Size 2/Root 1 0 R/Prev " + at + ">>", // a loop
            "<</Size 2/Root 1 0 R/Prev 999999999>>",
            "<</Size 2/Root 1 0 R/Prev " + old + "/XRefStm 17>>",
            "<</Size 2/Root 1 0 R>>")) {
      String tail =
          body + "xref\n1 1\n" + entry + "trailer\n" + trailer + "\nstartxref\n" + at + "\n%%EOF\n";
      assertNotGood(join(SIGNED, tail), trailer);
    }
    // an object written twice, with no cross-reference of its own
    assertNotGood(join(SIGNED, body + "startxref\n" + old + "\n%%EOF\n"), "duplicate object");
    assertNotGood(join(SIGNED, "trailer\n<</Root 1 0 R>>\n%%EOF\n"), "trailer alone");
  }

  @Test
  void aSignatureWrappedAroundOtherBytesIsFoundOut() {
    String text = DemoDesk.latin(SIGNED);
    int range = text.lastIndexOf("/ByteRange [");
    String whole = text.substring(range, text.indexOf(']', range) + 1);
    String[] n = whole.substring(12, whole.length() - 1).trim().split("\\s+");
    int gapEnd = Integer.parseInt(n[2]);
    // the signed second part moves back, and foreign bytes stand in between
    String foreign = "1 0 obj <</Type/Catalog>> endobj ".repeat(4);
    String moved = "/ByteRange [0 " + n[1] + " " + (gapEnd + foreign.length()) + " " + n[3] + "]";
    String padded = (moved + " ".repeat(whole.length())).substring(0, whole.length());
    String ranged = text.substring(0, range) + padded + text.substring(range + whole.length());
    String wrapped = ranged.substring(0, gapEnd) + foreign + ranged.substring(gapEnd);
    Verification found = SignatureVerifier.verify(latin(wrapped), TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(found.signatures().getFirst().reasons())
        .extracting(Reason::code)
        .containsExactly("byte-range");
  }

  @Test
  void aSignatureTakenOutOfTheFormIsMissed() throws IOException {
    byte[] taken =
        changed(
            DemoDesk.signedTwice(),
            d -> {
              form(d).getCOSArray(COSName.FIELDS).remove(0);
              form(d).setNeedToBeUpdated(true);
              catalog(d).setNeedToBeUpdated(true);
            });
    Verification found = SignatureVerifier.verify(taken, TRUST, LATER);
    assertThat(found.good()).isFalse();
    assertThat(found.reasons()).extracting(Reason::code).contains("signature-removed");
  }

  @Test
  void aReferenceThatLedNowhereMustNotLeadSomewhereLater() throws IOException {
    String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 9 0 R>>";
    String base =
        revision(
            "%PDF-1.7\n",
            "",
            Map.of(
                1, "<</Type/Catalog/Pages 2 0 R>>",
                2, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                3, page));
    String prev = "/Prev " + base.substring(base.indexOf("startxref") + 9).strip().split("\\s")[0];
    assertThat(onlySignaturesAdded(base, revision(base, prev, Map.of(8, "<</A 1>>")))).isTrue();
    for (String object : List.of("<</Length 2>>stream\nq Q\nendstream", ")broken(", "null")) {
      assertThat(onlySignaturesAdded(base, revision(base, prev, Map.of(9, object))))
          .as(object)
          .isFalse();
    }
  }

  private static boolean onlySignaturesAdded(String before, String after) throws IOException {
    try (PDDocument then = Loader.loadPDF(latin(before));
        PDDocument now = Loader.loadPDF(latin(after))) {
      return new RevisionComparison(List.of()).onlySignaturesAdded(then, now);
    }
  }

  /** A revision written by hand. */
  private static String revision(String before, String prev, Map<Integer, String> objects) {
    StringBuilder body = new StringBuilder(before);
    StringBuilder xref = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
    for (Map.Entry<Integer, String> object : new java.util.TreeMap<>(objects).entrySet()) {
      xref.append(object.getKey())
          .append(" 1\n")
          .append(String.format("%010d 00000 n \n", body.length()));
      body.append(object.getKey()).append(" 0 obj\n").append(object.getValue());
      body.append("\nendobj\n");
    }
    int at = body.length();
    return body.append(xref)
        .append("trailer\n<</Size 10/Root 1 0 R")
        .append(prev)
        .append(">>\nstartxref\n")
        .append(at)
        .append("\n%%EOF\n")
        .toString();
  }

  @Test
  void aScriptThatWasSignedIsSaid() throws IOException {
    byte[] scripted = sign(saved(PAPER, PdfAttacksTest::script), false);
    Verification found = SignatureVerifier.verify(scripted, TRUST, LATER);
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(found.reasons()).extracting(Reason::code).containsExactly("active-content");
    for (String kind : List.of("Hide", "SetOCGState", "ImportData", "Launch")) {
      byte[] acting =
          sign(
              saved(
                  PAPER,
                  d -> {
                    COSDictionary action = new COSDictionary();
                    action.setName(COSName.S, kind);
                    catalog(d).setItem(COSName.OPEN_ACTION, action);
                  }),
              false);
      assertThat(SignatureVerifier.verify(acting, TRUST, LATER).reasons())
          .as(kind)
          .extracting(Reason::code)
          .containsExactly("active-content");
    }
  }

  private static void assertNotGood(byte[] pdf, String how) {
    try {
      assertThat(SignatureVerifier.verify(pdf, TRUST, LATER).good()).as(how).isFalse();
    } catch (Failure e) {
      assertThat(e.code()).as(how).startsWith("signing.pdf-");
    }
  }

  private static byte[] sign(byte[] pdf, boolean certify) {
    return PdfSigner.sign(
        pdf,
        DemoDesk.RSA,
        new PdfSigning(Optional.empty(), certify, java.time.ZoneOffset.UTC),
        DemoDesk.NOW);
  }

  /** Two pages, a text field, and an overlay that hides words: as an attacker prepares it. */
  private static byte[] paper() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      document.addPage(new PDPage(PDRectangle.A4));
      PDFormXObject overlay = new PDFormXObject(document);
      overlay.setBBox(new PDRectangle(200, 50));
      overlay.setResources(new org.apache.pdfbox.pdmodel.PDResources());
      try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
        canvas.beginText();
        canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        canvas.newLineAtOffset(50, 700);
        canvas.showText("Permit 17");
        canvas.endText();
        canvas.drawForm(overlay);
      }
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDTextField field = new PDTextField(form);
      field.setPartialName("sum");
      form.getFields().add(field);
      field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 600, 200, 20));
      field.getWidgets().getFirst().setPage(page);
      page.getAnnotations().add(field.getWidgets().getFirst());
      document.getDocumentInformation().setTitle("Permit");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] changed(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.to(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] saved(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.to(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void touch(PDDocument document, COSDictionary object, Runnable change) {
    change.run();
    object.setNeedToBeUpdated(true);
    catalog(document).setNeedToBeUpdated(true);
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  private static COSDictionary form(PDDocument document) {
    return catalog(document).getCOSDictionary(COSName.ACRO_FORM);
  }

  private static void replaceContent(PDDocument document) throws IOException {
    COSDictionary page = document.getPage(0).getCOSObject();
    COSStream empty = document.getDocument().createCOSStream();
    empty.createOutputStream().close();
    page.setItem(COSName.CONTENTS, empty);
    page.setNeedToBeUpdated(true);
  }

  private static void addContent(PDDocument document) throws IOException {
    PDPage page = document.getPage(0);
    try (PDPageContentStream canvas =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      canvas.addRect(0, 0, 300, 300);
      canvas.fill();
    }
    page.getCOSObject().setNeedToBeUpdated(true);
  }

  private static void annotation(PDDocument document) {
    COSDictionary note = new COSDictionary();
    note.setItem(COSName.TYPE, COSName.ANNOT);
    note.setItem(COSName.SUBTYPE, COSName.getPDFName("FreeText"));
    note.setItem(COSName.RECT, new PDRectangle(50, 680, 300, 60).getCOSArray());
    note.setString(COSName.CONTENTS, "Permit 18");
    COSDictionary page = document.getPage(0).getCOSObject();
    page.getCOSArray(COSName.ANNOTS).add(note);
    page.getCOSArray(COSName.ANNOTS).setNeedToBeUpdated(true);
    page.setNeedToBeUpdated(true);
  }

  private static COSDictionary sum(PDDocument document) {
    return (COSDictionary) form(document).getCOSArray(COSName.FIELDS).getObject(0);
  }

  private static void field(PDDocument document, String key, org.apache.pdfbox.cos.COSBase value) {
    sum(document).setItem(COSName.getPDFName(key), value);
    sum(document).setNeedToBeUpdated(true);
  }

  private static void appearance(PDDocument document) throws IOException {
    COSStream drawn = document.getDocument().createCOSStream();
    try (var out = drawn.createOutputStream()) {
      out.write("0 0 200 20 re f".getBytes(StandardCharsets.US_ASCII));
    }
    COSDictionary appearances = new COSDictionary();
    appearances.setItem(COSName.N, drawn);
    field(document, "AP", appearances);
  }

  private static COSDictionary overlays(PDDocument document) {
    return document
        .getPage(0)
        .getCOSObject()
        .getCOSDictionary(COSName.RESOURCES)
        .getCOSDictionary(COSName.XOBJECT);
  }

  private static void hide(PDDocument document) {
    overlays(document).clear();
    overlays(document).setNeedToBeUpdated(true);
    document.getPage(0).getCOSObject().getCOSDictionary(COSName.RESOURCES).setNeedToBeUpdated(true);
    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
  }

  private static void replaceOverlay(PDDocument document) throws IOException {
    COSStream overlay =
        (COSStream)
            overlays(document).getValues().stream()
                .map(v -> ((org.apache.pdfbox.cos.COSObject) v).getObject())
                .findFirst()
                .orElseThrow();
    try (var out = overlay.createOutputStream()) {
      out.write("0 0 200 50 re f".getBytes(StandardCharsets.US_ASCII));
    }
    overlay.setNeedToBeUpdated(true);
  }

  private static void otherPages(PDDocument document) {
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.TYPE, COSName.PAGES);
    tree.setInt(COSName.COUNT, 1);
    COSArray kids = new COSArray();
    kids.add(document.getPage(1).getCOSObject());
    tree.setItem(COSName.KIDS, kids);
    catalog(document).setItem(COSName.PAGES, tree);
    catalog(document).setNeedToBeUpdated(true);
  }

  private static void script(PDDocument document) {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, "JavaScript");
    action.setString(COSName.JS, "this.getField('sum').value = 18;");
    catalog(document).setItem(COSName.OPEN_ACTION, action);
    catalog(document).setNeedToBeUpdated(true);
  }

  private static void font(PDDocument document) {
    COSDictionary fonts =
        document
            .getPage(0)
            .getCOSObject()
            .getCOSDictionary(COSName.RESOURCES)
            .getCOSDictionary(COSName.FONT);
    COSDictionary font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
    font.setName(COSName.BASE_FONT, "Symbol");
    font.setNeedToBeUpdated(true);
  }

  private static void emptied(PDDocument document) {
    COSArray fields = form(document).getCOSArray(COSName.FIELDS);
    COSDictionary signature = (COSDictionary) fields.getObject(fields.size() - 1);
    signature.removeItem(COSName.V);
    signature.setNeedToBeUpdated(true);
  }

  private static byte[] join(byte[] pdf, String more) {
    return latin(DemoDesk.latin(pdf) + more);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
