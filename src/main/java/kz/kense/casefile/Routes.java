package kz.kense.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.text.Failure;

/** Walking a regulation's route. */
public final class Routes {
  private Routes() {}

  /**
   * @throws Failure {@code regulation.no-step} when the regulation has no such step
   */
  public static Step step(Regulation r, String id) {
    return r.step(id).orElseThrow(() -> Failure.of("regulation.no-step", id, r.id()));
  }

  /** The steps of a kind's route in order, from the first. */
  public static List<Step> of(Regulation r, String kind) {
    if (r.steps().isEmpty()) {
      return List.of();
    }
    List<Step> route = new ArrayList<>();
    route.add(r.steps().getFirst());
    route.addAll(after(r, kind, r.steps().getFirst()));
    return route;
  }

  /** The steps that follow a step on a kind's route; a loop ends where it closes. */
  static List<Step> after(Regulation r, String kind, Step step) {
    List<Step> later = new ArrayList<>();
    Optional<Step> at = step.nextFor(kind).flatMap(r::step);
    while (at.isPresent() && !later.contains(at.get()) && !at.get().equals(step)) {
      later.add(at.get());
      at = at.get().nextFor(kind).flatMap(r::step);
    }
    return later;
  }
}
