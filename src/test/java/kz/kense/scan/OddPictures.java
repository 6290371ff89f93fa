package kz.kense.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Pictures as no scanner of ours makes them, but as people bring them. The upright one is 320 by
 * 200, white, with a dark block in its upper left quarter.
 */
public final class OddPictures {
  static final int WIDTH = 320;
  static final int HEIGHT = 200;

  /** Made with Pillow, since Java writes no print colours. */
  private static final String CMYK =
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1"
          + "hpCeo6utq2eAvMm6pseZqKuk/8AAFAgAKABABEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAFBgT/xAAt"
          + "EAEAAAMGAgkFAAAAAAAAAAAAAQURAgMEEhMWFKMGFSIxVGFk0eIjQUJRgf/aAA4EQwBNAFkASwAAPwDTNM0ynOpv1Vo/"
          + "Q1dXN+eWlKeUf2Ambu9DzfiAbu9DzfiAuS3GcfgbvE6ennr2a1pSMYd/8AdQAAAACF0nl+Kx/DcLdamTNm7UIUrSnfHy"
          + "AQ9vTTwvMs+4Bt6aeF5ln3AaqSYe9wsqubi/s5LyzmrCsI0rajH7AO8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB/"
          + "/9k=";

  private OddPictures() {}

  /** The block in the upper left quarter, in a kind of {@link BufferedImage}. */
  public static BufferedImage block(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    g.fillRect(20, 20, WIDTH / 2 - 30, HEIGHT / 2 - 30);
    g.dispose();
    return image;
  }

  public static byte[] png16() throws IOException {
    return written("png", block(BufferedImage.TYPE_USHORT_GRAY), false);
  }

  public static byte[] progressiveJpeg() throws IOException {
    return written("jpeg", block(BufferedImage.TYPE_3BYTE_BGR), true);
  }

  public static byte[] jpeg() throws IOException {
    return written("jpeg", block(BufferedImage.TYPE_3BYTE_BGR), false);
  }

  /** Stands upright only when turned a quarter clockwise (Exif 2.3, orientation 6). */
  public static byte[] exifTurnedJpeg() throws IOException {
    BufferedImage lying = new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = lying.createGraphics();
    g.translate(0, WIDTH);
    g.rotate(-Math.PI / 2);
    g.drawImage(block(BufferedImage.TYPE_3BYTE_BGR), 0, 0, null);
    g.dispose();
    byte[] plain = written("jpeg", lying, false);
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1)
        .putShort((short) 34)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) 6).putShort((short) 0).putInt(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    out.write(exif.array());
    out.write(plain, 2, plain.length - 2);
    return out.toByteArray();
  }

  /** Print colours as Adobe writes them: inverted, told by its marker. 64 by 40. */
  public static byte[] cmykJpeg() {
    return java.util.Base64.getDecoder().decode(CMYK);
  }

  /** Three pages, each packed another way. */
  public static byte[] mixedTiff() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.prepareWriteSequence(null);
      for (String how : List.of("CCITT T.6", "LZW", "JPEG")) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(how);
        BufferedImage page =
            block(
                how.startsWith("CCITT")
                    ? BufferedImage.TYPE_BYTE_BINARY
                    : BufferedImage.TYPE_3BYTE_BGR);
        writer.writeToSequence(new IIOImage(page, null, null), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A whole PNG of one colour, as large as it says: few kilobytes, many dots. */
  public static byte[] hugePng(int width, int height) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < height; y++) {
        deflate.write(row);
      }
    }
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put((byte) 1); // one bit, gray
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(out, "IHDR", head.array());
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** A small picture with a note that unpacks to gigabytes (PNG 1.2, zTXt). */
  public static byte[] pngWithPackedBomb(byte[] zeros) throws IOException {
    byte[] plain = written("png", block(BufferedImage.TYPE_BYTE_GRAY), false);
    ByteArrayOutputStream note = new ByteArrayOutputStream();
    note.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    note.write(zeros);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 33);
    chunk(out, "zTXt", note.toByteArray());
    out.write(plain, 33, plain.length - 33);
    return out.toByteArray();
  }

  /** A JPEG that says it is larger than it is. */
  public static byte[] hugeJpeg(int width, int height) throws IOException {
    byte[] file = jpeg();
    for (int i = 2; i < file.length - 9; i++) {
      if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xc0) {
        ByteBuffer.wrap(file).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        break;
      }
    }
    return file;
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] body)
      throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(body);
    out.write(ByteBuffer.allocate(4).putInt(body.length).array());
    out.write(type);
    out.write(body);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] written(String format, BufferedImage image, boolean progressive)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
