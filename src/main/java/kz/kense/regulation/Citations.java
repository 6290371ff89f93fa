package kz.kense.regulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kense.calendar.Length;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a regulation stands and which paragraph it cites. A place is written as in
 * the file, the elements of a list by their {@code id} or {@code use}, those without one by their
 * number from 0: {@code steps.draft.terms.2}, {@code channels.portal.processes.P1}.
 */
final class Citations {
  private final Map<String, String> paragraphs = new LinkedHashMap<>();

  private Citations() {}

  /** Every place, in the order of the file's keys, with its paragraph or an empty text. */
  static Map<String, String> of(Regulation regulation) {
    Citations citations = new Citations();
    for (RecordComponent c : Regulation.class.getRecordComponents()) {
      if (!c.getName().equals("text")) {
        citations.visit(c.getName(), value(c, regulation));
      }
    }
    return citations.paragraphs;
  }

  private void visit(String place, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case List<?> list -> {
        paragraphs.put(place, "");
        for (int i = 0; i < list.size(); i++) {
          visit(place + "." + name(list.get(i), i), list.get(i));
        }
      }
      case LocalText text -> paragraphs.put(place, "");
      case Length length -> paragraphs.put(place, "");
      case Record written -> {
        paragraphs.put(place, "");
        for (RecordComponent c : written.getClass().getRecordComponents()) {
          Object inner = value(c, written);
          if (c.getName().equals("paragraph")) {
            paragraphs.put(place, String.valueOf(inner));
          } else {
            visit(place + "." + c.getName(), inner);
          }
        }
      }
      default -> paragraphs.put(place, "");
    }
  }

  private static String name(@Nullable Object element, int index) {
    if (element instanceof Record written) {
      for (RecordComponent c : written.getClass().getRecordComponents()) {
        if (c.getName().equals("id") || c.getName().equals("use")) {
          return String.valueOf(value(c, written));
        }
      }
    }
    return Integer.toString(index);
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
