package kz.kense.office;

import java.time.LocalDate;
import java.util.List;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the office rather than to a case. Kept in the same chained log, stream {@code
 * office}.
 */
public sealed interface OfficeEvent {
  record OfficeSaved(Organisation organisation) implements OfficeEvent {}

  record EmployeeSaved(Employee employee) implements OfficeEvent {}

  /**
   * @param digest SHA-256 of the stored Argon2id string, so that a swapped password is found out
   */
  record PasswordSet(String employee, String digest) implements OfficeEvent {}

  record LoggedIn(String employee) implements OfficeEvent {}

  /** Condition 1 not met, process 2 of every regulation: the refusal is kept with its reason. */
  record LoginRefused(String name, String reason) implements OfficeEvent {}

  record RegulationAdded(String id, String version, String yaml) implements OfficeEvent {}

  record CalendarDaySet(LocalDate date, boolean working, LocalText reason) implements OfficeEvent {}

  record CalendarYearConfirmed(int year, boolean confirmed) implements OfficeEvent {}

  /**
   * The office has a new key for the statements on its papers.
   *
   * @param publicKey PEM, as published
   * @param sealed the private key as it may lie here: sealed by the machine's secret, Base64
   */
  record StatementKeyMade(String publicKey, String sealed) implements OfficeEvent {}

  /**
   * The picture of an employee's signature was set, or taken away.
   *
   * @param sha256 address of the picture; null when there is none any more
   */
  record FacsimileSet(String employee, @Nullable String sha256) implements OfficeEvent {}

  /**
   * The chancellery did not accept an application: no case, no number, a receipt.
   *
   * @param missing names of the documents that were not brought
   * @param sha256 address of the receipt
   */
  record AcceptanceRefused(
      String regulation, String applicantId, List<String> missing, String sha256)
      implements OfficeEvent {
    public AcceptanceRefused {
      missing = List.copyOf(missing);
    }
  }
}
