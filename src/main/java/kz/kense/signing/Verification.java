package kz.kense.signing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in one file.
 *
 * @param verdict the worst of its signatures; {@code INVALID} when there is none
 * @param signatures in the order they were put
 * @param reasons about the file as a whole, such as {@code no-signature}
 */
public record Verification(
    Verdict verdict, List<SignatureReport> signatures, List<Reason> reasons) {

  /** The worst of everything found. */
  static Verification of(List<SignatureReport> signatures, List<Reason> reasons) {
    if (signatures.isEmpty() && reasons.isEmpty()) {
      return of(signatures, List.of(Reason.invalid("no-signature")));
    }
    Verdict verdict =
        Stream.concat(
                signatures.stream().map(SignatureReport::verdict),
                reasons.stream().map(Reason::weight))
            .reduce(Verdict.VALID, Verdict::worse);
    return new Verification(verdict, List.copyOf(signatures), List.copyOf(reasons));
  }

  /** Every signature is valid, trusted, unrevoked, and followed by nothing but proof. */
  public boolean good() {
    return verdict == Verdict.VALID
        && !signatures.isEmpty()
        && signatures.stream().allMatch(SignatureReport::good);
  }
}
