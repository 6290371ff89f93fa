package kz.kense.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the list of the act's paragraphs and the rest of the file speak of the same act: what is
 * listed once, what is cited is listed, what is pointed at is there.
 */
final class TextCheck {
  /** A paragraph of the act itself; anything else names a standard, a law, a decree. */
  private static final Pattern OWN = Pattern.compile("\\d+(\\.\\d+)*");

  private final Regulation r;
  private final Report report;
  private final Map<String, String> citations;

  private TextCheck(Regulation regulation, Report report) {
    this.r = regulation;
    this.report = report;
    citations = Citations.of(regulation);
  }

  static void check(Regulation regulation, Report report) {
    if (!regulation.text().paragraphs().isEmpty()) {
      TextCheck check = new TextCheck(regulation, report);
      check.listedOnce();
      check.cited();
      check.pointers();
      check.missing();
    }
  }

  private void listedOnce() {
    Set<String> seen = new HashSet<>();
    for (String paragraph : r.text().paragraphs()) {
      if (!seen.add(paragraph)) {
        report.error("text.paragraphs", "paragraph-twice", paragraph);
      }
    }
  }

  private void cited() {
    Set<String> told = new HashSet<>();
    citations.forEach(
        (place, paragraph) -> {
          if (OWN.matcher(paragraph).matches() && unknown(paragraph) && told.add(paragraph)) {
            report.warning("text.paragraphs", "paragraph-not-listed", paragraph, place);
          }
        });
  }

  private void pointers() {
    TextTrace text = r.text();
    List<String> places = new ArrayList<>(citations.keySet());
    for (int i = 0; i < text.also().size(); i++) {
      TextTrace.Also also = text.also().get(i);
      listed("text.also." + i, also.paragraph());
      if (!places.contains(also.field())) {
        String near = Nearest.to(also.field(), places).orElse("–");
        report.error("text.also." + i + ".field", "field-unknown", also.field(), near);
      }
    }
    for (int i = 0; i < text.program().size(); i++) {
      listed("text.program." + i, text.program().get(i).paragraph());
    }
    for (int i = 0; i < text.outside().size(); i++) {
      listed("text.outside." + i, text.outside().get(i).paragraph());
    }
    for (int i = 0; i < text.contradictions().size(); i++) {
      for (String paragraph : text.contradictions().get(i).paragraphs()) {
        listed("text.contradictions." + i, paragraph);
      }
    }
  }

  private void listed(String at, String paragraph) {
    if (unknown(paragraph)) {
      report.error(at, "paragraph-unknown", paragraph);
    }
  }

  private boolean unknown(String paragraph) {
    return !r.text().paragraphs().contains(paragraph);
  }

  private void missing() {
    List<String> missing = Trace.of(r, Map.of()).missing();
    if (!missing.isEmpty()) {
      report.warning("text.paragraphs", "paragraph-untraced", String.join(", ", missing));
    }
  }
}
