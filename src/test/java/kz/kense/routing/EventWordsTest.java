package kz.kense.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kense.applicant.Applicant;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.casefile.EarlierCase;
import kz.kense.casefile.Meeting;
import kz.kense.casefile.Payment;
import kz.kense.casefile.Recorded;
import kz.kense.casefile.Satisfaction;
import kz.kense.casefile.SystemCheck;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventWordsTest {
  private static final LocalDateTime AT = LocalDateTime.of(2016, 3, 9, 18, 30);
  private static final Regulation ZHM = RegulationLibrary.builtIn().find("zhm-emi").orElseThrow();
  private static final Attachment FILE =
      new Attachment("f1", "application", "өтінім.pdf", "application/pdf", 10, "00");
  private static final List<CaseEvent> EVENTS =
      List.of(
          new CaseEvent.Registered(
              "ЗТ-1",
              AT,
              AT,
              "zhm-emi",
              ZHM.version(),
              "issue",
              "II",
              "chancellery",
              new Applicant("950440001346", LocalText.same("«Ақ Жол» ЖШС"), "", "", "", ""),
              null,
              new Subject("Қазандық", "", ""),
              List.of(),
              2,
              5,
              "",
              Lang.KK,
              AT,
              new EarlierCase(3L, "ЗТ-3", null)),
          new CaseEvent.Attached(FILE),
          new CaseEvent.AttachmentRemoved("f1", "қате"),
          new CaseEvent.ResolutionPut(
              "head-resolution", "head", List.of("deputy"), List.of("clerk"), "Қарауға", AT),
          new CaseEvent.Performed("draft", "істелді"),
          new CaseEvent.DraftSaved("draft", 3, "emission-permit", Lang.KK, Map.of()),
          new CaseEvent.Diverted("issue", "refusal", List.of(new ChosenGround(ground(), "12-бет"))),
          new CaseEvent.DraftSubmitted("draft", 3),
          new CaseEvent.Checked("check", "жарайды"),
          new CaseEvent.Agreed("agree", "жарайды"),
          new CaseEvent.Returned("check", "draft", "12-бетті толықтыру"),
          new CaseEvent.Signed(
              "sign",
              3,
              "15",
              LocalDate.of(2016, 3, 9),
              "aa",
              "head",
              "СЕРІК",
              "0a1b",
              "RSA",
              null),
          new CaseEvent.CounterSigned("ac", "deputy", "ОРЫНБАСАР", "0b2c", "RSA"),
          new CaseEvent.Stamped("sign", "cc", "dd"),
          new CaseEvent.ProofAdded("ee", "B-LTA"),
          new CaseEvent.ResultWithdrawn("15", LocalDate.of(2016, 3, 9), "қате берілген"),
          new CaseEvent.ResultRegistered("issue", "15/2016", LocalDate.of(2016, 3, 9)),
          new CaseEvent.ApplicantArrived(AT),
          new CaseEvent.HandedOver("issue", "А. Әлі", "жеке куәлік 1", ""),
          new CaseEvent.Corrected("phone", "1", "2", "қате терілген"),
          new CaseEvent.Issued("acceptance-receipt", "bb"),
          new CaseEvent.OriginalPlaced(
              "план.pdf",
              "шкаф 2",
              "А. Серік",
              LocalDate.of(2016, 2, 5),
              LocalDate.of(2016, 2, 19)),
          new CaseEvent.SystemCheckRecorded(
              new SystemCheck(
                  "P4",
                  "legal-entities",
                  Answer.OK,
                  AT,
                  12,
                  "15",
                  LocalDate.of(2016, 3, 9),
                  "",
                  "",
                  null)),
          new CaseEvent.PaymentRecorded(
              new Payment("10 АЕК", "«Ақ Жол» ЖШС", "77", LocalDate.of(2016, 3, 9), "")),
          new CaseEvent.CommissionHeld(
              "commission",
              new Meeting(
                  LocalDate.of(2016, 3, 9),
                  "head",
                  "clerk",
                  List.of("head", "clerk"),
                  "Лицензия",
                  List.of("head"),
                  List.of("clerk"),
                  List.of(),
                  ""),
              Meeting.Decision.GRANT),
          new CaseEvent.MinutesApproved("approve", ""),
          new CaseEvent.MinutesReturned("approve", "commission", "толықтыру"),
          new CaseEvent.Dispatched("issue", "service-centre", "5"),
          new CaseEvent.SurveyAnswered(Satisfaction.SATISFIED, Satisfaction.PARTLY),
          new CaseEvent.Voided("екі рет тіркелген"),
          new CaseEvent.StepDone("draft", AT, "7.5", "check", "section"));

  private static String ground() {
    return ZHM.grounds().getFirst().id();
  }

  private static EventWords words(Lang lang) {
    return new EventWords(
        lang,
        ZHM,
        id -> new LocalText(id + "-kk", id + "-ru"),
        List.of(new Recorded<CaseEvent>(2, AT, "clerk", new CaseEvent.Attached(FILE))));
  }

  @Test
  void theSampleHoldsEveryKindOfEvent() {
    assertThat(EVENTS.stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CaseEvent.class.getPermittedSubclasses()).toList());
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyEventIsSaidInBothLanguagesWithNothingLeftRaw(Lang lang) {
    assertThat(EVENTS)
        .allSatisfy(
            event -> {
              EventWords.Line line = words(lang).of(event);
              assertThat(line.title()).isNotBlank();
              assertThat(line.title() + line.details())
                  .doesNotContain("!event", "{0}", "head-resolution", "2016-03-09T");
            });
  }

  @Test
  void aResolutionSaysWhoseWhomWhatAndByWhen() {
    EventWords.Line line = words(Lang.RU).of(EVENTS.get(3));
    assertThat(line.title()).isEqualTo("Наложена резолюция: head-ru");
    assertThat(line.details())
        .containsExactly(
            "Поручение: Қарауға",
            "Исполнители: deputy-ru",
            "Соисполнители и для ознакомления: clerk-ru",
            "Срок: 09.03.2016 18:30");
  }

  @Test
  void aRemovedFileIsStillCalledByItsName() {
    assertThat(words(Lang.KK).of(EVENTS.get(2)).title())
        .isEqualTo("Файл алып тасталды: өтінім.pdf");
  }
}
