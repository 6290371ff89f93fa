package kz.kense.statement;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import kz.kense.text.Failure;

/** The key an office signs its statements with: ES256 on P-256 (RFC 9053, 2.1). */
public final class StatementKey {
  private final PrivateKey privateKey;
  private final StatementPublicKey publicKey;

  private StatementKey(PrivateKey privateKey, StatementPublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** A fresh key that no office has. */
  public static StatementKey make(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      return new StatementKey(
          pair.getPrivate(), new StatementPublicKey(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public StatementPublicKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] content) {
    try {
      Signature signer = Signature.getInstance(StatementPublicKey.ALGORITHM);
      signer.initSign(privateKey);
      signer.update(content);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw Failure.of("statement.key-unreadable").causedBy(e);
    }
  }

  /** The private key as it lies in the office's file: sealed, good on this machine only. */
  byte[] sealed(MachineSecret secret) {
    return secret.seal(privateKey.getEncoded(), publicKey.encoded());
  }

  /**
   * @throws Failure {@code statement.key-elsewhere} when it was made on another machine
   */
  static StatementKey open(byte[] sealed, StatementPublicKey publicKey, MachineSecret secret) {
    try {
      byte[] pkcs8 = secret.open(sealed, publicKey.encoded());
      PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return new StatementKey(key, publicKey);
    } catch (GeneralSecurityException e) {
      throw Failure.of("statement.key-elsewhere").causedBy(e);
    }
  }
}
