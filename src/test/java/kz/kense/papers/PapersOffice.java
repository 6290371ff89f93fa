package kz.kense.papers;

import static kz.kense.TestOffice.*;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.office.Facsimiles;
import kz.kense.office.Organisation;
import kz.kense.regulation.StepAction;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.signing.DemoAuthority;
import kz.kense.signing.DemoAuthority.KeyKind;
import kz.kense.signing.DemoAuthority.Person;
import kz.kense.signing.Revocations;
import kz.kense.signing.Right;
import kz.kense.signing.SealImage;
import kz.kense.statement.MachineSecret;
import kz.kense.statement.StatementKeys;
import kz.kense.storage.BlobStore;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;

/** A test office that can draft, sign and verify: a seal, a trusted authority and keys of it. */
public final class PapersOffice implements AutoCloseable {
  public static final char[] PASSWORD = "Құпия123".toCharArray();
  private static final Instant FROM = Instant.parse("2016-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2018-01-01T00:00:00Z");
  private static final DemoAuthority AUTHORITY =
      DemoAuthority.create(new SecureRandom(), FROM, Instant.parse("2030-01-01T00:00:00Z"));

  /** Key of the head; keys take their time, so they are made once. */
  public static final byte[] HEAD_KEY =
      key("ӨМІРЗАҚОВ", IIN, Set.of(Right.ORGANISATION, Right.HEAD), TO);

  public static final byte[] OTHERS_KEY =
      key("ІЗТІЛЕУ", "871005350016", Set.of(Right.ORGANISATION, Right.SIGN), TO);
  public static final byte[] EXPIRED_KEY =
      key(
          "ӨМІРЗАҚОВ",
          IIN,
          Set.of(Right.ORGANISATION, Right.HEAD),
          Instant.parse("2016-01-10T00:00:00Z"));
  public static final byte[] CLERKS_KEY =
      key("ӨМІРЗАҚОВ", IIN, Set.of(Right.ORGANISATION, Right.EMPLOYEE), TO);

  public final TestOffice office;
  public final Papers papers;
  public final Drafting drafting;
  public final SigningWorkflow signing;
  public final StatementKeys statements;
  public final Facsimiles facsimiles;

  /** What the office has imported; a test may bring more. */
  public Revocations revocations = Revocations.none();

  private PapersOffice(TestOffice office) {
    this.office = office;
    papers =
        new Papers(
            office.cases,
            office.offices::office,
            FormCatalogue.builtIn(),
            new FormRenderer(),
            office.clock);
    drafting = new Drafting(office.cases, papers);
    statements =
        new StatementKeys(
            office.offices,
            new MachineSecret(office.database.file().resolveSibling("statement.secret")));
    facsimiles = new Facsimiles(office.offices);
    signing =
        new SigningWorkflow(
            office.cases,
            papers,
            office.offices::office,
            statements,
            facsimiles,
            () -> revocations,
            office.clock);
  }

  public static PapersOffice at(Path file, String officeTime) {
    TestOffice office = TestOffice.at(file, officeTime);
    String seal = office.database.inTransaction(tx -> BlobStore.put(tx, SealImage.demo()));
    Organisation o = TestOffice.organisation();
    office.offices.save(
        "admin",
        new Organisation(
            new LocalText(
                "«Жамбыл облысы әкімдігінің табиғи ресурстар және табиғат пайдалануды реттеу"
                    + " басқармасы» КММ",
                "КГУ «Управление природных ресурсов и регулирования природопользования акимата"
                    + " Жамбылской области»"),
            new LocalText("080000, Тараз қ., Абай даңғ., 133А", "080000, г. Тараз, пр. Абая, 133А"),
            new LocalText("Тараз қаласы", "город Тараз"),
            o.phone(),
            o.email(),
            o.hours(),
            o.numbering(),
            true,
            true,
            seal,
            List.of(pem(AUTHORITY.certificate()))));
    return new PapersOffice(office);
  }

  public Employee employee(String id) {
    return office.offices.office().employee(id).orElseThrow();
  }

  /** Data that leave nothing required empty, over what the case itself gives. */
  public Map<String, Object> filled(CaseState c) {
    Map<String, Object> data = new LinkedHashMap<>(papers.draftData(c, Lang.KK));
    switch (papers.resultForm(c).id()) {
      case "refusal-letter" -> {
        data.put("remedy", "Құжаттарды толықтырып, өтінімді қайта беру қажет.");
        data.put("executorPhone", "8 7262 43-17-05");
      }
      case "reissued-permit" -> {
        limits(data);
        data.put("category", "III");
        data.put("formerNumber", "1/2015");
        data.put("formerIssued", LocalDate.of(2015, 3, 2));
        data.put("ground", "Заңды тұлғаның атауы өзгерді");
      }
      default -> limits(data);
    }
    return data;
  }

  private static void limits(Map<String, Object> data) {
    data.put(
        "volumes",
        List.of(
            Map.of("year", "2016", "air", "12345.678", "waste", "1200"),
            Map.of("year", "2017", "air", "11000")));
    data.put(
        "airLimits",
        List.of(
            Map.of(
                "expertise",
                "№ KZ-17 қорытынды",
                "year",
                "2016",
                "substance",
                "Күкіртті ангидрид",
                "limit",
                "0.017",
                "tonnes",
                "12.5")));
    data.put("conditions", List.of("Шығарындылар көздерін түгендеу", "Тоқсан сайын есеп беру"));
    data.put("validity", "term");
    data.put("validFrom", LocalDate.of(2016, 3, 1));
    data.put("validTo", LocalDate.of(2017, 12, 31));
  }

  /** A Zhambyl category II case with a filled draft, where the head signs. */
  public CaseState atSigning() {
    CaseState c = office.atSpecialist("II");
    return agreed(drafting.submit(c, SPECIALIST, Lang.KK, filled(c)));
  }

  /** An Almaty case of a kind at its executor's desk. */
  public CaseState almatyAtExecutor(String kind, String category) {
    CaseState c =
        office.cases.register(
            CLERK,
            office.regulation("alm-emi"),
            TestOffice.intake(kind, category, office.offices.now()),
            List.of());
    return office.resolve(c, HEAD, "specialist");
  }

  public CaseState refuse(CaseState c) {
    String ground = office.cases.rulebook().of(c).grounds().getFirst().id();
    return office.cases.act(
        c.id(),
        c.seq(),
        SPECIALIST,
        (course, s) ->
            course.divert(
                s,
                SPECIALIST,
                "refusal",
                List.of(new ChosenGround(ground, "өтінім, 2-бет", "application", "2"))));
  }

  /** Through the checks, if the regulation has any, to the signature. */
  public CaseState agreed(CaseState submitted) {
    CaseState c = submitted;
    while (office.cases.rulebook().of(c).step(String.valueOf(c.step())).orElseThrow().action()
        != StepAction.SIGN) {
      c =
          office.cases.rulebook().of(c).step(String.valueOf(c.step())).orElseThrow().action()
                  == StepAction.CHECK
              ? office.cases.act(
                  c.id(), c.seq(), SECTION, (course, s) -> course.check(s, SECTION, ""))
              : office.cases.act(
                  c.id(), c.seq(), DEPUTY, (course, s) -> course.agree(s, DEPUTY, ""));
    }
    return c;
  }

  private static byte[] key(String surname, String iin, Set<Right> rights, Instant to) {
    return AUTHORITY.issue(
        new Person(
            surname, "ҚАЙРАТ", "ӘДІЛҰЛЫ", iin, Optional.of(BIN), Optional.of("Пробное управление")),
        KeyKind.EC_P256,
        rights,
        FROM,
        to,
        PASSWORD);
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    office.close();
  }
}
