package kz.kense.intake.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.ChannelChecks;
import kz.kense.casefile.EarlierCase;
import kz.kense.casefile.SystemCheck;
import kz.kense.intake.IntakeForm;
import kz.kense.journal.JournalRow;
import kz.kense.registry.Reply;
import kz.kense.registry.ui.AnswerModel;
import kz.kense.registry.ui.PaymentModel;
import kz.kense.regulation.CheckKind;
import kz.kense.regulation.Regulation;
import kz.kense.text.LocalText;
import kz.kense.ui.Choice;
import org.jspecify.annotations.Nullable;

/** What goes with an application: its earlier case, the registers' answers, the payment. */
final class EvidenceFields {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  final ObjectProperty<@Nullable LocalDate> acceptedDate = new SimpleObjectProperty<>();
  final StringProperty acceptedTime = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Long> earlierCase = new SimpleObjectProperty<>();
  final StringProperty earlierNumber = new SimpleStringProperty("");
  final ObjectProperty<@Nullable LocalDate> earlierDate = new SimpleObjectProperty<>();

  /** Whether a notary certified the power of attorney; his name is then asked for. */
  final BooleanProperty notarised = new SimpleBooleanProperty();

  final PaymentModel payment = new PaymentModel();
  final ObservableList<AnswerModel> answers =
      FXCollections.observableArrayList(a -> a.all().toArray(new Observable[0]));

  /** The applicant's cases, one of which this may follow on. */
  final ObservableList<Choice<Long>> earlierCases = FXCollections.observableArrayList();

  private List<JournalRow> known = List.of();

  EvidenceFields() {
    earlierCase.addListener((o, before, now) -> chosen(now));
  }

  List<Observable> all() {
    return Stream.concat(
            Stream.of(
                acceptedDate,
                acceptedTime,
                earlierCase,
                earlierNumber,
                earlierDate,
                notarised,
                answers),
            payment.all().stream())
        .toList();
  }

  void show(IntakeForm f) {
    acceptedDate.set(f.acceptedDate());
    acceptedTime.set(f.acceptedTime() == null ? "" : SHOWN.format(f.acceptedTime()));
    EarlierCase earlier = f.earlier();
    earlierCase.set(earlier == null ? null : earlier.caseId());
    earlierNumber.set(earlier == null ? "" : earlier.number());
    earlierDate.set(earlier == null ? null : earlier.date());
    notarised.set(f.representative() != null && f.representative().notarised());
    payment.show(f.payment());
    earlierCases.clear();
    known = List.of();
  }

  @Nullable EarlierCase earlier() {
    String number = earlierNumber.get().strip();
    return number.isEmpty() && earlierDate.get() == null
        ? null
        : new EarlierCase(earlierCase.get(), number, earlierDate.get());
  }

  List<SystemCheck> checks(LocalDateTime at) {
    return answers.stream().map(a -> a.check(at)).filter(Objects::nonNull).toList();
  }

  /** Other conditions are asked; what was answered to those that stay is kept. */
  void conditions(@Nullable Regulation r, @Nullable String channel, List<SystemCheck> said) {
    answers.setAll(
        r == null || channel == null
            ? List.of()
            : ChannelChecks.atIntake(r, channel).stream()
                .map(
                    p -> {
                      AnswerModel answer = new AnswerModel(p);
                      said.stream()
                          .filter(c -> c.process().equals(p.id()))
                          .findFirst()
                          .ifPresent(answer::show);
                      return answer;
                    })
                .toList());
  }

  /** What an imported extract says of the applicant answers the conditions about him alone. */
  void found(Reply<?> reply) {
    for (AnswerModel a : answers) {
      CheckKind kind = a.process().check();
      if (kind == CheckKind.INDIVIDUAL
          || kind == CheckKind.LEGAL_ENTITY
          || kind == CheckKind.APPLICANT_DATA) {
        a.take(reply);
      }
    }
  }

  /** The applicant's earlier cases, to choose from. */
  void cases(List<JournalRow> rows) {
    known = List.copyOf(rows);
    earlierCases.setAll(
        rows.stream()
            .map(
                r ->
                    new Choice<>(
                        r.id(),
                        LocalText.same(
                            r.number()
                                + " · "
                                + DAY.format(r.registeredAt())
                                + (r.object().isBlank() ? "" : " · " + r.object()))))
            .toList());
  }

  private void chosen(@Nullable Long id) {
    known.stream()
        .filter(r -> Long.valueOf(r.id()).equals(id))
        .findFirst()
        .ifPresent(
            r -> {
              earlierNumber.set(r.number());
              earlierDate.set(r.registeredAt().toLocalDate());
            });
  }
}
