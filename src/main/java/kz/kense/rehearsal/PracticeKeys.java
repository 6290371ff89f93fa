package kz.kense.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.signing.DemoAuthority;
import kz.kense.signing.DemoAuthority.KeyKind;
import kz.kense.signing.DemoAuthority.Person;
import kz.kense.signing.Right;
import kz.kense.text.Failure;

/** Demo keys for the people of a practice office: a new authority, and a PKCS#12 file for each. */
public final class PracticeKeys {
  /** Opens every demo key; they are worth nothing outside practice. */
  public static final String PASSWORD = "demo-1234";

  public static final String ROOT_FILE = "demo-root.pem";

  private static final int RSA_EVERY = 5;

  private final Path folder;
  private final DemoAuthority authority;
  private final Instant from;
  private final Instant to;

  private PracticeKeys(Path folder, DemoAuthority authority, Instant from, Instant to) {
    this.folder = folder;
    this.authority = authority;
    this.from = from;
    this.to = to;
  }

  /**
   * A new authority; its root certificate is written into the folder.
   *
   * @param from from when its keys are valid
   * @param to until when
   */
  public static PracticeKeys create(Path folder, Instant from, Instant to) {
    PracticeKeys keys =
        new PracticeKeys(folder, DemoAuthority.create(new SecureRandom(), from, to), from, to);
    write(folder.resolve(ROOT_FILE), keys.rootPem().getBytes(StandardCharsets.US_ASCII));
    return keys;
  }

  /** The authority's root certificate, for {@link Organisation#trusted()}. */
  public String rootPem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(authority.certificate().getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes {@code ID.p12} for every employee: EC keys, and among them RSA ones, whose making takes
   * long.
   */
  public void issue(Organisation organisation, List<Employee> employees, String bin) {
    for (int i = 0; i < employees.size(); i++) {
      KeyKind kind = i % RSA_EVERY == 2 ? KeyKind.RSA_2048 : KeyKind.EC_P256;
      issue(organisation, employees.get(i), bin, kind);
    }
  }

  private void issue(Organisation organisation, Employee employee, String bin, KeyKind kind) {
    String[] names = employee.name().ru().split(" ", 3);
    Person person =
        new Person(
            names[0],
            names.length > 1 ? names[1] : names[0],
            names.length > 2 ? names[2] : "",
            employee.iin(),
            Optional.of(bin),
            Optional.of(organisation.name().ru()));
    byte[] store =
        authority.issue(
            person, kind, Set.of(Right.HEAD, Right.SIGN), from, to, PASSWORD.toCharArray());
    write(file(employee.id()), store);
  }

  /** Where an employee's key lies. */
  public Path file(String employee) {
    return folder.resolve(employee + ".p12");
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw Failure.of("rehearsal.folder", file.toString()).causedBy(e);
    }
  }
}
