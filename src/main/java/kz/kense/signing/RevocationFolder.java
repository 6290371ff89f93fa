package kz.kense.signing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;

/**
 * Revocation lists and OCSP answers an office has imported, one file each, in a folder beside its
 * own file. They are public and can be had again, so they are kept as they are; what they say of
 * their own dates is what counts, and none is believed before its signature is verified.
 */
public final class RevocationFolder {
  private static final int MOST = 500;

  /**
   * A list or answer at hand.
   *
   * @param kind a list or an OCSP answer
   * @param issuer whose it is
   * @param given when
   * @param until when the next is due; absent when it does not say
   */
  public record Entry(
      Revocation.Kind kind, String issuer, Instant given, Optional<Instant> until) {}

  private final Path folder;

  /**
   * @param folder need not exist
   */
  public RevocationFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a file's lists and answers.
   *
   * @return what is in it
   * @throws Failure {@code signing.revocation-unreadable}, {@code signing.revocation-unkept} when
   *     the folder cannot be written
   */
  public List<Entry> add(byte[] file) {
    List<Entry> found = Revocations.none().with(file).entries();
    try {
      Files.createDirectories(folder);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
      Path target = folder.resolve(HexFormat.of().formatHex(digest) + ".rev");
      Path part = folder.resolve(target.getFileName() + ".part");
      Files.write(part, file);
      Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return found;
    } catch (IOException | GeneralSecurityException e) {
      throw Failure.of("signing.revocation-unkept", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /** Everything kept; a file that cannot be read is left out. */
  public Revocations all() {
    Revocations all = Revocations.none();
    for (Path file : files()) {
      try {
        all = all.with(InputFile.read(file));
      } catch (Failure e) {
        // damaged since it was kept: as if it were not there
      }
    }
    return all;
  }

  /** The files that are kept and can be read, as they were brought. */
  public List<byte[]> contents() {
    List<byte[]> found = new ArrayList<>();
    for (Path file : files()) {
      try {
        byte[] content = InputFile.read(file);
        Revocations.none().with(content);
        found.add(content);
      } catch (Failure e) {
        // damaged since it was kept: as if it were not there
      }
    }
    return List.copyOf(found);
  }

  /** What is kept, newest first. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(all().entries());
    entries.sort(Comparator.comparing(Entry::given).reversed());
    return Collections.unmodifiableList(entries);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.rev")) {
      for (Path file : files) {
        if (found.size() < MOST) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    Collections.sort(found);
    return found;
  }
}
