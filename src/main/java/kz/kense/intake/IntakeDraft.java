package kz.kense.intake;

import java.time.LocalDateTime;

/**
 * An application without a number.
 *
 * @param author employee id of who saved it last
 */
public record IntakeDraft(long id, String author, LocalDateTime savedAt, IntakeForm form) {}
