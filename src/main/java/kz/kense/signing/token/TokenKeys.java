package kz.kense.signing.token;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.login.LoginException;
import kz.kense.signing.KeySource;
import kz.kense.signing.SigningKey;
import kz.kense.signing.token.Cryptoki.Attribute;
import kz.kense.text.Failure;

/**
 * Keys in tokens, through the JDK's PKCS #11 provider. The private key stays in the token; the PIN
 * goes to it once and is kept nowhere here.
 */
public final class TokenKeys implements KeySource {
  private static final System.Logger LOG = System.getLogger(TokenKeys.class.getName());
  private static final long CERTIFICATE = 1;
  private static final long PRIVATE_KEY = 3;

  /** What was logged in to, to be logged out of. */
  private final List<Provider> open = new CopyOnWriteArrayList<>();

  /** A key of a token with what certifies it. */
  private record Entry(PrivateKey key, List<X509Certificate> chain) {}

  @Override
  public boolean knows(String name) {
    return name.startsWith(Pkcs11Uri.SCHEME);
  }

  /**
   * The tokens a module sees now; needs no PIN.
   *
   * @throws Failure {@code signing.token-module}
   */
  public static List<Token> tokens(Path module) {
    return Cryptoki.load(module).tokens();
  }

  /** The URI of a token, as {@link #open} takes it. */
  public static String uri(Path module, Token token) {
    return Pkcs11Uri.SCHEME
        + "token="
        + escaped(token.label())
        + ";serial="
        + escaped(token.serial())
        + "?module-path="
        + escaped(module.toString());
  }

  @Override
  public SigningKey open(String name, char[] pin) {
    Pkcs11Uri uri = Pkcs11Uri.parse(name);
    Cryptoki module = Cryptoki.load(uri.module());
    Token token = token(uri, module.tokens());
    Provider provider = provider(uri.module(), token);
    KeyStore store = logIn(provider, pin);
    open.add(provider);
    List<Entry> entries = entries(store, wanted(uri, module, token));
    if (entries.size() > 1) {
      throw Failure.of("signing.token-keys", entries.size(), token.label());
    }
    if (entries.isEmpty()) {
      throw Failure.of("signing.token-no-key", token.label());
    }
    Entry entry = entries.getFirst();
    return SigningKey.of(entry.key(), entry.chain(), provider);
  }

  @Override
  public void close() {
    for (Provider provider : open) {
      try {
        if (provider instanceof AuthProvider token) {
          token.logout();
        }
      } catch (LoginException | ProviderException e) {
        LOG.log(System.Logger.Level.DEBUG, "the token is gone already", e);
      }
    }
    open.clear();
  }

  private static Token token(Pkcs11Uri uri, List<Token> tokens) {
    List<Token> fitting = tokens.stream().filter(uri::names).toList();
    // slots that are there but hold nothing yet have no name
    List<Token> named = fitting.stream().filter(t -> !t.label().isEmpty()).toList();
    if (named.size() > 1) {
      throw Failure.of(
          "signing.token-several", String.join(", ", named.stream().map(Token::label).toList()));
    }
    if (named.isEmpty()) {
      throw Failure.of("signing.token-absent");
    }
    return named.getFirst();
  }

  private static Provider provider(Path module, Token token) {
    String configuration =
        "--name=kense"
            + token.index()
            + "\nlibrary="
            + module.toAbsolutePath()
            + "\nslotListIndex="
            + token.index()
            + "\n";
    try {
      return Security.getProvider("SunPKCS11").configure(configuration);
    } catch (InvalidParameterException | ProviderException e) {
      throw Failure.of("signing.token-module", module.toString()).causedBy(e);
    }
  }

  private static KeyStore logIn(Provider provider, char[] pin) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return store;
    } catch (IOException | GeneralSecurityException | ProviderException e) {
      String why = causes(e);
      throw Failure.of(
              why.contains("CKR_PIN_LOCKED")
                  ? "signing.token-locked"
                  : why.contains("CKR_PIN") || why.contains("FailedLogin")
                      ? "signing.token-pin-wrong"
                      : "signing.token-answer",
              why)
          .causedBy(e);
    }
  }

  private static String causes(Throwable error) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = error; t != null; t = t.getCause()) {
      all.append(t.getClass().getSimpleName()).append(' ').append(t.getMessage()).append("; ");
    }
    return all.toString();
  }

  /** The certificates of the keys a URI names; empty when it names none, so that any will do. */
  private static Optional<List<X509Certificate>> wanted(
      Pkcs11Uri uri, Cryptoki module, Token token) {
    if (uri.object().isEmpty() && uri.id().isEmpty()) {
      return Optional.empty();
    }
    List<Attribute> key = new ArrayList<>();
    key.add(Attribute.ofClass(PRIVATE_KEY));
    uri.object()
        .ifPresent(
            label ->
                key.add(
                    new Attribute(
                        Attribute.LABEL, label.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    uri.id().ifPresent(id -> key.add(new Attribute(Attribute.ID, id)));
    List<X509Certificate> certificates = new ArrayList<>();
    for (byte[] id : module.find(token, key, Attribute.ID)) {
      List<Attribute> certificate =
          List.of(Attribute.ofClass(CERTIFICATE), new Attribute(Attribute.ID, id));
      module.find(token, certificate, Attribute.VALUE).stream()
          .map(TokenKeys::x509)
          .forEach(certificates::add);
    }
    return Optional.of(certificates);
  }

  private static X509Certificate x509(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw Failure.of("signing.token-answer", "CKA_VALUE").causedBy(e);
    }
  }

  private static List<Entry> entries(KeyStore store, Optional<List<X509Certificate>> wanted) {
    List<Entry> entries = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)
            && store.getKey(alias, null) instanceof PrivateKey key
            && store.getCertificate(alias) instanceof X509Certificate certificate
            && wanted.map(w -> w.contains(certificate)).orElse(true)) {
          entries.add(new Entry(key, chain(store, alias)));
        }
      }
    } catch (GeneralSecurityException | ProviderException e) {
      throw Failure.of("signing.token-answer", causes(e)).causedBy(e);
    }
    return entries;
  }

  private static List<X509Certificate> chain(KeyStore store, String alias)
      throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : store.getCertificateChain(alias)) {
      chain.add((X509Certificate) certificate);
    }
    return chain;
  }

  /** RFC 7512, 2.3: everything but unreserved characters and the slash is written as %XX. */
  private static String escaped(String text) {
    StringBuilder made = new StringBuilder();
    for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      made.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return made.toString();
  }
}
