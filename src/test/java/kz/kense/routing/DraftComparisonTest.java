package kz.kense.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.kense.casefile.CaseEvent.DraftSaved;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;

class DraftComparisonTest {
  @Test
  void onlyWhatDiffersIsShownAndTablesRowByRow() {
    DraftSaved first = new DraftSaved("draft", 1, "f", Lang.KK, Map.of("a", "1", "same", "x"));
    DraftSaved second =
        new DraftSaved(
            "draft",
            2,
            "f",
            Lang.KK,
            Map.of("same", "x", "t", List.of(Map.of("n", "NO2"), Map.of("n", "CO"))));
    assertThat(DraftComparison.of(first, second))
        .containsExactlyInAnyOrder(
            new DraftComparison.Change("a", "1", ""),
            new DraftComparison.Change("t", "", "NO2\nCO"));
  }
}
