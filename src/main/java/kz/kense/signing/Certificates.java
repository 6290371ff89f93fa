package kz.kense.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads and compares certificates, national ones too. */
public final class Certificates {
  private Certificates() {}

  /**
   * All certificates of a file.
   *
   * @param bytes DER, bare base64, or any number of PEM ones
   * @return none when there is none in it
   */
  public static List<X509Certificate> read(byte[] bytes) {
    SignatureAlgorithms.ready();
    List<X509Certificate> found = new ArrayList<>();
    for (byte[] der : Armour.all(bytes, "CERTIFICATE")) {
      try {
        for (Certificate certificate :
            CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(der))) {
          if (certificate instanceof X509Certificate x509) {
            found.add(x509);
          }
        }
      } catch (CertificateException e) {
        return List.of();
      }
    }
    return List.copyOf(found);
  }

  /** A certificate of Bouncy Castle as the JDK's; empty when the JDK cannot read it. */
  public static Optional<X509Certificate> x509(X509CertificateHolder holder) {
    try {
      return read(holder.getEncoded()).stream().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether the issuer's name is the one the certificate gives. */
  public static boolean named(X509Certificate issuer, X509Certificate certificate) {
    try {
      return X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded())
          .equals(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Whether the issuer's key made the certificate's signature, whatever both say otherwise. */
  public static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  /** Extended key usages; none when there are none or they cannot be read. */
  static List<String> usages(X509Certificate certificate) {
    try {
      return Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /** SHA-256 in pairs of hexadecimal digits, as people compare it by telephone. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read has an encoding", e);
    }
  }
}
