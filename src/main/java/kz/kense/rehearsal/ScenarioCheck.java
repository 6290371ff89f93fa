package kz.kense.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.Brought;

/** Whether a scenario fits the regulation and the people it is to be played with. */
final class ScenarioCheck {
  private final Scenario scenario;
  private final List<Finding> findings = new ArrayList<>();

  private ScenarioCheck(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Names in the scenario that nobody and nothing answers to; empty when it can be played. */
  static List<Finding> findings(Scenario scenario, Cast cast) {
    ScenarioCheck check = new ScenarioCheck(scenario);
    scenario.acts().forEach(act -> check.people(act, cast));
    scenario.acts().forEach(act -> check.documents(act, cast.regulation()));
    List<Brought> documents = scenario.opening().documents();
    if (documents != null) {
      documents.forEach(d -> check.document(d.document(), 1, cast.regulation()));
    }
    return check.findings;
  }

  private void people(Act act, Cast cast) {
    Stream.of(
            act.to().stream(),
            act.helpers().stream(),
            Stream.of(act.by(), act.author() == null ? "" : act.author()))
        .flatMap(s -> s)
        .filter(name -> !name.isEmpty() && !cast.knows(name))
        .forEach(
            name ->
                error(
                    act.line(),
                    "scenario-nobody",
                    name,
                    cast.people().stream()
                        .map(e -> e.id() + " (" + String.join(", ", e.roles()) + ")")
                        .collect(Collectors.joining("; "))));
  }

  private void documents(Act act, Regulation regulation) {
    act.missing().forEach(id -> document(id, act.line(), regulation));
    if (act.document() != null) {
      document(act.document(), act.line(), regulation);
    }
  }

  private void document(String id, int line, Regulation regulation) {
    if (regulation.documents().stream().noneMatch(d -> d.id().equals(id))) {
      error(
          line,
          "scenario-no-document",
          id,
          regulation.documents().stream()
              .map(RequiredDocument::id)
              .collect(Collectors.joining(", ")));
    }
  }

  private void error(int line, String code, Object... args) {
    findings.add(Finding.error(scenario.file().toString(), line, code, args));
  }
}
