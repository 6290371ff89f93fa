package kz.kense.casefile;

import static kz.kense.TestOffice.CLERK;
import static kz.kense.TestOffice.HEAD;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.kense.TestOffice;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationReader;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An office with a licensing commission of five, and a licence regulation from a file of its own.
 */
public final class LicenceOffice implements AutoCloseable {
  public static final Actor EXECUTOR = new Actor("specialist", Set.of("specialist", "executor"));
  public static final Actor SECRETARY = new Actor("m2", Set.of("commission"));
  public static final List<String> MEMBERS = List.of("m1", "m2", "m3", "m4", "m5");

  public final TestOffice office;
  public final Regulation regulation;

  public LicenceOffice(Path file, String at) {
    office = TestOffice.at(file, at);
    for (String id : MEMBERS) {
      LocalText name = LocalText.same("Мүше " + id);
      office.offices.save(
          "admin",
          new Employee(id, name, name, Set.of("commission"), TestOffice.IIN, "", true, ""));
    }
    String yaml = yaml();
    office.offices.addRegulation(
        "admin", RegulationReader.read("licence.yaml", yaml).accepted().orElseThrow(), yaml);
    regulation = office.regulation("test-licence");
  }

  private static String yaml() {
    try (InputStream in = LicenceOffice.class.getResourceAsStream("licence.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** An application that came by the State Corporation, with nothing against it. */
  public Intake intake() {
    return intake("issue", "state-corporation", null, null, List.of(), null);
  }

  public Intake intake(
      String kind,
      String channel,
      @Nullable Representative who,
      @Nullable EarlierCase earlier,
      List<SystemCheck> checks,
      @Nullable Payment payment) {
    LocalDateTime now = office.offices.now();
    return new Intake(
        now,
        kind,
        null,
        channel,
        new Applicant(
            TestOffice.BIN, new LocalText("«Ақ Жол» ЖШС", "ТОО «Ак Жол»"), "Тараз", "", "", ""),
        who,
        new Subject("Іздестіру", "Тараз", ""),
        List.of(
            new ChecklistEntry("application", Presence.ORIGINAL, 2),
            new ChecklistEntry("staff", Presence.MISSING, 0)),
        2,
        5,
        "",
        Lang.KK,
        List.of(),
        now.minusDays(1),
        earlier,
        checks,
        payment);
  }

  public static SystemCheck answer(String process, Answer answer, String paper, String note) {
    return new SystemCheck(
        process,
        "legal-entities",
        answer,
        LocalDateTime.of(2016, 6, 23, 10, 5),
        40,
        paper,
        paper.isEmpty() ? null : LocalDate.of(2016, 6, 23),
        "",
        note,
        null);
  }

  public static Payment paid() {
    return new Payment("10 АЕК", "«Ақ Жол» ЖШС", "77", LocalDate.of(2016, 6, 22), "");
  }

  public CaseState register(Intake intake) {
    return office.cases.register(CLERK, regulation, intake, List.of());
  }

  /** Registered, resolved and controlled: before the commission. */
  public CaseState atCommission() {
    CaseState c = office.resolve(register(intake()), HEAD, "specialist");
    return act(c, EXECUTOR, (course, s) -> course.perform(s, EXECUTOR, "сәйкес"));
  }

  /** A sitting of the first {@code present} members; votes are + for, − against, 0 abstained. */
  public Meeting meeting(int present, String votes) {
    List<String> there = MEMBERS.subList(0, present);
    Function<Character, List<String>> those =
        mark -> there.stream().filter(m -> votes.charAt(there.indexOf(m)) == mark).toList();
    return new Meeting(
        office.offices.now().toLocalDate(),
        "m1",
        "m2",
        there,
        "Лицензия беру туралы",
        those.apply('+'),
        those.apply('-'),
        those.apply('0'),
        "Талаптарға сәйкестігі");
  }

  public CaseState hold(CaseState c, Meeting m) {
    return act(c, SECRETARY, (course, s) -> course.holdCommission(s, SECRETARY, m));
  }

  public CaseState approve(CaseState c) {
    return act(c, HEAD, (course, s) -> course.approveMinutes(s, HEAD, ""));
  }

  /** The minutes are approved; the executor is to draft. */
  public CaseState atDraft(String votes) {
    return approve(hold(atCommission(), meeting(5, votes)));
  }

  public CaseState act(
      CaseState c, Actor who, BiFunction<CaseCourse, CaseState, List<CaseEvent>> decision) {
    return office.cases.act(c.id(), c.seq(), who, decision);
  }

  public CaseState sign(CaseState c) {
    return office.cases.sign(
        c.id(),
        c.seq(),
        HEAD,
        (s, number, date) -> new ResultSigner.SignedFile(new byte[] {1}, "Б", "1", "RSA"));
  }

  @Override
  public void close() {
    office.close();
  }
}
