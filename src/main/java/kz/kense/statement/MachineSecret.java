package kz.kense.statement;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.kense.text.Failure;

/**
 * Thirty-two random bytes in the home of this machine's user that seal the office's statement key
 * inside the office's file (AES-256-GCM). Whoever gets only the file, a copy of it or a backup,
 * cannot make statements with it.
 */
public final class MachineSecret {
  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path file;

  /**
   * @param file made with the first use, readable by its owner only
   */
  public MachineSecret(Path file) {
    this.file = file;
  }

  /** {@code $XDG_DATA_HOME/kense/statement.secret}, usually under {@code ~/.local/share}. */
  public static MachineSecret ofThisMachine(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return new MachineSecret(base.resolve("kense").resolve("statement.secret"));
  }

  /**
   * @param label bound to the sealed bytes: they open only beside it
   */
  byte[] seal(byte[] content, byte[] label) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(content);
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException when it was sealed on another machine, or changed since
   */
  byte[] open(byte[] sealed, byte[] label) throws GeneralSecurityException {
    if (sealed.length <= NONCE_BYTES || !Files.exists(file)) {
      throw new GeneralSecurityException("no secret here");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, label)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] label) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] secret = secret();
    cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label);
    Arrays.fill(secret, (byte) 0);
    return cipher;
  }

  private byte[] secret() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      byte[] secret = Files.readAllBytes(file);
      if (secret.length == SECRET_BYTES) {
        return secret;
      }
    } catch (IOException e) {
      throw Failure.of("statement.secret-file", file.toString()).causedBy(e);
    }
    throw Failure.of("statement.secret-file", file.toString());
  }

  private void make() throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    Files.createDirectories(file.toAbsolutePath().getParent());
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var out = Files.newByteChannel(file, options, ownerOnly)) {
      out.write(java.nio.ByteBuffer.wrap(secret));
    } catch (FileAlreadyExistsException e) {
      // another window of the same user was quicker; its secret is as good
    }
  }
}
