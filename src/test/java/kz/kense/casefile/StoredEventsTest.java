package kz.kense.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.CommissionHeld;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.SystemCheckRecorded;
import kz.kense.office.Organisation;
import kz.kense.storage.Json;
import org.junit.jupiter.api.Test;

/** What older versions of the program wrote is still read, and what is written is read back. */
class StoredEventsTest {
  private static final LocalDateTime AT = LocalDateTime.of(2016, 3, 9, 10, 0);

  @Test
  void aRegistrationOfTheFirstVersionHasNoEarlierCaseAndWasAcceptedNowhereElse() {
    Registered read =
        Json.read(
            """
            {"number":"ЗТ-1","receivedAt":"2016-02-05T10:00:00","registeredAt":"2016-02-05T10:00:00",
             "regulation":"zhm-emi","regulationVersion":"2015-09-01","kind":"issue","category":"II",
             "channel":"chancellery",
             "applicant":{"idNumber":"950440001346","name":{"kk":"А","ru":"А"},"address":"","head":"",
             "phone":"","email":""},"representative":null,
             "subject":{"name":"Қазандық","location":"","activity":""},"checklist":[],"sheets":1,
             "annexSheets":0,"note":"","lang":"KK"}\
            """,
            Registered.class);
    assertThat(read.earlier()).isNull();
    assertThat(read.acceptedAt()).isNull();
    assertThat(read.number()).isEqualTo("ЗТ-1");
  }

  @Test
  void aGroundOfTheFirstVersionIsReadAndIsNotTied() {
    ChosenGround read =
        Json.read("{\"ground\":\"incomplete\",\"place\":\"2-бет\"}", ChosenGround.class);
    assertThat(read).isEqualTo(new ChosenGround("incomplete", "2-бет"));
    assertThat(read.tied()).isFalse();
  }

  @Test
  void anOfficeOfTheFirstVersionTakesNoPapersDirectly() {
    Organisation read =
        Json.read(
            """
            {"name":{"kk":"А","ru":"А"},"address":{"kk":"А","ru":"А"},"place":{"kk":"А","ru":"А"},
             "phone":"","email":"","hours":null,"numbering":null,"demo":false,
             "refuseAtCounter":true,"seal":null,"trusted":[]}\
            """,
            Organisation.class);
    assertThat(read.takesPapersDirectly()).isFalse();
  }

  @Test
  void theNewEventsAreReadBackAsTheyWereWritten() {
    List<CaseEvent> events =
        List.of(
            new SystemCheckRecorded(
                new SystemCheck(
                    "C2",
                    "legal-entities",
                    Answer.NOT_FOUND,
                    AT,
                    null,
                    "15",
                    LocalDate.of(2016, 3, 9),
                    "",
                    "",
                    null)),
            new CommissionHeld(
                "commission",
                new Meeting(
                    LocalDate.of(2016, 3, 9),
                    "a",
                    "b",
                    List.of("a", "b"),
                    "x",
                    List.of("a"),
                    List.of("b"),
                    List.of(),
                    ""),
                Meeting.Decision.GRANT),
            new CaseEvent.Diverted(
                "issue", "refusal", List.of(new ChosenGround("g", "жоқ", "plan", null))),
            new CaseEvent.SurveyAnswered(Satisfaction.PARTLY, Satisfaction.SATISFIED),
            new CaseEvent.Voided("қате"));
    for (CaseEvent event : events) {
      assertThat(Json.read(Json.write(event), event.getClass())).isEqualTo(event);
    }
  }
}
