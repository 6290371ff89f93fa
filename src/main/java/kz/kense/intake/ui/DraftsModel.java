package kz.kense.intake.ui;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.intake.IntakeDraft;
import kz.kense.intake.IntakeDraftStore;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.regulation.Regulation;
import kz.kense.storage.Database;
import kz.kense.text.LocalText;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Applications begun and not yet registered, of the whole office. */
public final class DraftsModel {
  final ObservableList<IntakeDraft> drafts = FXCollections.observableArrayList();
  final IntegerProperty count = new SimpleIntegerProperty();
  final ObjectProperty<@Nullable Notice> notice = Notice.none();

  /** The draft that is about to be deleted, asked once more; null when none is. */
  final ObjectProperty<@Nullable IntakeDraft> deleting = new SimpleObjectProperty<>();

  private final Database database;
  private final Offices offices;
  private final Work work;

  public DraftsModel(Database database, Offices offices, Work work) {
    this.database = database;
    this.offices = offices;
    this.work = work;
  }

  public void reload() {
    work.run("intake.opening", () -> database.read(IntakeDraftStore::all))
        .unseen()
        .onSuccess(this::show)
        .start();
  }

  private void show(List<IntakeDraft> all) {
    drafts.setAll(all);
    count.set(all.size());
  }

  void delete() {
    IntakeDraft draft = deleting.get();
    deleting.set(null);
    if (draft == null) {
      return;
    }
    work.run(
            "intake.deleting",
            () ->
                database.inTransaction(
                    tx -> {
                      IntakeDraftStore.delete(tx, draft.id());
                      return IntakeDraftStore.all(tx);
                    }))
        .onSuccess(this::show)
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  LocalText author(IntakeDraft d) {
    return offices
        .office()
        .employee(d.author())
        .map(Employee::name)
        .orElse(LocalText.same(d.author()));
  }

  LocalText service(IntakeDraft d) {
    String id = d.form().regulation();
    return id == null
        ? LocalText.same("—")
        : offices
            .rulebook()
            .library()
            .find(id)
            .map(Regulation::shortTitle)
            .orElse(LocalText.same(id));
  }

  /** The applicant as far as known: a name, else the number, else nothing. */
  LocalText applicant(IntakeDraft d) {
    LocalText name = d.form().applicant().name();
    if (name.kk().isBlank() && name.ru().isBlank()) {
      String id = d.form().applicant().idNumber();
      return LocalText.same(id.isBlank() ? "—" : id);
    }
    return new LocalText(
        name.kk().isBlank() ? name.ru() : name.kk(), name.ru().isBlank() ? name.kk() : name.ru());
  }
}
