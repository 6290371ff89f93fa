package kz.kense.office.ui;

import kz.kense.office.Facsimiles;
import kz.kense.papers.ProofRound;
import kz.kense.papers.Withdrawals;
import kz.kense.statement.StatementKeys;

/** What the administration does about papers that were or will be signed. */
public record PaperServices(
    Facsimiles facsimiles, StatementKeys keys, Withdrawals withdrawals, ProofRound proofs) {}
