package kz.kense.registry;

import kz.kense.casefile.Payment;

/** The payment gateway of the electronic government (ЭҮТШ, ПШЭП). */
public interface PaymentGateway {
  /**
   * @param payer IIN or BIN
   * @param service id of the regulation
   */
  Reply<Payment> payment(String payer, String service);
}
