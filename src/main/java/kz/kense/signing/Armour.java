package kz.kense.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binary objects that travel as they are, in base64, or between PEM's dashes (RFC 7468). */
final class Armour {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \\1-----");

  private Armour() {}

  /**
   * The objects of a file.
   *
   * @param label only PEM blocks whose label ends so are taken
   * @return the bytes themselves when they are neither base64 nor PEM
   */
  static List<byte[]> all(byte[] bytes, String label) {
    if (bytes.length > 0 && bytes[0] == 0x30) {
      // '0' is also a letter of base64, but no base64 of an ASN.1 sequence starts with it
      return List.of(bytes);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<byte[]> found = new ArrayList<>();
    Matcher block = PEM.matcher(text);
    boolean pem = false;
    while (block.find()) {
      pem = true;
      if (block.group(1).endsWith(label)) {
        decode(block.group(2)).ifPresent(found::add);
      }
    }
    return pem ? found : decode(text).map(List::of).orElse(List.of(bytes));
  }

  /**
   * Strict: a stray character, or unused bits that are set, is no base64, so that nothing can be
   * altered unseen.
   */
  static Optional<byte[]> decode(String text) {
    String letters = text.replaceAll("[\\r\\n\\t ]", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(letters);
      String again = Base64.getEncoder().encodeToString(bytes);
      boolean same =
          again.equals(letters) || again.replace("=", "").equals(letters) && !letters.isEmpty();
      return same ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
