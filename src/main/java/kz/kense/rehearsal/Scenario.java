package kz.kense.rehearsal;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.regulation.Regulation;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A scripted case, as {@code SCENARIO.md} beside the examples describes it.
 *
 * @param office set up when the office's file does not exist yet
 * @param people of that office; none stands for one for each role of the regulation
 * @param regulations of the office besides those that are shipped
 */
public record Scenario(
    Path file,
    Organisation office,
    List<Employee> people,
    List<AddedRegulation> regulations,
    Opening opening,
    List<Act> acts) {
  public Scenario {
    people = List.copyOf(people);
    regulations = List.copyOf(regulations);
    acts = List.copyOf(acts);
  }

  /** A regulation with the text it was read from. */
  public record AddedRegulation(Regulation regulation, String yaml) {}

  /**
   * The application as it is brought to the counter.
   *
   * @param kind, channel null for the first that the regulation offers
   * @param documents null for all that the checklist asks for
   * @param received null for the moment of the first act
   */
  public record Opening(
      String regulation,
      @Nullable String kind,
      @Nullable String category,
      @Nullable String channel,
      Applicant applicant,
      @Nullable Representative representative,
      Subject object,
      @Nullable List<Brought> documents,
      @Nullable LocalDateTime received,
      int sheets,
      String note,
      Lang lang) {}

  /**
   * A document brought.
   *
   * @param file null for a placeholder
   */
  public record Brought(String document, Presence state, int sheets, @Nullable Path file) {}

  /** What is done, in the words of the file. */
  public enum Deed {
    REGISTER("register"),
    REFUSE_TO_ACCEPT("refuseToAccept"),
    RESOLVE("resolve"),
    PERFORM("perform"),
    DRAFT("draft"),
    SUBMIT("submit"),
    DIVERT("divert"),
    CHECK("check"),
    AGREE("agree"),
    RETURN("return"),
    SIGN("sign"),
    REGISTER_RESULT("registerResult"),
    ARRIVE("arrive"),
    HAND_OVER("handOver"),
    ATTACH("attach");

    private final String word;

    Deed(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * One act.
   *
   * @param by employee id, or a role; empty for whoever is to act
   * @param author whose resolution a clerk enters; null for his own
   * @param to executors, each an employee id or a role
   * @param due shorter than the regulation's; null for that
   * @param data of the draft; null for sample values
   * @param text task, remark or note
   * @param file null for a placeholder
   * @param line in the scenario's file
   */
  public record Act(
      LocalDateTime at,
      String by,
      Deed deed,
      @Nullable String author,
      List<String> to,
      List<String> helpers,
      String text,
      @Nullable LocalDateTime due,
      @Nullable String kind,
      List<ChosenGround> grounds,
      @Nullable Map<String, Object> data,
      @Nullable Lang lang,
      Receiver receiver,
      @Nullable String document,
      @Nullable Path file,
      List<String> missing,
      int line) {}

  /** Who comes for the result; blank for the applicant or the representative. */
  public record Receiver(String name, String identityDocument, String powerOfAttorney) {}
}
