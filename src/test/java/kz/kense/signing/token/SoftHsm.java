package kz.kense.signing.token;

import java.io.ByteArrayInputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real software token (SoftHSM 2) with keys put into it. Its library reads its settings once in a
 * process, from the environment: there is one for all tests, and the environment is set in C.
 */
public final class SoftHsm {
  public static final Path MODULE =
      Stream.of(
              "/usr/lib/softhsm/libsofthsm2.so",
              "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
              "/usr/lib64/softhsm/libsofthsm.so",
              "/usr/lib64/libsofthsm2.so")
          .map(Path::of)
          .filter(Files::isRegularFile)
          .findFirst()
          .orElse(Path.of("/usr/lib/softhsm/libsofthsm2.so"));

  /**
   * The tokens there are, with their PINs: SoftHSM does not see one that another process makes
   * after the library is loaded, so all are made before. Keys may be put in at any time.
   */
  private static final Map<String, String> TOKENS =
      Map.of(
          "Kense head", "1234",
          "Kense deputy", "5678",
          "Kense sign", "1397",
          "Kense journey", "2468");

  private static final SoftHsm SHARED = make();

  private final Path folder;

  private SoftHsm(Path folder) {
    this.folder = folder;
  }

  /** The one of this process; the test is put off where it is not installed. */
  public static SoftHsm shared() {
    if (!Files.isRegularFile(MODULE)) {
      Assumptions.abort("SoftHSM 2 is not installed; sh packaging/setup does it");
    }
    return SHARED;
  }

  private static SoftHsm make() {
    try {
      Path folder = Files.createTempDirectory("kense-softhsm");
      Path tokens = Files.createDirectories(folder.resolve("tokens"));
      Files.writeString(
          folder.resolve("softhsm2.conf"),
          "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
      setEnvironment("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
      SoftHsm made = new SoftHsm(folder);
      if (Files.isRegularFile(MODULE)) {
        for (Map.Entry<String, String> token : TOKENS.entrySet()) {
          made.token(token.getKey(), token.getValue());
        }
      }
      return made;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void setEnvironment(String name, String value) throws Throwable {
    Linker linker = Linker.nativeLinker();
    var setenv =
        linker.downcallHandle(
            linker.defaultLookup().find("setenv").orElseThrow(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int done = (int) setenv.invoke(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (done != 0) {
        throw new IllegalStateException("setenv");
      }
    }
  }

  private void token(String label, String pin) throws Exception {
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--pin",
        pin,
        "--so-pin",
        "12345678");
  }

  /** Puts the key and the certificate of a PKCS#12 file into a token. */
  public void put(String token, String pin, byte[] pkcs12, char[] password, String label, String id)
      throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(pkcs12), password);
    String alias = store.aliases().nextElement();
    Path key = folder.resolve(label + ".p8");
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getKey(alias, password).getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    Files.writeString(key, pem, StandardCharsets.US_ASCII);
    run(
        "softhsm2-util",
        "--import",
        key.toString(),
        "--token",
        token,
        "--label",
        label,
        "--id",
        id,
        "--pin",
        pin);
    Certificate[] chain = store.getCertificateChain(alias);
    for (int i = 0; i < chain.length; i++) {
      Path certificate = folder.resolve(label + i + ".der");
      Files.write(certificate, chain[i].getEncoded());
      String name = i == 0 ? label : label + "-issuer" + i;
      run(
          "pkcs11-tool",
          "--module",
          MODULE.toString(),
          "--token-label",
          token,
          "--login",
          "--pin",
          pin,
          "--write-object",
          certificate.toString(),
          "--type",
          "cert",
          "--id",
          i == 0 ? id : "f" + i + id,
          "--label",
          name);
    }
  }

  private void run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
  }
}
