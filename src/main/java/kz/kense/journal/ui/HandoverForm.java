package kz.kense.journal.ui;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.applicant.Representative;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.Routes;
import kz.kense.casefile.Satisfaction;
import kz.kense.office.Session;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.TermStart;
import kz.kense.text.LocalText;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** Who came for the result, when, by which papers; and until when he must have it (rule R9). */
public final class HandoverForm {

  /** In what right somebody receives the result. */
  public enum Receiver {
    APPLICANT,
    REPRESENTATIVE
  }

  private final Cases cases;
  private final Session session;
  private final ObjectProperty<Receiver> receiver = new SimpleObjectProperty<>(Receiver.APPLICANT);
  private final StringProperty receivedBy = new SimpleStringProperty("");
  private final StringProperty identityDocument = new SimpleStringProperty("");
  private final StringProperty powerOfAttorney = new SimpleStringProperty("");
  private final StringProperty arrival = new SimpleStringProperty("");
  private final BooleanProperty received = new SimpleBooleanProperty();
  private final StringProperty list = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Satisfaction> service = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Satisfaction> information = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> arrivalWrong =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Timed> until = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refused = new ReadOnlyObjectWrapper<>();
  private @Nullable CaseState shown;

  HandoverForm(Cases cases, Session session) {
    this.cases = cases;
    this.session = session;
    receiver.addListener(o -> prefill());
    receivedBy.addListener(o -> decide());
    identityDocument.addListener(o -> decide());
    powerOfAttorney.addListener(o -> decide());
    arrival.addListener(o -> decide());
    received.addListener(o -> decide());
    list.addListener(o -> decide());
  }

  /**
   * Number of the list by which results go to the State Corporation, or of the portal's message.
   */
  public StringProperty list() {
    return list;
  }

  /** The survey's first question: the quality of the service and its result; null unanswered. */
  public ObjectProperty<@Nullable Satisfaction> service() {
    return service;
  }

  /** The second: the quality of what was said about the procedure. */
  public ObjectProperty<@Nullable Satisfaction> information() {
    return information;
  }

  /** How the chosen result leaves the office. */
  public Delivery delivery() {
    CaseState c = shown;
    return c == null
        ? Delivery.HAND_OVER
        : cases
            .rulebook()
            .of(c)
            .channel(c.intake().channel())
            .map(Channel::delivery)
            .orElse(Delivery.HAND_OVER);
  }

  public ObjectProperty<Receiver> receiver() {
    return receiver;
  }

  public StringProperty receivedBy() {
    return receivedBy;
  }

  public StringProperty identityDocument() {
    return identityDocument;
  }

  /** Number and date; asked of a representative only. */
  public StringProperty powerOfAttorney() {
    return powerOfAttorney;
  }

  /** Time of today as typed, {@code 10:05}. */
  public StringProperty arrival() {
    return arrival;
  }

  public ReadOnlyObjectProperty<@Nullable Phrase> arrivalWrong() {
    return arrivalWrong.getReadOnlyProperty();
  }

  /** The tick: the result is in the receiver's hands. */
  public BooleanProperty received() {
    return received;
  }

  /** By when the result must be handed over; null while nobody can say. */
  public ReadOnlyObjectProperty<@Nullable Timed> until() {
    return until.getReadOnlyProperty();
  }

  /** What is still missing before the hand-over; null when nothing is. */
  public ReadOnlyObjectProperty<@Nullable Phrase> refused() {
    return refused.getReadOnlyProperty();
  }

  /** The receiver is here now. */
  public void arrivedNow() {
    LocalTime now = cases.now().toLocalTime();
    arrival.set(String.format("%02d:%02d", now.getHour(), now.getMinute()));
  }

  /** Starts anew for another case; the same case read again leaves what is typed. */
  void show(@Nullable CaseState c) {
    boolean same =
        c != null
            && shown != null
            && shown.id() == c.id()
            && (shown.result() == null) == (c.result() == null);
    shown = c;
    if (!same) {
      received.set(false);
      list.set("");
      service.set(null);
      information.set(null);
      identityDocument.set("");
      receiver.set(Receiver.APPLICANT);
      prefill();
      arrivedNow();
    }
    decide();
  }

  /** The act with what the form says now; to be done off the window's thread. */
  BiFunction<CaseState, Actor, CaseState> handOver() {
    LocalDateTime at = arrivedAt().orElse(null);
    String attorney =
        receiver.get() == Receiver.REPRESENTATIVE ? powerOfAttorney.get().strip() : "";
    String who = receivedBy.get().strip();
    String paper = identityDocument.get().strip();
    String sent = list.get().strip();
    boolean hand = delivery() == Delivery.HAND_OVER;
    Satisfaction one = hand ? service.get() : null;
    Satisfaction two = hand ? information.get() : null;
    return (c, actor) ->
        cases.act(
            c.id(),
            c.seq(),
            actor,
            (course, s) -> {
              List<CaseEvent> events =
                  new ArrayList<>(
                      hand
                          ? course.handOver(s, actor, at, who, paper, attorney)
                          : course.dispatch(s, actor, sent));
              if (one != null && two != null) {
                events.addAll(course.answerSurvey(s, actor, one, two));
              }
              return events;
            });
  }

  /** A person receives himself; for a legal entity its head does. */
  private void prefill() {
    CaseState c = shown;
    if (c == null) {
      receivedBy.set("");
      powerOfAttorney.set("");
      return;
    }
    Representative representative = c.intake().representative();
    boolean himself = receiver.get() == Receiver.APPLICANT;
    powerOfAttorney.set(himself || representative == null ? "" : representative.poaNumber());
    receivedBy.set(himself ? applicant(c) : representative == null ? "" : representative.name());
    decide();
  }

  private static String applicant(CaseState c) {
    LocalText name = c.intake().applicant().name();
    String head = c.intake().applicant().head();
    String own = name.in(c.intake().lang()).isBlank() ? name.kk() : name.in(c.intake().lang());
    return c.intake().applicant().legalEntity() && !head.isBlank() ? head : own;
  }

  private void decide() {
    CaseState c = shown;
    Optional<LocalDateTime> at = arrivedAt();
    arrivalWrong.set(c == null ? null : whatIsWrong(at));
    until.set(c == null || at.isEmpty() ? null : term(c, at.get()));
    refused.set(c == null ? null : whyNot(c));
  }

  private @Nullable Phrase whatIsWrong(Optional<LocalDateTime> at) {
    if (at.isEmpty()) {
      return Phrase.of("handover.arrival.wrong");
    }
    return at.get().isAfter(cases.now()) ? Phrase.of("handover.arrival.later") : null;
  }

  private @Nullable Phrase whyNot(CaseState c) {
    Optional<Phrase> law = cases.course(c).whyNot(c, session.actor()).map(Phrase::of);
    if (law.isPresent()) {
      return law.get();
    }
    if (delivery() != Delivery.HAND_OVER) {
      return delivery() == Delivery.DISPATCH && list.get().isBlank()
          ? Phrase.of("handover.need.list")
          : null;
    }
    if (receivedBy.get().isBlank() || identityDocument.get().isBlank()) {
      return Phrase.of("handover.need.receiver");
    }
    if (receiver.get() == Receiver.REPRESENTATIVE && powerOfAttorney.get().isBlank()) {
      return Phrase.of("handover.need.attorney");
    }
    if (arrivalWrong.get() != null) {
      return arrivalWrong.get();
    }
    return received.get() ? null : Phrase.of("handover.need.tick");
  }

  /**
   * The term of handing over, counted as the regulation says: from the arrival, or with the rest.
   */
  private @Nullable Timed term(CaseState c, LocalDateTime at) {
    if (c.step() == null) {
      return null;
    }
    Regulation regulation = cases.rulebook().of(c);
    Step step = Routes.step(regulation, c.step());
    return step.from() == TermStart.ARRIVAL
        ? cases
            .rulebook()
            .deadlines()
            .step(regulation, c.kind(), c.intake().category(), step, c.intake().registeredAt(), at)
        : cases.rulebook().deadlines().present(regulation, c).orElse(null);
  }

  private Optional<LocalDateTime> arrivedAt() {
    String typed = arrival.get().strip().replace('.', ':').replace('-', ':');
    try {
      String padded = typed.matches("\\d:\\d\\d") ? "0" + typed : typed;
      return Optional.of(cases.now().toLocalDate().atTime(LocalTime.parse(padded)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
