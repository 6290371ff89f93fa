package kz.kense.result;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: not inside 133-үй, 18:30, т/жыл or between № and its number. */
final class WholeWords implements FSTextBreaker {
  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    lines.setText(newText);
  }

  @Override
  public int next() {
    int at = lines.next();
    while (at > 0 && at < text.length() && splits(at)) {
      at = lines.next();
    }
    return at;
  }

  private boolean splits(int at) {
    char before = text.charAt(at - 1);
    if (before == '/') {
      return true;
    }
    if (at < 2) {
      return false;
    }
    char earlier = text.charAt(at - 2);
    return (before == '-' || before == ':') && Character.isDigit(earlier)
        || before == ' ' && earlier == '№';
  }
}
