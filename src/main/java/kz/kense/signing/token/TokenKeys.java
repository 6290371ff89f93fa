package kz.kense.signing.token;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** KAZTOKEN, eToken, JaCarta, the smart cards OpenSC knows, and SoftHSM for tests. */
  private static final List<String> USUAL =
      List.of(
          "/usr/lib/libkztoken.so",
          "/usr/lib/librtpkcs11ecp.so",
          "/usr/lib/libeTPkcs11.so",
          "/usr/lib/libeToken.so",
          "/usr/lib/libjcPKCS11-2.so",
          "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
          "/usr/lib/softhsm/libsofthsm2.so",
          "C:\\Windows\\System32\\kztoken.dll",
          "C:\\Windows\\System32\\eTPKCS11.dll",
          "C:\\Windows\\System32\\jcPKCS11-2.dll");

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

  /**
   * A certificate in a token that can be read before any PIN.
   *
   * @param uri of its key, as {@link #open} takes it
   * @param chain the person's certificate first, then those of authorities in the token
   */
  public record Found(String uri, Token token, List<X509Certificate> chain) {}

  /**
   * The certificates of persons in the tokens a module sees now; needs no PIN. A token that shows
   * none before its PIN is left out: its own {@link #uri} may still be opened.
   *
   * @throws Failure {@code signing.token-module}
   */
  public static List<Found> found(Path module) {
    Cryptoki library = Cryptoki.load(module);
    List<Found> all = new ArrayList<>();
    for (Token token : library.tokens()) {
      if (token.label().isEmpty()) {
        continue; // nobody has put anything into it yet
      }
      Map<String, X509Certificate> persons = new LinkedHashMap<>();
      List<X509Certificate> authorities = new ArrayList<>();
      List<Attribute> certificates = List.of(Attribute.ofClass(CERTIFICATE));
      for (byte[] id : library.find(token, certificates, Attribute.ID)) {
        List<Attribute> one = List.of(certificates.getFirst(), new Attribute(Attribute.ID, id));
        for (byte[] der : library.find(token, one, Attribute.VALUE)) {
          X509Certificate certificate = x509(der);
          if (certificate.getBasicConstraints() >= 0) {
            authorities.add(certificate);
          } else {
            persons.put(uri(module, token, id), certificate);
          }
        }
      }
      persons.forEach(
          (uri, person) -> {
            List<X509Certificate> chain = new ArrayList<>(List.of(person));
            chain.addAll(authorities);
            all.add(new Found(uri, token, List.copyOf(chain)));
          });
    }
    return List.copyOf(all);
  }

  /** The URI of a token, as {@link #open} takes it. */
  public static String uri(Path module, Token token) {
    return uri(module, token, new byte[0]);
  }

  private static String uri(Path module, Token token, byte[] id) {
    StringBuilder key = new StringBuilder(id.length == 0 ? "" : ";id=");
    for (byte b : id) {
      key.append("%%%02X".formatted(b & 0xff));
    }
    return Pkcs11Uri.SCHEME
        + "token="
        + escaped(token.label())
        + ";serial="
        + escaped(token.serial())
        + key
        + "?module-path="
        + escaped(module.toString());
  }

  /** The library a URI names; empty when it is none of ours, or the library is gone. */
  public static Optional<Path> module(String uri) {
    try {
      return Optional.of(Pkcs11Uri.parse(uri).module());
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /** Libraries of tokens usual in Kazakhstan that are installed on this machine. */
  public static List<Path> usualModules() {
    return USUAL.stream().map(Path::of).filter(Files::isRegularFile).toList();
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
