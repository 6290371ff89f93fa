package kz.kense.signing;

import java.util.List;

/**
 * What was found in one file.
 *
 * @param verdict the worst of its signatures; {@code INVALID} when there is none
 * @param signatures in the order they were put
 * @param reasons about the file as a whole: {@code no-signature}
 */
public record Verification(
    Verdict verdict, List<SignatureReport> signatures, List<Reason> reasons) {}
