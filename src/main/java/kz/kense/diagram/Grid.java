package kz.kense.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kense.diagram.Chart.Edge;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Pool;

/**
 * Which column and which row each node takes. The column is the longest way to the node from a
 * beginning, so flows run to the right; edges that would go round in a circle are left out of it. A
 * lane has as many rows as its fullest column needs; ways without a result go to lower ones.
 */
final class Grid {
  private final Chart chart;
  private final Map<String, Integer> column = new HashMap<>();
  private final Map<String, Integer> row = new HashMap<>();
  private final Map<String, Integer> firstRow = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private int rowCount;

  Grid(Chart chart) {
    this.chart = chart;
    Set<Edge> back = backEdges();
    for (Node node : chart.nodes()) {
      columnOf(node.id(), back);
    }
    for (Pool pool : chart.pools()) {
      for (Lane lane : pool.lanes()) {
        lane(lane.id());
      }
    }
  }

  int column(String node) {
    return column.getOrDefault(node, 0);
  }

  int columns() {
    return 1 + column.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Counted over all lanes from the top. */
  int row(String node) {
    return row.getOrDefault(node, 0);
  }

  int rows() {
    return rowCount;
  }

  int firstRow(String lane) {
    return firstRow.getOrDefault(lane, 0);
  }

  int rows(String lane) {
    return rows.getOrDefault(lane, 1);
  }

  private Set<Edge> backEdges() {
    Set<Edge> back = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (Node node : chart.nodes()) {
      walk(node.id(), new HashSet<>(), done, back);
    }
    return back;
  }

  private void walk(String node, Set<String> open, Set<String> done, Set<Edge> back) {
    if (!done.add(node)) {
      return;
    }
    open.add(node);
    for (Edge edge : chart.edges()) {
      if (edge.from().equals(node)) {
        if (open.contains(edge.to())) {
          back.add(edge);
        } else {
          walk(edge.to(), open, done, back);
        }
      }
    }
    open.remove(node);
  }

  private int columnOf(String node, Set<Edge> back) {
    Integer known = column.get(node);
    if (known != null) {
      return known;
    }
    int longest = 0;
    for (Edge edge : chart.edges()) {
      if (edge.to().equals(node) && !back.contains(edge)) {
        longest = Math.max(longest, 1 + columnOf(edge.from(), back));
      }
    }
    column.put(node, longest);
    return longest;
  }

  private void lane(String lane) {
    List<Node> own = chart.nodes().stream().filter(n -> n.lane().equals(lane)).toList();
    boolean main = own.stream().anyMatch(n -> !n.side());
    Map<Integer, List<String>> taken = new HashMap<>();
    int most = 1;
    List<Node> inOrder = new ArrayList<>(own.stream().filter(n -> !n.side()).toList());
    inOrder.addAll(own.stream().filter(Node::side).toList());
    for (Node node : inOrder) {
      List<String> cell = taken.computeIfAbsent(column(node.id()), c -> new ArrayList<>());
      if (node.side() && main && cell.isEmpty()) {
        cell.add(""); // the main way keeps the first row to itself
      }
      row.put(node.id(), rowCount + cell.size());
      cell.add(node.id());
      most = Math.max(most, cell.size());
    }
    firstRow.put(lane, rowCount);
    rows.put(lane, most);
    rowCount += most;
  }
}
