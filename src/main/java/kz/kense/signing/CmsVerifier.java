package kz.kense.signing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;

/** Tells what the signatures of a CMS file are worth, attached and detached (RFC 5652, CAdES). */
final class CmsVerifier {
  private CmsVerifier() {}

  /**
   * @param bytes DER, BER, base64 or PEM
   * @param content the signed file, for a detached signature; when the CMS carries its content too,
   *     both must be the same
   * @throws Failure {@code signing.cms-damaged} when it is no CMS with signatures
   */
  static Verification verify(byte[] bytes, Optional<byte[]> content, Basis basis) {
    List<byte[]> objects = Armour.all(bytes, "");
    if (objects.size() != 1) {
      throw Failure.of("signing.cms-damaged");
    }
    CmsFile cms =
        CmsFile.padded(objects.getFirst(), CmsCheck.Kind.PLAIN)
            .filter(file -> file.exactly(objects.getFirst().length))
            .orElseThrow(() -> Failure.of("signing.cms-damaged"));
    List<Reason> reasons = new ArrayList<>();
    if (content.isPresent()
        && cms.carried().filter(c -> !Arrays.equals(c, content.get())).isPresent()) {
      reasons.add(Reason.invalid("content-differs"));
    }
    Optional<byte[]> signed = cms.carried().or(() -> content);
    List<SignatureReport> reports = new ArrayList<>();
    for (CmsCheck check : cms.check(signed)) {
      reports.add(SignatureJudge.report(claim(check, signed), basis));
    }
    return Verification.of(reports, reasons);
  }

  private static Claim claim(CmsCheck check, Optional<byte[]> signed) {
    return new Claim(
        check,
        List.of(),
        check.time(),
        check.tokens().stream().map(token -> TimeStamp.of(token, check.value())).toList(),
        check.evidence(),
        signed.isPresent() ? Coverage.WHOLE_FILE : Coverage.PART,
        signed.map(bytes -> bytes.length).orElse(0),
        false,
        List.of());
  }
}
