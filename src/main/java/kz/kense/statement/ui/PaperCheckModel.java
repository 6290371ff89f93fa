package kz.kense.statement.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.signing.InputFile;
import kz.kense.statement.QrReader;
import kz.kense.statement.StatementCheck;
import kz.kense.statement.StatementPublicKey;
import kz.kense.statement.WithdrawnList;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** A code put before the office, and what it is worth. */
public final class PaperCheckModel {

  /** What this office itself knows: its own keys and its own list as of now. */
  public record Own(List<StatementPublicKey> keys, WithdrawnList list) {}

  private final Supplier<Own> own;
  private final Supplier<ZoneId> zone;
  private final Work work;
  private final InstantSource clock;
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty idNumber = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Path> keyFile = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Path> listFile = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ReadOnlyObjectWrapper<@Nullable StatementCheck> found =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refused =
      new ReadOnlyObjectWrapper<>(Phrase.of("paper-check.no-code"));

  public PaperCheckModel(Supplier<Own> own, Supplier<ZoneId> zone, Work work, InstantSource clock) {
    this.own = own;
    this.zone = zone;
    this.work = work;
    this.clock = clock;
    code.addListener(
        (o, before, now) -> {
          found.set(null);
          refused.set(now.isBlank() ? Phrase.of("paper-check.no-code") : null);
        });
  }

  /** Text of the code, as a reader gives it. */
  public StringProperty code() {
    return code;
  }

  /** IIN or BIN of whoever shows the paper; blank when it is not asked. */
  public StringProperty idNumber() {
    return idNumber;
  }

  /** Public keys of another office; null for this one's own. */
  public ObjectProperty<@Nullable Path> keyFile() {
    return keyFile;
  }

  /** The other office's list; this one's own needs no file. */
  public ObjectProperty<@Nullable Path> listFile() {
    return listFile;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public ReadOnlyObjectProperty<@Nullable StatementCheck> found() {
    return found.getReadOnlyProperty();
  }

  /** Why nothing can be checked yet. */
  public ReadOnlyObjectProperty<@Nullable Phrase> refused() {
    return refused.getReadOnlyProperty();
  }

  public ZoneId zone() {
    return zone.get();
  }

  /** Reads the code from a scan or a photograph, and checks it. */
  public void read(Path picture) {
    notice.set(null);
    work.aside("paper-check.reading", progress -> QrReader.read(InputFile.read(picture)))
        .onSuccess(
            text -> {
              code.set(text);
              check();
            })
        .onFailure(this::refuse)
        .start();
  }

  /** Holds the code against the keys and the list. */
  public void check() {
    notice.set(null);
    String text = code.get();
    String number = idNumber.get().strip();
    Path keys = keyFile.get();
    Path list = listFile.get();
    work.aside("paper-check.checking", progress -> checked(text, number, keys, list))
        .onSuccess(found::set)
        .onFailure(this::refuse)
        .start();
  }

  private StatementCheck checked(
      String text, String number, @Nullable Path keys, @Nullable Path list) {
    Own here = own.get();
    List<StatementPublicKey> trusted = new ArrayList<>();
    WithdrawnList withdrawn;
    if (keys == null) {
      trusted.addAll(here.keys());
      withdrawn = here.list();
    } else {
      trusted.addAll(StatementPublicKey.read(InputFile.read(keys)));
      withdrawn = list == null ? null : WithdrawnList.read(InputFile.read(list), trusted).list();
    }
    return StatementCheck.of(
        text,
        new StatementCheck.Against(
            trusted, withdrawn, number, clock.instant().atZone(zone.get()).toLocalDate()));
  }

  private void refuse(Failure failure) {
    found.set(null);
    notice.set(Notice.error(failure));
  }
}
