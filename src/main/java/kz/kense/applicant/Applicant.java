package kz.kense.applicant;

import kz.kense.text.LocalText;

/**
 * Who asks for the service.
 *
 * @param idNumber IIN or BIN; twelve digits
 * @param name full name of the person or the legal entity
 * @param head the legal entity's head; blank for a person
 * @param phone blank when not given
 * @param email blank when not given
 */
public record Applicant(
    String idNumber, LocalText name, String address, String head, String phone, String email) {
  public boolean legalEntity() {
    return new IdNumber(idNumber).ofLegalEntity();
  }
}
