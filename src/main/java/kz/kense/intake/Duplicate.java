package kz.kense.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalQuery;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.scan.text.PaperTextStore;
import kz.kense.storage.Transaction;

/** A case that the application in hand may repeat. Only a warning: the clerk decides. */
public record Duplicate(JournalRow row, Set<Reason> reasons) {
  /** Shorter object names fit too many cases. */
  private static final int OBJECT_LETTERS = 5;

  private static final int SHOWN = 5;

  public enum Reason {
    /** a file with the same content is in it */
    SAME_FILE,
    /** a page of a file in it looks the same */
    SAME_PAGE,
    /** the same applicant has it open */
    SAME_APPLICANT,
    /** all words of the object's name are found in it */
    SAME_OBJECT
  }

  public Duplicate {
    reasons = Set.copyOf(reasons);
  }

  /**
   * Looks for them.
   *
   * @param idNumber IIN or BIN; blank while it is not right yet
   * @return the strongest reason first; at most {@value #SHOWN}
   */
  public static List<Duplicate> find(
      Transaction tx, String idNumber, String object, List<String> sha256s, LocalDateTime now) {
    Map<JournalRow, Set<Reason>> found = new LinkedHashMap<>();
    if (!sha256s.isEmpty()) {
      JournalStore.similar(tx, "", sha256s).forEach(row -> put(found, row, Reason.SAME_FILE));
    }
    List<Long> alike = PaperTextStore.casesWithSamePicture(tx, sha256s);
    JournalStore.rows(tx, alike.stream().limit(SHOWN).toList()).stream()
        .filter(row -> !found.containsKey(row))
        .forEach(row -> put(found, row, Reason.SAME_PAGE));
    if (!idNumber.isBlank()) {
      JournalStore.similar(tx, idNumber, List.of()).stream()
          .filter(row -> row.status() == CaseState.Status.OPEN)
          .forEach(row -> put(found, row, Reason.SAME_APPLICANT));
    }
    if (object.strip().length() >= OBJECT_LETTERS) {
      long[] ids = JournalStore.ids(tx, JournalQuery.ALL.withText(object), now);
      List<Long> first = LongStream.of(ids).limit(SHOWN).boxed().toList();
      JournalStore.rows(tx, first).forEach(row -> put(found, row, Reason.SAME_OBJECT));
    }
    List<Duplicate> list = new ArrayList<>();
    found.forEach((row, reasons) -> list.add(new Duplicate(row, reasons)));
    return list.stream().limit(SHOWN).toList();
  }

  private static void put(Map<JournalRow, Set<Reason>> found, JournalRow row, Reason reason) {
    found.computeIfAbsent(row, r -> EnumSet.noneOf(Reason.class)).add(reason);
  }
}
