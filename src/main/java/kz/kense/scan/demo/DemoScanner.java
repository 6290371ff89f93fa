package kz.kense.scan.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kz.kense.scan.Capabilities;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageFile;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;

/**
 * No device: pages drawn by the program, each plainly marked as a sample, to try scanning without a
 * scanner. The feeder holds four sheets; in duplex the last back is blank.
 */
public final class DemoScanner implements Scanner {
  public static final ScannerInfo INFO =
      new ScannerInfo(Kind.DEMO, "pages", "Үлгі сканер / Учебный сканер");
  private static final int SHEETS = 4;

  @Override
  public ScannerInfo info() {
    return INFO;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.unknown();
  }

  @Override
  public void scan(
      ScanRequest request, Path into, Consumer<ScannedPage> pages, BooleanSupplier stopped) {
    int count =
        switch (request.source()) {
          case FLATBED -> 1;
          case FEEDER -> SHEETS;
          case DUPLEX -> 2 * SHEETS;
        };
    try {
      Path folder = Files.createTempDirectory(into, "demo");
      for (int i = 0; i < count && !stopped.getAsBoolean(); i++) {
        boolean blank = request.source() == PaperSource.DUPLEX && i == count - 1;
        Path file = folder.resolve("p%04d.bmp".formatted(i + 1));
        if (!ImageIO.write(page(request, i, blank), "bmp", file.toFile())) {
          throw new IOException("no BMP writer");
        }
        pages.accept(PageFile.of(file, request.mode(), request.dpi()));
      }
    } catch (IOException e) {
      throw ScanFault.DEVICE.of(INFO.name(), String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private static BufferedImage page(ScanRequest request, int number, boolean blank) {
    boolean colour = request.mode() == ColorMode.COLOR;
    BufferedImage page = SamplePage.draw(request.dpi(), number, colour);
    Graphics2D g = page.createGraphics();
    if (blank) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, page.getWidth(), page.getHeight());
    } else {
      g.setFont(SamplePage.font(20f * request.dpi() / 72));
      g.setColor(colour ? new Color(160, 30, 30) : Color.BLACK);
      g.drawString("ҮЛГІ · ОБРАЗЕЦ " + (number + 1), request.dpi() * 0.8f, request.dpi() * 0.6f);
    }
    g.dispose();
    return page;
  }
}
