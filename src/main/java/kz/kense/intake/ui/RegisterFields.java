package kz.kense.intake.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.intake.IntakeForm;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** Every field of the form as it is typed; to and from an {@link IntakeForm}. */
final class RegisterFields {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

  final ObjectProperty<@Nullable String> regulation = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable String> kind = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable String> channel = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable LocalDate> receivedDate = new SimpleObjectProperty<>();
  final StringProperty receivedTime = text();
  final StringProperty idNumber = text();
  final StringProperty nameKk = text();
  final StringProperty nameRu = text();
  final StringProperty address = text();
  final StringProperty head = text();
  final StringProperty phone = text();
  final StringProperty email = text();
  final BooleanProperty represented = new SimpleBooleanProperty();
  final StringProperty repName = text();
  final StringProperty repIin = text();
  final StringProperty poaNumber = text();
  final ObjectProperty<@Nullable LocalDate> poaDate = new SimpleObjectProperty<>();
  final StringProperty notary = text();
  final StringProperty objectName = text();
  final StringProperty location = text();
  final StringProperty activity = text();
  final ObjectProperty<@Nullable Integer> sheets = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Integer> annexSheets = new SimpleObjectProperty<>();
  final StringProperty note = text();
  final ObjectProperty<@Nullable Lang> lang = new SimpleObjectProperty<>(Lang.KK);
  final ObservableList<ChecklistRow> checklist =
      FXCollections.observableArrayList(row -> new Observable[] {row.state, row.sheets});
  final ObservableList<Attachment> attachments = FXCollections.observableArrayList();

  private static StringProperty text() {
    return new SimpleStringProperty("");
  }

  /** Everything that makes a change of the form. */
  /** Where the paper originals of attachments lie, by the attachment's name. */
  final java.util.Map<String, String> originals = new java.util.TreeMap<>();

  List<Observable> all() {
    return List.of(
        regulation,
        kind,
        category,
        channel,
        receivedDate,
        receivedTime,
        idNumber,
        nameKk,
        nameRu,
        address,
        head,
        phone,
        email,
        represented,
        repName,
        repIin,
        poaNumber,
        poaDate,
        notary,
        objectName,
        location,
        activity,
        sheets,
        annexSheets,
        note,
        lang,
        checklist,
        attachments);
  }

  /** The time as typed: {@code 9:05}, {@code 09.05} or {@code 0905}; null when it is none. */
  static @Nullable LocalTime time(String typed) {
    String text = typed.strip().replace('.', ':').replace('-', ':');
    if (text.matches("\\d{3,4}")) {
      text = text.substring(0, text.length() - 2) + ":" + text.substring(text.length() - 2);
    }
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  Applicant applicant() {
    return new Applicant(
        idNumber.get().strip(),
        new LocalText(nameKk.get().strip(), nameRu.get().strip()),
        address.get().strip(),
        head.get().strip(),
        phone.get().strip(),
        email.get().strip());
  }

  void applicant(Applicant a) {
    nameKk.set(a.name().kk());
    nameRu.set(a.name().ru());
    address.set(a.address());
    head.set(a.head());
    phone.set(a.phone());
    email.set(a.email());
  }

  IntakeForm form() {
    return new IntakeForm(
        regulation.get(),
        kind.get(),
        category.get(),
        channel.get(),
        receivedDate.get(),
        time(receivedTime.get()),
        applicant(),
        represented.get() ? representative() : null,
        new Subject(objectName.get().strip(), location.get().strip(), activity.get().strip()),
        checklist.stream().map(ChecklistRow::entry).toList(),
        sheets.get(),
        annexSheets.get(),
        note.get().strip(),
        lang.get() == null ? Lang.KK : lang.get(),
        attachments,
        originals);
  }

  private Representative representative() {
    return new Representative(
        repName.get().strip(),
        repIin.get().strip(),
        poaNumber.get().strip(),
        poaDate.get(),
        notary.get().strip());
  }

  /** Fills the form; the checklist's rows must be there before their entries can be shown. */
  void show(IntakeForm f) {
    originals.clear();
    if (f.originals() != null) {
      originals.putAll(f.originals());
    }
    regulation.set(f.regulation());
    kind.set(f.kind());
    category.set(f.category());
    channel.set(f.channel());
    receivedDate.set(f.receivedDate());
    receivedTime.set(f.receivedTime() == null ? "" : SHOWN.format(f.receivedTime()));
    idNumber.set(f.applicant().idNumber());
    applicant(f.applicant());
    Representative who = f.representative();
    represented.set(who != null);
    repName.set(who == null ? "" : who.name());
    repIin.set(who == null ? "" : who.iin());
    poaNumber.set(who == null ? "" : who.poaNumber());
    poaDate.set(who == null ? null : who.poaDate());
    notary.set(who == null ? "" : who.notary());
    objectName.set(f.subject().name());
    location.set(f.subject().location());
    activity.set(f.subject().activity());
    note.set(f.note());
    lang.set(f.lang());
    attachments.setAll(f.attachments());
  }

  /** Other documents are asked for; what was said of those that stay is kept. */
  void documents(List<RequiredDocument> documents, List<ChecklistEntry> said) {
    Map<String, ChecklistEntry> entries =
        said.stream().collect(Collectors.toMap(ChecklistEntry::document, Function.identity()));
    checklist.setAll(
        documents.stream()
            .map(
                d -> {
                  ChecklistRow row = new ChecklistRow(d);
                  ChecklistEntry entry = entries.get(d.id());
                  if (entry != null) {
                    row.show(entry);
                  }
                  return row;
                })
            .toList());
  }
}
