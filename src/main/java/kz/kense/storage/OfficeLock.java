package kz.kense.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second program out of an office's file and can say who has it. The lock is the operating
 * system's, on a file beside the office's ({@code NAME.lock}), so it goes away with the process,
 * however that ends.
 */
final class OfficeLock implements AutoCloseable {
  private final FileChannel channel;

  private OfficeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws Failure {@code storage.in-use} with the holder's user, machine and process; {@code
   *     storage.read-only}
   */
  static OfficeLock take(Path office) {
    Path lockFile = office.resolveSibling(office.getFileName() + ".lock");
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              lockFile,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        // the first byte is locked for ever by Windows' rules; the holder's words start after it
        throw Failure.of("storage.in-use", office.toString(), holder(lockFile));
      }
      byte[] me =
          (" "
                  + System.getProperty("user.name")
                  + "@"
                  + machine()
                  + ", "
                  + ProcessHandle.current().pid())
              .getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(me), 0);
      return new OfficeLock(channel);
    } catch (IOException e) {
      closeQuietly(channel);
      throw Failure.of("storage.read-only", office.toString()).causedBy(e);
    } catch (Failure e) {
      closeQuietly(channel);
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(0, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it open already
    }
  }

  private static String holder(Path lockFile) {
    try {
      byte[] bytes = Files.readAllBytes(lockFile);
      return bytes.length < 2
          ? "?"
          : new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "?";
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // nothing more can be done about a lock file that will not close; the process's end frees it
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
