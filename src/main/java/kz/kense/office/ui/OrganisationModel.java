package kz.kense.office.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.calendar.OfficeHours;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.office.Session;
import kz.kense.office.StampPicture;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The office's own data while an administrator changes them. */
public final class OrganisationModel {

  private final Offices offices;
  private final Session session;
  private final Work work;
  private final TwoLanguages name = new TwoLanguages();
  private final TwoLanguages address = new TwoLanguages();
  private final TwoLanguages place = new TwoLanguages();
  private final StringProperty phone = new SimpleStringProperty("");
  private final StringProperty email = new SimpleStringProperty("");
  private final HoursForm hours = new HoursForm();
  private final BooleanProperty refuseAtCounter = new SimpleBooleanProperty();
  private final BooleanProperty directIntake = new SimpleBooleanProperty();
  private final BooleanProperty pinForEach = new SimpleBooleanProperty();
  private final BooleanProperty counterSign = new SimpleBooleanProperty();
  private final ObjectProperty<byte @Nullable []> seal = new SimpleObjectProperty<>();
  private final ObservableList<TrustedAuthority> trusted = FXCollections.observableArrayList();
  private final Problems problems = new Problems();
  private final NumberingForm numbering = new NumberingForm(problems);
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public OrganisationModel(Offices offices, Session session, Work work) {
    this.offices = offices;
    this.session = session;
    this.work = work;
  }

  public TwoLanguages name() {
    return name;
  }

  public TwoLanguages address() {
    return address;
  }

  public TwoLanguages place() {
    return place;
  }

  public StringProperty phone() {
    return phone;
  }

  public StringProperty email() {
    return email;
  }

  public HoursForm hours() {
    return hours;
  }

  /** How numbers are written, and the nomenclature. */
  public NumberingForm numbering() {
    return numbering;
  }

  /** For the examples beside the templates. */
  LocalDate today() {
    return offices.now().toLocalDate();
  }

  public BooleanProperty refuseAtCounter() {
    return refuseAtCounter;
  }

  /** Whether papers are taken at the counter also where the act names other ways in only. */
  public BooleanProperty directIntake() {
    return directIntake;
  }

  /** Whether the PIN is typed for each document of a batch. */
  public BooleanProperty pinForEach() {
    return pinForEach;
  }

  /** Whether those who agreed to a draft sign its result too. */
  public BooleanProperty counterSign() {
    return counterSign;
  }

  /** The picture of the seal, PNG; null when there is none. */
  public ObjectProperty<byte @Nullable []> seal() {
    return seal;
  }

  public ObservableList<TrustedAuthority> trusted() {
    return trusted;
  }

  public Problems problems() {
    return problems;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Shows what the office has, forgetting what was typed. */
  public void load() {
    Organisation o = offices.office().organisation();
    name.show(o.name());
    address.show(o.address());
    place.show(o.place());
    phone.set(o.phone());
    email.set(o.email());
    hours.show(o.hours());
    numbering.show(o.numbering());
    refuseAtCounter.set(o.refuseAtCounter());
    directIntake.set(o.takesPapersDirectly());
    pinForEach.set(o.asksPinForEach());
    counterSign.set(o.asksCounterSignatures());
    problems.clear();
    trusted.setAll(o.trusted().stream().map(TrustedAuthority::of).toList());
    String address = o.seal();
    if (address == null) {
      seal.set(null);
    } else {
      work.run("office.loading", () -> offices.content(address))
          .onSuccess(found -> seal.set(found.orElse(null)))
          .unseen()
          .start();
    }
  }

  /** Takes the picture of the seal from a file; it is kept with {@link #save}. */
  public void takeSeal(Path file) {
    work.aside("office.loading", p -> readSeal(file))
        .onSuccess(
            png -> {
              seal.set(png);
              notice.set(Notice.info(Phrase.of("office.seal.taken")));
            })
        .onFailure(this::refused)
        .start();
  }

  /** Adds the certificates of a file to those trusted; they are kept with {@link #save}. */
  public void addTrusted(Path file) {
    work.aside("office.loading", p -> TrustedAuthority.read(bytes(file)))
        .onSuccess(
            found -> {
              found.stream().filter(ca -> !trusted.contains(ca)).forEach(trusted::add);
              notice.set(Notice.info(Phrase.of("office.trusted.taken")));
            })
        .onFailure(this::refused)
        .start();
  }

  public void removeTrusted(TrustedAuthority authority) {
    trusted.remove(authority);
  }

  /** Keeps everything at once, or says beside the field what is wrong. */
  public void save() {
    notice.set(null);
    Optional<OfficeHours> read = check();
    if (problems.any() || read.isEmpty()) {
      notice.set(Notice.warn(Phrase.of("office.form.wrong")));
      return;
    }
    Organisation made = organisation(read.get());
    byte[] picture = seal.get();
    busy.set(true);
    work.run("office.saving", () -> keep(made, picture))
        .onSuccess(done -> notice.set(Notice.ok(Phrase.of("office.saved"))))
        .onFailure(this::refused)
        .atEnd(() -> busy.set(false))
        .start();
  }

  private boolean keep(Organisation made, byte @Nullable [] picture) {
    String address = picture == null ? null : offices.keep(picture);
    offices.save(session.me().id(), made.with(address, made.trusted()));
    return true;
  }

  private Organisation organisation(OfficeHours workingHours) {
    return new Organisation(
        name.text(),
        address.text(),
        place.text(),
        phone.get().strip(),
        email.get().strip(),
        workingHours,
        numbering.read(),
        offices.office().organisation().demo(),
        refuseAtCounter.get(),
        null,
        trusted.stream().map(TrustedAuthority::pem).toList(),
        directIntake.get(),
        pinForEach.get(),
        counterSign.get());
  }

  private Optional<OfficeHours> check() {
    problems.clear();
    problems.need("name", name);
    problems.need("address", address);
    problems.need("place", place);
    if (!email.get().isBlank() && !email.get().strip().matches("[^@\\s]+@[^@\\s]+")) {
      problems.say("email", Phrase.of("office.email.wrong"));
    }
    numbering.check();
    return hours.read(problems);
  }

  private void refused(Failure failure) {
    notice.set(Notice.error(failure));
  }

  private static byte[] readSeal(Path file) {
    return StampPicture.read(bytes(file), name(file));
  }

  /** A file the user has chosen, or the failure that it cannot be read. */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Failure.of("office.file-unreadable", name(file)).causedBy(e);
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
