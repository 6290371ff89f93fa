package kz.kense.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.OutsideAct;
import org.jspecify.annotations.Nullable;

/** The ways in: who acts, and whether every process and condition leads to an end. */
final class ProcessCheck {
  private final Regulation r;
  private final Report report;
  private final List<String> actors;

  private ProcessCheck(Regulation regulation, Report report) {
    this.r = regulation;
    this.report = report;
    actors =
        Stream.concat(
                r.systems().stream().map(Regulation.InformationSystem::id),
                r.roles().stream().map(Regulation.Role::id))
            .toList();
  }

  static void check(Regulation regulation, Report report) {
    ProcessCheck check = new ProcessCheck(regulation, report);
    for (int i = 0; i < regulation.channels().size(); i++) {
      check.channel("channels." + i, regulation.channels().get(i));
    }
    check.unusedSystems();
  }

  private void channel(String path, Channel channel) {
    acts(path + ".before", channel.before());
    acts(path + ".after", channel.after());
    List<SystemProcess> all = channel.processes();
    if (all.isEmpty()) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      SystemProcess p = all.get(i);
      String at = path + ".processes." + i;
      if (!p.id().isEmpty() && !seen.add(p.id())) {
        report.error(at + ".id", "duplicate-id", p.id(), "processes");
      }
      actor(at, p.actor());
      process(at, channel, p);
    }
    ways(path + ".processes", channel);
    norms(path + ".processes", channel);
  }

  private void acts(String path, List<OutsideAct> acts) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < acts.size(); i++) {
      OutsideAct act = acts.get(i);
      if (!act.id().isEmpty() && !seen.add(act.id())) {
        report.error(path + "." + i + ".id", "duplicate-id", act.id(), path);
      }
      actor(path + "." + i, act.actor());
    }
  }

  private void actor(String path, String actor) {
    if (!actor.isEmpty() && !actors.contains(actor)) {
      report.error(
          path + ".actor",
          "actor-unknown",
          actor,
          Nearest.to(actor, actors).orElse(actors.isEmpty() ? "–" : String.join(", ", actors)));
    }
  }

  private void process(String at, Channel channel, SystemProcess p) {
    List<String> ids = channel.processes().stream().map(SystemProcess::id).toList();
    boolean end = p.stop() || p.result();
    names(at + ".next", p.next(), ids);
    names(at + ".otherwise", p.otherwise(), ids);
    if (p.stop() && p.result()) {
      report.error(at + ".stop", "process-two-ends", p.id());
    }
    if (end && (p.next() != null || p.otherwise() != null)) {
      report.error(at + ".next", "process-after-end", p.id());
    }
    if (p.condition()) {
      condition(at, p);
    } else {
      if (p.otherwise() != null) {
        report.error(at + ".otherwise", "otherwise-without-check", p.id());
      }
      if (p.next() == null && !end) {
        report.error(at, "process-dead-end", p.id(), channel.id());
      }
    }
    if (p.stop() && p.message() == null) {
      report.warning(at, "message-missing", p.id());
    }
    if (!p.stop() && p.message() != null) {
      report.warning(at + ".message", "message-without-stop", p.id());
    }
  }

  private void condition(String at, SystemProcess p) {
    if (p.otherwise() == null) {
      report.error(at, "condition-without-otherwise", p.id());
    }
    if (p.next() == null) {
      report.error(at, "condition-without-next", p.id());
    }
    if (p.next() != null && p.next().equals(p.otherwise())) {
      report.error(at + ".otherwise", "condition-same-way", p.id(), p.next());
    }
  }

  private void names(String path, @Nullable String to, List<String> ids) {
    if (to != null) {
      report.reference(path, "process-unknown", to, ids);
    }
  }

  /** Every process is come to from the first, and leads to an end. */
  private void ways(String path, Channel channel) {
    List<SystemProcess> all = channel.processes();
    Set<String> reached = new HashSet<>();
    follow(channel, all.getFirst(), reached);
    for (int i = 0; i < all.size(); i++) {
      SystemProcess p = all.get(i);
      if (p.id().isEmpty()) {
        continue;
      }
      if (!reached.contains(p.id())) {
        report.error(path + "." + i, "process-unreachable", p.id(), channel.id());
        follow(channel, p, reached);
      } else if (!ends(channel, p)) {
        report.error(path + "." + i, "process-loop", p.id(), channel.id());
      }
    }
    if (all.stream().noneMatch(SystemProcess::result)) {
      report.error(path, "result-process-missing", channel.id());
    }
  }

  private static void follow(Channel channel, SystemProcess p, Set<String> reached) {
    if (reached.add(p.id())) {
      targets(channel, p).forEach(next -> follow(channel, next, reached));
    }
  }

  /** True also when the way breaks off: that is told as such. */
  private static boolean ends(Channel channel, SystemProcess from) {
    Set<String> seen = new HashSet<>();
    List<SystemProcess> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      SystemProcess p = open.removeLast();
      List<SystemProcess> next = targets(channel, p).toList();
      if (next.isEmpty()) {
        return true;
      }
      if (seen.add(p.id())) {
        open.addAll(next);
      }
    }
    return false;
  }

  /** A mistyped name is told as such, not as a broken way. */
  private static Stream<SystemProcess> targets(Channel channel, SystemProcess p) {
    List<String> ids = channel.processes().stream().map(SystemProcess::id).toList();
    return Stream.of(p.next(), p.otherwise())
        .filter(Objects::nonNull)
        .map(id -> channel.process(id).or(() -> Nearest.to(id, ids).flatMap(channel::process)))
        .flatMap(Optional::stream);
  }

  /** A text that gives times at all should give them for each process that takes any. */
  private void norms(String path, Channel channel) {
    List<SystemProcess> processes =
        channel.processes().stream().filter(p -> !p.condition() && !p.result()).toList();
    List<String> without =
        processes.stream().filter(p -> p.norm() == null).map(SystemProcess::id).toList();
    if (!without.isEmpty() && without.size() < processes.size()) {
      report.warning(path, "norm-missing", channel.id(), String.join(", ", without));
    }
  }

  private void unusedSystems() {
    Set<String> used =
        r.channels().stream()
            .flatMap(
                c ->
                    Stream.concat(
                        Stream.concat(c.before().stream(), c.after().stream())
                            .map(OutsideAct::actor),
                        c.processes().stream().map(SystemProcess::actor)))
            .collect(Collectors.toSet());
    for (int i = 0; i < r.systems().size(); i++) {
      String system = r.systems().get(i).id();
      if (!system.isEmpty() && !used.contains(system) && !consulted(system)) {
        report.warning("systems." + i, "system-unused", system);
      }
    }
  }

  /** Registers, the gateway and the notary system act only through others' processes. */
  private boolean consulted(String system) {
    boolean any = r.channels().stream().anyMatch(c -> !c.processes().isEmpty());
    return any
        && Set.of(
                "gateway",
                "payment-gateway",
                "individuals",
                "legal-entities",
                "notary",
                "applicant")
            .contains(system);
  }
}
