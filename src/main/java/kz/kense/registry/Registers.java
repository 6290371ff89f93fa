package kz.kense.registry;

import kz.kense.applicant.Representative;
import kz.kense.casefile.Payment;
import kz.kense.storage.Database;
import org.jspecify.annotations.Nullable;

/** The four ports together, as the office is connected today. */
public record Registers(
    IndividualsRegister individuals,
    LegalEntitiesRegister legalEntities,
    NotaryRegister notary,
    PaymentGateway payments) {

  /** Imported extracts answer for the two registers; the clerk for everything else. */
  public static Registers of(Database database) {
    ExtractRegisters extracts = new ExtractRegisters(database);
    ManualRegisters manual = new ManualRegisters();
    return new Registers(extracts, extracts, manual, manual);
  }

  /** The applicant in the register that he belongs to. */
  public Reply<RegisterEntry> applicant(String idNumber, boolean legalEntity) {
    return legalEntity ? legalEntities.legalEntity(idNumber) : individuals.individual(idNumber);
  }

  public Reply<Representative> attorney(@Nullable Representative claimed) {
    return claimed == null ? Reply.manual() : notary.powerOfAttorney(claimed);
  }

  public Reply<Payment> payment(String payer, String service) {
    return payments.payment(payer, service);
  }
}
