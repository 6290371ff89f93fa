package kz.kense.registry;

import kz.kense.applicant.Representative;
import kz.kense.casefile.Payment;

/** No line to any system: the clerk looks, and records what he saw with the paper's number. */
public final class ManualRegisters
    implements IndividualsRegister, LegalEntitiesRegister, NotaryRegister, PaymentGateway {
  @Override
  public Reply<RegisterEntry> individual(String iin) {
    return Reply.manual();
  }

  @Override
  public Reply<RegisterEntry> legalEntity(String bin) {
    return Reply.manual();
  }

  @Override
  public Reply<Representative> powerOfAttorney(Representative claimed) {
    return Reply.manual();
  }

  @Override
  public Reply<Payment> payment(String payer, String service) {
    return Reply.manual();
  }
}
