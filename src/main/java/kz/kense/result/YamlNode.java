package kz.kense.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that knows its file and lines, so that a mistake is told where it is. */
record YamlNode(String file, int line, Map<String, Node> entries) {

  static YamlNode read(FormFile file) {
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel(file.where()).build())
              .composeString(file.text())
              .orElseThrow(() -> Failure.of("result.yaml-broken", file.where(), "∅"));
      return mapping(file.where(), root);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      throw Failure.of("result.yaml-broken", file.where() + ":" + line, e.getProblem()).causedBy(e);
    } catch (YamlEngineException e) {
      throw Failure.of("result.yaml-broken", file.where(), String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private static YamlNode mapping(String file, Node node) {
    if (!(node instanceof MappingNode map)) {
      throw Failure.of("result.yaml-value", file + ":" + line(node), "…", "key: value");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      entries.put(scalar(file, tuple.getKeyNode()), tuple.getValueNode());
    }
    return new YamlNode(file, line(node), entries);
  }

  private static String scalar(String file, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw Failure.of("result.yaml-value", file + ":" + line(node), "…", "text");
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** Refuses every key that is not among {@code known}. */
  YamlNode only(String... known) {
    Set<String> allowed = Set.of(known);
    entries.forEach(
        (key, value) -> {
          if (!allowed.contains(key)) {
            throw Failure.of(
                "result.yaml-key", file + ":" + line(value), key, String.join(", ", known));
          }
        });
    return this;
  }

  @Nullable String text(String key) {
    Node node = entries.get(key);
    return node == null ? null : scalar(file, node);
  }

  String required(String key) {
    String text = text(key);
    if (text == null || text.isBlank()) {
      throw Failure.of("result.yaml-missing", file + ":" + line, key);
    }
    return text;
  }

  boolean flag(String key) {
    String text = text(key);
    if (text == null) {
      return false;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(key, "true, false");
    }
    return text.equals("true");
  }

  <E extends Enum<E>> E oneOf(String key, E[] values) {
    String text = required(key);
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    key,
                    Arrays.stream(values)
                        .map(v -> v.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  @Nullable LocalText localText(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return null;
    }
    YamlNode both = mapping(file, node).only("kk", "ru");
    return new LocalText(both.required("kk"), both.required("ru"));
  }

  LocalText requiredText(String key) {
    LocalText text = localText(key);
    if (text == null) {
      throw Failure.of("result.yaml-missing", file + ":" + line, key);
    }
    return text;
  }

  /** The mappings of a list; none when the key is absent. */
  List<YamlNode> list(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(key, "- …");
    }
    return sequence.getValue().stream().map(item -> mapping(file, item)).toList();
  }

  Failure wrong(String key, String expected) {
    Node node = entries.get(key);
    int at = node == null ? line : line(node);
    String shown = Optional.ofNullable(node).map(n -> key).orElse("?");
    return Failure.of("result.yaml-value", file + ":" + at, shown, expected);
  }
}
