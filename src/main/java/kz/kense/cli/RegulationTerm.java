package kz.kense.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.calendar.TermCalculator;
import kz.kense.casefile.Deadlines;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.StepAction;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one regulation as {@code kense term --regulation} asks for them.
 *
 * @param kind null for the first that can be asked for
 * @param category null when the regulation has none or the term does not depend on it
 */
record RegulationTerm(
    Regulation regulation, String term, @Nullable String kind, @Nullable String category) {
  static final String TOTAL = "total";

  /**
   * Finds a shipped regulation by id, or reads one from a file.
   *
   * @throws Failure {@code regulation.not-listed}, or {@code term.regulation-file} with the first
   *     finding
   */
  static Regulation find(String idOrFile, Messages words) {
    return EditionName.find(RegulationLibrary.builtIn(), idOrFile, words);
  }

  /**
   * When the term ends.
   *
   * @param from the filing for the total; when the step starts for a step
   * @param registered when the case was registered; null for {@code from}
   * @throws Failure {@code term.*} when a name is unknown or a category is needed
   */
  Timed due(TermCalculator terms, LocalDateTime from, @Nullable LocalDateTime registered) {
    Deadlines deadlines = new Deadlines(terms);
    String branch = branch();
    if (category != null && regulation.category(category).isEmpty()) {
      throw Failure.of(
          "term.category",
          category,
          joined(regulation.categories().stream().map(Regulation.Category::id)));
    }
    if (term.equals(TOTAL)) {
      requireCategory(regulation.totals(), branch);
      TermRule rule =
          regulation
              .total(branch, category)
              .orElseThrow(() -> Failure.of("term.no-total", regulation.id(), branch));
      return new Timed(terms.dueOfFiling(rule.length(), from), rule.paragraph());
    }
    Step step =
        regulation
            .step(term)
            .orElseThrow(
                () ->
                    Failure.of(
                        "term.step",
                        term,
                        joined(
                            Stream.concat(
                                Stream.of(TOTAL), regulation.steps().stream().map(Step::id)))));
    requireCategory(step.terms(), branch);
    if (step.terms().isEmpty() || step.action() == StepAction.DRAFT) {
      requireCategory(regulation.totals(), branch);
    }
    LocalDateTime start = registered == null ? deadlines.registration(from) : registered;
    return deadlines.step(regulation, branch, category, step, start, from);
  }

  private String branch() {
    if (kind == null) {
      return regulation.kinds().stream()
          .filter(Kind::requestable)
          .map(Kind::id)
          .findFirst()
          .orElse("");
    }
    if (regulation.kind(kind).isEmpty()) {
      throw Failure.of("term.kind", kind, joined(regulation.kinds().stream().map(Kind::id)));
    }
    return kind;
  }

  /** Without a category no rule that names one can be chosen. */
  private void requireCategory(List<TermRule> rules, String branch) {
    boolean depends =
        rules.stream()
            .filter(r -> r.kinds().isEmpty() || r.kinds().contains(branch))
            .findFirst()
            .filter(r -> !r.categories().isEmpty())
            .isPresent();
    if (category == null && depends) {
      throw Failure.of(
          "term.category-missing",
          joined(regulation.categories().stream().map(Regulation.Category::id)));
    }
  }

  private static String joined(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }
}
