package kz.kense.casefile;

import java.time.ZoneId;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.text.Failure;

/**
 * What an office works by: its regulations, terms, people and numbering. Immutable; made anew when
 * any of it changes.
 *
 * @param directIntake whether papers are taken at the office's own counter also where the act names
 *     other ways in only
 */
public record Rulebook(
    RegulationLibrary library,
    Deadlines deadlines,
    Staff staff,
    Numbering numbering,
    ZoneId zone,
    boolean directIntake) {

  /** The regulation a case was registered under. */
  public Regulation of(CaseState c) {
    return of(c.intake().regulation(), c.intake().regulationVersion());
  }

  /**
   * @throws Failure {@code regulation.unknown} when this office does not know that edition
   */
  public Regulation of(String id, String version) {
    return library
        .find(id, version)
        .orElseThrow(() -> Failure.of("regulation.unknown", id, version));
  }
}
