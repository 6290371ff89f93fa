package kz.kense.office.ui;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** Names, addresses, hours, numbering, seal and trusted authorities of the office. */
final class OrganisationView extends BorderPane {
  private static final double SEAL = 132;

  private final Ui ui;
  private final OrganisationModel model;
  private final VBox authorities = new VBox(8);
  private final ListChangeListener<TrustedAuthority> changed = c -> showAuthorities();

  OrganisationView(Ui ui, OrganisationModel model) {
    this.ui = ui;
    this.model = model;
    model.trusted().addListener(new WeakListChangeListener<>(changed));
    showAuthorities();
    ActionBar actions =
        new ActionBar(ui)
            .primary(
                Action.of("office.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, model::save)
                    .on(Shortcut.PRIMARY_ACTION))
            .add(Action.of("office.revert", MaterialDesignU.UNDO, model::load));
    setCenter(Page.of(ui, model.notice(), form(), actions));
  }

  private FormGrid form() {
    Problems problems = model.problems();
    FormGrid grid = new FormGrid(ui).section("office.section.names");
    Page.bilingual(ui, grid, "office.name", model.name(), problems, "name");
    Page.bilingual(ui, grid, "office.address", model.address(), problems, "address");
    Page.bilingual(ui, grid, "office.place", model.place(), problems, "place");
    grid.row(
        Page.text(ui, "office.phone", model.phone(), problems, "phone"),
        Page.text(ui, "office.email", model.email(), problems, "email"));
    grid.section("office.section.hours");
    Page.hours(ui, grid, model.hours(), problems);
    new NumberingRows(ui, model.numbering(), problems, model.today()).addTo(grid);
    grid.section("office.section.counter");
    grid.row(Fields.check(ui, "office.refuseAtCounter", model.refuseAtCounter()));
    grid.row(Fields.check(ui, "office.directIntake", model.directIntake()));
    grid.section("office.section.signing");
    grid.row(Fields.check(ui, "office.pinForEach", model.pinForEach()));
    grid.row(Fields.check(ui, "office.counterSign", model.counterSign()));
    grid.section("office.section.seal").row(seal());
    grid.section("office.section.trusted").row(trusted());
    return grid;
  }

  private Node seal() {
    ImageView picture = new ImageView();
    picture.setFitWidth(SEAL);
    picture.setFitHeight(SEAL);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    StackPane frame = new StackPane(Page.words(ui.text("office.seal.none"), "muted"), picture);
    frame.getStyleClass().add("seal-preview");
    frame.setMinSize(SEAL + 24, SEAL + 24);
    frame.setMaxSize(SEAL + 24, SEAL + 24);
    frame.setAccessibleText(ui.text("office.section.seal"));
    Button choose =
        button(
            "office.seal.choose",
            MaterialDesignF.FOLDER_OPEN_OUTLINE,
            () -> pick("office.seal.choose", List.of("png", "svg"), model::takeSeal));
    Button remove =
        button("office.seal.remove", MaterialDesignD.DELETE_OUTLINE, () -> model.seal().set(null));
    Views.follow(this, model.seal(), png -> showSeal(picture, frame, remove, png));
    VBox side =
        new VBox(8, Page.words(ui.text("office.seal.help"), "muted"), new HBox(8, choose, remove));
    HBox.setHgrow(side, Priority.ALWAYS);
    HBox box = new HBox(16, frame, side);
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private static void showSeal(
      ImageView picture, StackPane frame, Button remove, byte @Nullable [] png) {
    picture.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
    frame.getChildren().getFirst().setVisible(png == null);
    remove.setDisable(png == null);
  }

  private Node trusted() {
    Button add =
        button(
            "office.trusted.add",
            MaterialDesignS.SHIELD_PLUS_OUTLINE,
            () ->
                pick("office.trusted.add", List.of("pem", "cer", "crt", "der"), model::addTrusted));
    return new VBox(
        12, Page.words(ui.text("office.trusted.help"), "muted"), authorities, new HBox(add));
  }

  private void showAuthorities() {
    authorities.getChildren().setAll(model.trusted().stream().map(this::line).toList());
    Views.present(authorities, !model.trusted().isEmpty());
  }

  private Node line(TrustedAuthority ca) {
    VBox words =
        new VBox(
            2,
            Page.words(ca.subject(), "route-title"),
            Page.words(ui.text("office.trusted.until", ui.formats().date(ca.until())), "muted"),
            Page.words("SHA-256 " + ca.fingerprint().toUpperCase(Locale.ROOT), "field-help"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line =
        new HBox(
            12,
            Icons.of(MaterialDesignS.SHIELD_CHECK_OUTLINE),
            words,
            Icons.button(
                MaterialDesignD.DELETE_OUTLINE,
                ui.text("office.trusted.remove") + ": " + ca.subject(),
                () -> model.removeTrusted(ca)));
    line.getStyleClass().add("card-line");
    return line;
  }

  private Button button(String key, Ikon icon, Runnable run) {
    Button button = new Button(ui.text(key), Icons.of(icon));
    button.setId("button-" + key);
    button.setOnAction(event -> run.run());
    return button;
  }

  private void pick(String titleKey, List<String> extensions, Consumer<Path> then) {
    ui.files().open(titleKey, extensions).stream().findFirst().ifPresent(then);
  }
}
