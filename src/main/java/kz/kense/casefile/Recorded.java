package kz.kense.casefile;

import java.time.LocalDateTime;

/**
 * An event as the log keeps it.
 *
 * @param seq place in the case's log, from 1
 * @param at the office's local time
 * @param actor employee id
 */
public record Recorded<E extends CaseEvent>(long seq, LocalDateTime at, String actor, E event) {}
