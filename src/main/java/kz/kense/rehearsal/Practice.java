package kz.kense.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.kense.casefile.Cases;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.papers.Drafting;
import kz.kense.papers.Papers;
import kz.kense.papers.SigningWorkflow;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.wiring.Wiring;

/** The services of the window over one office's file, working by the script's clock. */
public record Practice(ScriptClock clock, Wiring services) implements AutoCloseable {

  /**
   * Opens an office that is there.
   *
   * @throws Failure when the file cannot be opened or holds no office
   */
  public static Practice open(Path file, ScriptClock clock) {
    return new Practice(clock, Wiring.open(file, clock));
  }

  /** Sets up a new office in a new file, and the folder it lies in. */
  public static Practice found(
      Path file, ScriptClock clock, Organisation organisation, List<Employee> employees) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw Failure.of("storage.read-only", file.toString()).causedBy(e);
    }
    return new Practice(clock, Wiring.found(file, clock, organisation, employees));
  }

  public Database database() {
    return services.database();
  }

  public Offices offices() {
    return services.offices();
  }

  public Cases cases() {
    return services.cases();
  }

  public Papers papers() {
    return services.papers();
  }

  public Drafting drafting() {
    return services.drafting();
  }

  public SigningWorkflow signing() {
    return services.signing();
  }

  @Override
  public void close() {
    services.close();
  }
}
