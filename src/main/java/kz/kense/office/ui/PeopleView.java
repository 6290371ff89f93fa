package kz.kense.office.ui;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import kz.kense.office.Employee;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.ListDetail;
import kz.kense.ui.Shortcut;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tables;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The people at the left, the one being changed at the right. */
final class PeopleView extends BorderPane {
  private final Ui ui;
  private final PeopleModel model;
  private final BorderPane detail = new BorderPane();
  private final ListChangeListener<PeopleModel.Role> rolesChanged = c -> showDetail();

  PeopleView(Ui ui, PeopleModel model) {
    this.ui = ui;
    this.model = model;
    model.roles().addListener(new WeakListChangeListener<>(rolesChanged));
    setCenter(new ListDetail(table(), detail, model.divider()));
    Views.follow(this, model.adding(), now -> showDetail());
    Views.follow(this, model.chosen(), now -> showDetail());
  }

  private TableView<Employee> table() {
    TableView<Employee> table =
        Tables.of(ui, "people", model.people())
            .column("name", "office.people.name", 275, e -> e.name().in(ui.lang()))
            .column("position", "office.people.position", 270, e -> e.position().in(ui.lang()))
            .column("state", "office.people.state", 120, this::state, this::chip)
            .build();
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.setId("people");
    Views.follow(
        table,
        model.chosen(),
        now -> {
          if (now == null) {
            table.getSelectionModel().clearSelection();
          } else if (!now.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(now);
          }
        });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                model.chosen().set(now);
              }
            });
    return table;
  }

  private String state(Employee e) {
    return ui.text(stateKey(e));
  }

  private String stateKey(Employee e) {
    return !e.active()
        ? "office.people.inactive"
        : model.hasPassword(e) ? "office.people.active" : "office.people.no-password";
  }

  private Node chip(Employee e) {
    Tone tone = !e.active() ? Tone.DRAFT : model.hasPassword(e) ? Tone.OK : Tone.INFO;
    return new StateChip(tone, state(e));
  }

  private void showDetail() {
    Employee chosen = model.chosen().get();
    if (chosen == null && !model.adding().get()) {
      detail.setCenter(
          Page.of(
              ui,
              model.notice(),
              new EmptyState(ui, MaterialDesignA.ACCOUNT_OUTLINE, "office.people.none"),
              bar().primary(addAction())));
      return;
    }
    detail.setCenter(
        Page.of(
            ui,
            model.notice(),
            form(),
            bar()
                .primary(
                    Action.of("office.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, model::save)
                        .on(Shortcut.PRIMARY_ACTION))
                .add(addAction())));
  }

  private ActionBar bar() {
    return new ActionBar(ui);
  }

  private Action addAction() {
    return Action.of("office.people.add", MaterialDesignA.ACCOUNT_PLUS_OUTLINE, model::add);
  }

  private FormGrid form() {
    EmployeeForm form = model.form();
    Problems problems = form.problems();
    Field id = Page.text(ui, "office.people.login", form.id(), problems, "id").required();
    // the log and every case name people by this id for ever
    ((TextField) id.control()).setDisable(!model.adding().get());
    FormGrid grid = new FormGrid(ui).section("office.people.who");
    // one under the other: a whole name has no room in half of this pane
    Page.below(ui, grid, "office.people.name", form.name(), problems, "name");
    Page.below(ui, grid, "office.people.position", form.position(), problems, "position");
    grid.row(
        Page.text(ui, "office.people.iin", form.iin(), problems, "iin").required(),
        Page.text(ui, "office.phone", form.phone(), problems, "phone"));
    grid.row(id);
    grid.row(Fields.check(ui, "office.people.works", form.active()));
    grid.section("office.people.roles").row(roleTicks(form));
    grid.section("office.people.password");
    Page.password(ui, grid, form.password(), problems);
    return grid;
  }

  private Node roleTicks(EmployeeForm form) {
    FlowPane ticks = new FlowPane(24, 12);
    for (PeopleModel.Role role : model.roles()) {
      CheckBox tick = new CheckBox(role.name().in(ui.lang()));
      tick.setId("role-" + role.id().toLowerCase(Locale.ROOT));
      Views.follow(tick, form.role(role.id()), tick::setSelected);
      tick.selectedProperty().addListener((o, before, now) -> form.role(role.id()).set(now));
      ticks.getChildren().add(tick);
    }
    return ticks;
  }
}
