package kz.kense.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes the CMS of a PAdES baseline-B signature (ETSI EN 319 142-1, 6.3). */
final class PadesCms {
  private PadesCms() {}

  /**
   * @param content the bytes the signature covers
   * @return DER: signer's whole chain, content-type, message-digest and signing-certificate-v2; no
   *     signing-time, which PAdES keeps in /M
   * @throws Failure {@code signing.key-unusable} when the key refuses to sign
   */
  static byte[] sign(byte[] content, SigningKey key) {
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder(
                  SignatureAlgorithms.forSigning(key.certificate().getPublicKey()))
              .setProvider(SignatureAlgorithms.PROVIDER)
              .build(key.privateKey());
      JcaSignerInfoGeneratorBuilder info =
          new JcaSignerInfoGeneratorBuilder(
              new JcaDigestCalculatorProviderBuilder()
                  .setProvider(SignatureAlgorithms.PROVIDER)
                  .build());
      info.setSignedAttributeGenerator(new BaselineAttributes(signingCertificate(key)));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(info.build(signer, key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      CMSTypedData data = new CMSProcessableByteArray(content);
      return generator.generate(data, false).toASN1Structure().getEncoded(ASN1Encoding.DER);
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw Failure.of("signing.key-unusable", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /**
   * RFC 5035: binds the certificate into the signature, so that it cannot be swapped for another of
   * the same key.
   */
  private static Attribute signingCertificate(SigningKey key) throws GeneralSecurityException {
    byte[] der = key.certificate().getEncoded();
    Certificate certificate = Certificate.getInstance(der);
    ESSCertIDv2 id =
        new ESSCertIDv2(
            MessageDigest.getInstance("SHA-256").digest(der),
            new IssuerSerial(
                new GeneralNames(new GeneralName(certificate.getIssuer())),
                certificate.getSerialNumber()));
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new DERSet(new SigningCertificateV2(List.of(id).toArray(ESSCertIDv2[]::new))));
  }

  /** Content type and digest as ever, our attribute added, signing-time left out. */
  private static final class BaselineAttributes extends DefaultSignedAttributeTableGenerator {
    BaselineAttributes(Attribute signingCertificate) {
      super(new AttributeTable(signingCertificate));
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
    protected Hashtable createStandardAttributeTable(Map parameters) {
      Hashtable table = super.createStandardAttributeTable(parameters);
      table.remove(CMSAttributes.signingTime);
      table.remove(CMSAttributes.cmsAlgorithmProtect);
      return table;
    }
  }
}
