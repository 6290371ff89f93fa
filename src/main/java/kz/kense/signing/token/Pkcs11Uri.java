package kz.kense.signing.token;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.kense.text.Failure;

/**
 * Where a key lies in a token (RFC 7512): {@code
 * pkcs11:token=NAME;object=LABEL;id=%01?module-path=/usr/lib/softhsm/libsofthsm2.so}. What is not
 * named is not asked for.
 *
 * @param module the library that drives the token
 * @param token attributes of the token by their names in the RFC: {@code token}, {@code serial},
 *     {@code manufacturer}, {@code model}
 * @param object the key's label
 * @param id the key's CKA_ID
 */
record Pkcs11Uri(
    Path module, Map<String, String> token, Optional<String> object, Optional<byte[]> id) {
  static final String SCHEME = "pkcs11:";
  private static final Set<String> TOKEN = Set.of("token", "serial", "manufacturer", "model");

  /** Places of a {@code module-name}, {@code libNAME.so} or {@code NAME.so}. */
  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/pkcs11",
          "/usr/lib/x86_64-linux-gnu/pkcs11",
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/usr/lib64/pkcs11",
          "/usr/lib64",
          "/usr/lib/softhsm",
          "/usr/lib",
          "/usr/local/lib");

  Pkcs11Uri {
    token = Map.copyOf(token);
  }

  /**
   * @throws Failure {@code signing.token-uri} when it is written wrongly or names no module, {@code
   *     signing.token-pin} when a PIN stands in it, {@code signing.token-module} when there is no
   *     such library
   */
  static Pkcs11Uri parse(String uri) {
    if (!uri.startsWith(SCHEME)) {
      throw Failure.of("signing.token-uri", uri);
    }
    String[] halves = uri.substring(SCHEME.length()).split("\\?", 2);
    Map<String, byte[]> path = attributes(halves[0], ";", uri);
    Map<String, byte[]> query = halves.length > 1 ? attributes(halves[1], "&", uri) : Map.of();
    if (Stream.of("pin-value", "pin-source").anyMatch(query::containsKey)) {
      // arguments of a process are everybody's to read
      throw Failure.of("signing.token-pin");
    }
    Map<String, String> token = new LinkedHashMap<>();
    for (String name : TOKEN) {
      byte[] value = path.get(name);
      if (value != null) {
        token.put(name, text(value));
      }
    }
    return new Pkcs11Uri(
        module(query, uri),
        token,
        Optional.ofNullable(path.get("object")).map(Pkcs11Uri::text),
        Optional.ofNullable(path.get("id")));
  }

  boolean names(Token found) {
    return token.entrySet().stream()
        .allMatch(
            wanted ->
                wanted
                    .getValue()
                    .equals(
                        switch (wanted.getKey()) {
                          case "token" -> found.label();
                          case "serial" -> found.serial();
                          case "manufacturer" -> found.manufacturer();
                          default -> found.model();
                        }));
  }

  private static Path module(Map<String, byte[]> query, String uri) {
    byte[] given = query.get("module-path");
    byte[] named = query.get("module-name");
    byte[] wanted = given != null ? given : named;
    if (wanted == null) {
      throw Failure.of("signing.token-uri", uri);
    }
    String name = text(wanted);
    Stream<String> candidates =
        given != null
            ? Stream.of(name)
            : FOLDERS.stream()
                .flatMap(f -> Stream.of(f + "/lib" + name + ".so", f + "/" + name + ".so"));
    try {
      return candidates
          .map(Path::of)
          .filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow(() -> Failure.of("signing.token-module", name));
    } catch (InvalidPathException e) {
      throw Failure.of("signing.token-uri", uri).causedBy(e);
    }
  }

  private static Map<String, byte[]> attributes(String text, String separator, String uri) {
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (String attribute : text.split(separator, -1)) {
      int equals = attribute.indexOf('=');
      if (attribute.isEmpty()) {
        continue;
      }
      // RFC 7512, 2.3: the same attribute twice is an error
      if (equals < 1
          || found.put(
                  attribute.substring(0, equals), decoded(attribute.substring(equals + 1), uri))
              != null) {
        throw Failure.of("signing.token-uri", uri);
      }
    }
    return found;
  }

  private static byte[] decoded(String text, String uri) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
        continue;
      }
      int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw Failure.of("signing.token-uri", uri);
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
