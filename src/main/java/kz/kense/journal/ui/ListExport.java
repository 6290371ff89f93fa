package kz.kense.journal.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableView;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Office;
import kz.kense.papers.RegisterPapers;
import kz.kense.report.Table;
import kz.kense.report.Table.Line;
import kz.kense.report.TableFile.Kind;
import kz.kense.storage.Database;
import kz.kense.text.Lang;
import kz.kense.ui.Action;
import kz.kense.ui.Banner;
import kz.kense.ui.PagedList;
import kz.kense.ui.Phrase;
import kz.kense.ui.Tables;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * Writes a list as it is seen, with its filters, columns and order, to PDF, a spreadsheet or CSV.
 * The lines are read in portions aside from the window, with progress and a way to stop.
 */
final class ListExport {
  private final Database database;
  private final RegisterPapers papers;
  private final Work work;
  private final Supplier<Office> office;
  private final ObjectProperty<Banner.@Nullable Notice> notice;

  /**
   * @param notice tells how it ended
   */
  ListExport(
      Database database,
      RegisterPapers papers,
      Work work,
      Supplier<Office> office,
      ObjectProperty<Banner.@Nullable Notice> notice) {
    this.database = database;
    this.papers = papers;
    this.work = work;
    this.office = office;
    this.notice = notice;
  }

  /** The choices of the bar's menu: one for each kind of file. */
  List<Action> choices(
      Ui ui,
      String titleKey,
      String name,
      TableView<JournalRow> table,
      PagedList<JournalRow> rows) {
    return Arrays.stream(Kind.values())
        .map(
            kind ->
                Action.of(
                    "journal.export." + kind.ending(),
                    icon(kind),
                    () ->
                        ui.files()
                            .save("journal.export", name + "." + kind.ending())
                            .ifPresent(
                                f -> write(f, ui.text(titleKey), Tables.shown(table), rows, ui))))
        .toList();
  }

  private static Ikon icon(Kind kind) {
    return switch (kind) {
      case PDF -> MaterialDesignF.FILE_PDF_BOX;
      case XLSX -> MaterialDesignF.FILE_TABLE_OUTLINE;
      case CSV -> MaterialDesignF.FILE_DELIMITED_OUTLINE;
    };
  }

  private void write(
      Path file, String title, Tables.Shown<JournalRow> shown, PagedList<JournalRow> rows, Ui ui) {
    write(file, title, shown, rows.ids(), ui.lang());
  }

  void write(Path file, String title, Tables.Shown<JournalRow> shown, long[] ids, Lang lang) {
    Table table =
        new Table(
            title,
            List.of(office.get().organisation().name().in(lang)),
            shown.columns().stream()
                .map(c -> new Table.Column(c.title(), Math.max(1, c.width())))
                .toList(),
            ids.length,
            (from, to) ->
                rows(Arrays.copyOfRange(ids, from, to)).stream()
                    .map(r -> new Line(shown.cells(r), r.voided() != null, -1))
                    .toList());
    work.aside(
            "journal.exporting",
            p ->
                papers.writeList(
                    file,
                    table,
                    lang,
                    (done, all) -> {
                      p.at(done, all);
                      return !p.cancelled();
                    }))
        .onSuccess(
            whole -> {
              if (whole) {
                notice.set(
                    Banner.Notice.ok(
                        Phrase.of(
                            "journal.exported", ids.length, String.valueOf(file.getFileName()))));
              }
            })
        .onFailure(f -> notice.set(Banner.Notice.error(f)))
        .start();
  }

  private List<JournalRow> rows(long[] ids) {
    return database.read(tx -> JournalStore.rows(tx, LongStream.of(ids).boxed().toList()));
  }
}
