package kz.kense.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page that is one scanned picture, drawn without PDFBox: several times as quick, and needing
 * nothing of the document once it is taken out, so that pages are drawn side by side.
 *
 * @param where the picture's dots on the upright page in points, downwards
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record ScannedSheet(
    byte[] packed, boolean fax, COSDictionary how, int width, int height, AffineTransform where) {

  /** Empty when it is a page of another kind, which PDFBox draws. */
  static Optional<ScannedSheet> of(PDPage page) throws IOException {
    Optional<PdfSheet.Placed> alone = PdfSheet.of(page).alone();
    if (alone.isEmpty()) {
      return Optional.empty();
    }
    PDImageXObject image = alone.get().image();
    boolean fax = filter(image, COSName.CCITTFAX_DECODE) && image.getBitsPerComponent() == 1;
    boolean jpeg = filter(image, COSName.DCT_DECODE) && image.getBitsPerComponent() == 8;
    if (!(fax && plainFax(image) || jpeg && plainColours(image))
        || image.isStencil()
        || image.getMask() != null
        || image.getSoftMask() != null
        || image.getDecode() != null) {
      return Optional.empty();
    }
    AffineTransform where = upright(page);
    where.concatenate(alone.get().where());
    int w = image.getWidth();
    int h = image.getHeight();
    where.concatenate(new AffineTransform(1.0 / w, 0, 0, -1.0 / h, 0, 1));
    try (InputStream raw = image.getCOSObject().createRawInputStream()) {
      return Optional.of(new ScannedSheet(raw.readAllBytes(), fax, parameters(image), w, h, where));
    }
  }

  /**
   * @param wide dots of the drawn page
   * @param scale dots in a point
   */
  BufferedImage draw(int wide, int high, double scale) throws IOException {
    AffineTransform placed = AffineTransform.getScaleInstance(scale, scale);
    placed.concatenate(where);
    int every = (int) Math.max(1, Math.floor(1 / Math.sqrt(Math.abs(placed.getDeterminant()))));
    BufferedImage small = fax ? faxed(every) : Shrunk.of(decoded(), every);
    placed.scale(every, every);
    BufferedImage out = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, wide, high);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(small, placed, null);
    g.dispose();
    return out;
  }

  private BufferedImage decoded() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(packed));
    if (image == null) {
      throw new IOException("no JPEG");
    }
    return image;
  }

  private BufferedImage faxed(int every) throws IOException {
    ByteArrayOutputStream bits = new ByteArrayOutputStream(height * ((width + 7) / 8));
    FilterFactory.INSTANCE
        .getFilter(COSName.CCITTFAX_DECODE)
        .decode(new ByteArrayInputStream(packed), bits, how, 0);
    return Shrunk.ofBits(bits.toByteArray(), width, height, every);
  }

  /** From the page's coordinates to points from the upper left corner of the page as shown. */
  private static AffineTransform upright(PDPage page) {
    PDRectangle box = page.getCropBox();
    AffineTransform to = new AffineTransform();
    switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> to.concatenate(new AffineTransform(0, 1, -1, 0, box.getHeight(), 0));
      case 180 ->
          to.concatenate(new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight()));
      case 270 -> to.concatenate(new AffineTransform(0, -1, 1, 0, 0, box.getWidth()));
      default -> {}
    }
    to.concatenate(new AffineTransform(1, 0, 0, -1, 0, box.getHeight()));
    to.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return to;
  }

  private static boolean filter(PDImageXObject image, COSName name) {
    return image.getStream().getFilters().equals(List.of(name));
  }

  private static boolean plainFax(PDImageXObject image) throws IOException {
    COSDictionary how = parameters(image);
    return image.getColorSpace() instanceof PDDeviceGray
        && how.getInt(COSName.COLUMNS, 1728) == image.getWidth();
  }

  private static boolean plainColours(PDImageXObject image) throws IOException {
    PDColorSpace colours = image.getColorSpace();
    return colours instanceof PDDeviceGray || colours instanceof PDDeviceRGB;
  }

  /** A copy that needs nothing of the document. */
  private static COSDictionary parameters(PDImageXObject image) {
    COSBase told = image.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (told instanceof COSArray several && several.size() > 0) {
      told = several.getObject(0);
    }
    COSDictionary flat = new COSDictionary();
    if (told instanceof COSDictionary own) {
      for (COSName name : own.keySet()) {
        flat.setItem(name, own.getDictionaryObject(name));
      }
    }
    COSDictionary copy = new COSDictionary();
    copy.setItem(COSName.DECODE_PARMS, flat);
    copy.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    copy.setInt(COSName.WIDTH, image.getWidth());
    copy.setInt(COSName.HEIGHT, image.getHeight());
    for (COSName name : flat.keySet()) {
      copy.setItem(name, flat.getItem(name));
    }
    return copy;
  }
}
