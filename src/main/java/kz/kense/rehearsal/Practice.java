package kz.kense.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.kense.backup.LastSeen;
import kz.kense.casefile.Cases;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.papers.Drafting;
import kz.kense.papers.Papers;
import kz.kense.papers.SigningWorkflow;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.storage.Database;
import kz.kense.text.Failure;

/** The services of the window over one office's file, working by the script's clock. */
public record Practice(
    ScriptClock clock,
    Database database,
    Offices offices,
    Cases cases,
    Papers papers,
    Drafting drafting,
    SigningWorkflow signing)
    implements AutoCloseable {

  /**
   * Opens an office that is there.
   *
   * @throws kz.kense.text.Failure when the file cannot be opened or holds no office
   */
  public static Practice open(Path file, ScriptClock clock) {
    Database database = Database.open(file);
    try {
      return over(database, Offices.open(database, clock), clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Sets up a new office in a new file. */
  public static Practice found(
      Path file, ScriptClock clock, Organisation organisation, List<Employee> employees) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw Failure.of("storage.read-only", file.toString()).causedBy(e);
    }
    Database database = Database.open(file);
    try {
      return over(database, Offices.found(database, clock, organisation, employees), clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Practice over(Database database, Offices offices, ScriptClock clock) {
    Cases cases = new Cases(database, offices::rulebook, clock, List.of(new JournalStore()));
    Path ownForms = database.file().resolveSibling("forms");
    FormCatalogue forms =
        Files.isDirectory(ownForms) ? FormCatalogue.with(ownForms) : FormCatalogue.builtIn();
    Papers papers = new Papers(cases, offices::office, forms, new FormRenderer(), clock);
    return new Practice(
        clock,
        database,
        offices,
        cases,
        papers,
        new Drafting(cases, papers),
        new SigningWorkflow(cases, papers, offices::office, clock));
  }

  @Override
  public void close() {
    LastSeen.ofThisMachine(System.getenv()).remember(database);
    database.close();
  }
}
