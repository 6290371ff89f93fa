package kz.kense.office.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import kz.kense.calendar.OfficeHours;
import kz.kense.casefile.Numbering;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Sets up a new office with its first administrator: as little as there can be to begin. */
public final class FoundingModel {

  /** Sets the office up in the file that is open. Called on the database thread. */
  public interface Founder {

    /**
     * @param password cleared by the caller afterwards
     * @throws Failure when it could not be done; there is then no office
     */
    void found(Organisation organisation, Employee administrator, char[] password);
  }

  private static final Numbering NUMBERING = new Numbering("{type}-{seq}", "{seq}", "{seq}");

  private final Founder founder;
  private final Work work;
  private final Runnable done;
  private final TwoLanguages name = new TwoLanguages();
  private final TwoLanguages place = new TwoLanguages();
  private final HoursForm hours = new HoursForm();
  private final EmployeeForm admin = new EmployeeForm();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * @param done the office stands; heard on the window's thread
   */
  public FoundingModel(Founder founder, Work work, Runnable done) {
    this.founder = founder;
    this.work = work;
    this.done = done;
    admin
        .position()
        .show(
            new LocalText(
                Messages.in(Lang.KK).get("office.role.admin"),
                Messages.in(Lang.RU).get("office.role.admin")));
  }

  public TwoLanguages name() {
    return name;
  }

  public TwoLanguages place() {
    return place;
  }

  public HoursForm hours() {
    return hours;
  }

  public EmployeeForm admin() {
    return admin;
  }

  /** What is wrong with any field, the administrator's included. */
  public Problems problems() {
    return admin.problems();
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public void found() {
    if (busy.get()) {
      return;
    }
    notice.set(null);
    Optional<OfficeHours> read = check();
    if (problems().any() || read.isEmpty()) {
      notice.set(Notice.warn(Phrase.of("office.form.wrong")));
      return;
    }
    Organisation organisation = organisation(read.get());
    Employee first = administrator();
    char[] password = admin.password().letters();
    busy.set(true);
    work.run("office.founding.working", () -> keep(organisation, first, password))
        .onSuccess(
            ok -> {
              admin.password().clear();
              done.run();
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(() -> busy.set(false))
        .start();
  }

  private boolean keep(Organisation organisation, Employee first, char[] password) {
    try {
      founder.found(organisation, first, password);
      return true;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Optional<OfficeHours> check() {
    admin.check(List.of());
    String id = admin.id().get().strip();
    if (!id.isEmpty() && !Employee.validId(id)) {
      problems().say("id", Failure.of("office.bad-login", id));
    }
    admin.password().check(problems());
    problems().need("office", name);
    problems().need("place", place);
    return hours.read(problems());
  }

  private Organisation organisation(OfficeHours workingHours) {
    return new Organisation(
        name.text(),
        place.text(),
        place.text(),
        "",
        "",
        workingHours,
        NUMBERING,
        false,
        true,
        null,
        List.of());
  }

  private Employee administrator() {
    Employee typed = admin.employee();
    return new Employee(
        typed.id(),
        typed.name(),
        typed.position(),
        Set.of(Employee.ADMIN),
        typed.iin(),
        typed.phone(),
        true,
        "");
  }
}
