package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of conformance §8 that name a shipped regulation, through the command. */
class RegulationTermTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "zhm-emi, II, issue, 2015-09-01, 2015-10-01",
    "zhm-emi, II, issue, 2016-02-05, 2016-03-09",
    "alm-emi, III, issue, 2016-09-05, 2016-09-20",
    "alm-emi, IV, issue, 2016-12-13, 2016-12-22",
    "alm-emi, II, refusal, 2016-12-02, 2016-12-20",
    "alm-emi, III, refusal, 2016-07-01, 2016-07-07",
    "alm-emi, II, reissue, 2016-08-31, 2016-09-30",
    "alm-emi, II, reissue, 2017-01-31, 2017-02-28",
  })
  void totalsOfTheShippedRegulations(
      String regulation, String category, String kind, String from, String due) {
    int code =
        run(
            "--regulation",
            regulation,
            "--term",
            "total",
            "--category",
            category,
            "--kind",
            kind,
            "--from",
            from,
            "--json");
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("\"dueDate\":\"" + due + "\"")
        .doesNotContain("\"paragraph\":null");
  }

  @Test
  void aStepIsCappedSoThatTheOthersFitInTheTotal() {
    run(
        "--regulation",
        "zhm-emi",
        "--term",
        "draft",
        "--category",
        "II",
        "--from",
        "2016-02-05T15:00",
        "--registered",
        "2016-02-05T10:00",
        "--json");
    assertThat(out.toString()).contains("\"due\":\"2016-03-04T18:30\"").contains("7.5");
  }

  @Test
  void unknownNamesAreToldWithThoseThatAreKnown() {
    assertThat(run("--regulation", "zhm-emi", "--term", "stamp", "--from", "2016-02-05"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("head-resolution").hasLineCount(1);
    assertThat(run("--regulation", "zhm-emi", "--term", "total", "--from", "2016-02-05"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("II, III, IV");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "term";
    System.arraycopy(args, 0, all, 1, args.length);
    return KenseCommand.run(new PrintWriter(out), new PrintWriter(err), Map.of(), all);
  }
}
