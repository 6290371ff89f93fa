package kz.kense.registry;

/** The state database of legal entities (ЗТ МДҚ, ГБД ЮЛ). */
public interface LegalEntitiesRegister {
  /**
   * @param bin twelve digits
   */
  Reply<RegisterEntry> legalEntity(String bin);
}
