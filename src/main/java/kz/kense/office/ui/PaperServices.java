package kz.kense.office.ui;

import java.util.List;
import java.util.function.Supplier;
import kz.kense.office.Facsimiles;
import kz.kense.papers.ProofRound;
import kz.kense.papers.Withdrawals;
import kz.kense.statement.StatementKeys;

/**
 * What the administration does about papers that were or will be signed.
 *
 * @param answers the revocation lists and OCSP answers the office has imported, each as it is
 */
public record PaperServices(
    Facsimiles facsimiles,
    StatementKeys keys,
    Withdrawals withdrawals,
    ProofRound proofs,
    Supplier<List<byte[]>> answers) {}
