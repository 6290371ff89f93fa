package kz.kense.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Pool;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Chart.State;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;

/**
 * The functional interaction of one channel (функционалдық өзара іс-қимыл диаграммасы): the
 * information systems' processes and conditions in the text's order, with their norms and the
 * prescribed messages.
 */
public final class Interaction {
  private static final String START = "start";
  private static final String END = "end";

  private final Regulation r;
  private final Channel channel;
  private final Lang lang;
  private final Messages words;
  private final Standing standing;
  private final List<Pool> pools;
  private final Weaver weaver;

  private Interaction(Regulation regulation, Channel channel, Lang lang, Standing standing) {
    this.r = regulation;
    this.channel = channel;
    this.lang = lang;
    this.words = Messages.in(lang);
    this.standing = standing;
    pools = pools();
    weaver = new Weaver(pools);
  }

  /** True when the act describes this channel's processes at all. */
  public static boolean describes(Channel channel) {
    return !channel.processes().isEmpty();
  }

  /**
   * @throws IllegalArgumentException when the channel has no processes
   */
  public static Chart of(Regulation regulation, Channel channel, Lang lang, Standing standing) {
    if (!describes(channel)) {
      throw new IllegalArgumentException("no processes in channel " + channel.id());
    }
    return new Interaction(regulation, channel, lang, standing).chart();
  }

  private Chart chart() {
    SystemProcess first = channel.processes().getFirst();
    event(START, first.actor(), Shape.START, words.get("diagram.start"), false);
    channel.processes().forEach(this::node);
    weaver.control(START, first.id(), "");
    channel.processes().forEach(this::flows);
    weaver.weave();
    return new Chart(
        lang,
        words.get("diagram.interaction.title", r.title()),
        words.get("diagram.interaction.subtitle", channel.name(), r.act().name()),
        pools,
        weaver.nodes(),
        weaver.edges(),
        Signs.interaction(words));
  }

  private void node(SystemProcess p) {
    List<String> notes = new ArrayList<>();
    if (p.norm() != null) {
      notes.add(words.get("diagram.norm", p.norm().text()));
    }
    if (p.message() != null && !p.message().equals(p.name())) {
      notes.add(words.get("diagram.message", p.message()));
    }
    notes.add(Actors.paragraph(p.paragraph(), words));
    notes.addAll(standing.lines(p.id()));
    weaver.add(
        new Node(
            p.id(),
            p.actor(),
            p.condition() ? Shape.CONDITION : Shape.TASK,
            mark(p),
            p.name().in(lang),
            notes,
            p.stop(),
            standing.state(p.id())));
  }

  /** {@code P1} is «1-үдеріс», {@code C1} «1-шарт» in the acts. */
  private String mark(SystemProcess p) {
    String number = p.id().replaceAll("\\D", "");
    return number.isEmpty()
        ? p.id()
        : words.get(p.condition() ? "diagram.condition" : "diagram.process", number);
  }

  private void flows(SystemProcess p) {
    if (p.next() != null && weaver.has(p.next())) {
      weaver.control(p.id(), p.next(), p.condition() ? words.get("diagram.yes") : "");
    }
    if (p.otherwise() != null && weaver.has(p.otherwise())) {
      weaver.control(p.id(), p.otherwise(), words.get("diagram.no"));
    }
    if (p.stop()) {
      String id = "error-" + p.id();
      event(id, p.actor(), Shape.ERROR, "", true);
      weaver.control(p.id(), id, "");
    }
    if (p.result()) {
      result(p);
    }
  }

  private void result(SystemProcess p) {
    String document = "document-" + p.id();
    weaver.add(
        new Node(
            document,
            p.actor(),
            Shape.DOCUMENT,
            "",
            words.get("diagram.document"),
            List.of(),
            true,
            State.PLAIN));
    String end = END + "-" + p.id();
    weaver.data(p.id(), document);
    event(end, p.actor(), Shape.END, words.get("diagram.end"), false);
    weaver.control(p.id(), end, "");
    if (laneIds().contains(Actors.APPLICANT) && !p.actor().equals(Actors.APPLICANT)) {
      String got = "received-" + p.id();
      event(got, Actors.APPLICANT, Shape.CATCH, "", false);
      event(got + "-end", Actors.APPLICANT, Shape.END, words.get("diagram.received"), false);
      weaver.control(p.id(), got, "");
      weaver.control(got, got + "-end", "");
    }
  }

  private void event(String id, String lane, Shape shape, String text, boolean side) {
    weaver.add(new Node(id, lane, shape, "", text, List.of(), side, State.PLAIN));
  }

  private List<String> laneIds() {
    return pools.stream().flatMap(p -> p.lanes().stream()).map(Lane::id).toList();
  }

  private List<Pool> pools() {
    Set<String> actors = new LinkedHashSet<>();
    // the order in which the act lists its systems; whoever it does not list comes after them
    Set<String> acting = new LinkedHashSet<>();
    channel.processes().forEach(p -> acting.add(p.actor()));
    r.systems().stream().map(s -> s.id()).filter(acting::contains).forEach(actors::add);
    actors.addAll(acting);
    Map<String, List<Lane>> byPool = new LinkedHashMap<>();
    for (String actor : Actors.inOrder(actors)) {
      LocalText name = r.actorName(actor).orElse(LocalText.same(actor));
      byPool
          .computeIfAbsent(Actors.pool(actor), p -> new ArrayList<>())
          .add(new Lane(actor, name.in(lang)));
    }
    List<Pool> all = new ArrayList<>();
    byPool.forEach((pool, lanes) -> all.add(Actors.pool(pool, lanes, words)));
    return all;
  }
}
