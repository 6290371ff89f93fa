package kz.kense.signing.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Where a certificate says its authority answers, and how the authority is asked. */
final class Answers {
  private static final Pattern ARMOUR =
      Pattern.compile("-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\\s]+)-----END");

  private Answers() {}

  /** RFC 6960: asks every responder the certificate names until one answers. */
  static Optional<byte[]> ocsp(X509Certificate certificate, X509Certificate issuer, Wire wire) {
    for (URI responder : access(certificate, X509ObjectIdentifiers.ocspAccessMethod)) {
      try {
        return Optional.of(
            wire.post(responder, "application/ocsp-request", request(certificate, issuer)));
      } catch (Failure e) {
        // the next one, then the lists
      }
    }
    return Optional.empty();
  }

  private static byte[] request(X509Certificate certificate, X509Certificate issuer) {
    try {
      return new OCSPReqBuilder()
          .addRequest(
              new CertificateID(
                  new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                  new JcaX509CertificateHolder(issuer),
                  certificate.getSerialNumber()))
          .build()
          .getEncoded();
    } catch (OCSPException
        | OperatorCreationException
        | IOException
        | java.security.cert.CertificateEncodingException e) {
      throw Failure.of("signing.proof-network", "OCSP", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /** RFC 5280, 4.2.1.13: the first list that comes. */
  static Optional<byte[]> list(X509Certificate certificate, Wire wire) {
    return first(listPoints(certificate), wire);
  }

  /** RFC 5280, 4.2.2.1: the issuer's certificate, where the authority keeps it. */
  static Optional<byte[]> issuer(X509Certificate certificate, Wire wire) {
    return first(access(certificate, X509ObjectIdentifiers.id_ad_caIssuers), wire);
  }

  private static Optional<byte[]> first(List<URI> places, Wire wire) {
    for (URI place : places) {
      try {
        return Optional.of(wire.get(place));
      } catch (Failure e) {
        // the next one
      }
    }
    return Optional.empty();
  }

  private static List<URI> access(
      X509Certificate certificate, org.bouncycastle.asn1.ASN1ObjectIdentifier method) {
    List<URI> found = new ArrayList<>();
    byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
    if (extension != null) {
      byte[] value = ASN1OctetString.getInstance(extension).getOctets();
      for (AccessDescription one :
          AuthorityInformationAccess.getInstance(value).getAccessDescriptions()) {
        if (one.getAccessMethod().equals(method)) {
          uri(one.getAccessLocation()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<URI> listPoints(X509Certificate certificate) {
    List<URI> found = new ArrayList<>();
    byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    if (extension != null) {
      byte[] value = ASN1OctetString.getInstance(extension).getOctets();
      for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
        DistributionPointName name = point.getDistributionPoint();
        if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
          for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
            uri(one).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static Optional<URI> uri(GeneralName name) {
    if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(ASN1IA5String.getInstance(name.getName()).getString()))
          .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What stands inside PEM; other bytes are as they are. */
  static byte[] der(byte[] file) {
    Matcher armour = ARMOUR.matcher(new String(file, StandardCharsets.ISO_8859_1));
    return armour.find() ? Base64.getMimeDecoder().decode(armour.group(1)) : file;
  }
}
