package kz.kense.regulation;

import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A process (үдеріс, P…) or condition (шарт, C…) of an information system, for one channel.
 *
 * @param id as in the act: {@code P1}, {@code C1}
 * @param actor a role of the office or one of the regulation's information systems
 * @param norm how long it may take; absent when the act gives none
 * @param check what a condition looks at; absent for a process
 * @param next where it goes on; of a condition: when it is met; absent at an end
 * @param otherwise of a condition: where it goes when it is not met
 * @param stop true for a negative end: the service stops here with {@code message}
 * @param result true for the end that gives the result
 * @param office true when its answer is recorded by the office in the case
 * @param message the prescribed words of a negative end
 */
public record SystemProcess(
    String id,
    String actor,
    LocalText name,
    @Nullable Norm norm,
    @Nullable CheckKind check,
    @Nullable String next,
    @Nullable String otherwise,
    boolean stop,
    boolean result,
    boolean office,
    @Nullable LocalText message,
    String paragraph,
    Source source) {

  public boolean condition() {
    return check != null;
  }
}
