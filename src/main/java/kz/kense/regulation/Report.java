package kz.kense.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gathers the findings of the checks; a place is a path as in {@link Lines}. Each finding is kept
 * once.
 */
final class Report {
  private final Lines lines;
  private final List<Finding> findings = new ArrayList<>();

  Report(Lines lines) {
    this.lines = lines;
  }

  void error(String path, String code, Object... args) {
    add(Finding.error(lines.file(), lines.of(path), code, args));
  }

  void warning(String path, String code, Object... args) {
    add(Finding.warning(lines.file(), lines.of(path), code, args));
  }

  private void add(Finding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /**
   * Reports a word that names nothing, with the near one if there is one. Nothing for an empty
   * word, or when nothing is declared at all: that is one fault, told where the list is missing.
   */
  void reference(String path, String code, String word, Collection<String> declared) {
    if (word.isEmpty()
        || declared.contains(word)
        || declared.isEmpty() && !code.equals("category-unknown")) {
      return;
    }
    error(
        path,
        code,
        word,
        Nearest.to(word, declared).orElse(declared.isEmpty() ? "–" : String.join(", ", declared)));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
