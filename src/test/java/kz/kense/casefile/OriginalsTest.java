package kz.kense.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.kense.casefile.CaseEvent.OriginalPlaced;
import org.junit.jupiter.api.Test;

final class OriginalsTest {
  private static final LocalDate DAY = LocalDate.of(2016, 2, 5);

  @Test
  void theLatestWordCountsAndALentOneFallsDue() {
    List<CaseEvent> said = new ArrayList<>(Originals.keep(" план.pdf ", "шкаф 2", DAY));
    OriginalPlaced kept = (OriginalPlaced) said.getFirst();
    assertThat(kept.original()).isEqualTo("план.pdf");
    said.addAll(Originals.lend(kept, "А. Серік", DAY, DAY.plusDays(3)));

    OriginalPlaced now = only(said);
    assertThat(now.out()).isTrue();
    assertThat(now.place()).isEqualTo("шкаф 2");
    assertThat(now.overdue(DAY.plusDays(3))).isFalse();
    assertThat(now.overdue(DAY.plusDays(4))).isTrue();

    said.addAll(Originals.keep(now.original(), "шкаф 3", DAY.plusDays(5)));
    assertThat(only(said).out()).isFalse();
    assertThat(only(said).overdue(DAY.plusYears(1))).isFalse();
  }

  @Test
  void nobodyTakesAPaperWithoutNameOrBackInTime() {
    OriginalPlaced kept = (OriginalPlaced) Originals.keep("план", "шкаф", DAY).getFirst();
    assertThatThrownBy(() -> Originals.lend(kept, " ", DAY, DAY))
        .hasMessageStartingWith("casefile.original-holder");
    assertThatThrownBy(() -> Originals.lend(kept, "А.", DAY, DAY.minusDays(1)))
        .hasMessageStartingWith("casefile.original-due");
    assertThatThrownBy(() -> Originals.keep("план", "", DAY))
        .hasMessageStartingWith("casefile.original-place");
  }

  private static OriginalPlaced only(List<CaseEvent> events) {
    List<Recorded<CaseEvent>> history = new ArrayList<>();
    for (CaseEvent event : events) {
      history.add(
          new Recorded<>(history.size() + 1L, LocalDateTime.of(2016, 2, 5, 10, 0), "clerk", event));
    }
    return Originals.of(history).getFirst();
  }
}
