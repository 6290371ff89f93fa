package kz.kense.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

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
