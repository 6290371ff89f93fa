package kz.kense.routing.ui;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import kz.kense.attachment.DocumentWords;
import kz.kense.casefile.Cases;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.papers.SignedRequests;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.text.PaperTextStore;
import kz.kense.storage.Database;
import kz.kense.text.LocalText;
import kz.kense.ui.Navigation;
import kz.kense.ui.Work;

/**
 * What the desk and the case card work with.
 *
 * @param requests holds signed requests against the conditions of the acts
 * @param scanning opens the scan screen for a case
 */
public record CaseTools(
    Cases cases,
    Database database,
    Offices offices,
    Papers papers,
    SignedRequests requests,
    Session session,
    Work work,
    Navigation navigation,
    Consumer<ScanTarget> scanning) {

  Office office() {
    return offices.office();
  }

  LocalDateTime now() {
    return cases.now();
  }

  Employee me() {
    return session.me();
  }

  /** What was read on the papers of the archive. */
  DocumentWords words() {
    return sha256 -> database.read(tx -> PaperTextStore.pages(tx, sha256));
  }

  /** An employee's name; the id when he is not known any more. */
  LocalText name(String employee) {
    return office().employee(employee).map(Employee::name).orElse(LocalText.same(employee));
  }
}
