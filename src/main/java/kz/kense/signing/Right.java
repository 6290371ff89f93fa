package kz.kense.signing;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a certificate of the National Certification Authority (НУЦ РК) lets its owner do, told by
 * the extended key usage. Constants stand in the order of weight: the first one a certificate has
 * is its role.
 */
public enum Right {
  HEAD("1.2.398.3.3.4.1.2.1"),
  SIGN("1.2.398.3.3.4.1.2.2"),
  FINANCE("1.2.398.3.3.4.1.2.3"),
  PERSONNEL("1.2.398.3.3.4.1.2.4"),
  EMPLOYEE("1.2.398.3.3.4.1.2.5"),
  INFORMATION_SYSTEM("1.2.398.3.3.4.1.2.6"),
  ORGANISATION("1.2.398.3.3.4.1.2"),
  INDIVIDUAL("1.2.398.3.3.4.1.1");

  private final String oid;

  Right(String oid) {
    this.oid = oid;
  }

  public String oid() {
    return oid;
  }

  /** Stable lower-case name for JSON and for the key {@code signing.right.CODE}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The rights written in the certificate; none when it has no extended key usage or a broken one.
   */
  public static Set<Right> of(X509Certificate certificate) {
    EnumSet<Right> rights = EnumSet.noneOf(Right.class);
    try {
      List<String> usages =
          Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
      Arrays.stream(values()).filter(right -> usages.contains(right.oid)).forEach(rights::add);
    } catch (CertificateParsingException e) {
      rights.clear();
    }
    return Collections.unmodifiableSet(rights);
  }
}
