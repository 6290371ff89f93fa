package kz.kense.regulation;

import java.util.List;
import kz.kense.text.LocalText;

/**
 * The act's text as a list, so that each paragraph can be traced to what Kense makes of it.
 *
 * @param paragraphs every paragraph as numbered in the act: {@code 7}, {@code 7.1}; a line of an
 *     annex as {@code 1-қосымша, Т1, 9}
 * @param also values of the file that answer a paragraph besides the ones that cite it: most acts
 *     say one thing in several places
 * @param program paragraphs that Kense answers by what it is, whatever the file says
 * @param outside paragraphs that are not for this program, each with the reason
 * @param contradictions where the text contradicts itself, is silent or misprinted, and how it is
 *     read
 */
public record TextTrace(
    List<String> paragraphs,
    List<Also> also,
    List<ByProgram> program,
    List<Outside> outside,
    List<Contradiction> contradictions) {
  public static final TextTrace NONE =
      new TextTrace(List.of(), List.of(), List.of(), List.of(), List.of());

  public TextTrace {
    paragraphs = List.copyOf(paragraphs);
    also = List.copyOf(also);
    program = List.copyOf(program);
    outside = List.copyOf(outside);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * @param field where the value stands: {@code steps.draft}, {@code channels.portal.processes.P1},
   *     {@code totals}
   */
  public record Also(String paragraph, String field) {}

  /**
   * @param how what the program does
   */
  public record ByProgram(String paragraph, LocalText how) {}

  public record Outside(String paragraph, LocalText reason) {}

  /**
   * @param id a short name, unique in the file
   */
  public record Contradiction(
      String id, List<String> paragraphs, LocalText problem, LocalText resolution) {
    public Contradiction {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
