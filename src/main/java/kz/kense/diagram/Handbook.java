package kz.kense.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kense.calendar.Length;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Pool;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Chart.State;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.OutsideAct;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The business-process handbook (бизнес-процестердің анықтамалығы): who does what in the office, by
 * when, from the application to what the applicant gets, by channel, with the ways of the kinds.
 */
public final class Handbook {
  private static final String START = "start";
  private static final String APPLY = "apply";
  private static final String RECEIVE = "receive";

  private final Regulation r;
  private final Channel channel;
  private final List<Kind> kinds;
  private final Lang lang;
  private final Messages words;
  private final Standing standing;
  private final List<Step> steps;
  private final List<Pool> pools;
  private final Weaver weaver;

  private Handbook(
      Regulation regulation, Channel channel, List<Kind> kinds, Lang lang, Standing standing) {
    this.r = regulation;
    this.channel = channel;
    this.kinds = List.copyOf(kinds);
    this.lang = lang;
    this.words = Messages.in(lang);
    this.standing = standing;
    Set<Step> met = new LinkedHashSet<>();
    kinds.forEach(k -> met.addAll(r.route(k.id())));
    steps = r.steps().stream().filter(met::contains).toList();
    pools = pools();
    weaver = new Weaver(pools);
  }

  /**
   * @param kind only the way of this kind and of what it may turn into; null for all kinds
   */
  public static Chart of(
      Regulation regulation, Channel channel, @Nullable String kind, Lang lang, Standing standing) {
    List<Kind> kinds =
        kind == null
            ? regulation.kinds()
            : regulation.kinds().stream()
                .filter(k -> k.id().equals(kind) || k.divertsFrom().contains(kind))
                .toList();
    return new Handbook(regulation, channel, kinds, lang, standing).chart();
  }

  private Chart chart() {
    add(START, Actors.APPLICANT, Shape.START, "", words.get("diagram.start"));
    add(APPLY, Actors.APPLICANT, Shape.TASK, "", words.get("diagram.apply"));
    weaver.control(START, APPLY, "");
    String last = APPLY;
    for (OutsideAct act : channel.before()) {
      last = outside(act, last);
    }
    steps.forEach(this::step);
    weaver.control(last, steps.getFirst().id(), "");
    steps.forEach(this::flows);
    end();
    weaver.weave();
    return new Chart(
        lang,
        words.get("diagram.handbook.title", r.title()),
        words.get("diagram.handbook.subtitle", channel.name(), r.act().name()),
        pools,
        weaver.nodes(),
        weaver.edges(),
        Signs.handbook(words));
  }

  private void add(String id, String lane, Shape shape, String mark, String text) {
    weaver.add(new Node(id, lane, shape, mark, text, List.of(), false, State.PLAIN));
  }

  private String outside(OutsideAct act, String before) {
    String id = "outside-" + act.id();
    List<String> notes = new ArrayList<>();
    if (act.length() != null) {
      notes.add(length(act.length()) + " (" + Actors.paragraph(act.paragraph(), words) + ")");
    }
    weaver.add(
        new Node(
            id,
            act.actor(),
            Shape.TASK,
            "",
            act.name().in(lang),
            notes,
            false,
            standing.state(act.id())));
    weaver.control(before, id, "");
    return id;
  }

  private void step(Step step) {
    List<String> notes = new ArrayList<>(terms(step));
    notes.addAll(standing.lines(step.id()));
    weaver.add(
        new Node(
            step.id(),
            step.role(),
            Shape.TASK,
            String.valueOf(steps.indexOf(step) + 1),
            step.name().in(lang),
            notes,
            false,
            standing.state(step.id())));
  }

  /** One line a term: of which kinds and categories, how long, and the paragraph. */
  private List<String> terms(Step step) {
    Map<String, Set<String>> byKinds = new LinkedHashMap<>();
    for (TermRule rule : step.terms()) {
      boolean used = kinds.stream().anyMatch(k -> fits(rule, k));
      if (used) {
        String of =
            rule.kinds().isEmpty()
                ? ""
                : rule.kinds().stream()
                    .filter(k -> kinds.stream().anyMatch(x -> x.id().equals(k)))
                    .map(k -> r.kind(k).map(x -> x.name().in(lang)).orElse(k))
                    .collect(Collectors.joining(", "));
        String categories = String.join(", ", rule.categories());
        byKinds
            .computeIfAbsent(of, k -> new LinkedHashSet<>())
            .add(
                (categories.isEmpty() ? "" : categories + ": ")
                    + length(rule.length())
                    + " ("
                    + Actors.paragraph(rule.paragraph(), words)
                    + ")");
      }
    }
    if (byKinds.isEmpty()) {
      return List.of(words.get("regulation.show.no-term"));
    }
    return byKinds.entrySet().stream()
        .map(
            e -> (e.getKey().isEmpty() ? "" : e.getKey() + " – ") + String.join("; ", e.getValue()))
        .toList();
  }

  private static boolean fits(TermRule rule, Kind kind) {
    return rule.kinds().isEmpty() || rule.kinds().contains(kind.id());
  }

  /** Where the kinds' ways part, a choice stands. */
  private void flows(Step step) {
    Map<String, List<Kind>> byTarget = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      if (r.route(kind.id()).contains(step)) {
        step.nextFor(kind.id())
            .ifPresent(to -> byTarget.computeIfAbsent(to, t -> new ArrayList<>()).add(kind));
      }
    }
    if (byTarget.size() < 2) {
      byTarget.keySet().forEach(to -> weaver.control(step.id(), to, ""));
      return;
    }
    String choice = "choice-" + step.id();
    add(choice, step.role(), Shape.CHOICE, "", "");
    weaver.control(step.id(), choice, "");
    byTarget.forEach(
        (to, of) ->
            weaver.control(
                choice,
                to,
                of.stream().map(k -> k.name().in(lang)).collect(Collectors.joining(", "))));
  }

  private void end() {
    List<Step> issuing =
        steps.stream()
            .filter(s -> kinds.stream().anyMatch(k -> r.route(k.id()).getLast().equals(s)))
            .toList();
    add(RECEIVE, Actors.APPLICANT, Shape.TASK, "", words.get("diagram.receive"));
    for (Step step : issuing) {
      documents(step);
      String last = step.id();
      for (OutsideAct act : channel.after()) {
        last = weaver.has("outside-" + act.id()) ? "outside-" + act.id() : outside(act, last);
      }
      weaver.control(last, RECEIVE, "");
      String end = "end-" + step.id();
      add(end, step.role(), Shape.END, "", "");
      weaver.control(step.id(), end, "");
    }
    add("end", Actors.APPLICANT, Shape.END, "", words.get("diagram.end"));
    weaver.control(RECEIVE, "end", "");
  }

  /** What the kinds that end here give out. */
  private void documents(Step issuing) {
    Set<String> results = new LinkedHashSet<>();
    for (Kind kind : kinds) {
      if (r.route(kind.id()).getLast().equals(issuing)) {
        results.add(kind.result());
      }
    }
    String names =
        results.stream()
            .map(id -> r.result(id).map(x -> x.name().in(lang)).orElse(id))
            .distinct()
            .collect(Collectors.joining("; "));
    String id = "document-" + issuing.id();
    weaver.add(
        new Node(id, issuing.role(), Shape.DOCUMENT, "", names, List.of(), true, State.PLAIN));
    weaver.data(issuing.id(), id);
  }

  private String length(Length length) {
    return words.get("regulation.unit." + length.unit().code(), length.amount());
  }

  private List<Pool> pools() {
    List<Pool> all = new ArrayList<>();
    all.add(pool(Actors.APPLICANT, List.of(Actors.APPLICANT)));
    Set<String> outside = new LinkedHashSet<>();
    channel.before().forEach(a -> outside.add(a.actor()));
    channel.after().forEach(a -> outside.add(a.actor()));
    Set<String> roles = new LinkedHashSet<>();
    outside.stream().filter(a -> Actors.pool(a).equals(Actors.OFFICE)).forEach(roles::add);
    outside.removeAll(roles);
    outside.remove(Actors.APPLICANT);
    if (!outside.isEmpty()) {
      all.add(pool("corporation", outside));
    }
    // the order of the roles in the file is that of the act
    Set<String> acting = steps.stream().map(Step::role).collect(Collectors.toSet());
    r.roles().stream().map(Regulation.Role::id).filter(acting::contains).forEach(roles::add);
    List<Lane> lanes = new ArrayList<>();
    roles.forEach(role -> lanes.add(lane(role)));
    all.add(new Pool(Actors.OFFICE, r.provider().in(lang), lanes));
    return all;
  }

  private Pool pool(String id, Iterable<String> actors) {
    List<Lane> lanes = new ArrayList<>();
    actors.forEach(a -> lanes.add(lane(a)));
    return Actors.pool(id, lanes, words);
  }

  private Lane lane(String actor) {
    Optional<LocalText> name = r.actorName(actor);
    String fallback = actor.equals(Actors.APPLICANT) ? words.get("diagram.pool.applicant") : actor;
    return new Lane(actor, name.map(n -> n.in(lang)).orElse(fallback));
  }
}
