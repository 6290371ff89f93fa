package kz.kense.gallery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.office.ui.LoginModel;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.*;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Screens of the gallery, with models that outlive their views like real ones. */
final class GalleryScreens {
  private GalleryScreens() {}

  record Row(long id, String number, String applicant, Tone tone) {}

  static final class Journal {
    final PagedList<Row> rows =
        new PagedList<>(
            ids ->
                Arrays.stream(ids)
                    .mapToObj(
                        i ->
                            new Row(
                                i,
                                "ЗТ-2016-" + i,
                                i % 2 == 0 ? "«Тараз Цемент» ЖШС" : "Қожахметов Әділ Нұрланұлы",
                                Tone.values()[(int) (i % 6)]))
                    .toList(),
            Row::id);
    final SimpleDoubleProperty divider = new SimpleDoubleProperty(0.68);

    Journal() {
      rows.show(IntStream.rangeClosed(1, 1000000).mapToLong(i -> 1000001 - i).toArray());
    }

    Node view(Ui ui) {
      var table =
          Tables.of(ui, "journal", rows)
              .column("number", "key.REGISTER_NEW", 150, Row::number)
              .column("date", "key.REFRESH", 110, r -> ui.formats().date(LocalDate.of(2016, 3, 9)))
              .column("applicant", "login.user", 240, Row::applicant)
              .column(
                  "state",
                  "key.PRINT",
                  160,
                  r -> ui.text(r.tone().textKey()),
                  r -> StateChip.of(ui, r.tone()))
              .column(
                  "due",
                  "key.NEXT_PAGE",
                  180,
                  r -> ui.formats().relative(LocalDate.of(2016, 3, 11), LocalDate.of(2016, 3, 9)))
              .tone(r -> r.tone() == Tone.OVERDUE ? Tone.OVERDUE : null)
              .build();
      table.getSelectionModel().select(2);
      Label title = new Label(ui.text("key.SEARCH"));
      title.getStyleClass().add("screen-title");
      HBox head = new HBox(title);
      head.getStyleClass().add("screen-head");
      VBox card = new VBox(new RouteView(ui, route(ui)));
      card.getStyleClass().add("screen-body");
      ScrollPane scroll = new ScrollPane(card);
      scroll.setFitToWidth(true);
      BorderPane pane = new BorderPane(new ListDetail(table, scroll, divider));
      pane.setTop(head);
      return pane;
    }
  }

  static List<RouteStep> route(Ui ui) {
    String due = ui.formats().moment(LocalDate.of(2016, 3, 9).atTime(18, 30));
    List<String> why =
        List.of(
            "вс, 6 марта: выходной",
            "пн, 7 марта: перенесённый выходной",
            "вт, 8 марта: праздник",
            "ср, 9 марта: 1-й день (п. 7.1)");
    return List.of(
        new RouteStep(
            "Өтінішті қабылдау және тіркеу",
            "кеңсе",
            "Ахметова Г. С.",
            due,
            due,
            RouteStep.State.DONE,
            List.of()),
        new RouteStep(
            "Рассмотрение и наложение резолюции",
            "руководитель",
            "Сейтқали М. Б.",
            due,
            due,
            RouteStep.State.LATE,
            why),
        new RouteStep(
            "Рассмотрение полноты документов",
            "заместитель руководителя",
            "Ким А. В.",
            due,
            "",
            RouteStep.State.NOW,
            why),
        new RouteStep("Дайындау", "бөлім маманы", "", due, "", RouteStep.State.OVERDUE, List.of()),
        new RouteStep(
            "Подписание разрешения",
            "руководитель",
            "",
            due,
            "",
            RouteStep.State.FUTURE,
            List.of()),
        new RouteStep(
            "Выдача результата", "канцелярия", "", due, "", RouteStep.State.FUTURE, List.of()));
  }

  static final class Form {
    final SimpleStringProperty name = new SimpleStringProperty("«Тараз Цемент» ЖШС");
    final SimpleStringProperty iin = new SimpleStringProperty("850101300123");
    final SimpleStringProperty note = new SimpleStringProperty("");
    final SimpleObjectProperty<@Nullable LocalDate> date =
        new SimpleObjectProperty<>(LocalDate.of(2016, 3, 9));
    final SimpleObjectProperty<@Nullable Integer> sheets = new SimpleObjectProperty<>(12);
    final SimpleObjectProperty<@Nullable String> category = new SimpleObjectProperty<>("2");
    final SimpleBooleanProperty paper = new SimpleBooleanProperty(true);
    final SimpleObjectProperty<@Nullable Phrase> iinError =
        new SimpleObjectProperty<>(Phrase.of("login.need"));
    final SimpleObjectProperty<@Nullable Phrase> refused =
        new SimpleObjectProperty<>(Phrase.of("login.need"));
    final javafx.beans.property.ObjectProperty<Banner.@Nullable Notice> notice =
        Banner.Notice.none();

    Form() {
      notice.set(Banner.Notice.error(Failure.of("viewer.damaged")));
    }

    Node view(Ui ui) {
      Label title = new Label(ui.text("key.REGISTER_NEW"));
      title.getStyleClass().add("screen-title");
      VBox body =
          new VBox(
              title,
              new Banner(ui, notice),
              new FormGrid(ui)
                  .section("shell.keys.screen")
                  .weighted(
                      new double[] {2, 1},
                      Fields.choice(
                              ui,
                              "login.demo",
                              category,
                              FXCollections.observableArrayList(
                                  new Choice<>(
                                      "2",
                                      new LocalText(
                                          "Қоршаған ортаға эмиссияларға рұқсат беру, II санат",
                                          "Выдача разрешений на эмиссии, категория II")),
                                  new Choice<>("3", new LocalText("III санат", "категория III"))))
                          .required(),
                      Fields.date(ui, "ui.date.prompt", date).required())
                  .row(
                      Fields.text(ui, "login.user", iin).required().error(iinError),
                      Fields.text(ui, "login.title", name).help(ui.text("login.demo.help")),
                      Fields.number(ui, "shell.keys", sheets))
                  .row(Fields.longText(ui, "key.ATTACH", note, 3))
                  .row(Fields.check(ui, "login.demo.help", paper)));
      body.getStyleClass().add("screen-body");
      ScrollPane scroll = new ScrollPane(body);
      scroll.setFitToWidth(true);
      VBox side = new VBox(new RouteView(ui, route(ui)));
      side.getStyleClass().add("screen-body");
      ScrollPane right = new ScrollPane(side);
      right.setFitToWidth(true);
      right.setPrefWidth(340);
      BorderPane pane = new BorderPane(scroll);
      pane.setRight(right);
      pane.setBottom(
          new ActionBar(ui)
              .danger(Action.of("ui.dialog.back", MaterialDesignC.CANCEL, () -> {}))
              .add(
                  Action.of("key.SAVE_DRAFT", MaterialDesignC.CONTENT_SAVE_OUTLINE, () -> {})
                      .on(Shortcut.SAVE_DRAFT))
              .primary(
                  Action.of("key.PRIMARY_ACTION", MaterialDesignC.CHECK, () -> {})
                      .unless(refused)));
      return pane;
    }
  }

  static final class Chips {
    Node view(Ui ui) {
      VBox body = new VBox();
      body.getStyleClass().add("screen-body");
      HBox chips = new HBox(8);
      for (Tone tone : Tone.values()) {
        chips.getChildren().add(StateChip.of(ui, tone));
      }
      body.getChildren().add(chips);
      for (var n :
          List.of(
              Banner.Notice.info(Phrase.of("login.demo.help")),
              Banner.Notice.ok(Phrase.of("login.demo")),
              Banner.Notice.warn(Phrase.of("login.caps")))) {
        var p = Banner.Notice.none();
        p.set(n);
        body.getChildren().add(new Banner(ui, p));
      }
      body.getChildren()
          .add(
              new EmptyState(
                  ui,
                  MaterialDesignI.INBOX_OUTLINE,
                  "ui.table.empty",
                  Action.of("key.REGISTER_NEW", MaterialDesignP.PLUS, () -> {})));
      body.getChildren().add(new EmptyState(ui, MaterialDesignF.FILE_OUTLINE, "viewer.empty"));
      return body;
    }
  }

  static final class Viewer {
    private @Nullable ViewerModel model;

    Node view(Ui ui) {
      if (model == null) {
        model = new ViewerModel(ui.work());
        model.show("application/pdf", () -> SampleDocuments.pdf(12));
      }
      return new DocumentViewer(ui, model);
    }
  }

  static final class DemoGate implements LoginModel.Gate {
    @Override
    public LoginModel.Outcome login(String user, char[] password) {
      throw Failure.of("login.refused");
    }

    @Override
    public List<LoginModel.Person> demoPeople() {
      return List.of(
          new LoginModel.Person(
              "1",
              new LocalText("Ахметова Гүлнар Серікқызы", "Ахметова Гульнар Сериковна"),
              new LocalText("кеңсе қызметкері", "сотрудник канцелярии")),
          new LoginModel.Person(
              "2",
              new LocalText("Сейтқали Марат Болатұлы", "Сейткали Марат Болатович"),
              new LocalText("басшы", "руководитель")),
          new LoginModel.Person(
              "3",
              new LocalText("Ким Алексей Викторович", "Ким Алексей Викторович"),
              new LocalText("басшы орынбасары", "заместитель руководителя")),
          new LoginModel.Person(
              "4",
              new LocalText("Жұмабек Әсел Ерланқызы", "Жумабек Асель Ерлановна"),
              new LocalText("бөлім басшысы", "руководитель отдела")),
          new LoginModel.Person(
              "5",
              new LocalText("Өмірбек Данияр Қайратұлы", "Омирбек Данияр Кайратович"),
              new LocalText("бөлім маманы", "специалист отдела")));
    }

    @Override
    public LoginModel.Person actAs(String id) {
      return demoPeople().getFirst();
    }
  }
}
