package kz.kense.wiring;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import kz.kense.backup.LastSeen;
import kz.kense.casefile.CaseLinkStore;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Facsimiles;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.papers.Drafting;
import kz.kense.papers.OfficeTrust;
import kz.kense.papers.Papers;
import kz.kense.papers.ProofRound;
import kz.kense.papers.RegisterPapers;
import kz.kense.papers.SignedRequests;
import kz.kense.papers.SigningHands;
import kz.kense.papers.SigningWorkflow;
import kz.kense.papers.Withdrawals;
import kz.kense.registry.ExtractImport;
import kz.kense.registry.Registers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.scan.text.PaperTextStore;
import kz.kense.scan.text.ReadingQueue;
import kz.kense.signing.RevocationFolder;
import kz.kense.statement.MachineSecret;
import kz.kense.statement.StatementKeys;
import kz.kense.storage.Database;

/**
 * Every constructor of the domain, top to bottom, over one office's file. The window and the
 * command line work through the same.
 */
public final class Wiring implements AutoCloseable {
  private final InstantSource clock;

  /** Whether this machine keeps in mind, at the end, how far the log has come. */
  private final boolean remembered;

  private final Database database;
  private final Offices offices;
  private final Cases cases;
  private final Papers papers;
  private final Drafting drafting;
  private final StatementKeys statements;
  private final Facsimiles facsimiles;
  private final Withdrawals withdrawals;
  private final ProofRound proofs;
  private final SigningWorkflow signing;
  private final SigningHands hands;
  private final Registers stateRegisters;
  private final ExtractImport extracts;
  private final ReadingQueue reading;
  private final OfficeTrust trust;
  private final SignedRequests requests;
  private final RegisterPapers registers;

  private Wiring(Database database, Offices offices, InstantSource clock, boolean remembered) {
    this.clock = clock;
    this.remembered = remembered;
    this.database = database;
    this.offices = offices;
    cases =
        new Cases(
            database,
            offices::rulebook,
            clock,
            List.of(new JournalStore(), new CaseLinkStore(), new PaperTextStore()));
    FormCatalogue forms = forms(database.file());
    FormRenderer renderer = new FormRenderer();
    papers = new Papers(cases, offices::office, forms, renderer, clock);
    registers = new RegisterPapers(database, offices::office, forms, renderer, clock);
    stateRegisters = Registers.of(database);
    extracts = new ExtractImport(database, cases::now);
    drafting = new Drafting(cases, papers);
    statements = new StatementKeys(offices, MachineSecret.ofThisMachine(System.getenv()));
    facsimiles = new Facsimiles(offices);
    withdrawals = new Withdrawals(cases, offices, statements, clock);
    proofs = new ProofRound(cases, clock);
    RevocationFolder revocations =
        new RevocationFolder(database.file().resolveSibling("revocation"));
    signing =
        new SigningWorkflow(
            cases, papers, offices::office, statements, facsimiles, revocations::all, clock);
    hands = new SigningHands(signing);
    reading = new ReadingQueue(database, System.getenv());
    trust = new OfficeTrust(signing::trust, revocations);
    requests = new SignedRequests(trust, offices::office, clock);
  }

  /**
   * Opens an office.
   *
   * @throws kz.kense.text.Failure when the file cannot be opened, or holds no office ({@code
   *     office.not-founded})
   */
  public static Wiring open(Path file, InstantSource clock) {
    return over(file, clock, database -> Offices.open(database, clock));
  }

  /**
   * Opens an office only to read it, even while another program works in it.
   *
   * @throws kz.kense.text.Failure as {@link #open}
   */
  public static Wiring openReadOnly(Path file, InstantSource clock) {
    return over(
        Database.openReadOnly(file), clock, database -> Offices.open(database, clock), false);
  }

  /** Sets up a new office with its first administrator and his password, and opens it. */
  public static Wiring found(
      Path file,
      InstantSource clock,
      Organisation organisation,
      Employee administrator,
      char[] password) {
    return over(
        file,
        clock,
        database -> Offices.found(database, clock, organisation, administrator, password));
  }

  /** Sets up a new practice office with all its people, who need no passwords, and opens it. */
  public static Wiring found(
      Path file, InstantSource clock, Organisation organisation, List<Employee> employees) {
    return over(file, clock, database -> Offices.found(database, clock, organisation, employees));
  }

  private static Wiring over(Path file, InstantSource clock, Function<Database, Offices> offices) {
    return over(Database.open(file), clock, offices, true);
  }

  private static Wiring over(
      Database database,
      InstantSource clock,
      Function<Database, Offices> offices,
      boolean remembered) {
    try {
      return new Wiring(database, offices.apply(database), clock, remembered);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Built-in forms, and over them what the office keeps in the folder {@code forms} beside its
   * file.
   */
  public static FormCatalogue forms(Path office) {
    Path own = office.resolveSibling("forms");
    return java.nio.file.Files.isDirectory(own) ? FormCatalogue.with(own) : FormCatalogue.builtIn();
  }

  public InstantSource clock() {
    return clock;
  }

  public Database database() {
    return database;
  }

  public Offices offices() {
    return offices;
  }

  public Cases cases() {
    return cases;
  }

  public Papers papers() {
    return papers;
  }

  public Registers stateRegisters() {
    return stateRegisters;
  }

  public ExtractImport extracts() {
    return extracts;
  }

  public Drafting drafting() {
    return drafting;
  }

  public StatementKeys statements() {
    return statements;
  }

  public ProofRound proofs() {
    return proofs;
  }

  public Withdrawals withdrawals() {
    return withdrawals;
  }

  public Facsimiles facsimiles() {
    return facsimiles;
  }

  /** The text of kept documents, read in the background. */
  public ReadingQueue reading() {
    return reading;
  }

  public SigningWorkflow signing() {
    return signing;
  }

  /** Files, tokens and the national client program: what officials sign with. */
  public SigningHands hands() {
    return hands;
  }

  public OfficeTrust trust() {
    return trust;
  }

  public SignedRequests requests() {
    return requests;
  }

  public RegisterPapers registers() {
    return registers;
  }

  @Override
  public void close() {
    if (remembered) {
      LastSeen.ofThisMachine(System.getenv()).remember(database);
    }
    database.close();
  }
}
