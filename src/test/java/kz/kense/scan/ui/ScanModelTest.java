package kz.kense.scan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.kense.result.PdfA;
import kz.kense.scan.Capabilities;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.TestPages;
import kz.kense.scan.demo.DemoScanner;
import kz.kense.scan.session.ScanProfiles;
import kz.kense.scan.session.StackPage;
import kz.kense.scan.text.LookAlikes;
import kz.kense.scan.text.PageReader;
import kz.kense.scan.text.Tesseract;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Work;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

final class ScanModelTest {
  @TempDir Path dir;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Object> troubles = new ArrayList<>();
  private final Work work =
      new Work(
          window::add,
          2,
          new Work.Trouble() {
            @Override
            public void failed(Failure failure) {
              troubles.add(failure);
            }

            @Override
            public void bug(Throwable bug) {
              troubles.add(bug);
            }
          });
  private final Target target = new Target();
  private final Paper paper = new Paper();
  private Optional<PageReader> reader = Optional.empty();
  private ScanModel model;
  private boolean left;

  @BeforeEach
  void open() throws Exception {
    model = new ScanModel(tools());
    model.open(target, () -> left = true);
    until(() -> model.ready.get() && !model.source.finding.get());
  }

  private ScanTools tools() {
    return new ScanTools(
        work,
        window::add,
        () -> Instant.parse("2016-09-05T04:00:00Z"),
        dir.resolve("scans"),
        new ScanProfiles(dir.resolve("scan.json")),
        () -> List.of(DemoScanner.INFO),
        info -> paper,
        () -> reader);
  }

  @AfterEach
  void close() {
    work.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void pagesAreAssignedTurnedAndPutInAsOnePdfForEachDocument() throws Exception {
    scan(3);
    model.pages.select(Set.of(0, 2));
    model.assign(1);
    model.pages.turn(1);
    model.pages.select(Set.of(1));
    model.assign(2);
    model.paperKept.set(true);
    model.place.set("шкаф 2");
    assertThat(target.taken).isEmpty();
    model.attach(Lang.KK, id -> id == null ? "?" : id, false);
    until(() -> left);
    assertThat(target.taken).extracting(ScanTarget.Kept::document).containsExactly("form", "plan");
    assertThat(target.taken).extracting(ScanTarget.Kept::pages).containsExactly(2, 1);
    assertThat(target.taken).extracting(ScanTarget.Kept::original).containsOnly("шкаф 2");
    assertThat(PdfA.violations(target.contents.getFirst(), PDFAFlavour.PDFA_2_B)).isEmpty();
  }

  @Test
  void aFaultKeepsThePagesAndSaysWhereToGoOn() throws Exception {
    paper.fault = ScanFault.JAM;
    paper.pages = 2;
    model.scan();
    until(
        () ->
            !model.scanning.running.get()
                && model.source.next.get() == 3
                && model.notice.get() != null);
    assertThat(model.notice.get().text().key()).isEqualTo("scan.jam");
    assertThat(model.stack().get().pages()).hasSize(2);
    paper.fault = null;
    scan(4);
  }

  @Test
  void manualDuplexPutsTheBacksInOrder() throws Exception {
    model.source.manualDuplex.set(true);
    scan(2);
    List<StackPage> fronts = model.stack().get().pages();
    scan(4);
    List<StackPage> all = model.stack().get().pages();
    assertThat(all.get(0)).isEqualTo(fronts.get(0));
    assertThat(all.get(2)).isEqualTo(fronts.get(1));
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void everyActIsUndoneAndDoneAgain() throws Exception {
    scan(2);
    var before = model.stack().get();
    model.pages.select(Set.of(0));
    model.pages.delete();
    assertThat(model.stack().get().pages()).hasSize(1);
    model.pages.undo();
    assertThat(model.stack().get()).isEqualTo(before);
    model.pages.redo();
    assertThat(model.stack().get().pages()).hasSize(1);
  }

  @Test
  void anotherStartFindsThePages() throws Exception {
    scan(2);
    model.pages.select(Set.of(1));
    model.assign(2);
    until(() -> work.jobs().isEmpty());
    ScanModel next = new ScanModel(tools());
    next.open(target, () -> {});
    until(() -> next.stack().get().pages().size() == 2);
    assertThat(next.stack().get().pages().get(1).document()).isEqualTo("plan");
    assertThat(next.notice.get().text().key()).isEqualTo("scan.found");
  }

  @Test
  void filesAreBroughtPdfsUntouched() throws Exception {
    Path png =
        TestPages.write(
            dir.resolve("in/a.png"), TestPages.text(100, 0, BufferedImage.TYPE_3BYTE_BGR), "png");
    Path pdf = Files.write(dir.resolve("in/b.pdf"), kz.kense.attachment.BlankSheet.a4());
    Path exe = Files.write(dir.resolve("in/c.pdf"), new byte[] {'M', 'Z', 0, 0, 1});
    model.bring(List.of(png, pdf, exe));
    until(() -> model.stack().get().pages().size() == 2 && model.notice.get() != null);
    assertThat(model.notice.get().text().key()).isEqualTo("attachment.program");
    byte[] before = Files.readAllBytes(pdf);
    model.attach(Lang.RU, id -> "скан", false);
    until(() -> left);
    byte[] picture = Files.readAllBytes(png);
    assertThat(target.taken)
        .extracting(ScanTarget.Kept::name)
        .contains("скан.pdf", "b.pdf", "a.png");
    assertThat(target.contents.stream().map(kz.kense.storage.Sha256::of))
        .hasSize(3)
        .contains(kz.kense.storage.Sha256.of(before), kz.kense.storage.Sha256.of(picture));
  }

  @Test
  void whatIsPutInIsSearchableAndMovesWithThePage() throws Exception {
    reader = Optional.of(new PageReader(Tesseract.require(System.getenv()), LookAlikes.load()));
    paper.text = true;
    scan(2);
    // the clerk does not wait: one of them is turned, and cut down to its upper half
    model.pages.select(Set.of(1));
    model.pages.crop(new PageEdit.Crop(0, 0, 0, 0.5));
    model.pages.turn(1);
    model.attach(Lang.KK, id -> "скан", false);
    until(() -> left);
    byte[] pdf = target.contents.getFirst();
    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String whole = words(document, 1);
      assertThat(whole).contains("Қазақстан", "учаскесі", "өтініш");
      String half = words(document, 2);
      assertThat(half).contains("Қазақстан");
      assertThat(half.length()).isLessThan(whole.length() * 2 / 3);
    }
    assertThat(model.reading.words.get()).isNull();
  }

  private static String words(PDDocument document, int page) throws java.io.IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document);
  }

  @Test
  void nobodyHasToWaitForTheText() throws Exception {
    Path stuck = Files.writeString(dir.resolve("tesseract"), NEVER_READS);
    assertThat(stuck.toFile().setExecutable(true)).isTrue();
    reader =
        Tesseract.find(Map.of("KENSE_TESSERACT", stuck.toString()))
            .map(t -> new PageReader(t, LookAlikes.load()));
    paper.text = true;
    scan(1);
    assertThat(model.reading.words.get().key()).isEqualTo("scan.read-some");
    model.attach(Lang.RU, id -> "скан", false);
    assertThat(model.notice.get().text().key()).isEqualTo("scan.reading-rest");
    assertThat(model.attaching.whyNot.get()).isNotNull();
    assertThat(model.attaching.whyNotAtOnce.get()).isNull();
    model.attach(Lang.RU, id -> "скан", true);
    until(() -> left);
    assertThat(PdfA.violations(target.contents.getFirst(), PDFAFlavour.PDFA_2_B)).isEmpty();
  }

  private static final String NEVER_READS =
      """
      #!/bin/sh
      [ "$1" = --list-langs ] && echo kaz && exit
      cat > /dev/null
      exec sleep 600
      """;

  /** A camera held upright writes the picture lying, and how it is to be turned. */
  @Test
  void aPhotographStandsUprightAndKeepsItsBytes() throws Exception {
    reader = Optional.of(new PageReader(Tesseract.require(System.getenv()), LookAlikes.load()));
    BufferedImage lying =
        new PageImage(TestPages.text(150, 0, BufferedImage.TYPE_BYTE_GRAY), 150)
            .rotated(3)
            .pixels();
    byte[] plain = Files.readAllBytes(TestPages.write(dir.resolve("plain/a.jpg"), lying, "jpeg"));
    ByteBuffer photo = ByteBuffer.allocate(plain.length + EXIF_TURN_RIGHT.length);
    photo.put(plain, 0, 2).put(EXIF_TURN_RIGHT).put(plain, 2, plain.length - 2);
    Path file = Files.write(dir.resolve("photo.jpg"), photo.array());
    model.bring(List.of(file));
    until(() -> model.stack().get().pages().size() == 1);
    assertThat(model.stack().get().pages().getFirst().edit().quarterTurns()).isEqualTo(1);
    model.attach(Lang.KK, id -> "скан", false);
    until(() -> left);
    assertThat(target.taken).hasSize(1);
    try (PDDocument document = Loader.loadPDF(target.contents.getFirst())) {
      var box = document.getPage(0).getMediaBox();
      assertThat(box.getHeight()).isGreaterThan(box.getWidth());
      assertThat(words(document, 1)).contains("Қазақстан", "учаскесі");
      var resources = document.getPage(0).getResources();
      var image =
          (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
      try (var bytes = image.getStream().getCOSObject().createRawInputStream()) {
        assertThat(bytes.readAllBytes()).isEqualTo(photo.array());
      }
    }
  }

  /** APP1 with one entry: orientation 6, to be turned a quarter to the right (Exif 2.3). */
  private static final byte[] EXIF_TURN_RIGHT =
      java.util.HexFormat.of()
          .parseHex(
              "ffe10022"
                  + "457869660000"
                  + "4d4d002a00000008"
                  + "0001"
                  + "01120003000000010006"
                  + "0000"
                  + "00000000");

  @Test
  void withoutTesseractOneLineSaysSo() throws Exception {
    paper.text = true;
    scan(1);
    until(() -> model.reading.words.get().key().equals("scan.no-reader"));
  }

  @Test
  void aPageThatComesLateTakesNothingFromTheClerk() throws Exception {
    scan(2);
    model.pages.select(Set.of(0));
    model.pages.cursor.set(0);
    model.assign(1);
    Path late = TestPages.write(dir.resolve("copier/late.jpg"), TestPages.line(100, "кеш"), "jpeg");
    model.watched.begin(late.getParent());
    until(() -> model.stack().get().pages().size() == 3);
    model.watched.end();
    assertThat(model.pages.selection.get()).containsExactly(0);
    model.assign(2); // goes where the clerk looks
    assertThat(model.stack().get().pages())
        .extracting(StackPage::document)
        .containsExactly("plan", null, null);
    model.pages.undo();
    model.pages.undo();
    assertThat(model.stack().get().pages())
        .extracting(StackPage::document)
        .containsExactly(null, null, null);
  }

  private void scan(int expected) throws Exception {
    paper.pages = expected - model.stack().get().pages().size();
    model.scan();
    until(() -> !model.scanning.running.get() && model.stack().get().pages().size() == expected);
    while (!window.isEmpty()) {
      window.take().run();
    }
  }

  private void until(BooleanSupplier done) throws Exception {
    while (!done.getAsBoolean()) {
      Runnable next = window.poll(180, TimeUnit.SECONDS);
      assertThat(next).as("something should have happened").isNotNull();
      next.run();
    }
  }

  private static final class Target implements ScanTarget {
    final List<Kept> taken = new ArrayList<>();
    final List<byte[]> contents = new ArrayList<>();

    @Override
    public String key() {
      return "case-1";
    }

    @Override
    public LocalText title() {
      return LocalText.same("№ 1");
    }

    @Override
    public List<Slot> documents() {
      return List.of(
          new Slot("form", LocalText.same("Өтініш")), new Slot("plan", LocalText.same("Жоспар")));
    }

    @Override
    public void take(List<Kept> documents, Runnable done, Consumer<Failure> failed) {
      taken.addAll(documents);
      documents.forEach(
          d -> {
            try {
              contents.add(Files.readAllBytes(d.file()));
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      done.run();
    }
  }

  /** A scanner with so much paper, and a fault after it. */
  private static final class Paper implements Scanner {
    volatile int pages;
    volatile ScanFault fault;
    volatile boolean text;
    private int given;

    @Override
    public ScannerInfo info() {
      return DemoScanner.INFO;
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.unknown();
    }

    @Override
    public void scan(
        ScanRequest request, Path folder, Consumer<ScannedPage> to, BooleanSupplier stopped) {
      try {
        for (int i = 0; i < pages; i++) {
          Path file = Files.createTempDirectory(folder, "run").resolve("p0001.jpg");
          BufferedImage page =
              text
                  ? TestPages.text(150, 0, BufferedImage.TYPE_BYTE_GRAY)
                  : TestPages.line(100, "бет " + ++given);
          page.setRGB(++given, 0, 0); // no two pages are alike
          TestPages.write(file, page, "jpeg");
          to.accept(new ScannedPage(file, request.dpi()));
        }
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      if (fault != null) {
        throw fault.of("сканер", "jammed");
      }
    }
  }
}
