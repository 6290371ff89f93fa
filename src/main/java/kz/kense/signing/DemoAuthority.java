package kz.kense.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority for the demo office and the tests, so that signing can be tried without
 * a national key. Its name says that it is not for work; {@link KeyCheck} refuses its keys
 * elsewhere.
 */
public final class DemoAuthority {
  private static final String ROOT = "КЕҢСЕ ДЕМО / KENSE DEMO — жұмысқа арналмаған / не для работы";
  private static final String ISSUING = ROOT + " (2)";
  private static final int SERIAL_BITS = 152;

  /** What kind of key a person gets. */
  public enum KeyKind {
    RSA_2048,
    EC_P256
  }

  /**
   * Whom a certificate is made for.
   *
   * @param bin and organisation are absent for an individual's certificate
   */
  public record Person(
      String surname,
      String name,
      String patronymic,
      String iin,
      Optional<String> bin,
      Optional<String> organisation) {}

  private record Holder(KeyPair keys, X509Certificate certificate) {}

  private final SecureRandom random;
  private final Holder root;
  private final Holder issuing;

  private DemoAuthority(SecureRandom random, Holder root, Holder issuing) {
    this.random = random;
    this.root = root;
    this.issuing = issuing;
  }

  /**
   * A new authority with new keys: a root and, as the national one has, an issuing authority under
   * it.
   */
  public static DemoAuthority create(SecureRandom random, Instant notBefore, Instant notAfter) {
    try {
      KeyPair rootKeys = keys(KeyKind.RSA_2048, random);
      X500Name rootName = authority(ROOT);
      X509Certificate rootCertificate =
          authorityCertificate(
              rootName, rootKeys, rootName, rootKeys.getPublic(), random, notBefore, notAfter);
      KeyPair keys = keys(KeyKind.RSA_2048, random);
      X509Certificate certificate =
          authorityCertificate(
              rootName,
              rootKeys,
              authority(ISSUING),
              keys.getPublic(),
              random,
              notBefore,
              notAfter);
      return new DemoAuthority(
          random, new Holder(rootKeys, rootCertificate), new Holder(keys, certificate));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("the JVM cannot make demo keys", e);
    }
  }

  /** The root: what a trust store must hold. */
  public X509Certificate certificate() {
    return root.certificate();
  }

  /**
   * A key file for a person.
   *
   * @param rights none makes a key that may not sign for an organisation
   * @return PKCS#12 with one key and its whole chain
   */
  public byte[] issue(
      Person person,
      KeyKind kind,
      Set<Right> rights,
      Instant notBefore,
      Instant notAfter,
      char[] password) {
    try {
      KeyPair keys = keys(kind, random);
      X509v3CertificateBuilder builder =
          builder(
              X500Name.getInstance(issuing.certificate().getSubjectX500Principal().getEncoded()),
              subject(person),
              keys.getPublic(),
              random,
              notBefore,
              notAfter);
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              ids.createAuthorityKeyIdentifier(issuing.certificate()))
          .addExtension(
              Extension.keyUsage,
              true,
              new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
          .addExtension(Extension.extendedKeyUsage, false, usages(rights));
      return store(keys, signed(builder, issuing.keys()), password);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("the JVM cannot make demo keys", e);
    }
  }

  private byte[] store(KeyPair keys, X509Certificate certificate, char[] password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate[] chain = {certificate, issuing.certificate(), root.certificate()};
    store.setKeyEntry("kense-demo", keys.getPrivate(), password, chain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, password);
    return out.toByteArray();
  }

  private static ExtendedKeyUsage usages(Set<Right> rights) {
    return new ExtendedKeyUsage(
        Stream.concat(
                Stream.of(KeyPurposeId.id_kp_emailProtection),
                rights.stream()
                    .sorted()
                    .map(r -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(r.oid()))))
            .toArray(KeyPurposeId[]::new));
  }

  private static X500Name subject(Person person) {
    X500NameBuilder name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.CN, person.surname() + " " + person.name())
            .addRDN(BCStyle.SURNAME, person.surname())
            .addRDN(BCStyle.SERIALNUMBER, "IIN" + person.iin())
            .addRDN(BCStyle.C, "KZ");
    if (!person.patronymic().isEmpty()) {
      name.addRDN(BCStyle.GIVENNAME, person.patronymic());
    }
    person.organisation().ifPresent(o -> name.addRDN(BCStyle.O, o));
    person.bin().ifPresent(bin -> name.addRDN(BCStyle.OU, "BIN" + bin));
    return name.build();
  }

  private static X500Name authority(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "KZ")
        .addRDN(BCStyle.CN, name)
        .build();
  }

  private static X509Certificate authorityCertificate(
      X500Name issuer,
      KeyPair issuerKeys,
      X500Name subject,
      PublicKey key,
      SecureRandom random,
      Instant notBefore,
      Instant notAfter)
      throws GeneralSecurityException, CertIOException, OperatorCreationException {
    X509v3CertificateBuilder builder = builder(issuer, subject, key, random, notBefore, notAfter);
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
        .addExtension(
            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    return signed(builder, issuerKeys);
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer,
      X500Name subject,
      PublicKey key,
      SecureRandom random,
      Instant notBefore,
      Instant notAfter)
      throws GeneralSecurityException, CertIOException {
    BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer, serial, Date.from(notBefore), Date.from(notAfter), subject, key);
    return builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair issuer)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder(
                        SignatureAlgorithms.forSigning(issuer.getPublic()).jca())
                    .setProvider(SignatureAlgorithms.PROVIDER)
                    .build(issuer.getPrivate())));
  }

  private static KeyPair keys(KeyKind kind, SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(kind == KeyKind.RSA_2048 ? "RSA" : "EC");
    if (kind == KeyKind.RSA_2048) {
      generator.initialize(2048, random);
    } else {
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    }
    return generator.generateKeyPair();
  }
}
