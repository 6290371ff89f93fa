package kz.kense.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;

/** Long, real-looking data for every form. */
final class Samples {
  static final Instant CREATED = Instant.parse("2016-03-17T05:00:00Z");
  static final String ALL_LETTERS = "әғқңөұүһі ӘҒҚҢӨҰҮҺІ";

  private static final LocalText SERVICE =
      new LocalText(
          "Іздестіру қызметіне лицензия беру, қайта ресімдеу, лицензияның телнұсқаларын беру",
          "Выдача лицензии, переоформление, выдача дубликатов лицензии на изыскательскую"
              + " деятельность");

  /** What the fields of these names hold; all others hold a sentence that names the field. */
  private static final Map<String, LocalText> TEXTS =
      Map.ofEntries(
          Map.entry("serviceName", SERVICE),
          Map.entry("service", SERVICE),
          Map.entry("at", LocalText.same("17.03.2016 10:05")),
          Map.entry("day", LocalText.same("17.03.2016")),
          Map.entry("weekday", new LocalText("бейсенбі", "четверг")),
          Map.entry("kind", new LocalText("жұмыс күні", "рабочий день")),
          Map.entry("count", LocalText.same("14")),
          Map.entry("first", LocalText.same("1")),
          Map.entry("last", LocalText.same("438")),
          Map.entry("voided", LocalText.same("17, 203")),
          Map.entry(
              "documents",
              new LocalText(
                  "436 (төрт жүз отыз алты) құжат", "436 (четыреста тридцать шесть) документов")),
          Map.entry(
              "hash",
              LocalText.same("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
          Map.entry(
              "register", new LocalText("Кіріс құжаттардың журналы", "Журнал входящих документов")),
          Map.entry(
              "journal", new LocalText("Кіріс құжаттардың журналы", "Журнал входящих документов")),
          Map.entry("caseIndex", LocalText.same("01-12")),
          Map.entry("dissatisfied", LocalText.same("3 (2,1 %)")),
          Map.entry("partly", LocalText.same("17 (12,0 %)")),
          Map.entry("satisfied", LocalText.same("122 (85,9 %)")),
          Map.entry("answered", LocalText.same("142")),
          Map.entry(
              "state",
              new LocalText(
                  "Бөлім маманы нәтиженің жобасын дайындауда",
                  "Специалист отдела готовит проект результата")),
          Map.entry(
              "act",
              new LocalText(
                  "Бұрыштама қою және орындаушыны айқындау",
                  "Наложение резолюции и определение исполнителя")),
          Map.entry(
              "position",
              new LocalText("Құрылыс бөлімінің басшысы", "Руководитель отдела строительства")),
          Map.entry(
              "approverPosition", new LocalText("Басқарма басшысы", "Руководитель управления")),
          Map.entry("approverName", LocalText.same("Қ. Ә. Өмірзақов")),
          Map.entry("chairName", LocalText.same("М. Б. Жүнісбекова")),
          Map.entry("secretaryName", LocalText.same("Д. Һ. Әбдірахманов")),
          Map.entry("result", new LocalText("Лицензия", "Лицензия")),
          Map.entry(
              "applicant",
              new LocalText("«Тараз құрылыс жобасы» ЖШС", "ТОО «Тараз құрылыс жобасы»")),
          Map.entry(
              "to",
              new LocalText(
                  "«Азаматтарға арналған үкімет» мемлекеттік корпорациясының Тараз қалалық бөлімі",
                  "Таразский городской отдел Государственной корпорации «Правительство для"
                      + " граждан»")),
          Map.entry("rule", new LocalText("10 жұмыс күні", "10 рабочих дней")),
          Map.entry(
              "decision",
              new LocalText(
                  "«Тараз құрылыс жобасы» ЖШС-ға іздестіру қызметіне лицензия берілсін.",
                  "Выдать ТОО «Тараз құрылыс жобасы» лицензию на изыскательскую деятельность.")),
          Map.entry(
              "message",
              new LocalText(
                  "Деректер расталмауына байланысты сұрау салынған қызметтен бас тартылды",
                  "Отказано в запрашиваемой услуге в связи с неподтверждением данных")));

  private Samples() {}

  static Map<String, Object> of(FormDefinition form, Lang lang) {
    boolean kk = lang == Lang.KK;
    Map<String, Object> data = new HashMap<>();
    for (FormField field : form.fields()) {
      data.put(field.id(), value(field, kk));
    }
    if (data.containsKey("volumes")) {
      data.put("volumes", volumes());
      data.put("airLimits", limits(40, kk));
      data.put("dischargeLimits", limits(3, kk));
      data.put("wasteLimits", limits(3, kk));
      data.put("validity", "term");
    }
    return data;
  }

  static List<Map<String, Object>> limits(int rows, boolean kk) {
    List<Map<String, Object>> limits = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      limits.add(
          Map.of(
              "expertise",
                  kk
                      ? "«Жылу көздерінің шекті жол берілген шығарындылары» жобасына қорытынды,"
                          + " 2016 ж. 12 ақпан, № KZ-"
                          + i
                      : "Заключение на проект «Предельно допустимые выбросы источников"
                          + " теплоснабжения» от 12.02.2016 № KZ-"
                          + i,
              "year", 2016 + i % 5,
              "substance", (kk ? "Күкіртті ангидрид, қатар-" : "Сернистый ангидрид, строка-") + i,
              "limit", "0.00" + (100 + i),
              "hazard", kk ? "янтарлық тізбе" : "янтарный список",
              "tonnes", 12.5 + i));
    }
    return limits;
  }

  private static List<Map<String, Object>> volumes() {
    List<Map<String, Object>> years = new ArrayList<>();
    for (int year = 2016; year <= 2020; year++) {
      years.add(
          Map.of("year", year, "air", 12345.678, "discharge", 84.2, "waste", 1200, "sulphur", 0));
    }
    return years;
  }

  private static Object value(FormField field, boolean kk) {
    return switch (field.type()) {
      case DATE ->
          field.id().equals("accepted")
              ? LocalDateTime.of(2016, 3, 17, 10, 5)
              : LocalDate.of(2016, 3, 17);
      case NUMBER -> 7;
      case CHOICE -> field.choices().getFirst().id();
      case LIST ->
          kk
              ? List.of(
                  "Ластаушы заттар шығарындыларының көздерін түгендеуді жыл сайын жүргізіп,"
                      + " нәтижелерін уәкілетті органға тоқсан сайын ұсыну",
                  "Жұмыс аймағындағы атмосфералық ауаның сапасына өндірістік экологиялық бақылауды"
                      + " қамтамасыз ету",
                  ALL_LETTERS)
              : List.of(
                  "Ежегодно проводить инвентаризацию источников выбросов и ежеквартально"
                      + " представлять её результаты в уполномоченный орган",
                  "Обеспечивать производственный экологический контроль",
                  ALL_LETTERS);
      case TABLE -> rows(field, kk);
      case TEXT, LONGTEXT -> text(field, kk);
    };
  }

  private static List<Map<String, Object>> rows(FormField field, boolean kk) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Map<String, Object> row = new HashMap<>();
      for (FormField column : field.columns()) {
        row.put(column.id(), value(column, kk));
      }
      if (row.containsKey("responsible")) {
        row.put("responsible", i == 0 ? "yes" : "no");
      }
      if (field.id().equals("rows")) {
        row.put("kind", "fact"); // of the verification report: the kind of row that shows all cells
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(FormField field, boolean kk) {
    LocalText known = TEXTS.get(field.id());
    if (known != null) {
      return known.in(kk ? Lang.KK : Lang.RU);
    }
    return switch (field.id()) {
      case "authorityKk" ->
          "«Жамбыл облысы әкімдігінің табиғи ресурстар және табиғат пайдалануды реттеу басқармасы»"
              + " коммуналдық мемлекеттік мекемесі";
      case "authorityRu" ->
          "Коммунальное государственное учреждение «Управление природных ресурсов и регулирования"
              + " природопользования акимата Жамбылской области»";
      case "authority", "licensor" ->
          kk
              ? "«Алматы қаласының Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы» КММ"
              : "КГУ «Управление природных ресурсов и регулирования природопользования города"
                  + " Алматы»";
      case "number", "incomingNumber", "caseNumber", "documentNumber", "formerNumber" ->
          "ЗТ-2016/0084";
      case "place" -> kk ? "Тараз қаласы" : "город Тараз";
      case "signerPosition", "authorPosition" ->
          kk ? "Басқарма басшысы" : "Руководитель управления";
      case "signerName", "authorName" -> "Қ. Ә. Өмірзақов";
      case "receiverPosition", "executorPosition" ->
          kk ? "Кеңсенің бас маманы" : "Главный специалист канцелярии";
      case "receiverName", "executorName", "recipientName", "name", "author", "who" ->
          "Г. Ұ. Һашимова-Құрманғалиева";
      case "applicantName", "licensee" ->
          kk
              ? "«Қазфосфат» жауапкершілігі шектеулі серіктестігінің Тараз филиалы"
              : "Таразский филиал товарищества с ограниченной ответственностью «Казфосфат»";
      case "applicantId", "licenseeId" -> "991140000347";
      case "applicantPhone", "executorPhone" -> "+7 (7262) 45-67-89";
      case "applicantAddress",
          "licenseeAddress",
          "base",
          "authorityAddress",
          "handOverPlace",
          "authorityContacts" ->
          kk
              ? "080000, Жамбыл облысы, Тараз қаласы, Абай даңғылы, 133-үй, 2-қабат"
              : "080000, Жамбылская область, город Тараз, проспект Абая, дом 133, 2 этаж";
      case "paragraph" ->
          kk ? "Стандарттың 10-тармағының 1) тармақшасы" : "подпункт 1) пункта 10 Стандарта";
      case "sheets" -> "14";
      case "annexNumber" -> "001";
      case "validity" -> kk ? "мерзімсіз" : "бессрочно";
      case "licenceKind" -> kk ? "бас" : "генеральная";
      case "duplicateNumber" -> "ЛТ-2016/0003";
      case "activity" ->
          kk
              ? "түсті және қара металл сынықтары мен қалдықтарын жинау (дайындау), сақтау, өңдеу"
                  + " және лицензиаттарға өткізу"
              : "сбор (заготовка), хранение, переработка и реализация лицензиатам лома и отходов"
                  + " цветных и чёрных металлов";
      case "activityCaption" ->
          kk
              ? "(\"Лицензиялау туралы\" Қазақстан Республикасының Заңына сәйкес лицензияланатын"
                  + " қызмет түрінің атауы)"
              : "(наименование лицензируемого вида деятельности в соответствии с Законом Республики"
                  + " Казахстан \"О лицензировании\")";
      default ->
          kk
              ? "Мемлекеттік экологиялық сараптаманың қорытындысына сәйкессіздік анықталды: "
                  + field.id()
              : "Выявлено несоответствие заключению государственной экологической экспертизы: "
                  + field.id();
    };
  }
}
