package kz.kense.registry;

import java.time.LocalDate;
import kz.kense.casefile.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a register said.
 *
 * @param answer null when no machine answers and the clerk must look himself
 * @param data what was found; null otherwise
 * @param source where it was found, in words; blank when nowhere
 * @param asOf the day the data are of; null when not known
 */
public record Reply<T>(
    @Nullable Answer answer, @Nullable T data, String source, @Nullable LocalDate asOf) {

  /** Nobody answers: the clerk records what he sees. */
  public static <T> Reply<T> manual() {
    return new Reply<>(null, null, "", null);
  }

  public static <T> Reply<T> found(T data, String source, LocalDate asOf) {
    return new Reply<>(Answer.OK, data, source, asOf);
  }

  public boolean isManual() {
    return answer == null;
  }
}
