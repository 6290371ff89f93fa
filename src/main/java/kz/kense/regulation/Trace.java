package kz.kense.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.kense.regulation.TextTrace.ByProgram;
import kz.kense.regulation.TextTrace.Outside;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What became of every paragraph of an act: the values of the regulation's file that cite it, the
 * scenarios that walk it, what the program does by itself, or why it is not for this program.
 */
public record Trace(Regulation regulation, List<Line> lines) {
  public Trace {
    lines = List.copyOf(lines);
  }

  /**
   * One paragraph.
   *
   * @param fields places in the file, such as {@code steps.draft}
   * @param scenarios that walk it
   * @param program what Kense does by itself
   * @param outside why it is not for this program
   * @param parts its sub-paragraphs, when the act divides it
   * @param found whether it, or all its parts, lead to something
   */
  public record Line(
      String paragraph,
      List<String> fields,
      List<String> scenarios,
      @Nullable LocalText program,
      @Nullable LocalText outside,
      List<String> parts,
      boolean found) {
    public Line {
      fields = List.copyOf(fields);
      scenarios = List.copyOf(scenarios);
      parts = List.copyOf(parts);
    }
  }

  /**
   * @param walked paragraph to the scenarios that walk it
   */
  public static Trace of(Regulation regulation, Map<String, List<String>> walked) {
    TextTrace text = regulation.text();
    Map<String, String> citations = Citations.of(regulation);
    List<Line> lines = new ArrayList<>();
    // from the end, so that a paragraph's parts are known before it
    for (String paragraph : text.paragraphs().reversed()) {
      List<String> fields = new ArrayList<>();
      citations.forEach(
          (place, cited) -> {
            if (cited.equals(paragraph)) {
              fields.add(place);
            }
          });
      text.also().stream()
          .filter(a -> a.paragraph().equals(paragraph) && !fields.contains(a.field()))
          .forEach(a -> fields.add(a.field()));
      List<String> scenarios = walked.getOrDefault(paragraph, List.of());
      LocalText program = program(text, paragraph).orElse(null);
      LocalText outside = outside(text, paragraph).orElse(null);
      List<Line> parts = lines.reversed().stream().filter(l -> isPart(l, paragraph)).toList();
      boolean itself =
          !fields.isEmpty() || !scenarios.isEmpty() || program != null || outside != null;
      boolean found = itself || (!parts.isEmpty() && parts.stream().allMatch(Line::found));
      List<String> names = parts.stream().map(Line::paragraph).toList();
      lines.add(new Line(paragraph, fields, scenarios, program, outside, names, found));
    }
    return new Trace(regulation, lines.reversed());
  }

  /**
   * The paragraphs of an act that some values of its file answer.
   *
   * @param places such as {@code steps.draft}, {@code channels.portal.processes.P1}
   */
  public static Set<String> answered(Regulation regulation, Set<String> places) {
    Map<String, String> citations = Citations.of(regulation);
    Set<String> found =
        new TreeSet<>(Comparator.comparing(regulation.text().paragraphs()::indexOf));
    for (String place : places) {
      found.add(citations.getOrDefault(place, ""));
      regulation.text().also().stream()
          .filter(a -> place.equals(a.field()) || place.startsWith(a.field() + "."))
          .forEach(a -> found.add(a.paragraph()));
    }
    found.retainAll(Set.copyOf(regulation.text().paragraphs()));
    return found;
  }

  /** The paragraphs that lead to nothing. */
  public List<String> missing() {
    return lines.stream().filter(l -> !l.found()).map(Line::paragraph).toList();
  }

  /** {@code 7.1} is a part of {@code 7}, {@code прил. 1, Т1} of {@code прил. 1}. */
  private static boolean isPart(Line line, String of) {
    return line.paragraph().startsWith(of + ".") || line.paragraph().startsWith(of + ",");
  }

  private static Optional<LocalText> program(TextTrace text, String paragraph) {
    return text.program().stream()
        .filter(p -> p.paragraph().equals(paragraph))
        .map(ByProgram::how)
        .findFirst();
  }

  private static Optional<LocalText> outside(TextTrace text, String paragraph) {
    return text.outside().stream()
        .filter(o -> o.paragraph().equals(paragraph))
        .map(Outside::reason)
        .findFirst();
  }
}
