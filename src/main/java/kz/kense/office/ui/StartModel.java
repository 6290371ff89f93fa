package kz.kense.office.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.SettingsFile;
import org.jspecify.annotations.Nullable;

/** The first choice when the program was started without a file. */
public final class StartModel {

  /**
   * What the program does then; called on the window's thread. It answers with {@link #opened} or
   * {@link #failed}.
   */
  public interface Doors {
    void open(Path file);

    /** A new file; the office is then set up with {@link FoundingModel}. */
    void create(Path file);

    void demo();
  }

  private final SettingsFile settings;
  private final Doors doors;
  private final ObservableList<String> recent = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private String asked = "";

  public StartModel(SettingsFile settings, Doors doors) {
    this.settings = settings;
    this.doors = doors;
    recent.setAll(settings.current().recent());
  }

  /** Paths of the files used last, newest first. */
  public ObservableList<String> recent() {
    return recent;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /**
   * @param chosen what the file window gave: one file, or none
   */
  public void open(List<Path> chosen) {
    if (!chosen.isEmpty()) {
      begin(chosen.getFirst().toString(), () -> doors.open(chosen.getFirst()));
    }
  }

  public void create(Path file) {
    begin(file.toString(), () -> doors.create(file));
  }

  public void demo() {
    begin("", doors::demo);
  }

  /** The file is open: it is remembered as the last one. */
  public void opened(Path file) {
    busy.set(false);
    settings.update(s -> s.withRecent(file.toAbsolutePath().normalize().toString()));
    recent.setAll(settings.current().recent());
  }

  /** It could not be opened; a file that is not there any more is forgotten. */
  public void failed(Failure why) {
    busy.set(false);
    notice.set(Notice.error(why));
    if (why.code().equals("storage.no-file")) {
      settings.update(s -> s.withoutRecent(asked));
      recent.setAll(settings.current().recent());
    }
  }

  private void begin(String file, Runnable door) {
    if (!busy.get()) {
      asked = file;
      notice.set(null);
      busy.set(true);
      door.run();
    }
  }
}
