package kz.kense.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pages as people write them: {@code 1-3, 5}. */
public final class PageList {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  private PageList() {}

  /** True for a blank text (all pages) and for ranges that lie within the document. */
  public static boolean fits(String text, int pages) {
    if (text.isBlank()) {
      return true;
    }
    String[] parts = text.replaceAll("\\s", "").split(",", -1);
    for (String part : parts) {
      var range = RANGE.matcher(part);
      if (!range.matches()) {
        return false;
      }
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (from < 1 || to < from || to > pages) {
        return false;
      }
    }
    return true;
  }

  /** From and to of each range; empty for a blank text. Takes what {@link #fits} allows. */
  static List<int[]> ranges(String text) {
    List<int[]> ranges = new ArrayList<>();
    var range = RANGE.matcher(text.replaceAll("\\s", ""));
    while (range.find()) {
      int from = Integer.parseInt(range.group(1));
      ranges.add(
          new int[] {from, range.group(2) == null ? from : Integer.parseInt(range.group(2))});
    }
    return ranges;
  }
}
