package kz.kense.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day left in the registers, and how far the log of events had come by its end.
 *
 * @param registers one of each, in their order
 * @param voided entries of the day's incoming numbers that do not count, by number
 * @param events how many events the log held at the end of the day
 * @param hash of the last of them: who keeps it can prove later that nothing before was changed
 */
public record Closing(
    LocalDate day, List<Count> registers, List<VoidedEntry> voided, long events, String hash) {
  public Closing {
    registers = List.copyOf(registers);
    voided = List.copyOf(voided);
  }

  /**
   * @param count of the entries that count
   * @param first number of the day, of a voided entry too; null when there is none
   * @param voided entries that do not count
   */
  public record Count(
      Register register, int count, @Nullable String first, @Nullable String last, int voided) {}

  public record VoidedEntry(String number, String reason) {}
}
