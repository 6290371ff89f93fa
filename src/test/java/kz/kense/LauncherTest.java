package kz.kense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program as a user starts it: {@code target/kense/bin/kense} from another folder. */
@Tag("journey")
final class LauncherTest {
  @TempDir Path folder;
  private Path link;
  private Path kense;

  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void linkFromAFolderWithASpace() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("мои программы"));
    Path dist = Path.of(System.getProperty("kense.dist"));
    link = Files.createSymbolicLink(elsewhere.resolve("kense"), dist.resolve("bin/kense"));
    kense = link;
  }

  @Test
  void runsThroughALinkFromAnyFolder() throws Exception {
    Outcome outcome = run(Map.of(), "--version");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("kense ");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void filesAreFoundByTheirKazakhNamesWhateverTheLocale() throws Exception {
    Files.write(folder.resolve("Өтініш 1-қосымша.pdf"), SampleDocuments.pdf(1));
    Outcome outcome = run(Map.of("LC_ALL", "C"), "read", "Өтініш 1-қосымша.pdf", "--out", "шығыс");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("Өтініш 1-қосымша.txt");
    assertThat(folder.resolve("шығыс").resolve("Өтініш 1-қосымша.pdf")).isRegularFile();
  }

  @Test
  void withoutADisplayItSaysSoInOneLineOfTheUsersLanguage() throws Exception {
    Outcome outcome = run(Map.of("DISPLAY", "", "LC_ALL", "kk_KZ.UTF-8"));
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("Графикалық экран жоқ");
  }

  @Test
  void aLibraryThatIsMissingIsNamed() throws Exception {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.createFile(broken.resolve("libXtst.so.6"));
    Outcome outcome = run(Map.of("LD_LIBRARY_PATH", broken.toString(), "LC_ALL", "ru_RU.UTF-8"));
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("libXtst.so.6").contains("apt-get install");
  }

  @Test
  void aBrokenAotCacheIsPassedOverInSilence() throws Exception {
    Path copy = folder.resolve("copy");
    Path dist = Path.of(System.getProperty("kense.dist"));
    Files.createDirectories(copy.resolve("bin"));
    Files.copy(dist.resolve("bin/kense"), copy.resolve("bin/kense"));
    Files.createDirectories(copy.resolve("lib"));
    try (var jars = Files.list(dist.resolve("lib"))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.createSymbolicLink(copy.resolve("lib").resolve(jar.getFileName()), jar);
      }
    }
    Files.writeString(copy.resolve("lib/kense.aot"), "not a cache");
    kense = copy.resolve("bin/kense");
    Outcome outcome = run(Map.of(), "--version");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
  }

  @AfterEach
  void unlink() throws IOException {
    Files.delete(link);
  }

  private Outcome run(Map<String, String> environment, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", kense.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("KENSE_JAVA", System.getProperty("java.home"));
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Outcome(exit, read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
