package kz.kense.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * PDF as no office of ours makes them, written by hand so that they are exactly as odd as meant.
 */
public final class OddPdfs {
  /** 64 by 32, white with a dark block; made with OpenJPEG's opj_compress. */
  private static final String JPEG_2000 =
      "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAIAAAAEAAAwcHAAAAAAAPY29scg"
          + "EAAAAAABAAAAD3anAyY/9P/1EALwAAAAAAQAAAACAAAAAAAAAAAAAAAEAAAAAgAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAAB"
          + "AQUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAA"
          + "cAAB/5PPgCADpoCAx8AV8YOPgCAHDgw2ZwZLgIDPgEnhIiAYNdNvD3sO2BkCgIDMWcQACf8XLJgc/bsbqfCCmYCAzGnEABnVjU7Z"
          + "nyDeDTJchVS+gICnTAAuQ0hYsKa2yTR+bFyAgP/Z";

  private static final String A4 = "/MediaBox[0 0 595 842]";

  private OddPdfs() {}

  /** A page that is one picture coded by JBIG2 (ISO/IEC 14492): a region coded as MMR. */
  public static byte[] jbig2() throws IOException {
    BufferedImage block = OddPictures.block(BufferedImage.TYPE_BYTE_BINARY);
    byte[] mmr = GroupFourTiff.of(block).code();
    int w = block.getWidth();
    int h = block.getHeight();
    ByteBuffer out = ByteBuffer.allocate(11 + 19 + 11 + 18 + mmr.length);
    out.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19); // page information
    out.putInt(w).putInt(h).putInt(0).putInt(0).put((byte) 0).putShort((short) 0);
    out.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + mmr.length); // region
    out.putInt(w).putInt(h).putInt(0).putInt(0).put((byte) 0).put((byte) 1).put(mmr);
    return picturePage(
        "/Width "
            + w
            + "/Height "
            + h
            + "/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode",
        out.array());
  }

  /** A page that is one picture coded by JPEG 2000. */
  public static byte[] jpeg2000() throws IOException {
    return picturePage(
        "/Width 64/Height 32/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/JPXDecode",
        Base64.getDecoder().decode(JPEG_2000));
  }

  /** A page that is one JPEG in print colours. */
  public static byte[] cmyk() throws IOException {
    return picturePage(
        "/Width 64/Height 40/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode/Decode[1 0 1"
            + " 0 1 0 1 0]",
        OddPictures.cmykJpeg());
  }

  /** A page with these entries and these drawing commands; letters are Helvetica of {@code /F}. */
  public static byte[] page(String entries, String commands) throws IOException {
    return file(
        List.of(
            ascii("<</Type/Catalog/Pages 2 0 R>>"),
            ascii("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            ascii(
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
                    + entries
                    + ">>"),
            stream("", ascii(commands)),
            ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")));
  }

  /** Words at the bottom left that a reader sees. */
  public static String words(String text) {
    return "BT /F 24 Tf 60 60 Td (" + text + ") Tj ET";
  }

  /** Runs a script, starts a program, holds a file, and is a form of XFA. */
  public static byte[] active() throws IOException {
    return file(
        List.of(
            ascii(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
                    + "/AcroForm<</Fields[]/XFA(<xdp/>)>>"
                    + "/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 4 0"
                    + " R>>>>]>>>>>>"),
            ascii("<</Type/Pages/Count 1/Kids[3 0 R]" + A4 + ">>"),
            ascii(
                "<</Type/Page/Parent 2 0 R/AA<</O<</S/Launch/F(/bin/sh)>>>>/Contents 5 0"
                    + " R/Resources<</Font<</F 6 0 R>>>>>>"),
            stream("/Type/EmbeddedFile", ascii("MZ")),
            stream("", ascii(words("Active"))),
            ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")));
  }

  /** Many pages with {@code letters} letters each. */
  public static byte[] pages(int count, int letters) throws IOException {
    StringBuilder kids = new StringBuilder();
    List<byte[]> objects = new ArrayList<>();
    String text = "Permit ".repeat(1 + letters / 6).substring(0, letters + letters / 6);
    for (int i = 0; i < count; i++) {
      kids.append(2 * i + 4).append(" 0 R ");
      objects.add(
          ascii(
              "<</Type/Page/Parent 2 0 R/Contents "
                  + (2 * i + 5)
                  + " 0 R/Resources<</Font<</F 3 0 R>>>>"
                  + A4
                  + ">>"));
      objects.add(stream("", ascii(words(text + " page " + (i + 1)))));
    }
    objects.addFirst(ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
    objects.addFirst(ascii("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>"));
    objects.addFirst(ascii("<</Type/Catalog/Pages 2 0 R>>"));
    return file(objects);
  }

  /** A stream that unpacks to so many zeros. */
  public static byte[] bomb(long size) throws IOException {
    return file(
        List.of(
            ascii("<</Type/Catalog/Pages 2 0 R>>"),
            ascii("<</Type/Pages/Count 1/Kids[3 0 R]" + A4 + ">>"),
            ascii("<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"),
            stream("/Filter/FlateDecode", zeros(size))));
  }

  /** So many zeros, packed. */
  public static byte[] zeros(long size) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    for (long done = 0; done < size; done += block.length) {
      deflater.setInput(block);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] picturePage(String entries, byte[] picture) throws IOException {
    return file(
        List.of(
            ascii("<</Type/Catalog/Pages 2 0 R>>"),
            ascii("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            ascii(
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 320 200]"
                    + "/Resources<</XObject<</Im 5 0 R>>>>>>"),
            stream("", ascii("q 320 0 0 200 0 0 cm /Im Do Q")),
            stream("/Type/XObject/Subtype/Image" + entries, picture)));
  }

  private static byte[] stream(String entries, byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(ascii("<<" + entries + "/Length " + body.length + ">>\nstream\n"));
    out.write(body);
    out.write(ascii("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] file(List<byte[]> objects) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(ascii("%PDF-1.7\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.write(ascii((i + 1) + " 0 obj\n"));
      out.write(objects.get(i));
      out.write(ascii("\nendobj\n"));
    }
    int at = out.size();
    int size = objects.size() + 1;
    out.write(ascii("xref\n0 " + size + "\n" + table));
    out.write(ascii("trailer <</Size " + size + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
