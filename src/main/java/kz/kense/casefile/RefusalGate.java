package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState.Checkup;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Failure;

/**
 * What a signer must see before a refusal leaves: each ground with its document and page, the
 * refusal's own term, and the counter-list of what speaks against it. Data of the paper {@code
 * refusal-conditions}.
 *
 * @param grounds chosen, in the order they were chosen
 * @param term the refusal's own total
 * @param kept whether that is not over yet
 * @param present documents of the checklist that were brought
 * @param answered conditions that are met
 * @param unanswered conditions of the channel that the office has not answered
 * @param notChosen grounds of the regulation that were not found
 */
public record RefusalGate(
    List<Ground> grounds,
    Timed term,
    boolean kept,
    List<RequiredDocument> present,
    List<SystemProcess> answered,
    List<SystemProcess> unanswered,
    List<RefusalGround> notChosen) {
  public RefusalGate {
    grounds = List.copyOf(grounds);
    present = List.copyOf(present);
    answered = List.copyOf(answered);
    unanswered = List.copyOf(unanswered);
    notChosen = List.copyOf(notChosen);
  }

  /** A chosen ground beside what the regulation says of it. */
  public record Ground(RefusalGround ground, ChosenGround chosen) {}

  /** Whether every ground is tied to a document and page, or to its absence. */
  public boolean tied() {
    return !grounds.isEmpty() && grounds.stream().allMatch(g -> g.chosen().tied());
  }

  /** The gate of a case whose present branch is a refusal; empty for any other. */
  public static Optional<RefusalGate> of(
      Regulation r, Deadlines deadlines, CaseState c, LocalDateTime now) {
    if (!r.kind(c.kind()).map(Regulation.Kind::refusal).orElse(false)) {
      return Optional.empty();
    }
    List<Ground> grounds = new ArrayList<>();
    List<RefusalGround> notChosen = new ArrayList<>(r.grounds());
    for (ChosenGround chosen : c.grounds()) {
      r.grounds().stream()
          .filter(g -> g.id().equals(chosen.ground()))
          .findFirst()
          .ifPresent(
              g -> {
                grounds.add(new Ground(g, chosen));
                notChosen.remove(g);
              });
    }
    notChosen.removeIf(g -> !g.fits(c.kind()));
    Timed term = deadlines.total(r, c.kind(), c.intake().category(), c.intake().registeredAt());
    LocalDateTime until = c.readyAt() == null ? now : c.readyAt();
    return Optional.of(
        new RefusalGate(
            grounds,
            term,
            !until.isAfter(term.due().due()),
            present(r, c),
            answered(r, c),
            ChannelChecks.unanswered(r, c),
            notChosen));
  }

  static void requireTied(Regulation r, CaseState c, Step step) {
    if (c.grounds().isEmpty()) {
      throw Failure.byLaw("casefile.no-grounds", step.paragraph());
    }
    for (ChosenGround chosen : c.grounds()) {
      if (!chosen.tied()) {
        Object name =
            r.grounds().stream()
                .filter(g -> g.id().equals(chosen.ground()))
                .<Object>map(RefusalGround::text)
                .findFirst()
                .orElse(chosen.ground());
        throw Failure.byLaw("casefile.ground-not-tied", step.paragraph(), name);
      }
    }
  }

  private static List<RequiredDocument> present(Regulation r, CaseState c) {
    List<String> brought =
        c.intake().checklist().stream()
            .filter(e -> e.state() != Presence.MISSING)
            .map(ChecklistEntry::document)
            .toList();
    return r.checklist(c.intake().kind(), c.intake().category()).stream()
        .filter(
            d ->
                brought.contains(d.id())
                    || c.attachments().stream().anyMatch(a -> d.id().equals(a.document())))
        .toList();
  }

  private static List<SystemProcess> answered(Regulation r, CaseState c) {
    List<SystemProcess> met = new ArrayList<>();
    for (Checkup k : c.checks()) {
      if (k.check().passes() && k.check().answer() != Answer.NOT_REQUIRED) {
        r.channel(c.intake().channel())
            .flatMap(ch -> ch.process(k.check().process()))
            .ifPresent(met::add);
      }
    }
    return met;
  }
}
