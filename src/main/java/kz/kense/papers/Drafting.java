package kz.kense.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.result.MissingValue;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/** The specialist's work on a result: keep versions, and pass it on when nothing is missing. */
public final class Drafting {
  private final Cases cases;
  private final Papers papers;

  public Drafting(Cases cases, Papers papers) {
    this.cases = cases;
    this.papers = papers;
  }

  /**
   * Keeps a version; the case stays where it is. A version equal to the latest one is not kept
   * twice.
   */
  public CaseState save(CaseState c, Actor actor, Lang lang, Map<String, Object> data) {
    String form = papers.resultForm(c).id();
    Map<String, Object> kept = kept(data);
    boolean same =
        c.latestDraft()
            .filter(
                d ->
                    d.form().equals(form)
                        && d.lang() == lang
                        && kept(Papers.typed(papers.resultForm(c), d.data())).equals(kept))
            .isPresent();
    return same
        ? c
        : cases.act(
            c.id(), c.seq(), actor, (course, s) -> course.saveDraft(s, actor, form, lang, kept));
  }

  /**
   * Keeps the version and passes it on to be checked.
   *
   * @throws Failure {@code papers.missing} naming the first field that is not filled
   */
  public CaseState submit(CaseState c, Actor actor, Lang lang, Map<String, Object> data) {
    List<MissingValue> missing = papers.missing(c, data);
    if (!missing.isEmpty()) {
      throw Failure.of("papers.missing", missing.getFirst().label(), missing.size());
    }
    CaseState saved = save(c, actor, lang, data);
    return cases.act(saved.id(), saved.seq(), actor, (course, s) -> course.submitDraft(s, actor));
  }

  /** As the log keeps it: dates in ISO 8601, no empty values. */
  private static Map<String, Object> kept(Map<String, Object> data) {
    Map<String, Object> kept = new LinkedHashMap<>();
    data.forEach(
        (id, value) ->
            kept.put(id, value instanceof java.time.LocalDate date ? date.toString() : value));
    return kept;
  }
}
