package kz.kense.result;

import kz.kense.text.LocalText;

/**
 * A required value that is not filled in.
 *
 * @param field id of the field
 * @param label what to tell the user is missing: the field's label, or the column's
 * @param row row of the table counted from 1; 0 when the field itself is empty
 * @param column id of the column; empty when {@code row} is 0
 */
public record MissingValue(String field, LocalText label, int row, String column) {}
