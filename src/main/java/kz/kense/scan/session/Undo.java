package kz.kense.scan.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The stacks before and after the present one. */
public final class Undo {
  private static final int REMEMBERED = 200;

  private final Deque<Stack> before = new ArrayDeque<>();
  private final Deque<Stack> after = new ArrayDeque<>();

  public void changed(Stack from) {
    before.push(from);
    after.clear();
    if (before.size() > REMEMBERED) {
      before.removeLast();
    }
  }

  /** Pages came: they are in every stack, so that no going back throws one away. */
  public void arrived(List<StackPage> pages) {
    for (Deque<Stack> stacks : List.of(before, after)) {
      List<Stack> all = stacks.stream().map(s -> s.with(pages)).toList();
      stacks.clear();
      stacks.addAll(all);
    }
  }

  public Optional<Stack> back(Stack now) {
    return step(before, after, now);
  }

  public Optional<Stack> forth(Stack now) {
    return step(after, before, now);
  }

  private static Optional<Stack> step(Deque<Stack> from, Deque<Stack> to, Stack now) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }

  public boolean canBack() {
    return !before.isEmpty();
  }

  public boolean canForth() {
    return !after.isEmpty();
  }

  public void forget() {
    before.clear();
    after.clear();
  }
}
