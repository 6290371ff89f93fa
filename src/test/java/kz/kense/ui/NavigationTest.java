package kz.kense.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

class NavigationTest {
  private final Navigation navigation = new Navigation();
  private final List<String> shown = new ArrayList<>();

  @BeforeEach
  void register() {
    navigation.register(new Fake("journal"));
    navigation.register(new Fake("case"));
  }

  @Test
  void goingBackShowsWhatWasShownWithItsArguments() {
    navigation.go("journal");
    navigation.go("case", "17");
    navigation.go("case", "18");
    navigation.back();
    navigation.back();
    assertThat(shown).containsExactly("journal[]", "case[17]", "case[18]", "case[17]", "journal[]");
    assertThat(navigation.hasPast().get()).isFalse();
    navigation.back();
    assertThat(shown).hasSize(5);
  }

  @Test
  void goingWhereOneIsLoadsAnewAndLeavesNoTrace() {
    navigation.go("case", "17");
    navigation.go("case", "17");
    assertThat(shown).hasSize(2);
    assertThat(navigation.hasPast().get()).isFalse();
  }

  @Test
  void anotherPersonCannotGoBackToTheFormersScreens() {
    navigation.go("journal");
    navigation.go("case", "17");
    navigation.leave();
    assertThat(navigation.here().get()).isNull();
    navigation.back();
    assertThat(navigation.here().get()).isNull();
  }

  @Test
  void wrongNamesAreBugs() {
    assertThatThrownBy(() -> navigation.go("nowhere")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> navigation.register(new Fake("case")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private final class Fake implements Screen {
    private final String id;

    Fake(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String titleKey() {
      return id;
    }

    @Override
    public Ikon icon() {
      return MaterialDesignA.ACCOUNT;
    }

    @Override
    public Node view(Ui ui) {
      return new Pane();
    }

    @Override
    public void onShow(List<String> args) {
      shown.add(id + args);
    }
  }
}
