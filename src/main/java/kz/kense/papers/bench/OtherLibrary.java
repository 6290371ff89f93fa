package kz.kense.papers.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kense.text.Failure;

/**
 * OpenPDF (LGPL-2.1 or MPL-2.0), another library that signs PDF. It is no part of Kense: it is
 * found on the class path of the tests, in the jar that was named, or in the local Maven
 * repository, and called by reflection so that nothing of it is needed to build or run.
 */
final class OtherLibrary {
  private static final String PDF = "org.openpdf.text.pdf.";

  private final String name;
  private final Constructor<?> reader;
  private final Method stamper;
  private final Method appearance;
  private final Method crypto;
  private final Method close;
  private final Object subFilter;

  private OtherLibrary(String name, ClassLoader loader) throws ReflectiveOperationException {
    this.name = name;
    Class<?> readerType = loader.loadClass(PDF + "PdfReader");
    Class<?> stamperType = loader.loadClass(PDF + "PdfStamper");
    Class<?> appearanceType = loader.loadClass(PDF + "PdfSignatureAppearance");
    Class<?> nameType = loader.loadClass(PDF + "PdfName");
    reader = readerType.getConstructor(byte[].class);
    stamper =
        stamperType.getMethod(
            "createSignature",
            readerType,
            java.io.OutputStream.class,
            String.class,
            java.io.File.class,
            boolean.class);
    appearance = stamperType.getMethod("getSignatureAppearance");
    crypto =
        appearanceType.getMethod(
            "setCrypto", PrivateKey.class, Certificate[].class, CRL[].class, nameType);
    close = stamperType.getMethod("close");
    subFilter = appearanceType.getField("WINCER_SIGNED").get(null);
  }

  String name() {
    return name;
  }

  /**
   * @param jar of OpenPDF 3; empty to look on the class path and in the local Maven repository
   * @return empty when it is nowhere
   */
  static Optional<OtherLibrary> find(Optional<Path> jar) {
    if (jar.isPresent()) {
      return Optional.of(
          load(jar.get()).orElseThrow(() -> Failure.of("bench.other-jar", jar.get())));
    }
    try {
      return Optional.of(new OtherLibrary("OpenPDF", OtherLibrary.class.getClassLoader()));
    } catch (ReflectiveOperationException | LinkageError e) {
      return repository().stream().flatMap(found -> load(found).stream()).findFirst();
    }
  }

  private static Optional<OtherLibrary> load(Path jar) {
    try {
      URL[] place = {jar.toUri().toURL()};
      // stays open as long as its classes are used: until the program ends
      ClassLoader loader = new URLClassLoader(place, OtherLibrary.class.getClassLoader());
      return Optional.of(
          new OtherLibrary(String.valueOf(jar.getFileName()).replace(".jar", ""), loader));
    } catch (MalformedURLException | ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static List<Path> repository() {
    Path folder =
        Path.of(System.getProperty("user.home"), ".m2/repository/com/github/librepdf/openpdf");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).matches("openpdf-3[0-9.]*\\.jar"))
          .sorted()
          .toList()
          .reversed();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Appends a signature that does not show, as Kense does. */
  byte[] sign(byte[] pdf, PrivateKey key, Certificate[] chain) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65_536);
      Object stamp = stamper.invoke(null, reader.newInstance((Object) pdf), out, "\0", null, true);
      crypto.invoke(appearance.invoke(stamp), key, chain, null, subFilter);
      close.invoke(stamp);
      return out.toByteArray();
    } catch (ReflectiveOperationException e) {
      throw Failure.of("bench.other-fails", name, String.valueOf(e.getCause())).causedBy(e);
    }
  }
}
