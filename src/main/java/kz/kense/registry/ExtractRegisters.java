package kz.kense.registry;

import kz.kense.storage.Database;

/**
 * Answers from the imported extracts. That somebody is not in an extract proves nothing, so then
 * the clerk looks himself.
 */
public final class ExtractRegisters implements IndividualsRegister, LegalEntitiesRegister {
  private final Database database;

  public ExtractRegisters(Database database) {
    this.database = database;
  }

  @Override
  public Reply<RegisterEntry> individual(String iin) {
    return look(iin);
  }

  @Override
  public Reply<RegisterEntry> legalEntity(String bin) {
    return look(bin);
  }

  private Reply<RegisterEntry> look(String idNumber) {
    return database.read(
        tx ->
            ExtractStore.find(tx, idNumber)
                .map(found -> Reply.found(found.entry(), found.extract(), found.asOf()))
                .orElseGet(Reply::manual));
  }
}
