package kz.kense.statement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.text.Failure;

/**
 * What an office's statements are checked with: a P-256 public key, published as PEM (RFC 7468,
 * 13).
 *
 * @param encoded SubjectPublicKeyInfo, DER
 */
public record StatementPublicKey(byte[] encoded) {
  /** Signature value is r‖s of fixed length, as RFC 9053, 2.1 has it. */
  static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private static final int ID_BYTES = 8;
  private static final int FIELD_BITS = 256;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  public StatementPublicKey {
    key(encoded);
  }

  /**
   * The keys of a file, newest first as the office wrote them.
   *
   * @throws Failure {@code statement.key-unreadable} when there is none
   */
  public static List<StatementPublicKey> read(byte[] pem) {
    Matcher blocks = PEM.matcher(new String(pem, StandardCharsets.US_ASCII));
    List<StatementPublicKey> keys = new ArrayList<>();
    while (blocks.find()) {
      try {
        keys.add(new StatementPublicKey(Base64.getMimeDecoder().decode(blocks.group(1))));
      } catch (IllegalArgumentException e) {
        throw Failure.of("statement.key-unreadable").causedBy(e);
      }
    }
    if (keys.isEmpty()) {
      throw Failure.of("statement.key-unreadable");
    }
    return keys;
  }

  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** The first 8 bytes of the key's SHA-256: tells keys apart, proves nothing. */
  public byte[] id() {
    return Arrays.copyOf(sha256(), ID_BYTES);
  }

  /** SHA-256 in pairs of upper-case hexadecimal digits, to be compared by eye or telephone. */
  public String fingerprint() {
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256());
  }

  boolean verifies(byte[] content, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key(encoded));
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECPublicKey key(byte[] encoded) {
    try {
      if (KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded))
              instanceof ECPublicKey key
          && key.getParams().getCurve().getField().getFieldSize() == FIELD_BITS) {
        return key;
      }
    } catch (GeneralSecurityException e) {
      throw Failure.of("statement.key-unreadable").causedBy(e);
    }
    throw Failure.of("statement.key-unreadable");
  }
}
