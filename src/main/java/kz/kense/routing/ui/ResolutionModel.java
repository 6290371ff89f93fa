package kz.kense.routing.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseCourse;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation.Step;
import kz.kense.routing.ResolutionTerm;
import kz.kense.text.Failure;
import kz.kense.ui.Choice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** A resolution being written: who is to do what, and by when. */
public final class ResolutionModel {
  private final ObjectProperty<@Nullable String> author = new SimpleObjectProperty<>();
  private final ObservableList<Choice<String>> authors = FXCollections.observableArrayList();
  private final ObservableList<Choice<String>> holders = FXCollections.observableArrayList();
  private final ObservableList<Choice<String>> everybody = FXCollections.observableArrayList();
  private final ObservableList<String> executors = FXCollections.observableArrayList();
  private final ObservableList<String> coExecutors = FXCollections.observableArrayList();
  private final ObservableList<String> phrases = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> adding = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> addingCo = new SimpleObjectProperty<>();
  private final StringProperty task = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDateTime> due = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
  private final BooleanProperty printSheet = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Phrase> executorError = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Phrase> termError = new SimpleObjectProperty<>();
  private @Nullable ResolutionTerm term;
  private boolean settingDay;

  ResolutionModel() {
    adding.addListener((o, before, now) -> take(now, executors, adding));
    addingCo.addListener((o, before, now) -> take(now, coExecutors, addingCo));
    day.addListener((o, before, now) -> dayChosen(now));
  }

  /**
   * Begins a new resolution.
   *
   * @param recorder who sits here: the official, or a clerk with the official's paper
   */
  void begin(
      Office office, CaseState c, Step step, Employee recorder, LocalDateTime now, Set<String> to) {
    ResolutionTerm terms = ResolutionTerm.of(office, c, now);
    term = terms;
    executors.clear();
    coExecutors.clear();
    task.set("");
    executorError.set(null);
    termError.set(null);
    authors.setAll(
        office.holders(step.role()).stream()
            .filter(e -> c.performer() == null || c.performer().equals(e.id()))
            .map(ResolutionModel::choice)
            .toList());
    boolean own = authors.stream().anyMatch(a -> a.value().equals(recorder.id()));
    author.set(own ? recorder.id() : authors.size() == 1 ? authors.getFirst().value() : null);
    if (own) {
      authors.removeIf(a -> !a.value().equals(recorder.id()));
    }
    holders.setAll(
        office.holders(terms.next().role()).stream().map(ResolutionModel::choice).toList());
    everybody.setAll(
        office.employees().stream().filter(Employee::active).map(ResolutionModel::choice).toList());
    to.stream()
        .filter(id -> holders.stream().anyMatch(h -> h.value().equals(id)))
        .forEach(this::addExecutor);
    if (executors.isEmpty() && holders.size() == 1) {
      addExecutor(holders.getFirst().value()); // nobody else could be named
    }
    useNorm();
  }

  /** The official whose resolution it is; null until a clerk has said whose paper it is. */
  public ObjectProperty<@Nullable String> author() {
    return author;
  }

  /** Whose resolution it may be: one when the official himself is here. */
  public ObservableList<Choice<String>> authors() {
    return authors;
  }

  /** Who may be the executor: the holders of the next step's role. */
  public ObservableList<Choice<String>> holders() {
    return holders;
  }

  public ObservableList<Choice<String>> everybody() {
    return everybody;
  }

  /** Employee ids; the first is responsible. */
  public ObservableList<String> executors() {
    return executors;
  }

  public ObservableList<String> coExecutors() {
    return coExecutors;
  }

  /** Who is being picked in the type-ahead; taken into the list at once. */
  public ObjectProperty<@Nullable String> adding() {
    return adding;
  }

  public ObjectProperty<@Nullable String> addingCo() {
    return addingCo;
  }

  public StringProperty task() {
    return task;
  }

  /** The author's usual words. */
  public ObservableList<String> phrases() {
    return phrases;
  }

  /** A shorter term than the regulation's; null for the regulation's. */
  public ObjectProperty<@Nullable LocalDateTime> due() {
    return due;
  }

  /** The day of the term, as typed or picked. */
  public ObjectProperty<@Nullable LocalDate> day() {
    return day;
  }

  /** Whether the resolution sheet is printed when the resolution is put. */
  public BooleanProperty printSheet() {
    return printSheet;
  }

  public ObjectProperty<@Nullable Phrase> executorError() {
    return executorError;
  }

  public ObjectProperty<@Nullable Phrase> termError() {
    return termError;
  }

  /** The regulation's term and the shorter ones; null while there is nothing to resolve. */
  public @Nullable ResolutionTerm term() {
    return term;
  }

  public void addExecutor(String employee) {
    if (!executors.contains(employee)) {
      executors.add(employee);
      executorError.set(null);
    }
  }

  public void makeResponsible(String employee) {
    if (executors.remove(employee)) {
      executors.addFirst(employee);
    }
  }

  /** Takes a phrase into the task; a second one follows the first. */
  public void usePhrase(String phrase) {
    String now = task.get().strip();
    task.set(now.isEmpty() ? phrase : now.contains(phrase) ? now : now + " " + phrase);
  }

  /** The regulation's own term. */
  public void useNorm() {
    if (term != null) {
      set(null, term.norm().due().due());
    }
  }

  /** A shorter term; a longer one is refused beside the field. */
  public void use(LocalDateTime moment) {
    if (term != null) {
      set(moment.equals(term.norm().due().due()) ? null : moment, moment);
    }
  }

  private void set(@Nullable LocalDateTime moment, LocalDateTime shown) {
    settingDay = true;
    due.set(moment);
    day.set(shown.toLocalDate());
    settingDay = false;
    judge();
  }

  private void dayChosen(@Nullable LocalDate chosen) {
    if (!settingDay && term != null) {
      LocalDateTime moment = chosen == null ? null : term.on(chosen);
      due.set(moment == null || moment.equals(term.norm().due().due()) ? null : moment);
      judge();
    }
  }

  private void judge() {
    LocalDateTime moment = due.get();
    termError.set(
        moment == null || term == null ? null : term.refused(moment).map(Phrase::of).orElse(null));
  }

  /** Shows a refusal beside the field it is about. False when it is about none of them. */
  boolean refused(Failure f) {
    switch (f.code()) {
      case "casefile.no-executor", "casefile.wrong-executor" -> executorError.set(Phrase.of(f));
      case "casefile.term-longer", "routing.term-past" -> termError.set(Phrase.of(f));
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * The events of this resolution.
   *
   * @throws Failure what forbids it
   */
  static List<CaseEvent> decide(CaseCourse course, CaseState c, Actor recorder, Written w) {
    return course.putResolution(
        c, recorder, w.author(), w.executors(), w.coExecutors(), w.task(), w.due());
  }

  /** What is written, apart from the fields, to be taken to the database thread. */
  record Written(
      Actor author,
      List<String> executors,
      List<String> coExecutors,
      String task,
      @Nullable LocalDateTime due) {}

  /**
   * @throws Failure {@code routing.no-author} while it is not said whose resolution it is
   */
  Written written(Office office) {
    Employee whose =
        office
            .employee(author.get() == null ? "" : author.get())
            .orElseThrow(() -> Failure.of("routing.no-author"));
    return new Written(
        whose.actor(),
        List.copyOf(executors),
        List.copyOf(coExecutors),
        task.get().strip(),
        due.get());
  }

  private void take(
      @Nullable String picked, ObservableList<String> into, ObjectProperty<@Nullable String> from) {
    if (picked != null) {
      if (!into.contains(picked)) {
        into.add(picked);
      }
      executorError.set(null);
      from.set(null);
    }
  }

  private static Choice<String> choice(Employee e) {
    return new Choice<>(e.id(), People.withPosition(e));
  }
}
