package kz.kense.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of the form's data: every declared name present, every value as the language
 * writes it.
 */
final class Values {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}([.,]\\d{1,30})?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
  private static final int GROUPED_FROM_DIGITS = 5;

  private final Lang lang;

  Values(Lang lang) {
    this.lang = lang;
  }

  static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case String text -> text.isBlank();
      case LocalText text -> text.kk().isBlank() && text.ru().isBlank();
      case Collection<?> all -> all.stream().allMatch(Values::isEmpty);
      case Map<?, ?> row -> row.values().stream().allMatch(Values::isEmpty);
      default -> false;
    };
  }

  /** The whole context of a template. */
  Map<String, Object> context(FormDefinition form, Map<String, ?> data, Marks marks) {
    Map<String, Object> context = new LinkedHashMap<>();
    Map<String, Boolean> has = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      Condition when = field.when();
      boolean counts = when == null || when.holds(data);
      Object value = counts ? data.get(field.id()) : null;
      has.put(field.id(), !isEmpty(value));
      context.put(field.id(), shown(field, value, Blank.LONG));
    }
    context.put("has", has);
    context.put("title", form.title().in(lang));
    context.put("lang", lang.tag());
    context.put("draft", marks.draft());
    context.put("eDocument", marks.showsEDocument());
    context.put("proof", marks.proof() != null);
    return context;
  }

  private Object shown(FormField field, @Nullable Object value, Blank blank) {
    return switch (field.type()) {
      case TABLE -> rows(field, value);
      case LIST -> lines(field, value);
      default -> {
        if (value == null || isEmpty(value)) {
          yield blank;
        }
        yield switch (field.type()) {
          case DATE -> date(value);
          case NUMBER -> number(value);
          case CHOICE -> choice(field, value);
          default -> text(value);
        };
      }
    };
  }

  private List<Object> lines(FormField field, @Nullable Object value) {
    List<Object> lines = new ArrayList<>();
    for (Object line : value instanceof Collection<?> all ? all : textLines(value)) {
      if (!isEmpty(line)) {
        lines.add(text(line));
      }
    }
    if (lines.isEmpty() && field.required()) {
      lines.add(Blank.LONG);
    }
    return lines;
  }

  private static List<String> textLines(@Nullable Object value) {
    return value == null ? List.of() : value.toString().lines().toList();
  }

  private List<Map<String, Object>> rows(FormField field, @Nullable Object value) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object row : value instanceof Collection<?> all ? all : List.of()) {
      if (row instanceof Map<?, ?> cells && !isEmpty(cells)) {
        rows.add(row(field, cells));
      }
    }
    if (rows.isEmpty() && field.required()) {
      rows.add(row(field, Map.of()));
    }
    return rows;
  }

  private Map<String, Object> row(FormField field, Map<?, ?> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (FormField column : field.columns()) {
      row.put(
          column.id(),
          shown(column, cells.get(column.id()), column.required() ? Blank.SHORT : Blank.NONE));
    }
    return row;
  }

  private String text(Object value) {
    return switch (value) {
      case LocalText text -> text.in(lang);
      case LocalDate day -> new DateText(day, null, lang).toString();
      case LocalDateTime moment -> DateText.of(moment, lang).toString();
      case Number number -> number(number);
      default -> value.toString().strip().replace("\r\n", "\n").replace('\r', '\n');
    };
  }

  private Object date(Object value) {
    return switch (value) {
      case LocalDate day -> new DateText(day, null, lang);
      case LocalDateTime moment -> DateText.of(moment, lang);
      default -> parsed(value.toString().strip());
    };
  }

  /** Data that went through JSON carry ISO 8601 text; any other text is printed as it stands. */
  private Object parsed(String text) {
    try {
      return text.length() > 10
          ? DateText.of(LocalDateTime.parse(text), lang)
          : new DateText(LocalDate.parse(text), null, lang);
    } catch (DateTimeParseException e) {
      return new WrittenDate(text);
    }
  }

  private String number(Object value) {
    String plain =
        switch (value) {
          case BigDecimal decimal -> decimal.toPlainString();
          case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d).toPlainString();
          case Float f when Float.isFinite(f) -> new BigDecimal(f.toString()).toPlainString();
          case LocalText text -> text.in(lang);
          default -> value.toString().strip();
        };
    if (!DECIMAL.matcher(plain).matches()) {
      return plain;
    }
    int point = Math.max(plain.indexOf('.'), plain.indexOf(','));
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : "," + plain.substring(point + 1);
    boolean grouped = whole.replace("-", "").length() >= GROUPED_FROM_DIGITS;
    return (grouped ? THOUSANDS.matcher(whole).replaceAll("\u00a0") : whole) + rest;
  }

  private Object choice(FormField field, Object value) {
    return field
        .choice(value)
        .<Object>map(c -> new Chosen(c.id(), c.label().in(lang)))
        .orElseGet(() -> new Chosen(value.toString(), text(value)));
  }

  /** An answer: its label on paper, {@code {{#category.is.IV}}} to ask for it. */
  private record Chosen(String id, String label) implements Named {
    @Override
    public @Nullable Object get(String name) {
      return switch (name) {
        case "id" -> id;
        case "is" -> (Named) id::equals;
        default -> null;
      };
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** A date given in words: every case of it is the words. */
  private record WrittenDate(String text) implements Named {
    @Override
    public Object get(String name) {
      return text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
