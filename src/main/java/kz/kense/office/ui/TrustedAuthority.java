package kz.kense.office.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import kz.kense.signing.TrustStore;
import kz.kense.text.Failure;

/**
 * A certification authority the office trusts, as it is shown.
 *
 * @param pem the certificate itself, as {@link kz.kense.office.Organisation#trusted} keeps it
 * @param fingerprint SHA-256 of the certificate, in pairs of hexadecimal digits
 * @param until the last day on which it is good, UTC
 */
public record TrustedAuthority(String pem, String subject, String fingerprint, LocalDate until) {

  /**
   * The certificates of a file.
   *
   * @param pemOrDer one DER certificate, or any number of PEM ones
   * @throws Failure {@code signing.trust-unreadable} when there is none in it
   */
  static List<TrustedAuthority> read(byte[] pemOrDer) {
    return TrustStore.of(List.of()).with(pemOrDer).anchors().stream()
        .map(TrustedAuthority::of)
        .toList();
  }

  static TrustedAuthority of(String pem) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
      return of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
    } catch (GeneralSecurityException e) {
      // whatever once was put into the office must stay visible, to be taken out
      return new TrustedAuthority(pem, "?", "?", LocalDate.EPOCH);
    }
  }

  private static TrustedAuthority of(X509Certificate certificate) {
    try {
      byte[] der = certificate.getEncoded();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
      return new TrustedAuthority(
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
              + "\n-----END CERTIFICATE-----\n",
          certificate.getSubjectX500Principal().getName(),
          HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest),
          LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC));
    } catch (GeneralSecurityException e) {
      throw Failure.of("signing.trust-unreadable").causedBy(e);
    }
  }
}
