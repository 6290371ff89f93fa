package kz.kense.regulation;

import java.util.List;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;

/**
 * The steps one kind of case goes through.
 *
 * @param complete true when they lead from the first step to an {@link StepAction#ISSUE}
 */
record Route(Kind kind, List<Step> steps, boolean complete) {
  Route {
    steps = List.copyOf(steps);
  }
}
