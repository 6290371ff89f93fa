package kz.kense.signing.national;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Reads national keys from their encodings; makes none. */
final class NationalKeyFactory extends KeyFactorySpi {
  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    if (spec instanceof X509EncodedKeySpec x509) {
      return NationalPublicKey.read(x509.getEncoded());
    }
    throw new InvalidKeySpecException("only X.509 encodings are read");
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    if (spec instanceof PKCS8EncodedKeySpec pkcs8) {
      return NationalPrivateKey.read(pkcs8.getEncoded());
    }
    throw new InvalidKeySpecException("only PKCS#8 encodings are read");
  }

  @Override
  protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> kind)
      throws InvalidKeySpecException {
    if (key instanceof NationalPublicKey && kind.isAssignableFrom(X509EncodedKeySpec.class)) {
      return kind.cast(new X509EncodedKeySpec(key.getEncoded()));
    }
    if (key instanceof NationalPrivateKey && kind.isAssignableFrom(PKCS8EncodedKeySpec.class)) {
      return kind.cast(new PKCS8EncodedKeySpec(key.getEncoded()));
    }
    throw new InvalidKeySpecException("not a national key");
  }

  @Override
  protected Key engineTranslateKey(Key key) throws InvalidKeyException {
    if (key instanceof NationalPublicKey || key instanceof NationalPrivateKey) {
      return key;
    }
    throw new InvalidKeyException("not a national key");
  }
}
