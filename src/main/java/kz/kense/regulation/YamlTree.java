package kz.kense.regulation;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The tree of a YAML text; what is wrong with its syntax is told in the user's own words. */
public final class YamlTree {
  /** Told of the line after the key, where the library gives up. */
  private static final String NO_COLON = "yaml-no-colon";

  /** What the YAML library says of the commonest slips, and our word for each of them. */
  private static final Map<String, String> SLIPS =
      Map.of(
          "(TAB)", "yaml-tab",
          "expected ',' or", "yaml-bracket",
          "found unexpected end of stream", "yaml-quote",
          "mapping values are not allowed", "yaml-colon",
          "but found another document", "yaml-documents",
          "expected <block end>", "yaml-indent",
          "could not find expected ':'", NO_COLON);

  private YamlTree() {}

  /** Empty when the text is no YAML or holds nothing; the findings say so. */
  public static Optional<Node> of(FileNotes notes, String yaml) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().build())
              .composeString(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
      if (root.isEmpty()) {
        notes.findings.add(Finding.error(notes.file, 1, "empty-file"));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      int begun = e.getContextMark().map(Mark::getLine).orElse(line - 1) + 1;
      notes.findings.add(finding(notes.file, line, begun, e.getProblem()));
    } catch (YamlEngineException e) {
      notes.findings.add(finding(notes.file, 1, 1, String.valueOf(e.getMessage())));
    } catch (StackOverflowError deep) {
      // the library goes down by recursion: thousands of brackets one in another are no regulation
      notes.findings.add(Finding.error(notes.file, 1, "yaml-deep"));
    }
    return Optional.empty();
  }

  private static Finding finding(String file, int line, int begun, String problem) {
    return SLIPS.entrySet().stream()
        .filter(s -> problem.contains(s.getKey()))
        .findFirst()
        .map(s -> s.getValue())
        .map(code -> Finding.error(file, code.equals(NO_COLON) ? begun : line, code, begun))
        .orElseGet(
            () ->
                Finding.error(
                    file,
                    line,
                    "yaml-syntax",
                    begun < line ? begun + "–" + line + ": " + problem : problem));
  }
}
