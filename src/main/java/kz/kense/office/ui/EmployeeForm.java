package kz.kense.office.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.applicant.IdNumber;
import kz.kense.office.Employee;
import kz.kense.text.LocalText;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** One employee while an administrator types. */
public final class EmployeeForm {
  private final StringProperty id = new SimpleStringProperty("");
  private final TwoLanguages name = new TwoLanguages();
  private final TwoLanguages position = new TwoLanguages();
  private final StringProperty iin = new SimpleStringProperty("");
  private final StringProperty phone = new SimpleStringProperty("");
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final Map<String, BooleanProperty> roles = new LinkedHashMap<>();
  private final PasswordForm password = new PasswordForm();
  private final Problems problems = new Problems();
  private String key = "";

  EmployeeForm() {
    iin.addListener((o, before, now) -> problems.of("iin").set(now.isBlank() ? null : wrongIin()));
  }

  public StringProperty id() {
    return id;
  }

  public TwoLanguages name() {
    return name;
  }

  public TwoLanguages position() {
    return position;
  }

  public StringProperty iin() {
    return iin;
  }

  public StringProperty phone() {
    return phone;
  }

  public BooleanProperty active() {
    return active;
  }

  /** The tick of a role. */
  public BooleanProperty role(String role) {
    return roles.computeIfAbsent(role, r -> new SimpleBooleanProperty());
  }

  public PasswordForm password() {
    return password;
  }

  public Problems problems() {
    return problems;
  }

  void clear() {
    LocalText none = LocalText.same("");
    show(new Employee("", none, none, Set.of(), "", "", true, ""));
  }

  void show(Employee e) {
    id.set(e.id());
    name.show(e.name());
    position.show(e.position());
    iin.set(e.iin());
    phone.set(e.phone());
    active.set(e.active());
    roles.forEach((role, tick) -> tick.set(false));
    e.roles().forEach(role -> role(role).set(true));
    key = e.key();
    password.clear();
    problems.clear();
  }

  Employee employee() {
    Set<String> chosen =
        roles.entrySet().stream()
            .filter(r -> r.getValue().get())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new Employee(
        id.get().strip(),
        name.text(),
        position.text(),
        chosen,
        iin.get().strip(),
        phone.get().strip(),
        active.get(),
        key);
  }

  /**
   * Says beside each field what is wrong with it.
   *
   * @param others whose IIN must be another one; empty to allow the same
   */
  void check(List<Employee> others) {
    problems.clear();
    problems.need("id", id);
    problems.need("name", name);
    problems.need("position", position);
    problems.of("iin").set(wrongIin());
    others.stream()
        .filter(e -> e.iin().equals(iin.get().strip()))
        .findFirst()
        .ifPresent(e -> problems.say("iin", Phrase.of("office.iin.taken", e.name())));
  }

  private @Nullable Phrase wrongIin() {
    String typed = iin.get().strip();
    if (typed.isEmpty()) {
      return Phrase.of("office.form.need");
    }
    return IdNumber.problem(typed)
        .map(Phrase::of)
        .orElseGet(() -> new IdNumber(typed).ofLegalEntity() ? Phrase.of("office.iin.bin") : null);
  }
}
