package kz.kense.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sitting of the commission on one case. Members are employee ids.
 *
 * @param agenda what was considered
 * @param inFavour who voted for granting
 * @param reason why it was decided so; a refusal is never without one
 */
public record Meeting(
    LocalDate date,
    String chair,
    String secretary,
    List<String> present,
    String agenda,
    List<String> inFavour,
    List<String> against,
    List<String> abstained,
    String reason) {
  public Meeting {
    present = List.copyOf(present);
    inFavour = List.copyOf(inFavour);
    against = List.copyOf(against);
    abstained = List.copyOf(abstained);
  }

  public enum Decision {
    GRANT,
    REFUSE
  }

  /** By majority of those who voted for or against; the chair's vote decides a tie. */
  public Decision decision() {
    int lead = Integer.compare(inFavour.size(), against.size());
    boolean grant = lead > 0 || (lead == 0 && inFavour.contains(chair));
    return grant ? Decision.GRANT : Decision.REFUSE;
  }

  /** Whether every one who was present voted, once, and nobody else did. */
  boolean everyoneVotedOnce() {
    Set<String> voted = new HashSet<>(inFavour);
    voted.addAll(against);
    voted.addAll(abstained);
    return voted.equals(new HashSet<>(present))
        && voted.size() == inFavour.size() + against.size() + abstained.size();
  }
}
