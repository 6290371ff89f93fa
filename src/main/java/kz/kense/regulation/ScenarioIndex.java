package kz.kense.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which rehearsed scenario walks which paragraphs. The scenarios themselves are tests of the build;
 * this is the list they leave, one a line: regulation, scenario, paragraphs, separated by {@code
 * |}.
 */
public final class ScenarioIndex {
  private static final String RESOURCE = "/kz/kense/regulation/scenarios.txt";

  private ScenarioIndex() {}

  /** Paragraph to scenarios, of one regulation; empty for one that is not shipped. */
  public static Map<String, List<String>> of(String regulation) {
    Map<String, List<String>> walked = new LinkedHashMap<>();
    for (String line : lines()) {
      List<String> cells = List.of(line.split("\\|"));
      if (cells.getFirst().equals(regulation)) {
        cells
            .subList(2, cells.size())
            .forEach(p -> walked.computeIfAbsent(p, x -> new ArrayList<>()).add(cells.get(1)));
      }
    }
    return walked;
  }

  /** The lines of the list as they are shipped. */
  public static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(ScenarioIndex.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
