package kz.kense.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** Makes CMS signatures of the baseline level B (ETSI EN 319 122-1 and 319 142-1, 6.3). */
public final class CmsMaker {
  /** Whether the signed bytes travel inside the signature. */
  public enum Content {
    ATTACHED,
    DETACHED
  }

  private CmsMaker() {}

  /**
   * A signature over bytes of any kind: CAdES baseline-B, with the signer's whole chain.
   *
   * @param at written as the signing time; the signer's clock
   * @return DER
   * @throws Failure {@code signing.key-unusable} when the key refuses to sign
   */
  public static byte[] sign(byte[] content, SigningKey key, Content place, Instant at) {
    return make(content, key, place, Optional.of(at));
  }

  /**
   * A signature for a PDF: no signing-time, which PAdES keeps in /M.
   *
   * @param content the bytes of the file that the signature covers
   */
  static byte[] pades(byte[] content, SigningKey key) {
    return make(content, key, Content.DETACHED, Optional.empty());
  }

  private static byte[] make(
      byte[] content, SigningKey key, Content place, Optional<Instant> signingTime) {
    try {
      SignerInfoGeneratorBuilder info = new SignerInfoGeneratorBuilder(new AnyDigest());
      info.setContentDigest(key.scheme().digestIdentifier());
      info.setSignedAttributeGenerator(
          new BaselineAttributes(signingCertificate(key.certificate()), signingTime));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          info.build(
              new KeySigner(key), new X509CertificateHolder(key.certificate().getEncoded())));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator
          .generate(new CMSProcessableByteArray(content), place == Content.ATTACHED)
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DER);
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw Failure.of("signing.key-unusable", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /**
   * RFC 5035: binds the certificate into the signature, so that it cannot be swapped for another of
   * the same key.
   */
  private static Attribute signingCertificate(X509Certificate signer)
      throws GeneralSecurityException {
    byte[] der = signer.getEncoded();
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

  /**
   * Content type and digest as ever, our attribute added, signing-time when asked for;
   * algorithm-protection left out, which the national library does not know.
   */
  private static final class BaselineAttributes extends DefaultSignedAttributeTableGenerator {
    BaselineAttributes(Attribute signingCertificate, Optional<Instant> signingTime) {
      super(new AttributeTable(attributes(signingCertificate, signingTime)));
      this.timed = signingTime.isPresent();
    }

    private final boolean timed;

    private static ASN1EncodableVector attributes(
        Attribute signingCertificate, Optional<Instant> signingTime) {
      List<Attribute> all = new ArrayList<>(List.of(signingCertificate));
      signingTime.ifPresent(
          at ->
              all.add(
                  new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))))));
      ASN1EncodableVector vector = new ASN1EncodableVector();
      all.forEach(vector::add);
      return vector;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
    protected Hashtable createStandardAttributeTable(Map parameters) {
      Hashtable table = super.createStandardAttributeTable(parameters);
      if (!timed) {
        table.remove(CMSAttributes.signingTime);
      }
      table.remove(CMSAttributes.cmsAlgorithmProtect);
      return table;
    }
  }

  /** Digests of the JDK and the national ones alike; the stock finder knows only the first. */
  private static final class AnyDigest implements DigestCalculatorProvider {
    @Override
    public DigestCalculator get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
      try {
        MessageDigest digest = Digests.of(algorithm.getAlgorithm().getId());
        return new DigestCalculator() {
          @Override
          public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
          }

          @Override
          public OutputStream getOutputStream() {
            return new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest);
          }

          @Override
          public byte[] getDigest() {
            return digest.digest();
          }
        };
      } catch (GeneralSecurityException e) {
        throw new OperatorCreationException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** Collects what is to be signed and lets the key sign it, wherever the key lives. */
  private static final class KeySigner implements ContentSigner {
    private final SigningKey key;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    KeySigner(SigningKey key) {
      this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return key.scheme().identifier();
    }

    @Override
    public OutputStream getOutputStream() {
      return content;
    }

    @Override
    public byte[] getSignature() {
      return key.sign(content.toByteArray());
    }
  }
}
