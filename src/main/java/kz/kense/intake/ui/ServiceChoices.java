package kz.kense.intake.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.office.Offices;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.ui.Choice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** What the chosen service leaves to choose: kinds, categories, channels, documents and sheets. */
final class ServiceChoices {
  final ObservableList<Choice<String>> services = FXCollections.observableArrayList();
  final ObservableList<Choice<String>> kinds = FXCollections.observableArrayList();
  final ObservableList<Choice<String>> categories = FXCollections.observableArrayList();
  final ObservableList<Choice<String>> channels = FXCollections.observableArrayList();

  /** A warning when the regulation was not in force on the day the paper came. */
  final ObjectProperty<@Nullable Phrase> outsideValidity = new SimpleObjectProperty<>();

  private final Offices offices;
  private final RegisterFields fields;
  private boolean annexByHand;
  private boolean sheetsByHand;

  ServiceChoices(Offices offices, RegisterFields fields) {
    this.offices = offices;
    this.fields = fields;
  }

  /** The chosen service's regulation. */
  Optional<Regulation> regulation() {
    return Optional.ofNullable(fields.regulation.get())
        .flatMap(id -> offices.rulebook().library().find(id));
  }

  /** Another form is shown. */
  void refresh(List<ChecklistEntry> said) {
    annexByHand = false;
    sheetsByHand = false;
    services.setAll(
        offices.rulebook().library().all().stream()
            .filter(r -> r.repealed() == null) // known, but nothing can be registered under it
            .map(r -> new Choice<>(r.id(), r.shortTitle()))
            .toList());
    choices();
    documents(said);
    validity();
  }

  /** A field was changed by hand: what depends on it follows. */
  void follow(Observable what) {
    if (what == fields.regulation) {
      choices();
    }
    if (what == fields.regulation || what == fields.kind || what == fields.category) {
      documents(fields.checklist.stream().map(ChecklistRow::entry).toList());
    }
    annexByHand |= what == fields.annexSheets;
    sheetsByHand |= what == fields.sheets;
    if (what == fields.checklist) {
      count();
    }
    validity();
  }

  private void choices() {
    Optional<Regulation> r = regulation();
    kinds.setAll(
        r.stream()
            .flatMap(x -> x.kinds().stream())
            .filter(Kind::requestable)
            .map(k -> new Choice<>(k.id(), k.name()))
            .toList());
    categories.setAll(
        r.stream()
            .flatMap(x -> x.categories().stream())
            .map(c -> new Choice<>(c.id(), c.name()))
            .toList());
    channels.setAll(
        r.stream()
            .flatMap(x -> x.channels().stream())
            .filter(Channel::intake)
            .map(c -> new Choice<>(c.id(), c.name()))
            .toList());
    // the first of each is the ordinary one; a category is never guessed: the term hangs on it
    keepOr(fields.kind, kinds, kinds.isEmpty() ? null : kinds.getFirst().value());
    keepOr(fields.channel, channels, channels.isEmpty() ? null : channels.getFirst().value());
    keepOr(fields.category, categories, null);
  }

  private static void keepOr(
      ObjectProperty<@Nullable String> value,
      List<Choice<String>> choices,
      @Nullable String otherwise) {
    String now = value.get();
    if (choices.stream().noneMatch(c -> c.value().equals(now))) {
      value.set(otherwise);
    }
  }

  private void documents(List<ChecklistEntry> said) {
    String kind = fields.kind.get();
    boolean known = kind != null && (categories.isEmpty() || fields.category.get() != null);
    fields.documents(
        !known
            ? List.of()
            : regulation()
                .map(r -> r.checklist(Objects.requireNonNull(kind), fields.category.get()))
                .orElse(List.of()),
        said);
  }

  /** The application's own sheets and all the others, until the clerk counts them himself. */
  private void count() {
    if (!sheetsByHand) {
      fields.sheets.set(sum(0, 1));
    }
    if (!annexByHand) {
      fields.annexSheets.set(sum(1, Integer.MAX_VALUE));
    }
  }

  private @Nullable Integer sum(int from, int limit) {
    int sum =
        fields.checklist.stream().skip(from).limit(limit).mapToInt(r -> r.entry().sheets()).sum();
    return sum == 0 ? null : sum;
  }

  /** The counts of a draft are shown; those that differ from the list were made by hand. */
  void counted(@Nullable Integer sheets, @Nullable Integer annexSheets) {
    sheetsByHand = !Objects.equals(sheets, sum(0, 1));
    annexByHand = !Objects.equals(annexSheets, sum(1, Integer.MAX_VALUE));
    fields.sheets.set(sheets);
    fields.annexSheets.set(annexSheets);
  }

  private void validity() {
    LocalDate received = fields.receivedDate.get();
    Regulation r = regulation().orElse(null);
    boolean outside = r != null && received != null && !r.validity().covers(received);
    outsideValidity.set(outside ? Phrase.of("intake.outside-validity") : null);
  }
}
