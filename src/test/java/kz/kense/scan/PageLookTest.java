package kz.kense.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageLookTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -2.5, 5.3})
  void tellsHowFarAPageLeans(double tilt) {
    PageLook look = look(TestPages.text(300, tilt, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(look.tilt()).isCloseTo(tilt, within(0.05));
    assertThat(look.blank()).isFalse();
  }

  @Test
  void straighteningByTheOppositeSetsItUpright() {
    PageImage leaning = page(TestPages.text(150, 3, BufferedImage.TYPE_3BYTE_BGR));
    PageImage upright = leaning.straightened(-leaning.look().tilt());
    assertThat(upright.look().tilt()).isCloseTo(0, within(0.1));
  }

  @Test
  void callsANoisyEmptyPageBlankAndALonePageNumberNot() {
    BufferedImage empty = TestPages.noisy(TestPages.blank(300, BufferedImage.TYPE_BYTE_GRAY), 100);
    assertThat(look(empty).blank()).isTrue();
    assertThat(look(TestPages.noisy(TestPages.line(300, "7"), 100)).blank()).isFalse();
    assertThat(look(TestPages.line(300, ".")).blank()).isTrue();
  }

  @Test
  void partsInkFromPaperAlsoOnABrightPage() {
    PageImage black = page(TestPages.text(150, 0, BufferedImage.TYPE_3BYTE_BGR)).binarised();
    assertThat(black.bilevel()).isTrue();
    assertThat(black.look().ink()).isBetween(0.02, 0.3);
  }

  private static PageLook look(BufferedImage image) {
    return new PageImage(image, 300).look();
  }

  private static PageImage page(BufferedImage image) {
    return new PageImage(image, 150);
  }
}
