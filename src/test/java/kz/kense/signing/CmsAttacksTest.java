package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

/** Signatures and certificates made to deceive, each with the reason it fails for. */
class CmsAttacksTest {
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  private static final byte[] WORDS = "сөз".getBytes(StandardCharsets.UTF_8);
  private static final KeyPair ROOT = keys();
  private static final KeyPair SIGNER = keys();
  private static final X509Certificate CA = certificate("CN=CA", ROOT, "CN=CA", ROOT, true, "", 1);
  private static final X509Certificate GOOD =
      certificate("CN=CA", ROOT, "CN=Signer", SIGNER, false, "", 7);
  private static final Basis BASIS = Basis.of(TrustStore.of(Set.of(CA)), NOW);

  @Test
  void aPlainSignatureOfAnotherProgramHolds() throws Exception {
    Verification found = verify(cms("SHA256withRSA", SIGNER.getPrivate(), GOOD));
    assertThat(found.good()).isTrue();
    assertThat(found.signatures().getFirst().revoked()).isEqualTo(SignatureReport.NOT_CHECKED);
    assertThat(verify(cms("SHA512withRSA", SIGNER.getPrivate(), GOOD)).good()).isTrue();
    assertThat(verify(cms("SHA256withRSAandMGF1", SIGNER.getPrivate(), GOOD)).good()).isTrue();
  }

  @Test
  void aCmsThatCarriesAPdfIsStillACms() {
    byte[] cms =
        CmsMaker.sign(Papers.plain(), DemoDesk.RSA, CmsMaker.Content.ATTACHED, DemoDesk.NOW);
    assertThat(SignedKind.of(cms)).isEqualTo(SignedKind.CMS);
    assertThat(
            FileVerifier.verify(
                    cms, Optional.empty(), Basis.of(DemoDesk.TRUST, DemoDesk.NOW.plusSeconds(60)))
                .good())
        .isTrue();
  }

  @Test
  void encodingsOfOtherProgramsAreRead() throws Exception {
    byte[] der = cms("SHA256withRSA", SIGNER.getPrivate(), GOOD);
    byte[] ber = new CMSSignedData(der).toASN1Structure().getEncoded("BER");
    String base64 = java.util.Base64.getMimeEncoder().encodeToString(der);
    assertThat(verify(ber).good()).isTrue();
    assertThat(verify(base64.getBytes(StandardCharsets.US_ASCII)).good()).isTrue();
    for (String label : List.of("CMS", "PKCS7")) {
      String pem = "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
      assertThat(verify(pem.getBytes(StandardCharsets.US_ASCII)).good()).as(label).isTrue();
    }
  }

  @Test
  void severalSignersAreEachJudged() throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    add(generator, "SHA256withRSA", SIGNER.getPrivate(), GOOD);
    KeyPair other = keys();
    X509Certificate second = certificate("CN=CA", ROOT, "CN=Second", other, false, "", 8);
    add(generator, "SHA512withRSA", other.getPrivate(), second);
    byte[] two = generator.generate(new CMSProcessableByteArray(WORDS), true).getEncoded();
    Verification found = verify(two);
    assertThat(found.good()).isTrue();
    assertThat(found.signatures())
        .extracting(SignatureReport::signer)
        .containsExactlyInAnyOrder("Signer", "Second");
  }

  @Test
  void aWeakHashIsSaid() throws Exception {
    fails(cms("SHA1withRSA", SIGNER.getPrivate(), GOOD), Verdict.INCOMPLETE, "weak-digest");
  }

  @Test
  void anotherKeyThanTheCertificatesIsFoundOut() throws Exception {
    fails(cms("SHA256withRSA", ROOT.getPrivate(), GOOD), Verdict.INVALID, "signature-wrong");
  }

  @Test
  void aSwappedCertificateIsFoundOut() throws Exception {
    // the same key, name and number, but a role the authority never gave
    X509Certificate better = certificate("CN=CA", ROOT, "CN=Minister", SIGNER, false, "", 7);
    SigningKey key = SigningKey.of(SIGNER.getPrivate(), List.of(GOOD), provider());
    CMSSignedData mine =
        new CMSSignedData(CmsMaker.sign(WORDS, key, CmsMaker.Content.ATTACHED, NOW));
    byte[] swapped =
        CMSSignedData.replaceCertificatesAndCRLs(
                mine, new JcaCertStore(List.of(better)), null, null)
            .getEncoded("DER");
    fails(swapped, Verdict.INVALID, "signing-certificate");
  }

  @Test
  void anAuthorityOfTheSameNameIsNotBelieved() throws Exception {
    KeyPair false_ = keys();
    X509Certificate forged = certificate("CN=CA", false_, "CN=Signer", SIGNER, false, "", 7);
    fails(cms("SHA256withRSA", SIGNER.getPrivate(), forged), Verdict.INCOMPLETE, "not-trusted");
  }

  @Test
  void aPersonsKeyIsNoAuthority() throws Exception {
    KeyPair victim = keys();
    X509Certificate issued = certificate("CN=Signer", SIGNER, "CN=Victim", victim, false, "", 9);
    fails(
        cms("SHA256withRSA", victim.getPrivate(), issued, GOOD), Verdict.INCOMPLETE, "not-trusted");
  }

  @Test
  void keysForOtherPurposesDoNotSign() throws Exception {
    KeyPair login = keys();
    X509Certificate certificate =
        certificate(
            "CN=CA", ROOT, "CN=Login", login, false, KeyPurposeId.id_kp_clientAuth.getId(), 10);
    fails(cms("SHA256withRSA", login.getPrivate(), certificate), Verdict.INVALID, "purpose-login");
    X509Certificate stamps =
        certificate(
            "CN=CA", ROOT, "CN=Clock", login, false, KeyPurposeId.id_kp_timeStamping.getId(), 11);
    fails(cms("SHA256withRSA", login.getPrivate(), stamps), Verdict.INVALID, "purpose");
  }

  @Test
  void aCertificateOutOfItsTermDoesNotSign() throws Exception {
    byte[] cms = cms("SHA256withRSA", SIGNER.getPrivate(), GOOD);
    SigningKey key = SigningKey.of(SIGNER.getPrivate(), List.of(GOOD), provider());
    for (Duration shift : List.of(Duration.ofDays(-400), Duration.ofDays(400))) {
      Instant then = NOW.plus(shift);
      byte[] odd = CmsMaker.sign(WORDS, key, CmsMaker.Content.ATTACHED, then);
      Verification found =
          FileVerifier.verify(odd, Optional.empty(), Basis.of(BASIS.trust(), then.plusSeconds(60)));
      assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
      assertThat(found.signatures().getFirst().reasons())
          .extracting(Reason::code)
          .contains("expired-when-signed");
    }
    assertThat(verify(cms).good()).isTrue();
  }

  @Test
  void anUnknownUnsignedAttributeIsSaid() throws Exception {
    CMSSignedData cms = new CMSSignedData(cms("SHA256withRSA", SIGNER.getPrivate(), GOOD));
    List<SignerInformation> signers = new ArrayList<>();
    for (SignerInformation info : cms.getSignerInfos()) {
      signers.add(
          SignerInformation.replaceUnsignedAttributes(
              info,
              new AttributeTable(
                  new Attribute(
                      new ASN1ObjectIdentifier("1.2.3.4"), new DERSet(new DERUTF8String("!"))))));
    }
    byte[] added =
        CMSSignedData.replaceSigners(cms, new SignerInformationStore(signers)).getEncoded("DL");
    fails(added, Verdict.INCOMPLETE, "unsigned-attribute");
  }

  @Test
  void withoutSignedAttributesNothingIsConcluded() throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setDirectSignature(true)
            .build("SHA256withRSA", SIGNER.getPrivate(), GOOD));
    generator.addCertificates(new JcaCertStore(List.of(GOOD)));
    fails(
        generator.generate(new CMSProcessableByteArray(WORDS), true).getEncoded("DL"),
        Verdict.INCOMPLETE,
        "attributes-missing");
  }

  @Test
  void crowdsOfCertificatesDoNotMakeTheSearchLong() throws Exception {
    List<X509Certificate> crowd = new ArrayList<>(List.of(GOOD));
    KeyPair one = keys();
    for (int i = 0; i < 60; i++) {
      crowd.add(certificate("CN=Round", one, "CN=Round", one, true, "", 100 + i));
    }
    byte[] cms = cms("SHA256withRSA", SIGNER.getPrivate(), crowd.toArray(X509Certificate[]::new));
    assertThat(verify(cms).good()).isTrue();
    crowd.removeFirst();
    byte[] none = cms("SHA256withRSA", one.getPrivate(), crowd.toArray(X509Certificate[]::new));
    fails(none, Verdict.INCOMPLETE, "not-trusted");
  }

  private static void fails(byte[] cms, Verdict verdict, String reason) {
    Verification found = verify(cms);
    assertThat(found.good()).isFalse();
    assertThat(found.verdict()).isEqualTo(verdict);
    assertThat(found.signatures().getFirst().reasons())
        .filteredOn(r -> r.weight() != Verdict.VALID)
        .extracting(Reason::code)
        .containsExactly(reason);
  }

  private static Verification verify(byte[] cms) {
    return FileVerifier.verify(cms, Optional.empty(), BASIS);
  }

  private static byte[] cms(String algorithm, PrivateKey key, X509Certificate... certificates)
      throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    add(generator, algorithm, key, certificates[0]);
    generator.addCertificates(
        new JcaCertStore(List.of(certificates).subList(1, certificates.length)));
    CMSSignedData made = generator.generate(new CMSProcessableByteArray(WORDS), true);
    return made.toASN1Structure().getEncoded("DL");
  }

  private static void add(
      CMSSignedDataGenerator generator,
      String algorithm,
      PrivateKey key,
      X509Certificate certificate)
      throws Exception {
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(provider())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(
                    new AttributeTable(
                        new Attribute(
                            CMSAttributes.signingTime, new DERSet(new Time(Date.from(NOW)))))))
            .build(algorithm, key, certificate));
    generator.addCertificates(new JcaCertStore(List.of(certificate)));
  }

  private static java.security.Provider provider() {
    return SignatureAlgorithms.PROVIDER;
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      String issuer,
      KeyPair issuerKeys,
      String subject,
      KeyPair keys,
      boolean authority,
      String purpose,
      int serial) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              BigInteger.valueOf(serial),
              Date.from(NOW.minus(Duration.ofDays(300))),
              Date.from(NOW.plus(Duration.ofDays(300))),
              new X500Name(subject),
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (!purpose.isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purpose))));
      }
      byte[] der =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())))
              .getEncoded();
      return (X509Certificate)
          java.security.cert.CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
