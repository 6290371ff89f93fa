package kz.kense.attachment.ui;

import java.time.LocalDate;

/**
 * The registration stamp as it is laid over the application that came in: it is shown beside the
 * file and never becomes a part of it.
 *
 * @param number of registration
 * @param sheets of the application and its annexes
 */
public record Stamp(String number, LocalDate date, int sheets) {}
