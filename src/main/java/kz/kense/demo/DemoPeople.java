package kz.kense.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.kense.calendar.OfficeHours;
import kz.kense.casefile.Numbering;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.rehearsal.PracticeNumbers;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** Who works in the demo office; nobody of them exists. */
final class DemoPeople {
  static final String BIN = PracticeNumbers.bin(2004, 11, 137);

  private DemoPeople() {}

  static Organisation organisation(@Nullable String seal, List<String> trusted) {
    return new Organisation(
        new LocalText(
            "Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы (оқу мекемесі)",
            "Управление природных ресурсов и регулирования природопользования (учебное"
                + " учреждение)"),
        new LocalText(
            "080000, Тараз қаласы, Абай даңғылы, 133-үй, 2-қабат",
            "080000, город Тараз, проспект Абая, дом 133, 2 этаж"),
        new LocalText("Тараз қаласы", "город Тараз"),
        "8 (7262) 00-00-00",
        "demo@kense.example",
        OfficeHours.DEFAULT,
        new Numbering("{type}-{year}-{seq:4}", "ДЕМО-{seq:4}/{year}", "{seq}/{year}"),
        true,
        true,
        seal,
        trusted);
  }

  /**
   * @param keys folder of the key files, as a path from the office's file
   */
  static List<Employee> all(String keys) {
    LocalText clerk = text("Кеңсе маманы", "Специалист канцелярии");
    LocalText deputy = text("Басшының орынбасары", "Заместитель руководителя");
    return List.of(
        woman(1, keys, "chancellery1", "Әбдірахманова Гүлназ Ұланқызы", clerk, "chancellery"),
        man(2, keys, "chancellery2", "Құрманғалиев Ерасыл Нұрланұлы", clerk, "chancellery"),
        man(
            3,
            keys,
            "head",
            "Өмірзақов Қанат Әлімұлы",
            text("Басқарма басшысы", "Руководитель управления"),
            "head",
            Employee.SEAL),
        woman(
            4,
            keys,
            "deputy1",
            "Сүлейменова Айгүл Бекқызы",
            deputy,
            "deputy",
            "commission",
            Employee.SEAL),
        man(
            5,
            keys,
            "deputy2",
            "Тілеуғабылов Марат Іргебайұлы",
            deputy,
            "deputy",
            "commission",
            Employee.SEAL),
        man(
            6,
            keys,
            "section1",
            "Жақсылықов Дәурен Қайратұлы",
            text(
                "Экологиялық реттеу бөлімінің басшысы",
                "Руководитель отдела экологического регулирования"),
            "section-head",
            "commission"),
        woman(
            7,
            keys,
            "section2",
            "Нұрпейісова Жанар Серікқызы",
            text("Рұқсат беру бөлімінің басшысы", "Руководитель отдела разрешений"),
            "section-head"),
        specialist(8, keys, "specialist1", "Бейсенова Мөлдір Асқарқызы", true),
        specialist(9, keys, "specialist2", "Шәріпов Нұржан Ғалымұлы", false),
        specialist(10, keys, "specialist3", "Ізбасарова Динара Төлегенқызы", true),
        specialist(11, keys, "specialist4", "Ли Виктор Сергеевич", false),
        man(
            12,
            keys,
            "admin",
            "Петров Андрей Иванович",
            text("Ақпараттық жүйе әкімшісі", "Администратор информационной системы"),
            Employee.ADMIN));
  }

  private static Employee specialist(int n, String keys, String id, String name, boolean woman) {
    LocalText position = text("Бөлімнің бас маманы", "Главный специалист отдела");
    return woman
        ? woman(n, keys, id, name, position, "specialist", "executor", "officer")
        : man(n, keys, id, name, position, "specialist", "executor", "officer");
  }

  private static Employee man(
      int n, String keys, String id, String name, LocalText position, String... roles) {
    return person(n, keys, id, name, position, false, roles);
  }

  private static Employee woman(
      int n, String keys, String id, String name, LocalText position, String... roles) {
    return person(n, keys, id, name, position, true, roles);
  }

  private static Employee person(
      int n,
      String keys,
      String id,
      String name,
      LocalText position,
      boolean woman,
      String... roles) {
    return new Employee(
        id,
        LocalText.same(name),
        position,
        Set.of(roles),
        PracticeNumbers.iin(LocalDate.of(1970 + n * 2, 1 + n % 12, 3 + n * 2), woman, 40 + n),
        "8 (7262) 00-00-%02d".formatted(n),
        true,
        keys + "/" + id + ".p12");
  }

  private static LocalText text(String kk, String ru) {
    return new LocalText(kk, ru);
  }
}
