package kz.kense.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.kense.casefile.Satisfaction;
import kz.kense.storage.Transaction;

/** What applicants answered to the survey, counted. */
public final class SurveyStore {
  private SurveyStore() {}

  /** The survey's two questions, in its order. */
  public enum Question {
    SERVICE("survey_service"),
    INFORMATION("survey_information");

    private final String column;

    Question(String column) {
      this.column = column;
    }
  }

  /**
   * The answers to one question about one service.
   *
   * @param regulation id
   */
  public record Answers(Question question, String regulation, Map<Satisfaction, Integer> counts) {
    public Answers {
      counts = Map.copyOf(counts);
    }

    public int of(Satisfaction answer) {
      return counts.getOrDefault(answer, 0);
    }

    public int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** How many results were handed over in a period, both days included. */
  public static int handedOver(Transaction tx, LocalDate from, LocalDate to) {
    return tx.handle()
        .createQuery(
            """
            select count(*) from journal
            where issued_at >= :from and issued_at < :after and voided is null\
            """)
        .bind("from", from.toString())
        .bind("after", to.plusDays(1).toString())
        .mapTo(Integer.class)
        .one();
  }

  /** The answers given at hand-overs of a period, both days included, by question and service. */
  public static List<Answers> answers(Transaction tx, LocalDate from, LocalDate to) {
    List<Answers> found = new ArrayList<>();
    for (Question question : Question.values()) {
      Map<String, Map<Satisfaction, Integer>> services = new java.util.TreeMap<>();
      tx.handle()
          .createQuery(
              """
              select regulation, %1$s as answer, count(*) as times from journal
              where %1$s is not null and issued_at >= :from and issued_at < :after
              group by regulation, %1$s\
              """
                  .formatted(question.column))
          .bind("from", from.toString())
          .bind("after", to.plusDays(1).toString())
          .map(
              (rs, ctx) ->
                  services
                      .computeIfAbsent(
                          rs.getString("regulation"), r -> new EnumMap<>(Satisfaction.class))
                      .put(Satisfaction.valueOf(rs.getString("answer")), rs.getInt("times")))
          .list();
      services.forEach((service, counts) -> found.add(new Answers(question, service, counts)));
    }
    return found;
  }
}
