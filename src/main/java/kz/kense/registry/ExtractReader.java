package kz.kense.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.kense.applicant.IdNumber;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads an extract of a register: a CSV file or an XLSX workbook's first sheet, with a head line.
 *
 * <p>Columns in any order, named in Kazakh, Russian or English: {@code ЖСН/БСН}, {@code ИИН/БИН} or
 * {@code id} is needed, and a name in at least one language ({@code атауы}, {@code наименование},
 * {@code аты-жөні}, {@code ФИО}, {@code name}, or {@code name_kk} and {@code name_ru}); address and
 * head may be given; others are passed over.
 */
public final class ExtractReader {
  private enum Column {
    ID,
    NAME,
    NAME_KK,
    NAME_RU,
    ADDRESS,
    HEAD
  }

  private static final Map<String, Column> NAMES = names();

  private ExtractReader() {}

  private static Map<String, Column> names() {
    Map<String, Column> names = new HashMap<>();
    put(names, Column.ID, "id", "iin", "bin", "жсн", "бсн", "иин", "бин");
    put(names, Column.ID, "жсн/бсн", "иин/бин", "iin/bin");
    put(names, Column.NAME, "name", "атауы", "наименование", "аты-жөні", "аты", "фио", "ф.и.о.");
    put(names, Column.NAME_KK, "name_kk", "атауы (қаз)", "наименование (каз)");
    put(names, Column.NAME_RU, "name_ru", "атауы (орыс)", "наименование (рус)");
    put(names, Column.ADDRESS, "address", "мекенжайы", "мекенжай", "адрес");
    put(names, Column.HEAD, "head", "басшысы", "басшы", "руководитель");
    return names;
  }

  private static void put(Map<String, Column> names, Column column, String... spellings) {
    for (String spelling : spellings) {
      names.put(spelling, column);
    }
  }

  /**
   * @param name of the file; one that ends in {@code .xlsx} is a workbook
   * @param asOf the day the extract is of
   * @throws Failure {@code registry.unreadable} or {@code registry.head} when it is no extract
   */
  public static Extract read(String name, byte[] bytes, LocalDate asOf) {
    List<List<String>> rows =
        name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? workbook(name, bytes) : CsvRows.of(bytes);
    if (rows.isEmpty()) {
      throw Failure.of("registry.head", name);
    }
    Map<Column, Integer> head = head(rows.getFirst());
    boolean named =
        head.containsKey(Column.NAME)
            || head.containsKey(Column.NAME_KK)
            || head.containsKey(Column.NAME_RU);
    if (!head.containsKey(Column.ID) || !named) {
      throw Failure.of("registry.head", name);
    }
    List<RegisterEntry> entries = new ArrayList<>();
    List<Failure> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).stream().allMatch(String::isBlank)) {
        continue;
      }
      try {
        RegisterEntry entry = entry(head, rows.get(i), i + 1);
        if (!seen.add(entry.idNumber())) {
          throw Failure.of("registry.row.twice", i + 1, entry.idNumber());
        }
        entries.add(entry);
      } catch (Failure f) {
        wrong.add(f);
      }
    }
    return new Extract(name, asOf, entries, wrong);
  }

  private static List<List<String>> workbook(String name, byte[] bytes) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      List<List<String>> read = new ArrayList<>();
      rows.forEach(
          row -> {
            while (read.size() < row.getRowNum() - 1) {
              read.add(List.of()); // an empty row keeps the numbers of those after it
            }
            read.add(row.stream().map(ExtractReader::text).toList());
          });
      return read;
    } catch (IOException | RuntimeException e) {
      throw Failure.of("registry.unreadable", name).causedBy(e);
    }
  }

  private static String text(Cell cell) {
    return cell == null ? "" : Objects.requireNonNullElse(cell.getText(), "").strip();
  }

  private static Map<Column, Integer> head(List<String> cells) {
    Map<Column, Integer> head = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = NAMES.get(cells.get(i).strip().toLowerCase(Locale.ROOT));
      if (column != null) {
        head.putIfAbsent(column, i);
      }
    }
    return head;
  }

  private static RegisterEntry entry(Map<Column, Integer> head, List<String> cells, int line) {
    String id = cell(head, cells, Column.ID).replaceAll("\\s", "");
    if (id.matches("\\d{9,11}")) {
      id = "0".repeat(12 - id.length()) + id; // a spreadsheet drops the leading zeros of a number
    }
    String wrong = IdNumber.problem(id).isPresent() ? id : null;
    if (wrong != null) {
      throw Failure.of("registry.row.id", line, wrong);
    }
    String name = cell(head, cells, Column.NAME);
    String kk = orElse(cell(head, cells, Column.NAME_KK), name);
    String ru = orElse(cell(head, cells, Column.NAME_RU), name);
    if (kk.isBlank() && ru.isBlank()) {
      throw Failure.of("registry.row.name", line, id);
    }
    return new RegisterEntry(
        id,
        new LocalText(orElse(kk, ru), orElse(ru, kk)),
        cell(head, cells, Column.ADDRESS),
        cell(head, cells, Column.HEAD));
  }

  private static String orElse(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }

  private static String cell(Map<Column, Integer> head, List<String> cells, Column column) {
    Integer at = head.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }
}
