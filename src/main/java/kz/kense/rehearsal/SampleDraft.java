package kz.kense.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kense.papers.Papers;
import kz.kense.result.FormDefinition;
import kz.kense.result.FormField;
import kz.kense.text.Lang;

/**
 * Fills what a practice draft leaves empty with plausible values, by the fields' own types and, for
 * the fields of the shipped forms, with the words of the trade.
 *
 * @param date the day of drafting
 * @param variety makes drafts differ; any number
 */
public record SampleDraft(FormDefinition form, Lang lang, LocalDate date, int variety) {
  private static final List<String[]> SUBSTANCES =
      List.of(
          new String[] {"Азот (IV) оксиді", "Азота (IV) диоксид", "0.0412", "1.286"},
          new String[] {"Азот (II) оксиді", "Азот (II) оксид", "0.0067", "0.209"},
          new String[] {"Күкірт диоксиді", "Сера диоксид", "0.0523", "1.634"},
          new String[] {"Көміртегі оксиді", "Углерод оксид", "0.1894", "5.912"},
          new String[] {
            "Бейорганикалық тозаң: SiO₂ 70–20 %",
            "Пыль неорганическая: SiO₂ 70–20 %",
            "0.0736",
            "2.298"
          });
  private static final List<String[]> CONDITIONS =
      List.of(
          new String[] {
            "Белгіленген эмиссия нормативтерін сақтау", "Соблюдать установленные нормативы эмиссий"
          },
          new String[] {
            "Тоқсан сайын, есепті тоқсаннан кейінгі айдың 10-күніне дейін рұқсат шарттарының"
                + " орындалуы туралы есеп беру",
            "Ежеквартально, до 10 числа месяца, следующего за отчётным кварталом, представлять"
                + " отчёт о выполнении условий разрешения"
          },
          new String[] {
            "Өндірістік экологиялық бақылау бағдарламасын орындау",
            "Выполнять программу производственного экологического контроля"
          });

  /**
   * @param given values that are kept as they are
   * @return a new map with the given values and, for the rest, samples
   */
  public Map<String, Object> filled(Map<String, Object> given) {
    Map<String, Object> values = new LinkedHashMap<>(given);
    for (FormField field : form.fields()) {
      boolean leftOut =
          Papers.givenAtSigning(field)
              || !(field.required() || field.id().equals("airLimits"))
              || values.containsKey(field.id());
      if (!leftOut) {
        values.put(field.id(), value(field));
      }
    }
    return values;
  }

  private Object value(FormField field) {
    return switch (field.type()) {
      case DATE -> date(field.id());
      case NUMBER -> 1 + variety % 9;
      case CHOICE -> field.choices().getFirst().id();
      case LIST -> CONDITIONS.stream().map(this::word).toList();
      case TABLE -> rows(field);
      case TEXT, LONGTEXT -> text(field);
    };
  }

  private LocalDate date(String field) {
    return switch (field) {
      case "validTo" -> LocalDate.of(date.getYear() + 4, 12, 31);
      case "formerIssued" -> date.minusYears(2).minusDays(variety % 90);
      default -> date;
    };
  }

  private List<Object> rows(FormField table) {
    List<Object> rows = new ArrayList<>();
    switch (table.id()) {
      case "volumes" -> {
        for (int i = 0; i < 5; i++) {
          rows.add(Map.of("year", date.getYear() + i, "air", "%d.339".formatted(9 + variety % 20)));
        }
      }
      case "airLimits" -> SUBSTANCES.forEach(s -> rows.add(limit(s)));
      default -> {
        Map<String, Object> row = new LinkedHashMap<>();
        table.columns().forEach(c -> row.put(c.id(), value(c)));
        rows.add(row);
      }
    }
    return rows;
  }

  private Map<String, Object> limit(String[] substance) {
    String expertise =
        lang == Lang.KK
            ? "№ %d қорытынды".formatted(100 + variety)
            : "Заключение № %d".formatted(100 + variety);
    return Map.of(
        "expertise",
        expertise,
        "year",
        date.getYear(),
        "substance",
        word(substance),
        "limit",
        substance[2],
        "tonnes",
        substance[3]);
  }

  private String text(FormField field) {
    return switch (field.id()) {
      case "remedy" ->
          word(
              "Ескертулерді жойып, құжаттардың толық топтамасын қайта ұсыну қажет.",
              "Необходимо устранить замечания и повторно представить полный пакет документов.");
      case "formerNumber" -> "0000%d".formatted(120 + variety);
      case "ground" ->
          form.id().startsWith("duplicate")
              ? word("Лицензия түпнұсқасының жоғалуы", "Утрата оригинала лицензии")
              : word("Заңды тұлға атауының өзгеруі", "Изменение наименования юридического лица");
      case "executorPhone" -> "8 (7262) 00-00-00";
      default -> word("Жаттығу мәні", "Учебное значение");
    };
  }

  private String word(String... kazakhThenRussian) {
    return kazakhThenRussian[lang == Lang.KK ? 0 : 1];
  }
}
