package kz.kense.routing.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Meeting;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.text.LocalText;
import kz.kense.ui.Choice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** A sitting of the commission being written down: who came, how they voted, what it comes to. */
public final class CommissionModel {
  enum Vote {
    FOR,
    AGAINST,
    ABSTAINED
  }

  /** A member of the commission; his vote is null while it is not given. */
  static final class Member {
    private final String id;
    private final LocalText name;
    private final BooleanProperty present = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Vote> vote = new SimpleObjectProperty<>();

    Member(Employee e) {
      id = e.id();
      name = People.withPosition(e);
    }

    String id() {
      return id;
    }

    LocalText name() {
      return name;
    }

    BooleanProperty present() {
      return present;
    }

    ObjectProperty<@Nullable Vote> vote() {
      return vote;
    }
  }

  private final ObservableList<Member> members = FXCollections.observableArrayList();
  private final ObservableList<Choice<String>> attending = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> chair = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> secretary = new SimpleObjectProperty<>();
  private final StringProperty agenda = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Phrase> outcome = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> unfinished = new ReadOnlyObjectWrapper<>();

  CommissionModel() {
    date.addListener((o, before, now) -> count());
    chair.addListener((o, before, now) -> count());
    secretary.addListener((o, before, now) -> count());
    agenda.addListener((o, before, now) -> count());
    reason.addListener((o, before, now) -> count());
  }

  /**
   * Begins to write a sitting down.
   *
   * @param recorder who writes; the secretary, if he is of the commission
   */
  void begin(
      Office office,
      Regulation regulation,
      CaseState c,
      Step step,
      Employee recorder,
      LocalDateTime now) {
    members.setAll(office.holders(step.role()).stream().map(Member::new).toList());
    for (Member m : members) {
      m.present.addListener((o, before, there) -> came(m, there));
      m.vote.addListener((o, before, vote) -> count());
    }
    attend();
    date.set(now.toLocalDate());
    chair.set(members.isEmpty() ? null : members.getFirst().id());
    secretary.set(
        members.stream().anyMatch(m -> m.id().equals(recorder.id())) ? recorder.id() : null);
    LocalText who = c.intake().applicant().name();
    agenda.set(regulation.title().in(c.intake().lang()) + " — " + who.in(c.intake().lang()));
    reason.set("");
    count();
  }

  private void came(Member m, boolean there) {
    if (!there) {
      m.vote.set(null);
    }
    attend();
    count();
  }

  private void attend() {
    String sits = chair.get();
    String writes = secretary.get();
    attending.setAll(there().stream().map(m -> new Choice<>(m.id(), m.name())).toList());
    chair.set(kept(sits));
    secretary.set(kept(writes));
  }

  private @Nullable String kept(@Nullable String id) {
    return there().stream().anyMatch(m -> m.id().equals(id)) ? id : null;
  }

  private List<Member> there() {
    return members.stream().filter(m -> m.present.get()).toList();
  }

  /** Everybody who is present voted for it. */
  void unanimous() {
    there().forEach(m -> m.vote.set(Vote.FOR));
  }

  private void count() {
    List<Member> there = there();
    int quorum = members.size() / 2 + 1;
    long open = there.stream().filter(m -> m.vote.get() == null).count();
    Meeting counted = meeting();
    outcome.set(
        open > 0
            ? Phrase.of("commission.open", open)
            : Phrase.of(
                counted.decision() == Meeting.Decision.GRANT
                    ? "commission.outcome.grant"
                    : "commission.outcome.refuse",
                counted.inFavour().size(),
                counted.against().size(),
                counted.abstained().size()));
    unfinished.set(
        there.size() < quorum
            ? Phrase.of("commission.quorum.none", there.size(), members.size(), quorum)
            : open > 0
                ? Phrase.of("commission.open", open)
                : chair.get() == null || secretary.get() == null
                    ? Phrase.of("commission.chair.none")
                    : date.get() == null || agenda.get().isBlank()
                        ? Phrase.of("commission.agenda.none")
                        : counted.decision() == Meeting.Decision.REFUSE && reason.get().isBlank()
                            ? Phrase.of("commission.reason.none")
                            : null);
  }

  /** The sitting as written; what is not filled in is empty. */
  Meeting meeting() {
    return new Meeting(
        Objects.requireNonNullElse(date.get(), LocalDate.EPOCH),
        Objects.requireNonNullElse(chair.get(), ""),
        Objects.requireNonNullElse(secretary.get(), ""),
        there().stream().map(Member::id).toList(),
        agenda.get().strip(),
        voted(Vote.FOR),
        voted(Vote.AGAINST),
        voted(Vote.ABSTAINED),
        reason.get().strip());
  }

  private List<String> voted(Vote vote) {
    List<String> ids = new ArrayList<>();
    there().stream().filter(m -> m.vote.get() == vote).forEach(m -> ids.add(m.id()));
    return ids;
  }

  ObservableList<Member> members() {
    return members;
  }

  /** Those present, one of whom sits in the chair and one of whom writes. */
  ObservableList<Choice<String>> attending() {
    return attending;
  }

  ObjectProperty<@Nullable LocalDate> date() {
    return date;
  }

  ObjectProperty<@Nullable String> chair() {
    return chair;
  }

  ObjectProperty<@Nullable String> secretary() {
    return secretary;
  }

  StringProperty agenda() {
    return agenda;
  }

  StringProperty reason() {
    return reason;
  }

  /** What the votes come to. */
  ReadOnlyObjectProperty<@Nullable Phrase> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /** Why the sitting cannot be recorded yet; null when it can. */
  ReadOnlyObjectProperty<@Nullable Phrase> unfinished() {
    return unfinished.getReadOnlyProperty();
  }
}
