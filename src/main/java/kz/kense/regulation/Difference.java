package kz.kense.regulation;

import java.util.List;
import java.util.Locale;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two editions of a regulation say differently.
 *
 * @param area what kind of thing: {@code step}, {@code total}, {@code role}, {@code process}, …
 * @param id of the thing inside the file
 * @param label its name
 * @param field what about it; empty when the whole thing came or went
 * @param before what the first edition says; null when it says nothing
 * @param after what the second edition says; null when it says nothing
 */
public record Difference(
    String area,
    String id,
    LocalText label,
    String field,
    @Nullable LocalText before,
    @Nullable LocalText after,
    Scope scope) {

  /**
   * Which cases it can touch; an empty list means all.
   *
   * @param step whose step it is; empty when it is about none
   */
  public record Scope(List<String> kinds, List<String> categories, String step) {
    public static final Scope ALL = new Scope(List.of(), List.of(), "");

    public Scope {
      kinds = List.copyOf(kinds);
      categories = List.copyOf(categories);
    }
  }

  public enum Type {
    ADDED,
    REMOVED,
    CHANGED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Type type() {
    return before == null ? Type.ADDED : after == null ? Type.REMOVED : Type.CHANGED;
  }

  /** One sentence, such as «Шаг «Подготовка»: срок: 8 раб. дн. → 10 раб. дн.». */
  public String text(Messages messages) {
    String what = messages.get("compare.area." + area, label);
    if (field.isEmpty()) {
      return messages.get("compare." + type().code(), what);
    }
    String about = messages.get("compare.field." + field);
    return messages.get("compare.field-" + type().code(), what, about, shown(before), shown(after));
  }

  private static Object shown(@Nullable LocalText text) {
    return text == null ? LocalText.same("–") : text;
  }
}
