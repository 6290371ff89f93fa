package kz.kense.office.ui;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.calendar.OfficeHours;
import kz.kense.text.LocalText;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Choice;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Phrase;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The parts every page of the office's own data is built of. */
final class Page {
  private Page() {}

  /** A bar for what was done, content that scrolls, and the actions that stay. */
  static BorderPane of(
      Ui ui, ObjectProperty<Banner.@Nullable Notice> notice, Node content, ActionBar actions) {
    VBox body = new VBox(content);
    body.getStyleClass().add("screen-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    BorderPane page = new BorderPane(scroll);
    page.setTop(banner(ui, notice));
    page.setBottom(actions);
    return page;
  }

  static Node banner(Ui ui, ObjectProperty<Banner.@Nullable Notice> notice) {
    Banner banner = new Banner(ui, notice);
    VBox room = new VBox(banner);
    room.paddingProperty()
        .bind(
            banner
                .managedProperty()
                .map(shown -> shown ? new Insets(12, 24, 0, 24) : Insets.EMPTY));
    return room;
  }

  /** A row with the same text in Kazakh and in Russian. */
  static FormGrid bilingual(
      Ui ui, FormGrid grid, String key, TwoLanguages text, Problems problems, String field) {
    return grid.row(
        text(ui, key + ".kk", text.kk(), problems, field + ".kk").required(),
        text(ui, key + ".ru", text.ru(), problems, field + ".ru").required());
  }

  /** As {@link #bilingual}, one language under the other. */
  static FormGrid below(
      Ui ui, FormGrid grid, String key, TwoLanguages text, Problems problems, String field) {
    return grid.row(text(ui, key + ".kk", text.kk(), problems, field + ".kk").required())
        .row(text(ui, key + ".ru", text.ru(), problems, field + ".ru").required());
  }

  static Field text(Ui ui, String key, StringProperty value, Problems problems, String field) {
    return Fields.text(ui, key, value).error(problems.of(field));
  }

  /** Opening, break and closing side by side, and the zone below. */
  static FormGrid hours(Ui ui, FormGrid grid, HoursForm hours, Problems problems) {
    return grid.row(
            text(ui, "office.hours.open", hours.open(), problems, "open"),
            text(ui, "office.hours.breakStart", hours.breakStart(), problems, "breakStart"),
            text(ui, "office.hours.breakEnd", hours.breakEnd(), problems, "breakEnd"),
            text(ui, "office.hours.close", hours.close(), problems, "close"))
        .row(
            Fields.choice(ui, "office.hours.zone", hours.zone(), zones())
                .error(problems.of("zone")));
  }

  /** The password twice, with words about how good it is. */
  static FormGrid password(Ui ui, FormGrid grid, PasswordForm form, Problems problems) {
    Field password =
        Fields.password(ui, "office.password", form.password()).error(problems.of("password"));
    Views.follow(
        password,
        form.strength(),
        s -> password.help(ui.text("office.password." + s.name().toLowerCase(Locale.ROOT))));
    return grid.row(
        password,
        Fields.password(ui, "office.password.again", form.again()).error(problems.of("again")));
  }

  static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label words(Ui ui, Phrase phrase, String style) {
    return words(ui.text(phrase), style);
  }

  /** The zones of the continent the default is in; any other can stand in an older file. */
  private static ObservableList<Choice<ZoneId>> zones() {
    String continent = OfficeHours.DEFAULT.zone().getId().replaceFirst("/.*", "/");
    String[] ids =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.startsWith(continent))
            .sorted()
            .toArray(String[]::new);
    return FXCollections.observableArrayList(
        Arrays.stream(ids).map(id -> new Choice<>(ZoneId.of(id), LocalText.same(id))).toList());
  }
}
