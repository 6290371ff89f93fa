package kz.kense.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a value into XHTML text: escapes markup, keeps line ends, drops what XML 1.0 (2.2) does not
 * allow.
 */
final class XhtmlText {
  private static final String LONG_LINE = "<span class=\"blank\">\u00a0</span>";
  private static final String SHORT_LINE = "<span class=\"blank short\">\u00a0</span>";

  /** Longer than any word, such as the address of a site: only this may be broken anywhere. */
  private static final Pattern MONSTER = Pattern.compile("\\S{36,}");

  private XhtmlText() {}

  static String of(String text) {
    if (text.equals(Blank.LONG.toString())) {
      return LONG_LINE;
    }
    if (text.equals(Blank.SHORT.toString())) {
      return SHORT_LINE;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    Matcher monster = MONSTER.matcher(text);
    int from = 0;
    while (monster.find()) {
      escape(out, text.substring(from, monster.start()));
      out.append("<span class=\"long\">");
      escape(out, monster.group());
      out.append("</span>");
      from = monster.end();
    }
    escape(out, text.substring(from));
    return out.toString();
  }

  private static void escape(StringBuilder out, String text) {
    text.codePoints().forEach(c -> append(out, c));
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
