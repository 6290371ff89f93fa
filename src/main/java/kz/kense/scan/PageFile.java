package kz.kense.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kz.kense.attachment.FileType;
import kz.kense.text.Failure;

/**
 * Brings what a device gave into the form in which pages are taken up: its JPEG untouched, or made
 * here once from uncompressed dots; black on white as a TIFF of Group 4.
 */
public final class PageFile {
  /** Of JPEG made here: text stays crisp, an A4 page of 300 dpi in gray takes about 800 KB. */
  private static final float QUALITY = 0.75f;

  private PageFile() {}

  /**
   * @param taken the device's file; it is deleted when another takes its place
   * @throws Failure {@code attachment.damaged} when it is not whole
   */
  public static ScannedPage of(Path taken, ColorMode mode, int dpi) {
    try {
      Optional<JpegHead> head = JpegHead.of(taken);
      boolean jpeg = head.isPresent();
      boolean wanted = jpeg && (mode == ColorMode.COLOR || head.get().components() == 1);
      if (jpeg) { // a connection that broke off may leave half a picture
        FileType.JPEG.look(String.valueOf(taken.getFileName()), Files.readAllBytes(taken));
      }
      if (wanted && mode != ColorMode.BW) { // some know nothing but colour
        return new ScannedPage(taken, dpi);
      }
      ScannedPage made = of(PageImage.read(taken, dpi), mode, taken);
      if (!made.file().equals(taken)) {
        Files.delete(taken);
      }
      return made;
    } catch (IOException e) {
      throw Failure.of("attachment.damaged", String.valueOf(taken.getFileName())).causedBy(e);
    }
  }

  /**
   * The same for a picture in memory.
   *
   * @param like the file beside which it is put, with the ending that fits
   */
  public static ScannedPage of(PageImage image, ColorMode mode, Path like) throws IOException {
    boolean bilevel = mode == ColorMode.BW || image.bilevel();
    Path made = named(like, bilevel ? "tif" : "jpg");
    if (bilevel) {
      Files.write(made, GroupFourTiff.of(image.binarised().pixels()).tiff(image.dpi()));
    } else {
      PageImage kept = mode == ColorMode.GRAY ? image.gray() : image;
      Files.write(made, jpeg(kept.pixels(), image.dpi()));
    }
    return new ScannedPage(made, image.dpi());
  }

  private static Path named(Path file, String extension) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    return file.resolveSibling(stem + "." + extension);
  }

  static byte[] jpeg(BufferedImage image, int dpi) throws IOException {
    BufferedImage plain = plain(image);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(to);
      writer.write(null, new IIOImage(plain, null, null), how);
    } finally {
      writer.dispose();
    }
    return withDensity(out.toByteArray(), dpi);
  }

  /** The JFIF header right behind the start of the image: units at 13, densities at 14 and 16. */
  private static byte[] withDensity(byte[] jpeg, int dpi) {
    if (jpeg.length > 20 && jpeg[6] == 'J' && jpeg[7] == 'F') {
      jpeg[13] = 1;
      jpeg[14] = jpeg[16] = (byte) (dpi >> 8);
      jpeg[15] = jpeg[17] = (byte) dpi;
    }
    return jpeg;
  }

  /** Without transparency, eight bits a colour. */
  private static BufferedImage plain(BufferedImage image) {
    boolean gray =
        image.getRaster().getNumBands() == 1 && image.getColorModel().getNumComponents() == 1;
    int type = gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    if (image.getType() == type) {
      return image;
    }
    BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D g = out.createGraphics();
    g.drawImage(image, 0, 0, Color.WHITE, null);
    g.dispose();
    return out;
  }
}
