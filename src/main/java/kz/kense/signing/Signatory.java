package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whom a certificate names, the national way (НУЦ РК): CN is surname and name, GIVENNAME the
 * patronymic, SERIALNUMBER is {@code IIN} and twelve digits, OU is {@code BIN} and twelve digits.
 *
 * @param commonName surname and name; the whole subject when the certificate has no CN
 * @param patronymic may be absent
 * @param iin of the person
 * @param bin of the organisation, absent for an individual's certificate
 * @param serial certificate's number, upper-case hexadecimal
 * @param notBefore first moment the certificate is good
 * @param notAfter last moment the certificate is good
 * @param rights told by the extended key usage
 */
public record Signatory(
    String commonName,
    Optional<String> patronymic,
    Optional<String> iin,
    Optional<String> bin,
    String serial,
    Instant notBefore,
    Instant notAfter,
    Set<Right> rights) {

  /**
   * Reads the subject by object identifiers: the textual form of a name differs from program to
   * program.
   */
  public static Signatory of(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return new Signatory(
        commonName(certificate.getSubjectX500Principal()),
        value(subject, BCStyle.GIVENNAME, ""),
        value(subject, BCStyle.SERIALNUMBER, "IIN"),
        value(subject, BCStyle.OU, "BIN"),
        certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        Right.of(certificate));
  }

  /** Surname, name and, if written, patronymic. */
  public String fullName() {
    return patronymic.map(p -> commonName + " " + p).orElse(commonName);
  }

  /** The weightiest right, if any. */
  public Optional<Right> role() {
    return rights.stream().sorted().findFirst();
  }

  /** CN of a name; the whole name when it has none. */
  static String commonName(X500Principal name) {
    X500Name parsed = X500Name.getInstance(name.getEncoded());
    return value(parsed, BCStyle.CN, "").orElse(parsed.toString());
  }

  private static Optional<String> value(
      X500Name subject, ASN1ObjectIdentifier type, String prefix) {
    for (RDN rdn : subject.getRDNs(type)) {
      // several may stand together in one, in any order
      for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
        String text =
            part.getType().equals(type) && part.getValue() instanceof ASN1String string
                ? string.getString().strip()
                : "";
        if (!text.isEmpty() && text.startsWith(prefix)) {
          return Optional.of(text.substring(prefix.length()));
        }
      }
    }
    return Optional.empty();
  }
}
