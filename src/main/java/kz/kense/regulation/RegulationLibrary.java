package kz.kense.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kense.text.Failure;

/**
 * The regulations an office works by: those shipped with Kense and those of the office's own
 * folder. Immutable.
 */
public final class RegulationLibrary {
  private static final String FOLDER = "/kz/kense/regulation/";

  private final List<Regulation> regulations;
  private final List<Finding> findings;

  private RegulationLibrary(List<Regulation> regulations, List<Finding> findings) {
    this.regulations = List.copyOf(regulations);
    this.findings = List.copyOf(findings);
  }

  /**
   * The shipped regulations, those that {@code index.txt} lists, one file name a line.
   *
   * @throws IllegalStateException when a shipped file has an error: a fault of the build, not of
   *     the user
   */
  public static RegulationLibrary builtIn() {
    return Shipped.LIBRARY;
  }

  /** Read once: the files are part of the program and the library never changes. */
  private static final class Shipped {
    static final RegulationLibrary LIBRARY = read();
  }

  private static RegulationLibrary read() {
    List<Regulation> all = new ArrayList<>();
    for (Map.Entry<String, String> file : shippedFiles().entrySet()) {
      RegulationReader.Reading reading = RegulationReader.read(file.getKey(), file.getValue());
      all.add(
          reading
              .accepted()
              .orElseThrow(() -> new IllegalStateException(reading.findings().toString())));
    }
    return new RegulationLibrary(all, List.of());
  }

  /** The shipped files' texts by name, in the order of the index. */
  public static Map<String, String> shippedFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : resource("index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      files.put(name, resource(name));
    }
    return files;
  }

  /**
   * The shipped regulations and every {@code *.yaml} of an office's folder. A file with an error is
   * left out, and its findings are in {@link #findings()}.
   *
   * @param folder need not exist
   * @throws Failure {@code regulation.folder} when it cannot be listed
   */
  public static RegulationLibrary of(Path folder) {
    RegulationLibrary library = builtIn();
    for (Path file : yamlFiles(folder)) {
      library = library.withFile(file);
    }
    return library;
  }

  private static List<Path> yamlFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw Failure.of("regulation.folder", folder.toString()).causedBy(e);
    }
  }

  private RegulationLibrary withFile(Path file) {
    RegulationReader.Reading reading = RegulationReader.readFile(file);
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(reading.findings());
    Optional<Regulation> accepted = reading.accepted();
    if (accepted.isEmpty()) {
      return new RegulationLibrary(regulations, all);
    }
    Regulation added = accepted.get();
    if (find(added.id(), added.version()).isPresent()) {
      all.add(Finding.error(file.toString(), 1, "version-taken", added.id(), added.version()));
      return new RegulationLibrary(regulations, all);
    }
    return new RegulationLibrary(with(added).regulations, all);
  }

  /** All of them, in the order they were added, editions of one regulation included. */
  public List<Regulation> all() {
    return regulations;
  }

  /** What was found in the office's own files; empty for the shipped ones, which have no errors. */
  public List<Finding> findings() {
    return findings;
  }

  /** The newest edition of a regulation. */
  public Optional<Regulation> find(String id) {
    return regulations.stream()
        .filter(r -> r.id().equals(id))
        .max(Comparator.comparing(Regulation::version));
  }

  /** The edition a case was registered under. */
  public Optional<Regulation> find(String id, String version) {
    return regulations.stream()
        .filter(r -> r.id().equals(id) && r.version().equals(version))
        .findFirst();
  }

  /** A library that has one more; an edition with the same id and version is replaced. */
  public RegulationLibrary with(Regulation added) {
    List<Regulation> all = new ArrayList<>(regulations);
    all.removeIf(r -> r.id().equals(added.id()) && r.version().equals(added.version()));
    all.add(added);
    return new RegulationLibrary(all, findings);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RegulationLibrary.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
