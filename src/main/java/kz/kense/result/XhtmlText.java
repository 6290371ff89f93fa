package kz.kense.result;

/**
 * Turns a value into XHTML text: escapes markup, keeps line ends, drops what XML 1.0 (2.2) does not
 * allow.
 */
final class XhtmlText {
  private static final String LONG_LINE = "<span class=\"blank\">\u00a0</span>";
  private static final String SHORT_LINE = "<span class=\"blank short\">\u00a0</span>";

  private XhtmlText() {}

  static String of(String text) {
    if (text.equals(Blank.LONG.toString())) {
      return LONG_LINE;
    }
    if (text.equals(Blank.SHORT.toString())) {
      return SHORT_LINE;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\n' -> out.append("<br/>");
      case '\t' -> out.append(' ');
      default -> {
        if (isAllowed(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 || c >= 0x7F && c <= 0x9F;
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean privateUse = c >= 0xE000 && c <= 0xF8FF;
    return !control && !surrogate && !privateUse && (c & 0xFFFE) != 0xFFFE;
  }
}
