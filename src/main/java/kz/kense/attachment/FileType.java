package kz.kense.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import kz.kense.text.Failure;
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
   * @throws Failure {@code attachment.empty}, {@code attachment.program} or {@code attachment.type}
   *     when it is none of these
   */
  public static FileType of(String name, byte[] content) {
    if (content.length == 0) {
      throw Failure.of("attachment.empty", name);
    }
    if (program(content)) {
      throw Failure.of("attachment.program", name);
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
    if (head.contains("%PDF-")) {
      return PDF;
    }
    throw Failure.of("attachment.type", name);
  }

  /**
   * Opens the file far enough to know that it is whole and can be shown with the memory there is.
   *
   * @throws Failure {@code attachment.damaged}, {@code attachment.encrypted}, or what {@link
   *     FileBounds} forbids: {@code attachment.pages}, {@code attachment.pixels}, {@code
   *     attachment.bomb}
   */
  public FileLook look(String name, byte[] content) {
    try {
      FileLook found =
          switch (this) {
            case PDF -> PdfGuard.look(name, content);
            case JPEG -> picture(wholeJpeg(name, content) ? 1 : 0);
            case PNG -> picture(wholePng(name, content) ? 1 : 0);
            case TIFF -> picture(PictureGuard.tiff(name, content));
          };
      if (found.pages() > 0) {
        return found;
      }
    } catch (InvalidPasswordException e) {
      throw Failure.of("attachment.encrypted", name).causedBy(e);
    } catch (Failure refused) {
      throw refused;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers some broken files with unchecked exceptions
      throw Failure.of("attachment.damaged", name).causedBy(e);
    }
    throw Failure.of("attachment.damaged", name);
  }

  /** How many pages it has; refuses as {@link #look} does. */
  public int pages(String name, byte[] content) {
    return look(name, content).pages();
  }

  private static FileLook picture(int pages) {
    return new FileLook(pages, Set.of());
  }

  /**
   * From segment to segment to the picture's data, and then the end mark must come: a preview
   * inside the file has an end mark of its own, which says nothing about the whole.
   */
  private static boolean wholeJpeg(String name, byte[] content) {
    int at = 2;
    while (at + 4 <= content.length && (content[at] & 0xff) == 0xff) {
      int marker = content[at + 1] & 0xff;
      int length = (content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff;
      if (marker == 0xff) {
        at++;
      } else if (marker == 0xda) {
        return endMarkAfter(content, at + 2 + length);
      } else {
        if (frame(marker)) {
          ByteBuffer head = ByteBuffer.wrap(content);
          PictureGuard.jpeg(
              name, marker, head.getShort(at + 7) & 0xffff, head.getShort(at + 5) & 0xffff);
        }
        at += 2 + length;
      }
    }
    return false;
  }

  /** Start of frame (ISO/IEC 10918-1, table B.1): C0 to CF but for three other uses. */
  private static boolean frame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean endMarkAfter(byte[] content, int from) {
    for (int i = content.length - 2; i >= from; i--) {
      if ((content[i] & 0xff) == 0xff && (content[i + 1] & 0xff) == 0xd9) {
        return true;
      }
    }
    return false;
  }

  private static boolean wholePng(String name, byte[] content) {
    PictureGuard.png(name, content);
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

  /** Programs of Windows, Linux, macOS and scripts, whatever their names say. */
  private static boolean program(byte[] content) {
    return startsWith(content, 'M', 'Z')
        || startsWith(content, 0x7f, 'E', 'L', 'F')
        || startsWith(content, '#', '!')
        || startsWith(content, 0xcf, 0xfa, 0xed, 0xfe)
        || startsWith(content, 0xca, 0xfe, 0xba, 0xbe);
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
