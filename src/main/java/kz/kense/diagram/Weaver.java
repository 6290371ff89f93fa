package kz.kense.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.kense.diagram.Chart.Edge;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Pool;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Chart.State;

/**
 * Makes lawful BPMN of a plain way of work. Control may not leave a pool: where the way does, a
 * message goes instead, sent and received by events where there is no task to do it, and inside
 * each pool the work goes on from where it was left (BPMN 2.0, 7.6 and 9.3).
 */
final class Weaver {
  private final List<Pool> pools;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Weaver(List<Pool> pools) {
    this.pools = pools;
  }

  void add(Node node) {
    nodes.put(node.id(), node);
  }

  boolean has(String id) {
    return nodes.containsKey(id);
  }

  void control(String from, String to, String label) {
    link(from, to, label, Flow.CONTROL);
  }

  void data(String from, String to) {
    link(from, to, "", Flow.DATA);
  }

  private void link(String from, String to, String label, Flow flow) {
    int n = numbers.merge(from + "-" + to, 1, Integer::sum);
    edges.add(new Edge(from + "-" + to + (n == 1 ? "" : "-" + n), from, to, label, flow));
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Edge> edges() {
    return List.copyOf(edges);
  }

  /** Call once, after all has been added. */
  void weave() {
    for (Edge edge : List.copyOf(edges)) {
      if (edge.flow() == Flow.CONTROL && crosses(edge)) {
        edges.remove(edge);
        message(edge);
      }
    }
    Map<String, List<String>> goesOn = new LinkedHashMap<>();
    for (Node node : nodes()) {
      if (enteredByMessageOnly(node)) {
        before(node)
            .ifPresent(from -> goesOn.computeIfAbsent(from, f -> new ArrayList<>()).add(node.id()));
      }
    }
    goesOn.forEach(this::goOn);
  }

  /** Work that waits for one of several messages goes on only one way. */
  private void goOn(String from, List<String> to) {
    if (to.size() == 1) {
      control(from, to.getFirst(), "");
      return;
    }
    String choice = from + "-waits";
    Node at = node(from);
    insertAfter(
        at, new Node(choice, at.lane(), Shape.CHOICE, "", "", List.of(), at.side(), State.PLAIN));
    control(from, choice, "");
    to.forEach(one -> control(choice, one, ""));
  }

  private boolean crosses(Edge edge) {
    return !pool(node(edge.from())).equals(pool(node(edge.to())));
  }

  private void message(Edge edge) {
    Node from = node(edge.from());
    Node to = node(edge.to());
    String source = from.id();
    String target = to.id();
    if (from.shape() != Shape.TASK) {
      source = from.id() + "-sends-" + to.id();
      insertAfter(from, event(source, from.lane(), Shape.THROW, to.side()));
      control(from.id(), source, edge.label());
    }
    if (to.shape() != Shape.TASK && to.shape() != Shape.CATCH) {
      target = to.id() + "-receives-" + from.id();
      insertBefore(to, event(target, to.lane(), Shape.CATCH, to.side()));
      control(target, to.id(), "");
    }
    link(source, target, from.shape() == Shape.TASK ? edge.label() : "", Flow.MESSAGE);
  }

  private static Node event(String id, String lane, Shape shape, boolean side) {
    return new Node(id, lane, shape, "", "", List.of(), side, State.PLAIN);
  }

  private void insertAfter(Node at, Node added) {
    insert(at, added, false);
  }

  private void insertBefore(Node at, Node added) {
    insert(at, added, true);
  }

  private void insert(Node at, Node added, boolean before) {
    List<Node> all = nodes();
    nodes.clear();
    for (Node node : all) {
      if (before && node.equals(at)) {
        add(added);
      }
      add(node);
      if (!before && node.equals(at)) {
        add(added);
      }
    }
  }

  private boolean enteredByMessageOnly(Node node) {
    boolean control =
        edges.stream().anyMatch(e -> e.to().equals(node.id()) && e.flow() != Flow.MESSAGE);
    boolean message =
        edges.stream().anyMatch(e -> e.to().equals(node.id()) && e.flow() == Flow.MESSAGE);
    return message && !control;
  }

  /** The nearest node of the same pool that the way came through. */
  private Optional<String> before(Node node) {
    String pool = pool(node);
    Set<String> seen = new HashSet<>(Set.of(node.id()));
    List<String> open = new ArrayList<>(List.of(node.id()));
    while (!open.isEmpty()) {
      String at = open.removeFirst();
      for (Edge edge : edges) {
        if (edge.to().equals(at) && seen.add(edge.from())) {
          if (pool(node(edge.from())).equals(pool)) {
            return Optional.of(edge.from());
          }
          open.add(edge.from());
        }
      }
    }
    return Optional.empty();
  }

  private Node node(String id) {
    return Optional.ofNullable(nodes.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no such node: " + id));
  }

  private String pool(Node node) {
    return pools.stream()
        .filter(p -> p.lanes().stream().anyMatch(l -> l.id().equals(node.lane())))
        .map(Pool::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such lane: " + node.lane()));
  }
}
