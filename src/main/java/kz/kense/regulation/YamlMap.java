package kz.kense.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kense.calendar.Length;
import kz.kense.calendar.Unit;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a regulation file. It knows which keys may stand in it; whatever is wrong it
 * reports with its line and goes on with a stand-in, so that all findings come at once.
 */
public final class YamlMap {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
  private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

  /** Stands in for a length that is missing or wrong; longer than any that can be written. */
  static final Length NO_LENGTH = new Length(10_000, Unit.MO);

  private final FileNotes notes;
  private final Node node;
  private final String path;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param path of this mapping in the file, empty for the whole
   */
  public YamlMap(FileNotes notes, Node node, String path, String... known) {
    this.notes = notes;
    this.node = node;
    this.path = path;
    notes.lines.putIfAbsent(path, FileNotes.line(node));
    if (node instanceof MappingNode map) {
      readKeys(map, List.of(known));
    } else {
      notes.error(node, "expected-map", label(), String.join(", ", known));
    }
  }

  private void readKeys(MappingNode map, List<String> known) {
    List<NodeTuple> strange = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      String key = scalar(tuple.getKeyNode()).orElse("?");
      if (!known.contains(key)) {
        strange.add(tuple);
      } else if (values.containsKey(key)) {
        notes.error(tuple.getKeyNode(), "duplicate-key", key, label());
      } else {
        put(key, tuple);
      }
    }
    for (NodeTuple tuple : strange) {
      String key = scalar(tuple.getKeyNode()).orElse("?");
      List<String> free = known.stream().filter(k -> !values.containsKey(k)).toList();
      Optional<String> meant = Nearest.to(key, free).or(() -> Nearest.to(key, known));
      if (meant.isEmpty()) {
        notes.error(tuple.getKeyNode(), "unknown-key", key, label(), String.join(", ", known));
        continue;
      }
      notes.error(tuple.getKeyNode(), "unknown-key-near", key, label(), meant.get());
      // read on as if it had been meant, or one mistyped letter would be told as several faults
      if (free.contains(meant.get())) {
        put(meant.get(), tuple);
      }
    }
  }

  private void put(String key, NodeTuple tuple) {
    values.put(key, tuple.getValueNode());
    notes.lines.put(at(key), FileNotes.line(tuple.getKeyNode()));
  }

  /** A line of text; reported when missing or empty, and then empty. */
  public String text(String key) {
    Node value = required(key, key.equals("paragraph") ? "paragraph-missing" : "key-missing");
    if (value == null) {
      return "";
    }
    Optional<String> text = scalar(value);
    if (text.isEmpty()) {
      notes.error(value, "expected-text", key);
    }
    return text.orElse("").strip();
  }

  public String id(String key) {
    String id = text(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      notes.error(node(key), "bad-id", id, key);
    }
    return id;
  }

  public @Nullable String optionalText(String key) {
    return has(key) ? text(key) : null;
  }

  public LocalText localText(String key) {
    Node value = required(key, "key-missing");
    return value == null ? LocalText.same("") : localText(value, key);
  }

  @Nullable LocalText optionalLocalText(String key) {
    return has(key) ? localText(key) : null;
  }

  List<LocalText> localTexts(String key) {
    return elements(key).stream().map(n -> localText(n, key)).toList();
  }

  private LocalText localText(Node value, String key) {
    if (!(value instanceof MappingNode)) {
      notes.error(value, "expected-languages", key);
      return LocalText.same("");
    }
    YamlMap pair = new YamlMap(notes, value, at(key), "kk", "ru");
    return new LocalText(pair.language("kk", key), pair.language("ru", key));
  }

  private String language(String tag, String key) {
    String text = Optional.ofNullable(values.get(tag)).flatMap(YamlMap::scalar).orElse("").strip();
    if (text.isEmpty()) {
      notes.error(values.getOrDefault(tag, node), "text-missing-" + tag, key);
    }
    return text;
  }

  LocalDate date(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? NO_DATE : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      notes.error(node(key), "bad-date", text, key);
      return NO_DATE;
    }
  }

  public @Nullable LocalDate optionalDate(String key) {
    return has(key) ? date(key) : null;
  }

  Length length(String key) {
    String text = text(key);
    Optional<Length> length = Length.parse(text);
    if (length.isEmpty() && !text.isEmpty()) {
      notes.error(node(key), "bad-length", text, key);
    }
    return length.orElse(NO_LENGTH);
  }

  public boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    String text = scalar(node(key)).orElse("");
    if (!text.equals("true") && !text.equals("false")) {
      notes.error(node(key), "expected-flag", key, text);
    }
    return text.equals("true");
  }

  /**
   * One of an enum's constants, written in small letters; the stand-in when it is missing or wrong.
   */
  public <E extends Enum<E>> E choice(
      String key, List<E> all, Function<E, String> code, E otherwise) {
    String text = text(key);
    for (E one : all) {
      if (code.apply(one).equals(text)) {
        return one;
      }
    }
    if (!text.isEmpty()) {
      notes.error(
          node(key),
          "bad-choice",
          text,
          key,
          all.stream().map(code).collect(Collectors.joining(", ")));
    }
    return otherwise;
  }

  /** Several ids: a list, or just one word; none when the key is absent. */
  public List<String> names(String key) {
    if (!has(key)) {
      return List.of();
    }
    Node value = node(key);
    List<Node> nodes = value instanceof SequenceNode list ? list.getValue() : List.of(value);
    List<String> names = new ArrayList<>();
    for (Node n : nodes) {
      scalar(n)
          .ifPresentOrElse(s -> names.add(s.strip()), () -> notes.error(n, "expected-names", key));
    }
    return names;
  }

  /** Every mapping of a list, each read with the keys it may have; none when the key is absent. */
  public <T> List<T> each(String key, Function<YamlMap, T> read, String... known) {
    List<T> all = new ArrayList<>();
    int i = 0;
    for (Node n : elements(key)) {
      all.add(read.apply(new YamlMap(notes, n, at(key) + "." + i++, known)));
    }
    return all;
  }

  /** Like {@link #each}, but a list without a single entry is reported. */
  public <T> List<T> some(String key, Function<YamlMap, T> read, String... known) {
    Node value = required(key, "key-missing");
    if (value instanceof SequenceNode list && list.getValue().isEmpty()) {
      notes.error(value, "empty-list", key);
    }
    return value == null ? List.of() : each(key, read, known);
  }

  /** The mapping under a key; an empty one, reported, when it is missing. */
  public @Nullable YamlMap map(String key, String... known) {
    Node value = required(key, "key-missing");
    return value == null ? null : new YamlMap(notes, value, at(key), known);
  }

  /** Text in both languages, or one line that stands for both; empty when the key is absent. */
  public LocalText anyText(String key) {
    if (!has(key)) {
      return LocalText.same("");
    }
    return node(key) instanceof ScalarNode s
        ? LocalText.same(s.getValue().strip())
        : localText(key);
  }

  /** A text, or another when the key is absent. */
  public String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** Whatever stands under the key: text, lists and maps of it; null when it is absent. */
  public @Nullable Object value(String key) {
    return has(key) ? plain(node(key)) : null;
  }

  private static Object plain(Node node) {
    return switch (node) {
      case MappingNode map -> {
        Map<String, Object> values = new LinkedHashMap<>();
        map.getValue()
            .forEach(t -> values.put(scalar(t.getKeyNode()).orElse("?"), plain(t.getValueNode())));
        yield values;
      }
      case SequenceNode list -> list.getValue().stream().map(YamlMap::plain).toList();
      default -> scalar(node).orElse("");
    };
  }

  /** Reports something wrong with the value of a key, or with the whole when it is absent. */
  public void mistake(String key, String code, Object... args) {
    notes.error(node(key), code, args);
  }

  /** Where a key's value stands, or this mapping when it is absent; counted from one. */
  public int line(String key) {
    return FileNotes.line(node(key));
  }

  private List<Node> elements(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (node(key) instanceof SequenceNode list) {
      return list.getValue();
    }
    notes.error(node(key), "expected-list", key);
    return List.of();
  }

  public boolean has(String key) {
    Node value = values.get(key);
    return value != null && !isBlank(value);
  }

  boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  private @Nullable Node required(String key, String code) {
    if (has(key)) {
      return node(key);
    }
    if (node instanceof MappingNode) {
      notes.error(values.getOrDefault(key, node), code, key, label());
    }
    return null;
  }

  private Node node(String key) {
    return values.getOrDefault(key, node);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** How this mapping is named to the writer: {@code steps: draft}. */
  private String label() {
    Node id = values.get("id");
    String list = path.replaceAll("\\.\\d+", "");
    if (list.isEmpty()) {
      return notes.file;
    }
    return Optional.ofNullable(id).flatMap(YamlMap::scalar).map(i -> list + ": " + i).orElse(list);
  }

  private static boolean isBlank(Node value) {
    return value instanceof ScalarNode s && s.getValue().isBlank();
  }

  private static Optional<String> scalar(Node value) {
    return value instanceof ScalarNode s ? Optional.of(s.getValue()) : Optional.empty();
  }
}
