package kz.kense.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.kense.backup.OfficeCheck;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped scenarios against tables typed from the acts. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("packaging/examples");
  @TempDir Path folder;

  @Test
  void theFirstPermitKeepsEveryTermOfParagraph7() throws IOException {
    Played played = play("first-permit.yaml");
    assertThat(played.stop()).isNull();
    assertThat(played.outcome()).isEqualTo("issued");
    assertThat(played.totalDue()).isEqualTo("2016-03-09T18:30");
    assertThat(lines(played))
        .containsExactly(
            "register clerk 2016-02-05T10:15 7.1", // 15 min
            "head-resolution head 2016-02-05T12:10 7.2", // 2 h
            "deputy-resolution deputy 2016-02-05T13:00 7.3", // 2 h, up to the break
            "section-resolution section 2016-02-05T15:30 7.4",
            "draft specialist 2016-03-04T18:30 7.5", // 28 cd
            "check section 2016-02-26T18:00 7.6",
            "agree deputy 2016-02-29T09:30 7.7",
            "sign head 2016-02-29T11:20 7.8",
            "issue clerk 2016-03-01T14:50 7.9"); // 30 min over the break
    signedAndSound(played, "emission-permit-signed.pdf");
    assertThat(text(played, "acceptance-receipt.pdf")).contains("5 ақпан, сағат 10:10");
  }

  @Test
  void theRefusalShrinksTheTotalToFiveCalendarDays() throws IOException {
    Played played = play("refusal.yaml");
    assertThat(played.stop()).isNull();
    assertThat(played.outcome()).isEqualTo("refused");
    assertThat(played.totalDue()).isEqualTo("2016-07-07T18:30");
    assertThat(lines(played))
        .containsExactly(
            "register chancellery 2016-07-01T10:15 6.2",
            "head-resolution head 2016-07-01T10:15 6.3",
            "draft executor 2016-07-07T18:00 6.4", // R4: 15 + 15 minutes are left to the office
            "sign head 2016-07-04T15:15 6.5",
            "issue chancellery 2016-07-04T15:25 6.6"); // 15 min from the signature
    signedAndSound(played, "refusal-letter-signed.pdf");
    assertThat(text(played, "refusal-letter-signed.pdf")).doesNotContain("00-00,\n");
  }

  /** The other examples: their routes only, {@link ResultFormsPlayedTest} draws such results. */
  @ParameterizedTest
  @CsvSource({
    "licence,          issued, 2016-07-15T18:30, 2016-07-15T18:30", // 14 wd from 24.06; 15 wd from
    // 23.06
    "repeat-expertise, issued, 2018-05-11T18:30,", // 10 wd, 28.04 and 05.05 worked
    "scrap-duplicate,  issued, 2013-10-17T18:30,", // 15 wd, 12.10 worked, 14 and 15.10 off
  })
  void theOtherExamplesAreIssuedInTime(
      String example, String outcome, String total, @Nullable String applicant) {
    Played played =
        ScenarioTableTest.sketch(
            ScenarioTableTest.scenario(EXAMPLES.resolve(example + ".yaml")), folder);
    assertThat(played.stop()).isNull();
    assertThat(played.outcome()).isEqualTo(outcome);
    assertThat(played.totalDue()).isEqualTo(total);
    assertThat(played.applicantDue() == null ? null : played.applicantDue().toString())
        .isEqualTo(applicant);
    assertThat(played.steps()).noneMatch(Played.Step::late);
  }

  @Test
  void anActOfTheWrongRoleStopsWithItsParagraph() throws IOException {
    Path scenario = folder.resolve("wrong.yaml");
    Files.writeString(
        scenario,
        """
        case: {regulation: zhm-emi, category: II}
        steps:
          - {at: 2016-02-05T10:00, by: chancellery, do: register}
          - {at: 2016-02-05T10:30, by: head, do: sign}
        """);
    Played played = play(scenario);
    assertThat(Objects.requireNonNull(played.stop()).failure().paragraph()).contains("7.2");
    assertThat(played.stop().line()).isEqualTo(4);
    assertThat(played.steps()).hasSize(1);
  }

  @Test
  void mistakesOfTheWriterAreFoundTogetherAndNothingIsDone() throws IOException {
    Path scenario = folder.resolve("mistakes.yaml");
    Files.writeString(
        scenario,
        """
        case: {regulation: zhm-emi, category: II, recieved: 2016-02-05T10:00}
        steps:
          - {at: 5 February, do: register}
          - {at: 2016-02-05T10:30, do: signs}
        """);
    assertThat(ScenarioReader.read(scenario).findings())
        .extracting(f -> f.line() + " " + f.code())
        .contains("1 unknown-key-near", "3 scenario-time", "4 bad-choice");
  }

  @Test
  void keysThatCannotBeWrittenAreSaidInWords() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    Files.createFile(folder.resolve("out/keys"));
    assertThatThrownBy(() -> play("refusal.yaml"))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("rehearsal.folder"));
  }

  private Played play(String example) {
    return play(EXAMPLES.resolve(example));
  }

  private Played play(Path file) {
    ScenarioReader.Reading reading = ScenarioReader.read(file);
    assertThat(reading.findings()).isEmpty();
    Player.Result result =
        new Player(
                Objects.requireNonNull(reading.scenario()),
                folder.resolve("office.kense"),
                folder.resolve("out"))
            .play();
    assertThat(result.mistakes()).isEmpty();
    return Objects.requireNonNull(result.played());
  }

  private static List<String> lines(Played played) {
    return played.steps().stream()
        .map(s -> s.step() + " " + s.actor() + " " + s.due() + " " + s.paragraph())
        .toList();
  }

  private static Path file(Played played, String name) {
    return played.files().stream()
        .filter(f -> f.toString().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Played played, String name) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file(played, name).toFile())) {
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
  }

  private void signedAndSound(Played played, String name) throws IOException {
    Path pdf = file(played, name);
    TrustStore trust =
        TrustStore.of(List.of())
            .with(Files.readAllBytes(folder.resolve("out/keys/" + PracticeKeys.ROOT_FILE)));
    assertThat(
            SignatureVerifier.verify(
                    Files.readAllBytes(pdf), trust, Instant.parse("2016-08-01T00:00:00Z"))
                .verdict())
        .isEqualTo(Verdict.VALID);
    try (Database database = Database.openReadOnly(folder.resolve("office.kense"))) {
      assertThat(OfficeCheck.of(database).problems()).isEmpty();
    }
  }
}
