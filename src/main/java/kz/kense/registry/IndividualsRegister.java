package kz.kense.registry;

/** The state database of individuals (ЖТ МДҚ, ГБД ФЛ). */
public interface IndividualsRegister {
  /**
   * @param iin twelve digits
   */
  Reply<RegisterEntry> individual(String iin);
}
