package kz.kense.statement;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.kense.office.Logged;
import kz.kense.office.OfficeEvent.StatementKeyMade;
import kz.kense.office.Offices;
import kz.kense.text.Failure;

/**
 * The keys an office states with: made here, kept sealed in its log, published as PEM. The program
 * uses them only while an official signs a result with his own key, and for the list of withdrawn
 * results; nobody is ever shown one.
 */
public final class StatementKeys {
  private final Offices offices;
  private final MachineSecret secret;

  /**
   * A published key.
   *
   * @param here whether this machine can state with it
   */
  public record Published(StatementPublicKey key, LocalDate since, boolean here) {}

  public StatementKeys(Offices offices, MachineSecret secret) {
    this.offices = offices;
    this.secret = secret;
  }

  /** The office's keys, newest first; none before the first result is signed. */
  public List<Published> published() {
    return made().reversed().stream()
        .map(m -> new Published(publicKey(m), m.at().toLocalDate(), opened(m).isPresent()))
        .toList();
  }

  public List<StatementPublicKey> trusted() {
    return made().reversed().stream().map(StatementKeys::publicKey).toList();
  }

  /**
   * What the office hands out: every key it ever had, newest first, so that older papers stay good.
   *
   * @throws Failure {@code statement.no-key} when it has none yet
   */
  public byte[] pem() {
    StringBuilder pem = new StringBuilder();
    for (Published p : published()) {
      pem.append(offices.office().organisation().name().ru())
          .append("; ")
          .append(p.since())
          .append("; SHA-256 ")
          .append(p.key().fingerprint())
          .append('\n')
          .append(p.key().pem());
    }
    if (pem.isEmpty()) {
      throw Failure.of("statement.no-key");
    }
    return pem.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The key to state with on this machine; the very first one is made here and now.
   *
   * @param actor employee id
   * @throws Failure {@code statement.key-elsewhere} when the office has keys, but this machine none
   *     of them: a new one is an administrator's decision, because it must be published
   */
  public StatementKey present(String actor) {
    return made().isEmpty() ? make(actor) : present();
  }

  /**
   * The key to state with on this machine.
   *
   * @throws Failure {@code statement.no-key} before the first was made, {@code
   *     statement.key-elsewhere}
   */
  public StatementKey present() {
    List<Logged<StatementKeyMade>> made = made();
    if (made.isEmpty()) {
      throw Failure.of("statement.no-key");
    }
    return made.reversed().stream()
        .map(this::opened)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> Failure.of("statement.key-elsewhere"));
  }

  /** Makes a new key on this machine; the former ones stay published. */
  public StatementKey make(String actor) {
    StatementKey key = StatementKey.make(new SecureRandom());
    offices.log(
        actor,
        new StatementKeyMade(
            key.publicKey().pem(), Base64.getEncoder().encodeToString(key.sealed(secret))));
    return key;
  }

  private List<Logged<StatementKeyMade>> made() {
    return offices.logged(StatementKeyMade.class);
  }

  private Optional<StatementKey> opened(Logged<StatementKeyMade> made) {
    try {
      byte[] sealed = Base64.getDecoder().decode(made.event().sealed());
      return Optional.of(StatementKey.open(sealed, publicKey(made), secret));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private static StatementPublicKey publicKey(Logged<StatementKeyMade> made) {
    return StatementPublicKey.read(made.event().publicKey().getBytes(StandardCharsets.US_ASCII))
        .getFirst();
  }
}
