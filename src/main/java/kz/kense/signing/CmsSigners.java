package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** Whose signature a CMS says it holds; nothing is verified here. */
public final class CmsSigners {
  private CmsSigners() {}

  /**
   * The certificate of the one signer, then the others that came along.
   *
   * @param cms DER
   * @throws Failure {@code signing.cms-damaged} when it is no CMS, {@code signing.outside-wrong}
   *     when it has not exactly one signer with his certificate
   */
  public static List<X509Certificate> chain(byte[] cms) {
    SignatureAlgorithms.ready();
    try {
      CMSSignedData data = new CMSSignedData(cms);
      List<SignerInformation> signers = List.copyOf(data.getSignerInfos().getSigners());
      if (signers.size() != 1) {
        throw Failure.of("signing.outside-wrong");
      }
      List<X509Certificate> chain = new ArrayList<>();
      boolean named = false;
      for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
        Optional<X509Certificate> certificate = Certificates.x509(holder);
        if (certificate.isEmpty()) {
          continue;
        }
        if (signers.getFirst().getSID().match(holder) && !named) {
          chain.addFirst(certificate.get());
          named = true;
        } else {
          chain.add(certificate.get());
        }
      }
      if (!named) {
        throw Failure.of("signing.outside-wrong");
      }
      return List.copyOf(chain);
    } catch (CMSException e) {
      throw Failure.of("signing.cms-damaged").causedBy(e);
    }
  }
}
