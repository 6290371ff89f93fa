package kz.kense.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import kz.kense.ui.Screen;
import kz.kense.ui.Ui;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

class FoundScreensTest {
  private static final List<Screen> SCREENS =
      List.of(
          new Place("status", "status.title", true),
          new Place("admin", "status.title", true),
          new Place("case", "status.title", false));

  private record Place(String id, String titleKey, boolean inRail) implements Screen {
    @Override
    public Ikon icon() {
      return MaterialDesignC.CLOCK;
    }

    @Override
    public Node view(Ui ui) {
      return new Pane();
    }
  }

  private static List<String> found(String typed) {
    return FoundScreens.named(SCREENS, s -> !s.id().equals("admin"), typed).stream()
        .map(Screen::id)
        .toList();
  }

  @Test
  void aPartOfTheNameInEitherLanguageFindsThePlacesOfThisPerson() {
    assertThat(found(" Состоян")).containsExactly("status");
    assertThat(found("ІС")).contains("status");
    assertThat(found("ЗТ-2026")).isEmpty();
    assertThat(found("")).isEmpty();
  }
}
