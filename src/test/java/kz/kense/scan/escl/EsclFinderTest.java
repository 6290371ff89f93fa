package kz.kense.scan.escl;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EsclFinderTest {
  @ParameterizedTest
  @CsvSource({
    "eSCL, /eSCL/",
    "/scan/eSCL2/, /scan/eSCL2/",
    "'', /eSCL/",
    "true, /eSCL/",
    ", /eSCL/"
  })
  void theAnnouncementSaysWhereTheServiceIs(@Nullable String rs, String root) {
    assertThat(EsclFinder.root(rs)).isEqualTo(root);
  }
}
