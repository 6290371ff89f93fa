package kz.kense.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.kense.calendar.OfficeHours;
import kz.kense.casefile.Numbering;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.YamlMap;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;

/** The office of a scenario: what its file says, and plain stand-ins for the rest. */
final class ScenarioOffice {
  static final String BIN = PracticeNumbers.bin(2005, 6, 220);
  private static final LocalText NAME =
      new LocalText("Жаттығу мекемесі (оқу мекемесі)", "Учебное учреждение (учебное)");
  private static final String NUMBER = "{type}-{year}-{seq:4}";
  private static final List<String> SURNAMES =
      List.of(
          "Әбдірахманов",
          "Өмірзақов",
          "Сүлейменов",
          "Жақсылықов",
          "Бейсенов",
          "Шәріпов",
          "Ізбасаров");

  Organisation organisation(YamlMap scenario) {
    YamlMap o =
        scenario.has("office")
            ? scenario.map(
                "office", "name", "address", "place", "phone", "email", "hours", "numbering")
            : null;
    if (o == null) {
      return of(
          NAME,
          LocalText.same("Тараз қ., Абай даңғылы, 133"),
          LocalText.same("Тараз"),
          "8 (7262) 00-00-00",
          "",
          OfficeHours.DEFAULT,
          numbering(null));
    }
    return of(
        o.has("name") ? o.anyText("name") : NAME,
        o.anyText("address"),
        o.has("place") ? o.anyText("place") : LocalText.same("Тараз"),
        o.text("phone", "8 (7262) 00-00-00"),
        o.text("email", ""),
        o.has("hours") ? hours(o) : OfficeHours.DEFAULT,
        numbering(o));
  }

  private static Organisation of(
      LocalText name,
      LocalText address,
      LocalText place,
      String phone,
      String email,
      OfficeHours hours,
      Numbering numbering) {
    return new Organisation(
        name, address, place, phone, email, hours, numbering, true, true, null, List.of());
  }

  private static OfficeHours hours(YamlMap office) {
    YamlMap h = office.map("hours", "open", "breakStart", "breakEnd", "close");
    if (h == null) {
      return OfficeHours.DEFAULT;
    }
    OfficeHours d = OfficeHours.DEFAULT;
    try {
      return new OfficeHours(
          time(h, "open", d.open()),
          time(h, "breakStart", d.breakStart()),
          time(h, "breakEnd", d.breakEnd()),
          time(h, "close", d.close()),
          d.zone());
    } catch (IllegalArgumentException e) {
      office.mistake("hours", "scenario-hours");
      return d;
    }
  }

  private static LocalTime time(YamlMap h, String key, LocalTime otherwise) {
    try {
      return h.has(key) ? LocalTime.parse(h.text(key)) : otherwise;
    } catch (DateTimeParseException e) {
      h.mistake(key, "scenario-clock", key, h.text(key));
      return otherwise;
    }
  }

  private static Numbering numbering(@org.jspecify.annotations.Nullable YamlMap office) {
    Numbering usual = new Numbering(NUMBER, "{seq}/{year}", "{seq}");
    if (office == null || !office.has("numbering")) {
      return usual;
    }
    YamlMap n = office.map("numbering", "incoming", "result", "outgoing");
    if (n == null) {
      return usual;
    }
    try {
      return new Numbering(
          n.text("incoming", usual.incoming()),
          n.text("result", usual.result()),
          n.text("outgoing", usual.outgoing()));
    } catch (Failure wrong) {
      office.mistake("numbering", "scenario-numbering");
      return usual;
    }
  }

  /** The people the scenario names; none when it leaves them to {@link #forRoles}. */
  List<Employee> people(YamlMap scenario) {
    return scenario.each("people", this::person, "id", "name", "position", "roles", "iin", "phone");
  }

  private Employee person(YamlMap p) {
    String id = p.id("id");
    List<String> roles = p.names("roles");
    if (roles.isEmpty()) {
      p.mistake("roles", "scenario-no-roles", id);
    }
    LocalText name = p.has("name") ? p.anyText("name") : LocalText.same(id);
    return new Employee(
        id,
        name,
        p.has("position") ? p.anyText("position") : LocalText.same(String.join(", ", roles)),
        Set.copyOf(roles),
        p.text("iin", iin(Math.floorMod(id.hashCode(), 800))),
        p.text("phone", "8 (7262) 00-00-00"),
        true,
        "");
  }

  /** One for each role of a regulation, called by the role, and an administrator. */
  static List<Employee> forRoles(Regulation regulation) {
    List<Employee> people = new ArrayList<>();
    int n = 0;
    for (Regulation.Role role : regulation.roles()) {
      LocalText name = LocalText.same(SURNAMES.get(n % SURNAMES.size()) + " Жаттығу");
      people.add(
          new Employee(
              role.id(),
              name,
              role.name(),
              Set.of(role.id()),
              iin(100 + n++),
              "8 (7262) 00-00-0" + n % 10,
              true,
              ""));
    }
    people.add(administrator());
    return people;
  }

  static Employee administrator() {
    LocalText name = new LocalText("Әкімші", "Администратор");
    return new Employee("admin", name, name, Set.of(Employee.ADMIN), iin(99), "", true, "");
  }

  private static String iin(int serial) {
    return PracticeNumbers.iin(LocalDate.of(1975 + serial % 20, 5, 11), false, serial);
  }
}
