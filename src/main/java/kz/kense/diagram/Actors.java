package kz.kense.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Pool;
import kz.kense.text.Messages;

/** Which pool an actor belongs to: the applicant and the State Corporation work for themselves. */
final class Actors {
  static final String APPLICANT = "applicant";
  static final String OFFICE = "office";
  private static final String CORPORATION = "corporation";
  private static final List<String> POOLS = List.of(APPLICANT, CORPORATION, OFFICE);

  private Actors() {}

  static String pool(String actor) {
    return switch (actor) {
      case APPLICANT -> APPLICANT;
      case "state-corporation", "service-centre" -> CORPORATION;
      default -> OFFICE;
    };
  }

  /** A pool with one lane has its name. */
  static Pool pool(String id, List<Lane> lanes, Messages words) {
    String name = lanes.size() == 1 ? lanes.getFirst().name() : words.get("diagram.pool." + id);
    return new Pool(id, name, lanes);
  }

  /**
   * A paragraph of the act by its number; where it stands elsewhere, the place as it is written.
   */
  static String paragraph(String paragraph, Messages words) {
    return paragraph.matches("[\\d.,; –-]+") ? words.get("text.paragraph", paragraph) : paragraph;
  }

  /** The applicant first, then the State Corporation, then the rest as they come. */
  static List<String> inOrder(Collection<String> actors) {
    List<String> all = new ArrayList<>(actors);
    all.sort(Comparator.comparingInt(a -> POOLS.indexOf(pool(a))));
    return all;
  }
}
