package kz.kense.calendar;

import java.time.LocalDate;
import kz.kense.text.LocalText;

/**
 * One day of the office's calendar.
 *
 * @param working true when the office works and the day counts towards terms in working days
 * @param reason why, in both languages: the holiday, the transfer, or just the day of the week
 * @param stated true when the calendar's data names this day; false for a plain weekend or working
 *     day
 */
public record Day(LocalDate date, boolean working, LocalText reason, boolean stated) {}
