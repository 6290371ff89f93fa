package kz.kense.regulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;

/**
 * Whether the paragraphs that are cited stand in the act: only where the file lists the act's
 * paragraphs, and only for facts that are said to be the act's own.
 */
final class CitationCheck {
  private static final Pattern NUMBERED = Pattern.compile("\\d+(\\.\\d+)*");

  private final Set<String> known;
  private final Set<String> told = new HashSet<>();
  private final Report report;

  private CitationCheck(Regulation r, Report report) {
    this.known = Set.copyOf(r.text().paragraphs());
    this.report = report;
  }

  static void check(Regulation r, Report report) {
    if (r.text().paragraphs().isEmpty()) {
      return;
    }
    CitationCheck check = new CitationCheck(r, report);
    for (int i = 0; i < r.roles().size(); i++) {
      check.cited("roles." + i, r.roles().get(i).paragraph(), Source.ACT);
    }
    for (int i = 0; i < r.kinds().size(); i++) {
      check.cited("kinds." + i, r.kinds().get(i).paragraph(), Source.ACT);
    }
    check.terms("totals", r.totals());
    for (int i = 0; i < r.steps().size(); i++) {
      Step step = r.steps().get(i);
      check.cited("steps." + i, step.paragraph(), step.source());
      check.terms("steps." + i + ".terms", step.terms());
    }
    for (int i = 0; i < r.channels().size(); i++) {
      List<SystemProcess> processes = r.channels().get(i).processes();
      for (int k = 0; k < processes.size(); k++) {
        SystemProcess p = processes.get(k);
        check.cited("channels." + i + ".processes." + k, p.paragraph(), p.source());
      }
    }
  }

  private void terms(String path, List<TermRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      cited(path + "." + i, rules.get(i).paragraph(), rules.get(i).source());
    }
  }

  private void cited(String path, String paragraph, Source source) {
    if (source != Source.ACT) {
      return;
    }
    for (String one : paragraph.split("[,;]\\s*")) {
      String p = one.strip();
      if (NUMBERED.matcher(p).matches() && !known.contains(p) && told.add(p)) {
        report.warning(path + ".paragraph", "citation-unknown", p);
      }
    }
  }
}
