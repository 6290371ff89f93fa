package kz.kense.rehearsal;

import java.util.ArrayList;
import java.util.List;
import kz.kense.casefile.Meeting;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.Sitting;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/** A sitting of the commission from what a scenario says of it, the rest filled in. */
record SittingActs(Cast cast, Regulation regulation) {

  /**
   * @param act says nothing of a sitting when it is a plain {@code perform}: then all are for
   *     granting
   */
  Meeting meeting(Act act, Lang lang) {
    Sitting said = act.sitting();
    Sitting s =
        said != null
            ? said
            : new Sitting("", "", List.of(), "", List.of(), List.of(), List.of(), false, "");
    List<String> present = s.present().isEmpty() ? members() : ids(s.present());
    List<String> inFavour = new ArrayList<>(ids(s.inFavour()));
    List<String> against = new ArrayList<>(ids(s.against()));
    List<String> abstained = ids(s.abstained());
    if (inFavour.isEmpty() && against.isEmpty()) {
      List<String> side = s.refuse() ? against : inFavour;
      present.stream().filter(m -> !abstained.contains(m)).forEach(side::add);
    }
    String reason =
        !s.reason().isBlank() || !s.refuse()
            ? s.reason()
            : lang == Lang.KK
                ? "Біліктілік талаптарына сәйкес келмейді"
                : "Не соответствует квалификационным требованиям";
    return new Meeting(
        act.at().toLocalDate(),
        s.chair().isEmpty() ? present.getFirst() : id(s.chair()),
        s.secretary().isEmpty() ? present.getLast() : id(s.secretary()),
        present,
        s.agenda().isBlank() ? regulation.title().in(lang) : s.agenda(),
        inFavour,
        against,
        abstained,
        reason);
  }

  private List<String> members() {
    String role = commission() == null ? "" : commission().role();
    return cast.people().stream()
        .filter(e -> e.active() && e.roles().contains(role))
        .map(Employee::id)
        .toList();
  }

  private @Nullable Step commission() {
    return regulation.steps().stream()
        .filter(s -> s.action() == StepAction.COMMISSION)
        .findFirst()
        .orElse(null);
  }

  private List<String> ids(List<String> names) {
    return names.stream().map(this::id).toList();
  }

  private String id(String name) {
    return cast.of(name, null).id();
  }
}
