package kz.kense.signing.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A whole certification authority of the test's own on this machine: OCSP, lists, time-stamps. */
public final class LocalAuthority implements AutoCloseable {
  private final HttpServer server;
  private final Instant now;
  private final KeyPair root = keys();
  private final KeyPair stamper = keys();
  private final KeyPair responder = keys();
  private final X509Certificate rootCertificate;
  private final X509Certificate stamperCertificate;
  private final X509Certificate responderCertificate;
  private int serial = 10;
  volatile boolean down;

  public LocalAuthority(Instant now) throws Exception {
    this.now = now;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rootCertificate =
        certificate("CN=Test root", root, "CN=Test root", true, new KeyPurposeId[0], false);
    stamperCertificate =
        certificate(
            "CN=Test TSA",
            stamper,
            "CN=Test root",
            false,
            new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping},
            true);
    responderCertificate =
        certificate(
            "CN=Test OCSP",
            responder,
            "CN=Test root",
            false,
            new KeyPurposeId[] {KeyPurposeId.id_kp_OCSPSigning},
            false);
    answer("/ocsp", this::ocsp);
    answer("/tsa", this::stamp);
    answer("/crl", request -> list());
    server.start();
  }

  private interface Answer {
    byte[] to(byte[] request) throws Exception;
  }

  private void answer(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          try (HttpExchange open = exchange) {
            byte[] bytes = answer.to(open.getRequestBody().readAllBytes());
            open.sendResponseHeaders(down ? 503 : 200, bytes.length);
            open.getResponseBody().write(bytes);
          } catch (Exception e) {
            throw new java.io.IOException(e);
          }
        });
  }

  public URI tsa() {
    return address("/tsa");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public X509Certificate rootCertificate() {
    return rootCertificate;
  }

  /** A signer's key as PKCS#12, its certificate naming this machine's OCSP or list. */
  byte[] issue(String name, boolean byOcsp, char[] password) throws Exception {
    KeyPair pair = keys();
    X509Certificate certificate =
        certificate(name, pair, "CN=Test root", false, new KeyPurposeId[0], !byOcsp);
    if (byOcsp) {
      certificate = withOcsp(name, pair);
    }
    return store(pair, certificate, password);
  }

  /** A key of an organisation's head, its certificate naming this machine's list. */
  public byte[] issueHead(String iin, String bin, char[] password) throws Exception {
    KeyPair pair = keys();
    X509Certificate made =
        certificate(
            "CN=ТЕСТОВ ТЕСТ,SERIALNUMBER=IIN" + iin + ",OU=BIN" + bin + ",C=KZ",
            pair,
            "CN=Test root",
            false,
            new KeyPurposeId[] {
              KeyPurposeId.id_kp_emailProtection,
              KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.2.398.3.3.4.1.2.1"))
            },
            true);
    return store(pair, made, password);
  }

  private static byte[] store(KeyPair pair, X509Certificate certificate, char[] password)
      throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", pair.getPrivate(), password, new X509Certificate[] {certificate});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, password);
    return out.toByteArray();
  }

  byte[] list() throws Exception {
    return list(now, now.plus(Duration.ofDays(7)), Map.of(BigInteger.TWO, now));
  }

  /** A list of these dates that names these as revoked since then. */
  public byte[] list(Instant given, Instant next, Map<BigInteger, Instant> revoked)
      throws Exception {
    JcaX509v2CRLBuilder builder =
        new JcaX509v2CRLBuilder(rootCertificate.getSubjectX500Principal(), Date.from(given));
    builder.setNextUpdate(Date.from(next));
    revoked.forEach(
        (serial, since) -> builder.addCRLEntry(serial, Date.from(since), CRLReason.keyCompromise));
    return builder.build(signer(root)).getEncoded();
  }

  /** An answer in somebody's favour, by one the authority never named to answer. */
  byte[] answeredByAStranger(byte[] request) throws Exception {
    return ocsp(request, stamper, stamperCertificate);
  }

  byte[] ocsp(byte[] request) throws Exception {
    return ocsp(request, responder, responderCertificate);
  }

  private byte[] ocsp(byte[] request, KeyPair by, X509Certificate certificate) throws Exception {
    BasicOCSPRespBuilder builder =
        new BasicOCSPRespBuilder(new RespID(new X500Name("CN=Test OCSP")));
    for (Req one : new OCSPReq(request).getRequestList()) {
      builder.addResponse(
          one.getCertID(),
          CertificateStatus.GOOD,
          Date.from(now),
          Date.from(now.plus(Duration.ofDays(1))));
    }
    X509CertificateHolder[] chain = {new X509CertificateHolder(certificate.getEncoded())};
    return new OCSPRespBuilder()
        .build(OCSPRespBuilder.SUCCESSFUL, builder.build(signer(by), chain, Date.from(now)))
        .getEncoded();
  }

  private byte[] stamp(byte[] request) throws Exception {
    var digest = new JcaDigestCalculatorProviderBuilder().build();
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", stamper.getPrivate(), stamperCertificate),
            digest.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
            new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(stamperCertificate)));
    return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
        .generate(new TimeStampRequest(request), BigInteger.valueOf(serial++), Date.from(now))
        .getEncoded();
  }

  private JcaX509v3CertificateBuilder builder(String subject, KeyPair keys, String issuer) {
    return new JcaX509v3CertificateBuilder(
        new X500Name(issuer),
        BigInteger.valueOf(serial++),
        Date.from(now.minus(Duration.ofDays(30))),
        Date.from(now.plus(Duration.ofDays(900))),
        new X500Name(subject),
        keys.getPublic());
  }

  private X509Certificate certificate(
      String subject,
      KeyPair keys,
      String issuer,
      boolean ca,
      KeyPurposeId[] purposes,
      boolean listed)
      throws Exception {
    JcaX509v3CertificateBuilder builder = builder(subject, keys, issuer);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
    usage(builder, ca);
    if (purposes.length > 0) {
      boolean alone = purposes.length == 1; // RFC 3161, 2.3: critical for a time-stamping key
      builder.addExtension(Extension.extendedKeyUsage, alone, new ExtendedKeyUsage(purposes));
    }
    if (List.of(purposes).contains(KeyPurposeId.id_kp_OCSPSigning)) {
      builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }
    if (listed) {
      builder.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(
              new DistributionPoint[] {
                new DistributionPoint(
                    new DistributionPointName(new GeneralNames(uri("/crl"))), null, null)
              }));
    }
    return signed(builder);
  }

  private static void usage(JcaX509v3CertificateBuilder builder, boolean ca) throws Exception {
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            ca
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
  }

  private X509Certificate withOcsp(String subject, KeyPair keys) throws Exception {
    JcaX509v3CertificateBuilder builder = builder(subject, keys, "CN=Test root");
    usage(builder, false);
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            new AccessDescription(X509ObjectIdentifiers.ocspAccessMethod, uri("/ocsp"))));
    return signed(builder);
  }

  private GeneralName uri(String path) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address(path).toString());
  }

  private X509Certificate signed(JcaX509v3CertificateBuilder builder) throws Exception {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(root)));
  }

  private static ContentSigner signer(KeyPair keys) throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
    return generator.generateKeyPair();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
