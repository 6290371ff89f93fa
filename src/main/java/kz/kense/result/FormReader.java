package kz.kense.result;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads one {@code form.yaml}; the format is described in {@code FORMS.md}. */
final class FormReader {
  /** Names the renderer gives to every template; no field may take them. */
  static final Set<String> RESERVED = Set.of("title", "lang", "draft", "eDocument", "proof", "has");

  private final Function<String, FormDefinition> base;

  /**
   * @param base finds the form another one extends
   */
  FormReader(Function<String, FormDefinition> base) {
    this.base = base;
  }

  /**
   * @throws Failure with file and line when something in the file is wrong
   */
  FormDefinition read(String id, FormFiles files) {
    YamlNode root =
        YamlNode.read(files.require(id, "form.yaml")).only("title", "extends", "sections");
    LocalText title = root.requiredText("title");
    Set<String> ids = new HashSet<>(RESERVED);
    List<FormSection> sections = new ArrayList<>();
    for (YamlNode node : root.list("sections")) {
      sections.add(section(node.only("id", "label", "fields"), ids));
    }
    String parent = root.text("extends");
    if (parent == null) {
      if (sections.isEmpty()) {
        throw Failure.of("result.yaml-missing", root.file() + ":" + root.line(), "sections");
      }
      return new FormDefinition(id, title, sections, files);
    }
    if (parent.equals(id)) {
      throw root.wrong("extends", "≠ " + id);
    }
    FormDefinition extended = base.apply(parent);
    sections.addAll(inherited(extended, ids));
    return new FormDefinition(id, title, sections, files.then(extended.files()));
  }

  /** The sections of the extended form, without the fields that the new form declares itself. */
  private static List<FormSection> inherited(FormDefinition extended, Set<String> ids) {
    return extended.sections().stream()
        .map(
            s ->
                new FormSection(
                    s.id(),
                    s.label(),
                    s.fields().stream().filter(f -> !ids.contains(f.id())).toList()))
        .filter(s -> !s.fields().isEmpty())
        .toList();
  }

  private static FormSection section(YamlNode node, Set<String> ids) {
    List<FormField> fields = new ArrayList<>();
    for (YamlNode field : node.list("fields")) {
      fields.add(field(field, ids));
    }
    return new FormSection(node.required("id"), node.requiredText("label"), fields);
  }

  private static FormField field(YamlNode node, Set<String> ids) {
    node.only(
        "id", "label", "type", "required", "help", "from", "default", "when", "choices", "columns");
    FieldType type = node.oneOf("type", FieldType.values());
    List<Choice> choices =
        node.list("choices").stream()
            .map(c -> c.only("id", "label"))
            .map(c -> new Choice(c.required("id"), c.requiredText("label")))
            .toList();
    Set<String> columnIds = new HashSet<>(RESERVED);
    List<FormField> columns = new ArrayList<>();
    for (YamlNode column : node.list("columns")) {
      columns.add(field(column, columnIds));
    }
    requireParts(node, type, choices, columns);
    return new FormField(
        uniqueId(node, ids),
        node.requiredText("label"),
        type,
        node.flag("required"),
        node.localText("help"),
        node.text("from"),
        presets(node),
        condition(node),
        choices,
        columns);
  }

  private static void requireParts(
      YamlNode node, FieldType type, List<Choice> choices, List<FormField> columns) {
    if (type == FieldType.CHOICE && choices.isEmpty()) {
      throw Failure.of("result.yaml-missing", node.file() + ":" + node.line(), "choices");
    }
    if (type == FieldType.TABLE && columns.isEmpty()) {
      throw Failure.of("result.yaml-missing", node.file() + ":" + node.line(), "columns");
    }
    if (columns.stream().anyMatch(c -> c.type() == FieldType.TABLE || c.type() == FieldType.LIST)) {
      throw node.wrong("columns", "text, longtext, date, number, choice");
    }
  }

  private static List<Preset> presets(YamlNode node) {
    return node.list("default").stream().map(FormReader::preset).toList();
  }

  private static Preset preset(YamlNode node) {
    node.only("until", "kk", "ru", "value");
    String until = node.text("until");
    String value = node.text("value");
    LocalText text =
        value == null
            ? new LocalText(node.required("kk"), node.required("ru"))
            : LocalText.same(value);
    try {
      return new Preset(until == null ? null : LocalDate.parse(until), text);
    } catch (DateTimeParseException e) {
      throw (Failure) node.wrong("until", "2014-11-20").causedBy(e);
    }
  }

  private static String uniqueId(YamlNode node, Set<String> ids) {
    String id = node.required("id");
    if (!id.matches("[a-zA-Z][a-zA-Z0-9]*") || !ids.add(id)) {
      throw node.wrong("id", "[a-zA-Z][a-zA-Z0-9]*, ≠ " + id);
    }
    return id;
  }

  private static @Nullable Condition condition(YamlNode node) {
    String text = node.text("when");
    if (text == null) {
      return null;
    }
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw node.wrong("when", "field=value");
    }
    return new Condition(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
