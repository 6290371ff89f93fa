package kz.kense.office.ui;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.Icons;
import kz.kense.ui.Phrase;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The log-in card; in the demo office, the people to act as beside it. */
public final class LoginView extends StackPane {
  private final Ui ui;
  private final LoginModel model;
  private final Label wrong = line("field-error");
  private final Label caps = line("field-help");
  private final Label wait = line("field-help");
  private final GridPane people = new GridPane();
  private final Timeline seconds = new Timeline();

  public LoginView(Ui ui, LoginModel model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("login");
    // one under the other where the letters are large and the screen is not
    FlowPane cards = new FlowPane(24, 24, peopleCard(), loginCard());
    cards.setAlignment(Pos.TOP_CENTER);
    cards.setRowValignment(VPos.TOP);
    cards.setMaxHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(new StackPane(cards));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().add(scroll);
    addEventFilter(KeyEvent.ANY, event -> lookAtCapsLock());
    countDown();
    model.load();
  }

  private VBox loginCard() {
    Label title = new Label(ui.text("login.title"));
    title.getStyleClass().add("screen-title");
    Field user = Fields.text(ui, "login.user", model.user());
    Field password = Fields.password(ui, "login.password", model.password());
    password.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.enter();
          }
        });
    Button enter = new Button(ui.text("login.enter"));
    enter.setDefaultButton(true);
    enter.getStyleClass().add("accent");
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.setOnAction(event -> model.enter());
    Views.follow(
        enter,
        model.busy(),
        busy -> enter.setText(ui.text(busy ? "login.working" : "login.enter")));
    enter.disableProperty().bind(model.busy().or(model.waitSeconds().greaterThan(0)));
    wrong.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE));
    Views.follow(this, model.error(), this::showWrong);
    Views.follow(this, model.capsLock(), on -> say(caps, on ? ui.text("login.caps") : ""));
    Views.follow(
        this,
        model.waitSeconds(),
        left -> say(wait, left.intValue() == 0 ? "" : waiting(left.intValue())));
    VBox card = new VBox(title, user, password, caps, wrong, wait, enter);
    card.getStyleClass().addAll("card", "login-card");
    card.setMinWidth(272);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    Platform.runLater(
        () -> {
          applyCss(); // a scroll pane takes its content into the scene with its skin
          if (model.people().get().isEmpty()) {
            user.control().requestFocus();
          }
        });
    return card;
  }

  private VBox peopleCard() {
    Label title = new Label(ui.text("login.demo"));
    title.getStyleClass().add("screen-title");
    Label help = line("muted");
    help.setText(ui.text("login.demo.help"));
    people.getStyleClass().add("login-people");
    VBox card = new VBox(title, help, people);
    card.getStyleClass().addAll("card", "login-card");
    card.setMinWidth(Region.USE_PREF_SIZE);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    // no halves: the column with the long positions takes what it needs
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    people.getColumnConstraints().setAll(column, column);
    Views.follow(
        card,
        model.people(),
        list -> {
          Views.present(card, !list.isEmpty());
          showPeople(list.stream().map(this::personButton).toList());
        });
    return card;
  }

  /** In two columns, read down: the order of the office's list, which is the order of the work. */
  private void showPeople(List<Button> buttons) {
    people.getChildren().clear();
    int rows = Math.ceilDiv(buttons.size(), 2);
    for (int i = 0; i < buttons.size(); i++) {
      people.add(buttons.get(i), i / rows, i % rows);
    }
    if (!buttons.isEmpty()) {
      Platform.runLater(buttons.getFirst()::requestFocus);
    }
  }

  private Button personButton(LoginModel.Person person) {
    Label role = new Label(person.role().in(ui.lang()));
    role.getStyleClass().add("person-name");
    Label name = new Label(person.name().in(ui.lang()));
    name.getStyleClass().add("muted");
    role.setMinWidth(Region.USE_PREF_SIZE);
    HBox line =
        new HBox(16, Icons.of(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE), new VBox(2, role, name));
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, line);
    button.setId("act-as-" + person.id());
    button.getStyleClass().add("login-person");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(role.getText() + ", " + name.getText());
    button.setOnAction(event -> model.actAs(person));
    button.setOnKeyPressed(
        event -> {
          // else Enter would press the default button, which wants a password
          if (event.getCode() == KeyCode.ENTER) {
            button.fire();
            event.consume();
          }
        });
    button.disableProperty().bind(model.busy());
    return button;
  }

  private void showWrong(@Nullable Phrase phrase) {
    say(wrong, phrase == null ? "" : ui.text(phrase));
  }

  private String waiting(int left) {
    return ui.text("login.wait." + ui.formats().plural(left), left);
  }

  private void countDown() {
    seconds
        .getKeyFrames()
        .setAll(List.of(new KeyFrame(Duration.seconds(1), event -> model.tick())));
    seconds.setCycleCount(Animation.INDEFINITE);
    // a view that has left the window must not keep counting
    sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                seconds.stop();
              } else {
                seconds.play();
              }
            });
  }

  private void lookAtCapsLock() {
    Optional<Boolean> on = Platform.isKeyLocked(KeyCode.CAPS);
    model.capsLock().set(on.orElse(false));
  }

  private static void say(Label label, String words) {
    label.setText(words);
    Views.present(label, !words.isEmpty());
  }

  private static Label line(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
