package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.kense.SampleDocuments;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that reads papers and is killed in the middle, as when the power goes. */
class KilledReadingTest {
  private static final int PAGES = 14;

  @TempDir private Path folder;

  @Test
  void afterAKillEveryPageIsReadOnceAndNoneIsLost() throws Exception {
    Path file = folder.resolve("office.kense");
    String sha256;
    try (TestOffice office = TestOffice.at(file, "2016-09-05T10:00")) {
      CaseState c = office.register("zhm-emi", "II");
      byte[] pdf = SampleDocuments.pdf(PAGES);
      office.cases.attach(
          c.id(),
          c.seq(),
          TestOffice.CLERK,
          List.of(new NewFile(null, "long.pdf", "application/pdf", pdf)));
      sha256 = office.cases.load(c.id()).attachments().getFirst().sha256();
    }
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader says = reader.inputReader()) {
      assertThat(says.readLine()).isEqualTo("read");
      assertThat(says.readLine()).isEqualTo("read");
    } finally {
      reader.destroyForcibly().waitFor(); // SIGKILL: nothing is said to it
    }
    try (TestOffice office = TestOffice.at(file, "2016-09-05T11:00")) {
      ReadingQueue queue = new ReadingQueue(office.database, Map.of());
      int before = queue.text(sha256).size();
      assertThat(before).isBetween(2, PAGES);
      queue.begin();
      assertThat(queue.waiting()).isEqualTo(PAGES - before);
      int more = 0;
      while (queue.readNext(() -> false)) {
        more++;
      }
      assertThat(more).isEqualTo(PAGES - before);
      assertThat(queue.text(sha256)).hasSize(PAGES);
      assertThat(queue.text(sha256).getLast().text()).contains("page " + PAGES);
      assertThat(queue.waiting()).isZero();
    }
  }

  /** The process that is killed: in the midst of a page, or between two of them. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] args) {
      try (Database database = Database.open(Path.of(args[0]))) {
        ReadingQueue queue = new ReadingQueue(database, Map.of());
        queue.begin();
        while (queue.readNext(() -> false)) {
          System.out.println("read");
        }
      }
    }
  }
}
