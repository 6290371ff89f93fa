package kz.kense.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.pkcs.Pfx;

/**
 * A private key with its certificate chain, signer first. Lives in memory only as long as its owner
 * keeps it.
 */
public final class SigningKey {
  private final PrivateKey privateKey;
  private final List<X509Certificate> chain;

  private final Optional<Provider> provider;
  private final SignatureScheme scheme;

  private SigningKey(
      PrivateKey privateKey, List<X509Certificate> chain, Optional<Provider> provider) {
    this.privateKey = privateKey;
    this.chain = List.copyOf(chain);
    this.provider = provider;
    this.scheme = SignatureAlgorithms.forSigning(chain.getFirst().getPublicKey());
  }

  /**
   * A key that lives elsewhere, such as in a token.
   *
   * @param privateKey a handle is enough: it is only ever given to the provider
   * @param chain signer's certificate first; not empty
   * @param provider signs with the handle
   * @throws Failure {@code signing.key-algorithm} when Kense does not sign with such keys
   */
  public static SigningKey of(
      PrivateKey privateKey, List<X509Certificate> chain, Provider provider) {
    return new SigningKey(privateKey, chain, Optional.of(provider));
  }

  /**
   * Opens a key file.
   *
   * @param pkcs12 content of the {@code .p12} file
   * @param password is the caller's to wipe
   * @throws Failure {@code signing.key-not-pkcs12}, {@code signing.key-password}, {@code
   *     signing.key-none}, {@code signing.key-several}, {@code signing.key-algorithm}
   */
  public static SigningKey open(byte[] pkcs12, char[] password) {
    SignatureAlgorithms.ready();
    refuseForeignFile(pkcs12);
    KeyStore store = load(pkcs12, password);
    try {
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() > 1) {
        throw Failure.of("signing.key-several", keys.size());
      }
      if (keys.isEmpty()
          || !(store.getKey(keys.getFirst(), password) instanceof PrivateKey key)
          || store.getCertificateChain(keys.getFirst()) == null) {
        throw Failure.of("signing.key-none");
      }
      return new SigningKey(
          key, x509(store.getCertificateChain(keys.getFirst())), Optional.empty());
    } catch (UnrecoverableKeyException e) {
      throw Failure.of("signing.key-password").causedBy(e);
    } catch (GeneralSecurityException e) {
      throw Failure.of("signing.key-algorithm", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** Signer's certificate first, then its issuers as far as the key file has them. */
  public List<X509Certificate> chain() {
    return chain;
  }

  public Signatory signatory() {
    return Signatory.of(certificate());
  }

  /** Why a signature made now would not be believed; none when nothing is known against it. */
  public List<Reason> doubts(Instant now) {
    return SignerCheck.reasons(certificate(), Optional.of(now), Optional.empty(), now);
  }

  /** How the key signs: algorithm and digest. */
  public SignatureScheme scheme() {
    return scheme;
  }

  /**
   * The bare signature of bytes, in the form of {@link #scheme()}.
   *
   * @throws Failure {@code signing.key-unusable} when the key, or the token that holds it, refuses
   */
  public byte[] sign(byte[] content) {
    return sign(content, scheme);
  }

  /** As {@link #sign(byte[])}, in the form XML wants. */
  byte[] signForXml(byte[] content) {
    return sign(content, scheme.forXml());
  }

  private byte[] sign(byte[] content, SignatureScheme form) {
    try {
      Signature signature = form.signature(provider);
      signature.initSign(privateKey);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException | RuntimeException e) {
      throw Failure.of("signing.key-unusable", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /** Told apart from a wrong password before any password is tried. */
  private static void refuseForeignFile(byte[] pkcs12) {
    try {
      Pfx.getInstance(pkcs12);
    } catch (RuntimeException e) {
      throw Failure.of("signing.key-not-pkcs12").causedBy(e);
    }
  }

  private static KeyStore load(byte[] pkcs12, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      return store;
    } catch (IOException e) {
      String code =
          e.getCause() instanceof UnrecoverableKeyException ? "key-password" : "key-not-pkcs12";
      throw Failure.of("signing." + code).causedBy(e);
    } catch (GeneralSecurityException e) {
      throw Failure.of("signing.key-algorithm", String.valueOf(e.getMessage())).causedBy(e);
    } catch (RuntimeException e) {
      throw Failure.of("signing.key-not-pkcs12").causedBy(e);
    }
  }

  private static List<X509Certificate> x509(Certificate[] certificates) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : certificates) {
      if (certificate instanceof X509Certificate x509) {
        chain.add(x509);
      }
    }
    if (chain.isEmpty()) {
      throw Failure.of("signing.key-none");
    }
    return chain;
  }
}
