package kz.kense.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.RegulationReader;
import kz.kense.text.Failure;
import kz.kense.text.Messages;

/** How an edition is named on the command line: {@code ID}, {@code ID@VERSION} or a YAML file. */
final class EditionName {
  private EditionName() {}

  /**
   * @throws Failure {@code regulation.not-listed}, or {@code term.regulation-file} with the first
   *     finding
   */
  static Regulation find(RegulationLibrary library, String name, Messages words) {
    int at = name.indexOf('@');
    Optional<Regulation> listed =
        at < 0 ? library.find(name) : library.find(name.substring(0, at), name.substring(at + 1));
    if (listed.isPresent()) {
      return listed.get();
    }
    Path file = Path.of(name);
    if (!Files.exists(file) && !name.endsWith(".yaml")) {
      throw Failure.of("regulation.not-listed", name, editions(library));
    }
    RegulationReader.Reading reading = RegulationReader.readFile(file);
    return reading
        .accepted()
        .orElseThrow(
            () -> {
              Finding first =
                  reading.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
              return Failure.of("term.regulation-file", first.place(), first.text(words));
            });
  }

  private static String editions(RegulationLibrary library) {
    return library.all().stream()
        .map(r -> r.id() + "@" + r.version())
        .collect(Collectors.joining(", "));
  }
}
