package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.kense.SampleDocuments;
import kz.kense.scan.OddPdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command over documents that hold their own text, so that nothing is recognised. */
final class ReadCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theRefusedAreNamedAndTheOthersDoneAllTheSame() throws Exception {
    Path letter = Files.write(folder.resolve("letter.pdf"), SampleDocuments.pdf(2));
    Path locked = Files.write(folder.resolve("locked.pdf"), SampleDocuments.encryptedPdf());
    Path to = folder.resolve("new/out");
    assertThat(
            run(
                "--lang=ru",
                "read",
                letter,
                locked,
                letter,
                folder.resolve("gone.pdf"),
                "--out=" + to,
                "--json"))
        .isEqualTo(1);
    JsonNode said = JsonMapper.builder().build().readTree(out.toString());
    assertThat(said).hasSize(4);
    assertThat(said.path(0).path("refused").asBoolean()).isFalse();
    assertThat(said.path(0).path("pages").path(1).path("text").asString()).contains("page 2");
    assertThat(said.path(1).path("code").asString()).isEqualTo("attachment.encrypted");
    assertThat(said.path(1).path("reason").asString()).contains("locked.pdf").contains("парол");
    assertThat(said.path(2).path("pdf").asString()).endsWith("letter-2.pdf");
    assertThat(said.path(3).path("code").asString()).isEqualTo("attachment.unreadable");
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("kense: "));
    assertThat(names(to))
        .containsExactly("letter-2.pdf", "letter-2.txt", "letter.pdf", "letter.txt");
    assertThat(run("read", letter, "--out=" + to)).isZero();
    assertThat(names(to)).contains("letter-3.pdf").hasSize(6);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaidBeforeAnythingIsRead() throws Exception {
    Path letter = Files.write(folder.resolve("letter.pdf"), SampleDocuments.pdf(1));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run("--lang=kk", "read", letter, "--out=" + file)).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains(file.toString());
    assertThat(run("read", letter)).isEqualTo(2);
    assertThat(names(folder)).containsExactly("file", "letter.pdf");
  }

  @Test
  void stoppedInTheMiddleItLeavesNothingHalfDone() throws Exception {
    Path document = Files.write(folder.resolve("long.pdf"), OddPdfs.pages(2_000, 200));
    Path to = Files.createDirectory(folder.resolve("out"));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m", // as packaging/bin/kense sets it
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                "kz.kense.Main",
                "read",
                document.toString(),
                "--out=" + to)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    while (pagesTaken(scratch) < 3) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    process.destroy(); // SIGTERM goes the way of Ctrl+C
    assertThat(process.waitFor()).isNotZero();
    assertThat(to).isEmptyDirectory();
    assertThat(names(scratch)).noneMatch(name -> name.startsWith("kense-read"));
  }

  private static long pagesTaken(Path scratch) throws IOException {
    try (Stream<Path> all = Files.walk(scratch, 2)) {
      return all.filter(file -> file.toString().endsWith(".tif")).count();
    } catch (java.io.UncheckedIOException e) {
      return 0; // a file has gone while they were counted
    }
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private int run(Object... args) {
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return KenseCommand.run(
        new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), words);
  }
}
