package kz.kense.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StackTest {
  @Test
  void backsScannedFromTheTurnedStackComeBetweenTheirFronts() {
    Stack stack = stack("old", "f1", "f2", "f3", "b3", "b2", "b1");
    assertThat(files(stack.interleaved(1, 3)))
        .containsExactly("old", "f1", "b1", "f2", "b2", "f3", "b3");
    assertThat(files(stack("f1", "f2", "f3", "b3", "b2").interleaved(0, 3)))
        .containsExactly("f1", "b2", "f2", "b3", "f3");
  }

  @Test
  void pagesMoveTogetherInTheirOrder() {
    Stack stack = stack("a", "b", "c", "d", "e");
    assertThat(files(stack.moved(Set.of(1, 3), 0))).containsExactly("b", "d", "a", "c", "e");
    assertThat(files(stack.moved(Set.of(0, 1), 5))).containsExactly("c", "d", "e", "a", "b");
    assertThat(files(stack.moved(Set.of(2), 3))).isEqualTo(files(stack));
  }

  @Test
  void aDocumentIsOnePdfWhereverItsPagesLie() {
    Stack stack =
        stack("a", "b", "c", "d")
            .changed(Set.of(0, 3), p -> p.assigned("form"))
            .changed(Set.of(1), p -> p.assigned("plan"));
    assertThat(stack.parts())
        .containsExactly(
            new Stack.Part("form", List.of(0, 3)),
            new Stack.Part("plan", List.of(1)),
            new Stack.Part(null, List.of(2)));
  }

  @Test
  void aCutAndASeparatorSheetBeginAnother() {
    Stack stack =
        stack("a", "b", "sheet", "c", "d")
            .changed(Set.of(1), p -> p.beginning(true))
            .changed(Set.of(2), p -> p.separating("plan"))
            .changed(Set.of(3, 4), p -> p.assigned("plan"));
    assertThat(stack.parts())
        .containsExactly(
            new Stack.Part(null, List.of(0)),
            new Stack.Part(null, List.of(1)),
            new Stack.Part("plan", List.of(3, 4)));
  }

  @Test
  void everyActCanBeUndoneAndDoneAgain() {
    Undo undo = new Undo();
    Stack one = stack("a", "b");
    Stack two = one.without(Set.of(0));
    undo.changed(one);
    assertThat(undo.back(two)).contains(one);
    assertThat(undo.forth(one)).contains(two);
    assertThat(undo.canForth()).isFalse();
  }

  private static List<String> files(Stack stack) {
    return stack.pages().stream().map(StackPage::file).toList();
  }

  private static Stack stack(String... files) {
    return new Stack(
        IntStream.range(0, files.length)
            .mapToObj(i -> StackPage.scanned(files[i], 300, false, 0))
            .toList());
  }
}
