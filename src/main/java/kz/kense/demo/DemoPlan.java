package kz.kense.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.Step;
import org.jspecify.annotations.Nullable;

/**
 * How far one demo case goes and how long it has been waiting there.
 *
 * @param stop the step it stands at; {@code ready} or {@code closed} after those
 * @param waiting working hours since it came there; {@link #DUE_TODAY} for as many as make it due
 *     today
 * @param options {@code refusal}, {@code returned}, {@code poa}, {@code slow}, {@code draft1},
 *     {@code draft2}, {@code portal}
 */
record DemoPlan(
    String regulation,
    String kind,
    @Nullable String category,
    String stop,
    int waiting,
    Set<String> options) {
  static final int DUE_TODAY = -1;

  /**
   * Few are closed: each of those is printed and signed while the user waits for the office.
   *
   * <p>regulation, kind, category or -, where it stands, working hours it waits there, options
   */
  private static final String ALL =
      """
      zhm-emi issue   III closed 205 slow
      zhm-emi issue   III closed 183 refusal
      alm-emi reissue II  closed 171
      zhm-emi issue   II  closed 160 returned
      alm-emi issue   IV  closed 149 poa
      alm-emi issue   III closed 97 refusal
      zhm-emi issue   II  closed 19
      zhm-emi issue   III closed 6 poa
      zhm-emi issue   III ready 28
      zhm-emi issue   II  ready 11
      alm-emi issue   IV  ready 7
      zhm-emi issue   III ready 3 refusal
      alm-emi reissue III ready 1
      zhm-emi issue   IV  issue 4
      alm-emi issue   II  issue 1
      zhm-emi issue   II  sign 1
      zhm-emi issue   IV  sign 6
      alm-emi issue   III sign 0
      zhm-emi reissue II  sign 1 returned
      zhm-emi issue   III agree 1
      zhm-emi issue   III agree 9 refusal
      zhm-emi issue   II  check 1
      zhm-emi issue   IV  check 0 refusal
      zhm-emi issue   III check 7
      zhm-emi issue   II  draft 40 draft1
      zhm-emi issue   III draft -1 draft2
      alm-emi issue   III draft -1 draft1
      zhm-emi issue   IV  draft -1
      zhm-emi issue   III draft 90 draft1
      alm-emi issue   IV  draft 58
      zhm-emi issue   II  draft 190 draft2
      zhm-emi issue   III draft 5 returned
      zhm-emi issue   II  draft 12 returned poa
      zhm-emi issue   III draft 10 refusal draft1
      alm-emi issue   II  draft 22 refusal
      alm-emi issue   II  draft 64 draft2
      zhm-emi reissue II  draft 30 draft1
      zhm-emi issue   IV  draft 6
      alm-emi issue   III draft 3
      zhm-emi issue   III section-resolution 1
      zhm-emi issue   IV  section-resolution 7
      zhm-emi issue   II  deputy-resolution 1
      zhm-emi issue   III deputy-resolution 5
      zhm-emi issue   IV  deputy-resolution 0
      zhm-emi issue   III head-resolution 10
      alm-emi issue   IV  head-resolution 2
      zhm-emi issue   II  head-resolution 1
      alm-emi issue   III head-resolution 0
      zhm-emi issue   IV  head-resolution 0 poa
      zhm-exp issue   II  closed 88
      zhm-exp issue   III ready 9
      zhm-exp issue   IV  sign 1
      zhm-exp repeat  III draft 5 draft1
      zhm-exp issue   II  draft 8 refusal
      zhm-sur issue   -   closed 60
      zhm-sur issue   -   commission 6
      zhm-con issue   -   approve 3
      zhm-des issue   -   control 20 portal
      zhm-con reissue -   draft 4
      zhm-des duplicate - sign 1
      alm-exp issue   II  draft 30 draft1
      wko-emi issue   III draft 50
      wko-exp issue   II  head-resolution 2
      krg-scr duplicate - closed 25
      krg-scr issue   -   draft 12 draft1
      """;

  /** What is done to a case, in the words of the scenario files. */
  enum Move {
    REGISTER(0),
    RESOLVE(55),
    PERFORM(90),
    COMMISSION(300),
    APPROVE(90),
    DIVERT(160),
    DRAFT(240),
    SUBMIT(200),
    RETURN(75),
    CHECK(65),
    AGREE(50),
    SIGN(45),
    REGISTER_RESULT(20),
    HAND_OVER(330),
    DISPATCH(60);

    /** working minutes that pass before it */
    final int delay;

    Move(int delay) {
      this.delay = delay;
    }
  }

  static List<DemoPlan> all() {
    return ALL.lines().map(line -> of(line.strip().split("\\s+"))).toList();
  }

  private static DemoPlan of(String[] words) {
    return new DemoPlan(
        words[0],
        words[1],
        words[2].equals("-") ? null : words[2],
        words[3],
        Integer.parseInt(words[4]),
        java.util.Arrays.stream(words)
            .skip(5)
            .collect(java.util.stream.Collectors.toUnmodifiableSet()));
  }

  boolean has(String option) {
    return options.contains(option);
  }

  /** The way it came in: the first that the regulation offers, or the portal. */
  Channel channel(Regulation r) {
    return r.channels().stream()
        .filter(c -> !has("portal") || c.id().equals("portal"))
        .findFirst()
        .orElseThrow();
  }

  /** The moves up to where the case stands. */
  List<Move> moves(Regulation r) {
    List<Move> moves = new ArrayList<>();
    for (Step step : r.route(kind)) {
      if (step.id().equals(stop) && !has("returned")) {
        begun(moves);
        return moves;
      }
      if (sentBack(step, moves)) {
        return moves;
      }
      if (step.id().equals(stop) && !stop.equals("draft")) {
        return moves;
      }
      whole(r, step, moves);
    }
    return moves;
  }

  /** A draft on which work has begun already. */
  private void begun(List<Move> moves) {
    if (stop.equals("draft") && has("refusal")) {
      moves.add(Move.DIVERT);
    }
    if (has("draft1") || has("draft2")) {
      moves.add(Move.DRAFT);
    }
    if (has("draft2")) {
      moves.add(Move.DRAFT);
    }
  }

  /** The first step that can send back does so once; true when the case stays there. */
  private boolean sentBack(Step step, List<Move> moves) {
    if (!has("returned") || step.returnTo() == null || moves.contains(Move.RETURN)) {
      return false;
    }
    moves.add(Move.RETURN);
    if (stop.equals("draft")) {
      return true;
    }
    moves.add(Move.DRAFT);
    moves.add(Move.SUBMIT);
    return false;
  }

  private void whole(Regulation r, Step step, List<Move> moves) {
    switch (step.action()) {
      case REGISTER -> moves.add(Move.REGISTER);
      case RESOLVE -> moves.add(Move.RESOLVE);
      case PERFORM -> moves.add(Move.PERFORM);
      case COMMISSION -> moves.add(Move.COMMISSION);
      case APPROVE -> moves.add(Move.APPROVE);
      case DRAFT -> {
        if (has("refusal")) {
          moves.add(Move.DIVERT);
        }
        moves.addAll(List.of(Move.DRAFT, Move.DRAFT, Move.SUBMIT));
      }
      case CHECK -> moves.add(Move.CHECK);
      case AGREE -> moves.add(Move.AGREE);
      case SIGN -> moves.add(Move.SIGN);
      case ISSUE -> {
        moves.add(Move.REGISTER_RESULT);
        if (!stop.equals("ready")) {
          moves.add(channel(r).delivery() == Delivery.HAND_OVER ? Move.HAND_OVER : Move.DISPATCH);
        }
      }
    }
  }

  /** Working minutes before a move. */
  int delay(Move move) {
    boolean late = has("slow") && (move == Move.RESOLVE || move == Move.SUBMIT);
    return late ? move.delay * 9 : move.delay;
  }
}
