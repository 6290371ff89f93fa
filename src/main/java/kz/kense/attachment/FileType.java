package kz.kense.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What a file really is: told by its content, never by its name. */
public enum FileType {
  PDF("application/pdf"),
  JPEG("image/jpeg"),
  PNG("image/png"),
  TIFF("image/tiff");

  /** How far into a PDF its header may stand (ISO 32000-1, annex H, note 13). */
  private static final int PDF_HEADER = 1024;

  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * @param name for the message only
   * @throws Failure {@code attachment.empty}, or {@code attachment.type} when it is none of these
   */
  public static FileType of(String name, byte[] content) {
    if (content.length == 0) {
      throw Failure.of("attachment.empty", name);
    }
    if (startsWith(content, 0xff, 0xd8, 0xff)) {
      return JPEG;
    }
    if (content.length >= 8 && Arrays.equals(content, 0, 8, PNG_HEAD, 0, 8)) {
      return PNG;
    }
    if (startsWith(content, 'I', 'I', 42, 0) || startsWith(content, 'M', 'M', 0, 42)) {
      return TIFF;
    }
    String head =
        new String(content, 0, Math.min(content.length, PDF_HEADER), StandardCharsets.ISO_8859_1);
    // a program that carries a PDF inside begins as a program
    if (head.contains("%PDF-") && !head.startsWith("MZ") && !head.startsWith("\u007fELF")) {
      return PDF;
    }
    throw Failure.of("attachment.type", name);
  }

  /**
   * How many pages it has; opens the file far enough to know that it is whole.
   *
   * @throws Failure {@code attachment.damaged} or {@code attachment.encrypted}
   */
  public int pages(String name, byte[] content) {
    try {
      int pages =
          switch (this) {
            case PDF -> pdfPages(content);
            case JPEG -> wholeJpeg(content) ? 1 : 0;
            case PNG -> wholePng(content) ? 1 : 0;
            case TIFF -> tiffPages(content);
          };
      if (pages > 0) {
        return pages;
      }
    } catch (InvalidPasswordException e) {
      throw Failure.of("attachment.encrypted", name).causedBy(e);
    } catch (IOException | RuntimeException e) {
      // PDFBox and ImageIO answer some broken files with unchecked exceptions
      throw Failure.of("attachment.damaged", name).causedBy(e);
    }
    throw Failure.of("attachment.damaged", name);
  }

  private static int pdfPages(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      return document.getNumberOfPages();
    }
  }

  /**
   * From segment to segment to the picture's data, and then the end mark must come: a preview
   * inside the file has an end mark of its own, which says nothing about the whole.
   */
  private static boolean wholeJpeg(byte[] content) {
    int at = 2;
    while (at + 4 <= content.length && (content[at] & 0xff) == 0xff) {
      int marker = content[at + 1] & 0xff;
      int length = (content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff;
      if (marker == 0xff) {
        at++;
      } else if (marker == 0xda) {
        return endMarkAfter(content, at + 2 + length);
      } else {
        at += 2 + length;
      }
    }
    return false;
  }

  private static boolean endMarkAfter(byte[] content, int from) {
    for (int i = content.length - 2; i >= from; i--) {
      if ((content[i] & 0xff) == 0xff && (content[i + 1] & 0xff) == 0xd9) {
        return true;
      }
    }
    return false;
  }

  private static boolean wholePng(byte[] content) {
    ByteBuffer chunks = ByteBuffer.wrap(content).position(PNG_HEAD.length);
    while (chunks.remaining() >= 12) {
      int length = chunks.getInt();
      int type = chunks.getInt();
      if (length < 0 || length > chunks.remaining() - 4) {
        return false;
      }
      if (type == 0x49454e44) { // IEND
        return true;
      }
      chunks.position(chunks.position() + length + 4);
    }
    return false;
  }

  private static int tiffPages(byte[] content) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in);
      int pages = reader.getNumImages(true);
      for (int i = 0; i < pages; i++) {
        reader.getWidth(i);
      }
      return pages;
    } finally {
      reader.dispose();
    }
  }

  private static boolean startsWith(byte[] content, int... head) {
    if (content.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((content[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
