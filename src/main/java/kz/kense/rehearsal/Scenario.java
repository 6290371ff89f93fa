package kz.kense.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.casefile.Satisfaction;
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
   * @param accepted when the State Corporation accepted it; null when it came straight to the
   *     office
   * @param payment {@code none} when the script must pay in an act of its own; null for a sample
   *     payment where the act asks for one
   * @param earlier what it follows on; null for a sample document where the kind asks for one
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
      @Nullable LocalDateTime accepted,
      @Nullable Before earlier,
      @Nullable String payment,
      int sheets,
      String note,
      Lang lang) {}

  /**
   * A document brought.
   *
   * @param file null for a placeholder
   */
  public record Brought(String document, Presence state, int sheets, @Nullable Path file) {}

  /**
   * What an application follows on.
   *
   * @param registration number of a case of this office; null for a document from elsewhere
   * @param number of that document
   */
  public record Before(@Nullable String registration, String number, @Nullable LocalDate date) {}

  /** What is done, in the words of the file. */
  public enum Deed {
    REGISTER("register"),
    REFUSE_TO_ACCEPT("refuseToAccept"),
    SYSTEM_CHECK("systemCheck"),
    PAY("pay"),
    RESOLVE("resolve"),
    PERFORM("perform"),
    COMMISSION("commission"),
    APPROVE("approve"),
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
    DISPATCH("dispatch"),
    SURVEY("survey"),
    VOID("void"),
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
   * @param text task, remark, note or reason
   * @param file null for a placeholder
   * @param reply of a register; only of {@link Deed#SYSTEM_CHECK}
   * @param paid only of {@link Deed#PAY}
   * @param sitting only of {@link Deed#COMMISSION}
   * @param sent number of the dispatch list, and the answers of the survey
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
      @Nullable Reply reply,
      @Nullable Paid paid,
      @Nullable Sitting sitting,
      Sent sent,
      int line) {}

  /**
   * What a register or system answered to a process of the channel.
   *
   * @param process id in the regulation
   * @param seconds null when nobody measured it
   * @param number of the paper it was seen on; may be blank
   */
  public record Reply(
      String process,
      Answer answer,
      @Nullable Integer seconds,
      String number,
      @Nullable LocalDate date,
      String source,
      String note) {}

  /** A payment as seen on its paper. */
  public record Paid(String amount, String payer, String number, @Nullable LocalDate date) {}

  /**
   * A sitting of the commission; blank and empty values are filled in: all members present and of
   * one mind.
   *
   * @param refuse what they decide when no votes are named
   */
  public record Sitting(
      String chair,
      String secretary,
      List<String> present,
      String agenda,
      List<String> inFavour,
      List<String> against,
      List<String> abstained,
      boolean refuse,
      String reason) {}

  /** How the result went out, and what the applicant thought of it. */
  public record Sent(String list, Satisfaction service, Satisfaction information) {}

  /** Who comes for the result; blank for the applicant or the representative. */
  public record Receiver(String name, String identityDocument, String powerOfAttorney) {}
}
