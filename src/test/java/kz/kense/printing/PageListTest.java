package kz.kense.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageListTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "2-3", "1, 3", "1-1,2 - 4"})
  void pagesWithinTheDocumentFit(String typed) {
    assertThat(PageList.fits(typed, 4)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "3-2", "2-", "-2", "1,,2", "бір", "1-5", "99999999999"})
  void anythingElseDoesNot(String typed) {
    assertThat(PageList.fits(typed, 4)).isFalse();
  }
}
