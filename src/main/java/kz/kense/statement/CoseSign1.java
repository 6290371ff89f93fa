package kz.kense.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.text.Failure;

/**
 * A payload with one ES256 signature (RFC 9052, 4.2; RFC 9053, 2.1), tagged 18. Algorithm and key
 * id are in the protected header, so that neither can be changed.
 *
 * @param protectedHeader as encoded
 */
record CoseSign1(byte[] protectedHeader, byte[] payload, byte[] signature) {
  private static final long TAG = 18;
  private static final long ALGORITHM = 1;
  private static final long KEY_ID = 4;
  private static final long ES256 = -7;
  private static final int SIGNATURE_BYTES = 64;

  static CoseSign1 sign(byte[] payload, StatementKey key) {
    byte[] header = Cbor.write(Map.of(ALGORITHM, ES256, KEY_ID, key.publicKey().id()));
    return new CoseSign1(header, payload, key.sign(toBeSigned(header, payload)));
  }

  byte[] encoded() {
    return Cbor.write(new Cbor.Tagged(TAG, List.of(protectedHeader, Map.of(), payload, signature)));
  }

  /**
   * @throws Failure {@code statement.not-ours} for what is no such signature
   */
  static CoseSign1 read(byte[] encoded) {
    if (Cbor.read(encoded) instanceof Cbor.Tagged(long tag, List<?> parts)
        && tag == TAG
        && parts.size() == 4
        && parts.get(0) instanceof byte[] header
        && parts.get(1) instanceof Map<?, ?> unprotected
        && unprotected.isEmpty()
        && parts.get(2) instanceof byte[] payload
        && parts.get(3) instanceof byte[] signature
        && signature.length == SIGNATURE_BYTES) {
      return new CoseSign1(header, payload, signature);
    }
    throw Failure.of("statement.not-ours");
  }

  /** The key among these that made the signature; empty when none did. */
  Optional<StatementPublicKey> signer(List<StatementPublicKey> keys) {
    byte[] signed = toBeSigned(protectedHeader, payload);
    return keys.stream()
        .filter(this::claims)
        .filter(key -> key.verifies(signed, signature))
        .findFirst();
  }

  /** Whether the header names this key; the signature may still be another's. */
  boolean claims(StatementPublicKey key) {
    return java.util.Arrays.equals(key.id(), keyId());
  }

  private byte[] keyId() {
    if (Cbor.read(protectedHeader) instanceof Map<?, ?> header
        && header.size() == 2
        && Long.valueOf(ES256).equals(header.get(ALGORITHM))
        && header.get(KEY_ID) instanceof byte[] id) {
      return id;
    }
    throw Failure.of("statement.not-ours");
  }

  /** RFC 9052, 4.4: the Sig_structure, no external data. */
  private static byte[] toBeSigned(byte[] header, byte[] payload) {
    return Cbor.write(List.of("Signature1", header, new byte[0], payload));
  }
}
