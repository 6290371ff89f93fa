package kz.kense.casefile;

import kz.kense.storage.Transaction;

/** Something kept beside the log for quick finding, written in the same transaction. */
public interface CaseProjection {
  void update(Transaction tx, CaseState state, Rulebook rulebook);
}
