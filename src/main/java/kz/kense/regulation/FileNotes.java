package kz.kense.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What is noted while one file is read: its faults, and the line of each path (see {@link Lines}).
 */
public final class FileNotes {
  public final String file;
  public final List<Finding> findings = new ArrayList<>();
  final Map<String, Integer> lines = new HashMap<>();

  public FileNotes(String file) {
    this.file = file;
  }

  void error(Node node, String code, Object... args) {
    findings.add(Finding.error(file, line(node), code, args));
  }

  /** Counted from one. */
  static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }
}
