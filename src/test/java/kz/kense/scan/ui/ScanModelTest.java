package kz.kense.scan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.kense.result.PdfA;
import kz.kense.scan.Capabilities;
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
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Work;
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
          1,
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
        info -> paper);
  }

  @AfterEach
  void close() {
    work.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void pagesAreAssignedTurnedAndPutInAsOnePdfForEachDocument() throws Exception {
    scan(3);
    model.select(Set.of(0, 2));
    model.assign(1);
    model.turn(1);
    model.select(Set.of(1));
    model.assign(2);
    model.paperKept.set(true);
    model.place.set("шкаф 2");
    assertThat(target.taken).isEmpty();
    model.attach(Lang.KK, id -> id == null ? "?" : id);
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
        () -> !model.scanning.get() && model.source.next.get() == 3 && model.notice.get() != null);
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
    model.select(Set.of(0));
    model.delete();
    assertThat(model.stack().get().pages()).hasSize(1);
    model.undo();
    assertThat(model.stack().get()).isEqualTo(before);
    model.redo();
    assertThat(model.stack().get().pages()).hasSize(1);
  }

  @Test
  void anotherStartFindsThePages() throws Exception {
    scan(2);
    model.select(Set.of(1));
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
    model.attach(Lang.RU, id -> "скан");
    until(() -> left);
    assertThat(target.contents).anyMatch(c -> java.util.Arrays.equals(c, before));
  }

  private void scan(int expected) throws Exception {
    paper.pages = expected - model.stack().get().pages().size();
    model.scan();
    until(() -> !model.scanning.get() && model.stack().get().pages().size() == expected);
    while (!window.isEmpty()) {
      window.take().run();
    }
  }

  private void until(BooleanSupplier done) throws Exception {
    while (!done.getAsBoolean()) {
      Runnable next = window.poll(30, TimeUnit.SECONDS);
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
          TestPages.write(file, TestPages.line(100, "бет " + ++given), "jpeg");
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
