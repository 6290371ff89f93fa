package kz.kense.registry;

import java.time.LocalDate;
import java.util.List;
import kz.kense.text.Failure;

/**
 * An extract of a state register as read from a file.
 *
 * @param name of the file
 * @param asOf the day it is of
 * @param wrong rows that cannot be used, each with its number in the file
 */
public record Extract(
    String name, LocalDate asOf, List<RegisterEntry> entries, List<Failure> wrong) {
  public Extract {
    entries = List.copyOf(entries);
    wrong = List.copyOf(wrong);
  }

  /** An import that was kept. */
  public record Kept(
      String name, LocalDate asOf, String importedAt, String importedBy, int lines) {}
}
