package kz.kense.signing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Properties;
import kz.kense.signing.NationalFixtures;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.Test;

/** The mathematics, against numbers of another program (ncalayer-rs). */
class NationalProviderTest {
  private static final Provider PROVIDER = new NationalProvider();
  private static final String KEY = NationalAlgorithm.GOST_2015.keyOid();
  private static final String SIGNATURE = NationalAlgorithm.GOST_2015.signatureOid();

  @Test
  void theKnownVectorMatches() throws GeneralSecurityException, IOException {
    Properties vector = vector();
    byte[] message = vector.getProperty("msg").getBytes(StandardCharsets.UTF_8);
    MessageDigest digest =
        MessageDigest.getInstance(NationalAlgorithm.GOST_2015.digestOid(), PROVIDER);
    assertThat(digest.digest(message)).isEqualTo(hex(vector, "digest"));
    assertThat(verify(publicKey(vector), message, hex(vector, "sig"))).isTrue();
    byte[] mine = sign(privateKey(vector), message);
    assertThat(mine).hasSize(128).isNotEqualTo(hex(vector, "sig"));
    assertThat(verify(publicKey(vector), message, mine)).isTrue();
  }

  @Test
  void everyBitOfASignatureCounts() throws GeneralSecurityException, IOException {
    Properties vector = vector();
    PublicKey key = publicKey(vector);
    byte[] message = vector.getProperty("msg").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 128; i++) {
      byte[] altered = hex(vector, "sig");
      altered[i] ^= (byte) (1 << i % 8);
      assertThat(verify(key, message, altered)).as("byte " + i).isFalse();
    }
    assertThat(verify(key, message, new byte[128])).isFalse();
    assertThat(verify(key, message, new byte[0])).isFalse();
    assertThat(verify(key, message, new byte[129])).isFalse();
    assertThat(verify(key, Arrays.append(message, (byte) 0), hex(vector, "sig"))).isFalse();
  }

  @Test
  void aPointOffTheCurveIsNoKey() throws IOException {
    byte[] encoded = publicEncoding(vector());
    encoded[encoded.length - 1] ^= 1;
    assertThatThrownBy(
            () ->
                KeyFactory.getInstance(KEY, PROVIDER)
                    .generatePublic(new X509EncodedKeySpec(encoded)))
        .isInstanceOf(InvalidKeySpecException.class);
  }

  @Test
  void installingAgainAndAgainIsInstallingOnce() {
    NationalProvider.install();
    NationalProvider.install();
    assertThat(java.security.Security.getProviders())
        .filteredOn(p -> p instanceof NationalProvider)
        .hasSize(1);
  }

  private static boolean verify(PublicKey key, byte[] message, byte[] value)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(SIGNATURE, PROVIDER);
    signature.initVerify(key);
    signature.update(message);
    return signature.verify(value);
  }

  private static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(SIGNATURE, PROVIDER);
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  private static AlgorithmIdentifier algorithm() {
    return new AlgorithmIdentifier(
        new ASN1ObjectIdentifier(KEY),
        new DERSequence(
            new ASN1ObjectIdentifier[] {
              new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2.1"),
              new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3")
            }));
  }

  private static byte[] publicEncoding(Properties vector) throws IOException {
    byte[] xy =
        Arrays.concatenate(Arrays.reverse(hex(vector, "qx")), Arrays.reverse(hex(vector, "qy")));
    return new SubjectPublicKeyInfo(algorithm(), new DEROctetString(xy)).getEncoded();
  }

  private static PublicKey publicKey(Properties vector)
      throws GeneralSecurityException, IOException {
    return KeyFactory.getInstance(KEY, PROVIDER)
        .generatePublic(new X509EncodedKeySpec(publicEncoding(vector)));
  }

  private static PrivateKey privateKey(Properties vector)
      throws GeneralSecurityException, IOException {
    byte[] d = LittleEndian.write(new BigInteger(1, hex(vector, "d")), 64);
    byte[] encoded = new PrivateKeyInfo(algorithm(), new DEROctetString(d)).getEncoded();
    return KeyFactory.getInstance(KEY, PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private static Properties vector() throws IOException {
    Properties vector = new Properties();
    vector.load(
        new StringReader(
            new String(
                NationalFixtures.bytes("xml-gost2015/test_gost512.vectors"),
                StandardCharsets.UTF_8)));
    return vector;
  }

  private static byte[] hex(Properties vector, String name) {
    return HexFormat.of().parseHex(vector.getProperty(name));
  }
}
