package kz.kense.regulation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file written by a person, before anyone looks at it as YAML.
 *
 * @param text null when the file cannot be read as text; {@code findings} say why
 */
public record SourceText(@Nullable String text, List<Finding> findings) {
  /** A regulation with every clause of a long act is some 60 KB. */
  private static final long LARGEST = 2 * 1024 * 1024;

  /** Reads a file on disk; nothing is thrown. */
  public static SourceText of(Path file) {
    String name = file.toString();
    try {
      if (Files.notExists(file)) {
        return refused(Finding.error(name, 0, "no-file"));
      }
      if (Files.size(file) > LARGEST) {
        return refused(Finding.error(name, 0, "too-large", Files.size(file) >> 20, LARGEST >> 20));
      }
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      return refused(Finding.error(name, 0, "unreadable", String.valueOf(e.getMessage())));
    }
  }

  private static SourceText of(String name, byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult end = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    if (end.isError()) {
      return refused(Finding.error(name, line(text, text.length()), "not-utf8"));
    }
    Optional<Integer> sign = strange(text);
    return sign.isPresent()
        ? refused(
            Finding.error(
                name,
                line(text, sign.get()),
                "control-sign",
                "U+%04X".formatted((int) text.charAt(sign.get()))))
        : new SourceText(text, List.of());
  }

  /** Where a sign stands that no YAML may hold (YAML 1.2.2, 5.1). */
  private static Optional<Integer> strange(String text) {
    return text.chars().anyMatch(SourceText::strange)
        ? java.util.stream.IntStream.range(0, text.length())
            .filter(i -> strange(text.charAt(i)))
            .boxed()
            .findFirst()
        : Optional.empty();
  }

  private static boolean strange(int sign) {
    return sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0x7F;
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static SourceText refused(Finding why) {
    return new SourceText(null, List.of(why));
  }
}
