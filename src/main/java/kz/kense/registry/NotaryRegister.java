package kz.kense.registry;

import kz.kense.applicant.Representative;

/** The unified notarial information system (БНАЖ, ЕНИС): powers of attorney. */
public interface NotaryRegister {
  Reply<Representative> powerOfAttorney(Representative claimed);
}
