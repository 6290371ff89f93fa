package kz.kense.calendar;

import java.time.LocalDate;
import kz.kense.text.LocalText;

/**
 * One line of a derivation: a date, whether it counted towards the term, and why.
 *
 * @param counted true when this day (or a part of it, for minutes and hours) was counted
 * @param reason in both languages, such as "day off moved from 6 March"
 */
public record CountedDay(LocalDate date, boolean counted, LocalText reason) {}
