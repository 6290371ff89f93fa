package kz.kense.attachment;

/**
 * How much a file may ask of this machine. Kense runs with a heap of 512 megabytes: nothing that is
 * let in can need more of it than about half, whatever the file claims. {@code kense bench viewer}
 * shows the memory that was really taken.
 */
public final class FileBounds {
  /** Pages of one file. */
  public static final int PAGES = 3_000;

  /** Dots of one picture: A1 at 300 dpi, or A3 at 600. */
  public static final long PIXELS = 75_000_000;

  /** Dots of a progressive JPEG, which the decoder must hold as a whole at six bytes a dot. */
  public static final long PROGRESSIVE_PIXELS = 36_000_000;

  /** Bytes of one packed part once it is unpacked: a stream of a PDF, a strip of a TIFF. */
  public static final long UNPACKED = 160L * 1024 * 1024;

  /** Bytes of all packed parts of a file together, one after another. */
  public static final long UNPACKED_ALL = 8L * 1024 * 1024 * 1024;

  private FileBounds() {}
}
