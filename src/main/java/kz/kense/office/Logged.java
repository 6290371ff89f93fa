package kz.kense.office;

import java.time.OffsetDateTime;

/**
 * Something that happened to the office, as its log has it.
 *
 * @param at office time
 * @param actor employee id
 */
public record Logged<T extends OfficeEvent>(OffsetDateTime at, String actor, T event) {}
