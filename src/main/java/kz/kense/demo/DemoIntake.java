package kz.kense.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.EarlierCase;
import kz.kense.casefile.Intake;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.Payment;
import kz.kense.demo.DemoClients.Client;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Earlier;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.rehearsal.PlaceholderScan;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.PracticeNumbers;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/** Registers the applications of the demo cases. */
final class DemoIntake {
  private static final String CLERK = "chancellery";
  private static final Representative REPRESENTATIVE =
      new Representative(
          "Оспанова Әлия Маратқызы",
          PracticeNumbers.iin(LocalDate.of(1988, 4, 17), true, 711),
          "1-342",
          LocalDate.of(2016, 1, 11),
          "");

  private final Practice practice;
  private final PlaceholderScan scans = new PlaceholderScan();

  DemoIntake(Practice practice) {
    this.practice = practice;
  }

  /** The one whose turn it is; a legal entity where only those may apply. */
  private static Client client(DemoCase c) {
    Client client = DemoClients.at(c.number);
    for (int n = c.number;
        !c.regulation.applicants().individuals() && !client.applicant().legalEntity();
        n++) {
      client = DemoClients.at(n);
    }
    return client;
  }

  /** The document that a re-issue, a duplicate or a repeat follows on. */
  private @Nullable EarlierCase earlier(DemoCase c) {
    boolean follows =
        c.regulation.kind(c.plan.kind()).filter(k -> k.earlier() == Earlier.REQUIRED).isPresent();
    return follows
        ? new EarlierCase(
            null,
            "0000%d".formatted(120 + c.number),
            practice.offices().now().toLocalDate().minusYears(2).minusDays(c.number % 90))
        : null;
  }

  private @Nullable Payment payment(DemoCase c, Client client) {
    Regulation.Payment fee = c.regulation.payment();
    return fee != null && fee.fits(c.plan.kind(), c.plan.channel(c.regulation).id())
        ? new Payment(
            word(client.lang(), "10 АЕК", "10 МРП"),
            client.applicant().name().in(client.lang()),
            Integer.toString(700 + c.number),
            practice.offices().now().toLocalDate(),
            "")
        : null;
  }

  CaseState register(DemoCase c) {
    Client client = client(c);
    List<ChecklistEntry> checklist = new ArrayList<>();
    List<NewFile> files = new ArrayList<>();
    List<RequiredDocument> required = c.regulation.checklist(c.plan.kind(), c.plan.category());
    for (int i = 0; i < required.size(); i++) {
      RequiredDocument d = required.get(i);
      boolean missing = c.plan.has("refusal") && i == required.size() - 1;
      checklist.add(
          new ChecklistEntry(
              d.id(),
              missing ? Presence.MISSING : i == 0 ? Presence.ORIGINAL : Presence.COPY,
              missing ? 0 : 2 + i * 3));
      if (!missing && i < 2) {
        files.add(file(c, d, client));
      }
    }
    return practice
        .cases()
        .register(
            clerk(c).actor(),
            c.regulation,
            new Intake(
                practice.offices().now(),
                c.plan.kind(),
                c.plan.category(),
                c.plan.channel(c.regulation).id(),
                client.applicant(),
                c.plan.has("poa") ? REPRESENTATIVE : null,
                client.subject(),
                checklist,
                2,
                checklist.stream().mapToInt(ChecklistEntry::sheets).sum(),
                "",
                client.lang(),
                List.of(),
                null,
                earlier(c),
                List.of(),
                payment(c, client)),
            files);
  }

  private NewFile file(DemoCase c, RequiredDocument d, Client client) {
    Lang lang = client.lang();
    String name = d.name().in(lang);
    List<String> text =
        List.of(
            word(lang, "ЖАТТЫҒУ ҮЛГІСІ. ", "УЧЕБНЫЙ ОБРАЗЕЦ. ")
                + client.applicant().name().in(lang)
                + ", "
                + client.applicant().idNumber(),
            client.applicant().address(),
            word(lang, "Объект: ", "Объект: ") + client.subject().name(),
            word(lang, "Орналасқан жері: ", "Местонахождение: ") + client.subject().location(),
            word(
                    lang,
                    "Мына қызметті көрсетуіңізді сұраймын: ",
                    "Прошу оказать государственную услугу: ")
                + c.regulation.shortTitle().in(lang),
            word(
                lang,
                "Ұсынылған деректердің дұрыстығын растаймын.",
                "Достоверность представленных сведений подтверждаю."));
    return new NewFile(d.id(), d.id() + ".pdf", "application/pdf", scans.pdf(name, text));
  }

  private Employee clerk(DemoCase c) {
    List<Employee> clerks = practice.offices().office().holders(CLERK);
    return clerks.get(c.number % clerks.size());
  }

  private static String word(Lang lang, String kk, String ru) {
    return lang == Lang.KK ? kk : ru;
  }
}
