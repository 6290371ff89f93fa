package kz.kense.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The holder's IIN or BIN as a code that whoever knows the number can check and whoever does not
 * cannot simply try out: Argon2id (RFC 9106; 19 MiB, 2 passes, OWASP's least) with a fresh salt. A
 * plain digest would be no secret: an IIN is a birth date and five digits, some 5·10⁸ numbers, a
 * second's work; here each try costs about 30 ms and 19 MiB, and nothing can be prepared before. It
 * hinders the mass harvesting of codes, not a determined search for one person.
 *
 * @param salted 8 bytes of salt, then 8 bytes of digest
 */
public record HolderDigest(byte[] salted) {
  private static final int SALT_BYTES = 8;
  private static final int DIGEST_BYTES = 8;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  public HolderDigest {
    if (salted.length != SALT_BYTES + DIGEST_BYTES) {
      throw new IllegalArgumentException("8 bytes of salt and 8 of digest");
    }
  }

  /**
   * @param idNumber IIN or BIN, twelve digits
   */
  public static HolderDigest of(String idNumber, SecureRandom random) {
    byte[] salted = new byte[SALT_BYTES + DIGEST_BYTES];
    random.nextBytes(salted);
    byte[] digest = derive(idNumber, Arrays.copyOf(salted, SALT_BYTES));
    System.arraycopy(digest, 0, salted, SALT_BYTES, DIGEST_BYTES);
    return new HolderDigest(salted);
  }

  /** Whether it was made of this number. */
  public boolean matches(String idNumber) {
    return MessageDigest.isEqual(
        Arrays.copyOfRange(salted, SALT_BYTES, salted.length),
        derive(idNumber.strip(), Arrays.copyOf(salted, SALT_BYTES)));
  }

  private static byte[] derive(String idNumber, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] digest = new byte[DIGEST_BYTES];
    generator.generateBytes(idNumber.getBytes(StandardCharsets.US_ASCII), digest);
    return digest;
  }
}
