package kz.kense.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.kense.attachment.ActiveContent;
import kz.kense.attachment.FileLook;
import kz.kense.attachment.FileType;
import kz.kense.text.Failure;

/**
 * A file brought to the counter, looked into and found fit to be kept.
 *
 * @param name as it was called, without its folder
 * @param mediaType by its content
 * @param pages one or more
 * @param active what it would do in other programs; Kense runs none of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the archive, never compared
public record IncomingFile(
    String name, String mediaType, int pages, Set<ActiveContent> active, byte[] content) {
  /**
   * Larger files are refused: a scan of that size was made wrongly, and it would be kept for ever.
   */
  public static final long MAX_BYTES = 100L * 1024 * 1024;

  /**
   * Reads a file whole.
   *
   * @throws Failure {@code attachment.unreadable}, {@code attachment.empty}, {@code
   *     attachment.too-large}, or as {@link FileType#of} and {@link FileType#look} refuse it
   */
  public static IncomingFile read(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    try {
      if (!Files.isRegularFile(file)) {
        throw Failure.of("attachment.unreadable", name);
      }
      if (Files.size(file) > MAX_BYTES) {
        throw Failure.of("attachment.too-large", name, MAX_BYTES / 1024 / 1024);
      }
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw Failure.of("attachment.unreadable", name).causedBy(e);
    }
  }

  /** The same for bytes that are already here. */
  public static IncomingFile of(String name, byte[] content) {
    FileType type = FileType.of(name, content);
    FileLook look = type.look(name, content);
    return new IncomingFile(name, type.mediaType(), look.pages(), look.active(), content);
  }
}
