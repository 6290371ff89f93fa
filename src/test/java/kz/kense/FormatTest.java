package kz.kense;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One formatter for all: {@code mvn test -Dtest=FormatTest -Dformat.write=true} mends what this
 * test finds.
 */
final class FormatTest {
  private static final Path SOURCES = Path.of("src");

  private final boolean write = Boolean.getBoolean("format.write");

  @Test
  void everySourceIsFormattedByGoogleJavaFormat() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : javaFiles()) {
      String before = Files.readString(file);
      String after = formatted(before);
      if (!after.equals(before)) {
        if (write) {
          Files.writeString(file, after);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted)
        .as("mend with: mvn test -Dtest=FormatTest -Dformat.write=true")
        .isEmpty();
  }

  private static String formatted(String source) throws FormatterException {
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(imports);
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
