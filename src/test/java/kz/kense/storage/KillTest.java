package kz.kense.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.kense.TestOffice;
import kz.kense.backup.OfficeCheck;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing acknowledged is ever lost: a process that registers is killed at random moments, again
 * and again.
 */
class KillTest {
  private static final int KILLS = 8;

  @TempDir Path folder;

  /** Registers applications until killed; says each number once it is told of it. */
  public static final class Registrar {
    private Registrar() {}

    public static void main(String[] args) {
      try (TestOffice office = TestOffice.at(Path.of(args[0]), "2016-02-05T10:00")) {
        byte[] scan = new byte[20_000];
        while (true) {
          scan[0]++;
          CaseState c =
              office.cases.register(
                  TestOffice.CLERK,
                  office.regulation("zhm-emi"),
                  office.intake("II"),
                  List.of(new NewFile(null, "a.pdf", "application/pdf", scan)));
          System.out.println(c.intake().number());
          System.out.flush();
        }
      }
    }
  }

  @Test
  void everyAcknowledgedNumberIsThereWithoutGapOrDouble() throws Exception {
    Path file = folder.resolve("office.kense");
    Random random = new Random(165);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      Process registrar = start(file);
      int wanted = 1 + random.nextInt(40);
      try (BufferedReader said = registrar.inputReader(StandardCharsets.UTF_8)) {
        for (int i = 0; i < wanted; i++) {
          String number = said.readLine();
          assertThat(number).as("the registrar works").isNotNull();
          acknowledged.add(number);
        }
        // SIGKILL while the next registration is under way; by its handle, which leaves the pipe
        // open to be read
        registrar.toHandle().destroyForcibly();
        said.lines().forEach(acknowledged::add);
      }
      registrar.waitFor();
      assertThat(acknowledged.size()).isGreaterThan(before);
    }
    try (Database database = Database.open(file)) {
      OfficeCheck.Report report = OfficeCheck.of(database);
      assertThat(report.problems()).isEmpty();
      assertThat(acknowledged).doesNotHaveDuplicates();
      List<String> kept =
          database.read(
              tx ->
                  tx.handle()
                      .createQuery("select number from journal order by id")
                      .mapTo(String.class)
                      .list());
      assertThat(kept).containsAll(acknowledged);
      for (int i = 0; i < kept.size(); i++) {
        assertThat(kept.get(i)).isEqualTo("ЗТ-" + (i + 1));
      }
      // at most the one under way at each kill was written without having been said
      assertThat(kept.size() - acknowledged.size()).isBetween(0, KILLS);
    }
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dstdout.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Registrar.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
