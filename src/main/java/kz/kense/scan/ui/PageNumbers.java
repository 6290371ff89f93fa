package kz.kense.scan.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kense.scan.session.Stack;

/**
 * Which document each page of the stack goes to, for its caption.
 *
 * @param parts of the stack
 * @param partOf the part of a page; none for separator sheets
 */
record PageNumbers(List<Stack.Part> parts, Map<Integer, Integer> partOf) {
  static PageNumbers of(Stack stack) {
    List<Stack.Part> parts = stack.parts();
    Map<Integer, Integer> of = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      int part = i;
      parts.get(i).pages().forEach(page -> of.put(page, part));
    }
    return new PageNumbers(parts, of);
  }

  boolean begins(int page) {
    Integer part = partOf.get(page);
    return part != null && parts.get(part).pages().getFirst() == page;
  }
}
