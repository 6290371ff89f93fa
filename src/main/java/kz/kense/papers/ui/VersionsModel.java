package kz.kense.papers.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.DraftVersion;
import kz.kense.papers.Papers;
import kz.kense.result.FormDefinition;
import kz.kense.result.FormField;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The kept versions of a draft, and what two of them say differently. */
final class VersionsModel {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  /**
   * A field that differs.
   *
   * @param before empty when it was not filled
   * @param after empty when it is not filled any more
   */
  record Difference(LocalText label, String before, String after) {}

  private final Papers papers;
  private final ObservableList<DraftVersion> versions = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Integer> older = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> newer = new SimpleObjectProperty<>();

  VersionsModel(Papers papers) {
    this.papers = papers;
  }

  void open(CaseState c) {
    versions.setAll(c.drafts().reversed());
    int last = c.drafts().size();
    newer.set(last == 0 ? null : last);
    older.set(last < 2 ? null : last - 1);
  }

  /** Newest first. */
  ObservableList<DraftVersion> versions() {
    return versions;
  }

  /** Number of the version compared from. */
  ObjectProperty<@Nullable Integer> older() {
    return older;
  }

  /** Number of the version compared to. */
  ObjectProperty<@Nullable Integer> newer() {
    return newer;
  }

  /** Field by field, in the order of the form; empty when nothing differs or nothing is chosen. */
  List<Difference> differences(Lang in) {
    DraftVersion from = version(older.get());
    DraftVersion to = version(newer.get());
    List<Difference> found = new ArrayList<>();
    if (from == null || to == null) {
      return found;
    }
    Map<String, Object> before = papers.versionData(from.draft());
    Map<String, Object> after = papers.versionData(to.draft());
    compare(papers.form(to.draft()), before, after, in, found);
    if (!from.draft().form().equals(to.draft().form())) {
      FormDefinition former = papers.form(from.draft());
      for (FormField f : former.fields()) {
        if (papers.form(to.draft()).field(f.id()).isEmpty()) {
          add(f, before.get(f.id()), null, in, found);
        }
      }
    }
    return found;
  }

  private @Nullable DraftVersion version(@Nullable Integer number) {
    return versions.stream()
        .filter(v -> number != null && v.draft().version() == number)
        .findFirst()
        .orElse(null);
  }

  private static void compare(
      FormDefinition form,
      Map<String, Object> before,
      Map<String, Object> after,
      Lang in,
      List<Difference> found) {
    for (FormField f : form.fields()) {
      add(f, before.get(f.id()), after.get(f.id()), in, found);
    }
  }

  private static void add(
      FormField f,
      @Nullable Object before,
      @Nullable Object after,
      Lang in,
      List<Difference> found) {
    String was = written(f, before, in);
    String is = written(f, after, in);
    if (!was.equals(is)) {
      found.add(new Difference(f.label(), was, is));
    }
  }

  private static String written(FormField f, @Nullable Object value, Lang in) {
    return switch (value) {
      case null -> "";
      case LocalDate day -> DAY.format(day);
      case List<?> lines ->
          String.join("\n", lines.stream().map(line -> written(f, line, in)).toList());
      case Map<?, ?> row ->
          String.join(
              " · ",
              f.columns().stream()
                  .map(c -> row.get(c.id()))
                  .map(cell -> cell == null ? "–" : cell.toString())
                  .toList());
      default -> f.choice(value).map(choice -> choice.label().in(in)).orElseGet(value::toString);
    };
  }
}
