package kz.kense.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

class ViewTest {
  @TempDir Path dir;

  @Test
  void aFieldEditsTheModelAndSaysItsErrorToTheEyeAndToTheReader() throws Exception {
    Fx.onFx(
        () -> {
          SimpleStringProperty value = new SimpleStringProperty("850101300123");
          SimpleObjectProperty<@Nullable Phrase> wrong = new SimpleObjectProperty<>();
          Field field = Fields.text(ui(Lang.RU), "login.user", value).required().error(wrong);
          TextField input = (TextField) field.control();
          assertThat(input.getText()).isEqualTo("850101300123");
          assertThat(input.getAccessibleText()).isEqualTo("Имя или ИИН, обязательное поле");
          input.setText("1");
          assertThat(value.get()).isEqualTo("1");
          wrong.set(Phrase.of("login.need"));
          assertThat(shownTexts(field)).contains("Введите имя и пароль.", "*", "Имя или ИИН");
          assertThat(input.getAccessibleHelp()).isEqualTo("Введите имя и пароль.");
          wrong.set(null);
          assertThat(shownTexts(field)).doesNotContain("Введите имя и пароль.");
          return null;
        });
  }

  @Test
  void aDateIsTakenAsItIsTypedAndFollowsTheModel() throws Exception {
    Fx.onFx(
        () -> {
          SimpleObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
          Field field = Fields.date(ui(Lang.RU), "login.user", date);
          StackPane root = new StackPane(field);
          new Scene(root);
          root.applyCss(); // the date picker's skin writes the editor
          DatePicker input = (DatePicker) field.control();
          input.getEditor().setText("09.03.2016");
          assertThat(date.get()).isEqualTo(LocalDate.of(2016, 3, 9));
          date.set(LocalDate.of(2016, 4, 1));
          assertThat(input.getEditor().getText()).isEqualTo("01.04.2016");
          return null;
        });
  }

  @Test
  void aDisabledActionSaysWhyInWords() throws Exception {
    Fx.onFx(
        () -> {
          List<String> done = new ArrayList<>();
          SimpleObjectProperty<@Nullable Phrase> refused =
              new SimpleObjectProperty<>(Phrase.of("login.need"));
          Action action =
              Action.of("login.enter", MaterialDesignC.CHECK, () -> done.add("x")).unless(refused);
          ActionBar bar = new ActionBar(ui(Lang.KK)).primary(action);
          Button button = (Button) find(bar, "action-login.enter");
          assertThat(button.isDisabled()).isTrue();
          assertThat(button.getAccessibleHelp()).isEqualTo("Атыңыз бен құпиясөзді енгізіңіз.");
          action.perform();
          assertThat(done).isEmpty();
          refused.set(null);
          assertThat(button.isDisabled()).isFalse();
          button.fire();
          assertThat(done).hasSize(1);
          return null;
        });
  }

  @Test
  void aChoiceFollowsTheModelAndShowsTheLanguageOfTheView() throws Exception {
    Fx.onFx(
        () -> {
          SimpleObjectProperty<@Nullable String> value = new SimpleObjectProperty<>("2");
          var choices =
              FXCollections.observableArrayList(
                  new Choice<>("2", new LocalText("II санат", "категория II")),
                  new Choice<>("3", new LocalText("III санат", "категория III")));
          Field field = Fields.choice(ui(Lang.RU), "login.user", value, choices);
          TextField text = (TextField) field.control().lookup(".text-field");
          assertThat(text.getText()).isEqualTo("категория II");
          value.set("3");
          assertThat(text.getText()).isEqualTo("категория III");
          return null;
        });
  }

  private Ui ui(Lang lang) {
    Work.Trouble none =
        new Work.Trouble() {
          @Override
          public void failed(Failure failure) {
            throw failure;
          }

          @Override
          public void bug(Throwable bug) {
            throw new AssertionError(bug);
          }
        };
    Dialogs dialogs =
        new Dialogs() {
          @Override
          public boolean confirm(Question question) {
            return true;
          }

          @Override
          public void failure(Failure failure) {}

          @Override
          public void bug(Throwable bug) {}
        };
    FilePicker files =
        new FilePicker() {
          @Override
          public List<Path> open(String titleKey, List<String> extensions) {
            return List.of();
          }

          @Override
          public java.util.Optional<Path> save(String titleKey, String name) {
            return java.util.Optional.empty();
          }

          @Override
          public java.util.Optional<Path> folder(String titleKey) {
            return java.util.Optional.empty();
          }
        };
    return new Ui(
        Messages.in(lang),
        new Formats(lang),
        new Work(Runnable::run, 1, none),
        dialogs,
        files,
        new Navigation(),
        new SettingsFile(dir.resolve("s.json"), Runnable::run));
  }

  private static List<String> shownTexts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node.isVisible() && node instanceof Label label) {
      texts.add(label.getText());
    } else if (node.isVisible() && node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(shownTexts(child)));
    }
    return texts;
  }

  private static Node find(Node root, String id) {
    if (id.equals(root.getId())) {
      return root;
    }
    if (root instanceof javafx.scene.Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
