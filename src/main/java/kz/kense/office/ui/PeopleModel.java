package kz.kense.office.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.regulation.Regulation;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The people of the office: the list, and the one whose data are being changed or added. */
public final class PeopleModel {

  /** A role one may tick. */
  public record Role(String id, LocalText name) {}

  private final Offices offices;
  private final Session session;
  private final Work work;
  private final ObservableList<Employee> people = FXCollections.observableArrayList();
  private final ObservableList<Role> roles = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Employee> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
  private final EmployeeForm form = new EmployeeForm();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.6);
  private Set<String> withPassword = Set.of();

  public PeopleModel(Offices offices, Session session, Work work) {
    this.offices = offices;
    this.session = session;
    this.work = work;
    chosen.addListener((o, before, now) -> choose(now));
  }

  public ObservableList<Employee> people() {
    return people;
  }

  /** Roles of every regulation of the office, the right to the seal, and the administrator's. */
  public ObservableList<Role> roles() {
    return roles;
  }

  /** Whose data are in the form; null when nobody's, or a new one's. */
  public ObjectProperty<@Nullable Employee> chosen() {
    return chosen;
  }

  /** True while the form is for somebody new. */
  public ReadOnlyBooleanProperty adding() {
    return adding.getReadOnlyProperty();
  }

  public EmployeeForm form() {
    return form;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public DoubleProperty divider() {
    return divider;
  }

  public boolean hasPassword(Employee e) {
    return withPassword.contains(e.id());
  }

  public void load() {
    roles.setAll(rolesOf(offices.rulebook().library().all()));
    work.run("office.loading", offices::withPassword)
        .onSuccess(
            ids -> {
              withPassword = ids;
              Employee shown = chosen.get();
              refresh(shown == null ? "" : shown.id());
            })
        .unseen()
        .start();
  }

  /** Opens an empty form. */
  public void add() {
    chosen.set(null);
    form.clear();
    notice.set(null);
    adding.set(true);
  }

  /** Keeps the form, or says beside the field what is wrong. A typed password is set with it. */
  public void save() {
    notice.set(null);
    check();
    if (form.problems().any()) {
      notice.set(Notice.warn(Phrase.of("office.form.wrong")));
      return;
    }
    Employee made = form.employee();
    char[] password = form.password().letters();
    String actor = session.me().id();
    busy.set(true);
    work.run("office.saving", () -> keep(actor, made, password))
        .onSuccess(
            ids -> {
              withPassword = ids;
              adding.set(false);
              refresh(made.id());
              notice.set(Notice.ok(Phrase.of("office.people.saved", made.name())));
            })
        .onFailure(this::refused)
        .atEnd(() -> busy.set(false))
        .start();
  }

  private Set<String> keep(String actor, Employee made, char[] password) {
    try {
      offices.save(actor, made);
      if (password.length > 0) {
        offices.setPassword(actor, made.id(), password);
      }
      return offices.withPassword();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private void check() {
    // the people of a practice office may share one made-up number
    List<Employee> others =
        offices.office().organisation().demo()
            ? List.of()
            : people.stream().filter(e -> !e.id().equals(form.id().get().strip())).toList();
    form.check(others);
    if (adding.get() && people.stream().anyMatch(e -> e.id().equals(form.id().get().strip()))) {
      form.problems().say("id", Phrase.of("office.login-taken"));
    }
    if (!form.password().empty()) {
      form.password().check(form.problems());
    } else if (adding.get() && !offices.office().organisation().demo()) {
      form.problems().say("password", Phrase.of("office.form.need"));
    }
  }

  private void refused(Failure why) {
    if (why.code().equals("office.bad-login")) {
      form.problems().say("id", why);
    } else {
      notice.set(Notice.error(why));
    }
  }

  private void refresh(String id) {
    people.setAll(offices.office().employees());
    chosen.set(people.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null));
    if (chosen.get() == null && !adding.get() && !people.isEmpty()) {
      chosen.set(people.getFirst()); // nothing is asked by an empty pane
    }
  }

  private void choose(@Nullable Employee now) {
    if (now != null) {
      adding.set(false);
      form.show(now);
    }
  }

  private static List<Role> rolesOf(List<Regulation> regulations) {
    Map<String, Role> ordered = new LinkedHashMap<>();
    for (Regulation r : regulations) {
      r.roles().forEach(role -> ordered.putIfAbsent(role.id(), new Role(role.id(), role.name())));
    }
    for (String own : List.of(Employee.SEAL, Employee.ADMIN)) {
      ordered.putIfAbsent(
          own,
          new Role(
              own,
              new LocalText(
                  Messages.in(Lang.KK).get("office.role." + own),
                  Messages.in(Lang.RU).get("office.role." + own))));
    }
    return List.copyOf(ordered.values());
  }
}
