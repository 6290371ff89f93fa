package kz.kense.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kense.text.Failure;

/** What kind of signed file it is, by its content: names lie. */
public enum SignedKind {
  PDF("application/pdf"),
  CMS("application/pkcs7-signature"),
  XML("application/xml");

  private final String mediaType;

  SignedKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  private static final int HEAD = 1024;
  private static final byte SEQUENCE = 0x30;

  /**
   * @throws Failure {@code signing.pdf-empty}, {@code signing.kind-unknown}
   */
  public static SignedKind of(byte[] file) {
    if (file.length == 0) {
      throw Failure.of("signing.pdf-empty");
    }
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-") && !xml(head) && !der(file)) {
      return PDF;
    }
    if (xml(head)) {
      return XML;
    }
    List<byte[]> objects = Armour.all(file, "");
    if (!objects.isEmpty() && objects.getFirst().length > 1 && objects.getFirst()[0] == SEQUENCE) {
      return CMS;
    }
    throw Failure.of("signing.kind-unknown");
  }

  /** A CMS may carry a PDF inside, whose header then stands near its own start. */
  static boolean der(byte[] file) {
    return file.length > 1 && file[0] == SEQUENCE && file[1] < 0; // a length of several bytes
  }

  /** UTF-8 or UTF-16, with or without its mark. */
  static boolean xml(String head) {
    String letters = head.replace("\0", "").replaceFirst("^(ï»¿|þÿ|ÿþ)", "").stripLeading();
    return letters.startsWith("<");
  }
}
