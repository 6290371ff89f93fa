package kz.kense.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.text.Lang;
import kz.kense.ui.Icons;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Theme;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/**
 * Search, language, theme, and who works here. Without a person: the language and the theme only.
 */
final class TopBar extends HBox {
  private final Ui ui;
  private final ShellModel model;
  private final Shell.Commands commands;
  private final TextField search = new TextField();

  TopBar(Ui ui, ShellModel model, Shell.Commands commands) {
    this.ui = ui;
    this.model = model;
    this.commands = commands;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label program = new Label(ui.text("shell.program"), Icons.of(MaterialDesignA.ARCHIVE_OUTLINE));
    program.getStyleClass().add("program");
    program.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(program);
    ShellModel.Account account = model.account().get();
    if (account != null) {
      getChildren().addAll(back(), searchField());
    }
    Region spring = Views.spring();
    HBox.setHgrow(spring, account == null ? Priority.ALWAYS : Priority.SOMETIMES);
    getChildren().addAll(spring, languages(), theme());
    if (account != null) {
      getChildren().addAll(network(), person(account));
    }
  }

  /** The places of the program found by what is typed; laid over the frame. */
  FoundScreens found() {
    return new FoundScreens(ui, model, search);
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private Button back() {
    Button back =
        Icons.button(
            MaterialDesignA.ARROW_LEFT,
            ui.text("shell.back") + "  (" + Shortcut.BACK.shown() + ")",
            ui.navigation()::back);
    Views.follow(back, ui.navigation().hasPast(), past -> back.setDisable(!past));
    return back;
  }

  private HBox searchField() {
    search.setPromptText(ui.text("shell.search"));
    search.setAccessibleText(ui.text("shell.search"));
    search.setText(model.search().get());
    search.textProperty().addListener((o, before, now) -> model.search().set(now));
    search.setOnAction(event -> commands.search(search.getText().strip()));
    HBox.setHgrow(search, Priority.ALWAYS);
    Label keys = new Label(Shortcut.SEARCH.shown());
    keys.getStyleClass().add("key");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(Icons.of(MaterialDesignM.MAGNIFY), search, keys);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("search-box");
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private HBox languages() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton kk = language("ҚАЗ", Lang.KK, group, "left-pill");
    ToggleButton ru = language("РУС", Lang.RU, group, "right-pill");
    HBox both = new HBox(kk, ru);
    both.setAlignment(Pos.CENTER);
    both.setAccessibleText(ui.text("shell.lang"));
    return both;
  }

  private ToggleButton language(String name, Lang lang, ToggleGroup group, String side) {
    ToggleButton button = new ToggleButton(name);
    button.setToggleGroup(group);
    button.setSelected(ui.lang() == lang);
    button.getStyleClass().addAll(side, "language");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.lang().set(lang);
        });
    return button;
  }

  private Button theme() {
    Button button = Icons.button(MaterialDesignW.WEATHER_NIGHT, "", model::switchTheme);
    Views.follow(
        button,
        model.theme(),
        now -> {
          boolean light = now == Theme.LIGHT;
          String words = ui.text(light ? "shell.theme.dark" : "shell.theme.light");
          ((FontIcon) button.getGraphic())
              .setIconCode(
                  light ? MaterialDesignW.WEATHER_NIGHT : MaterialDesignW.WHITE_BALANCE_SUNNY);
          button.setAccessibleText(words);
          button.getTooltip().setText(words);
        });
    return button;
  }

  private Label network() {
    FontIcon icon = Icons.of(MaterialDesignC.CLOUD_OUTLINE);
    Label label = new Label("", icon);
    label.getStyleClass().add("network");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Views.follow(
        label,
        model.online(),
        now -> {
          label.setText(ui.text(now ? "shell.online" : "shell.offline"));
          icon.setIconCode(
              now ? MaterialDesignC.CLOUD_CHECK_OUTLINE : MaterialDesignC.CLOUD_OFF_OUTLINE);
        });
    return label;
  }

  private MenuButton person(ShellModel.Account account) {
    Label name = new Label(account.name().in(ui.lang()));
    name.getStyleClass().add("person-name");
    Label role = new Label(account.role().in(ui.lang()));
    role.getStyleClass().add("person-role");
    name.setMinWidth(Region.USE_PREF_SIZE);
    role.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(name, role);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox line = new HBox(Icons.of(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE), words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("person-line");
    MenuButton menu = new MenuButton(null, line);
    menu.getStyleClass().addAll("flat", "person");
    menu.setAccessibleText(name.getText() + ", " + role.getText());
    menu.setTooltip(
        new javafx.scene.control.Tooltip(role.getText() + "\n" + account.office().in(ui.lang())));
    if (account.demo()) {
      menu.getItems()
          .add(
              item(
                  "shell.actas",
                  Icons.of(MaterialDesignA.ACCOUNT_SWITCH_OUTLINE),
                  commands::actAs));
    }
    menu.getItems().add(item("shell.logout", Icons.of(MaterialDesignL.LOGOUT), commands::logOut));
    return menu;
  }

  private MenuItem item(String key, FontIcon icon, Runnable action) {
    MenuItem item = new MenuItem(ui.text(key), icon);
    item.setOnAction(event -> action.run());
    return item;
  }
}
