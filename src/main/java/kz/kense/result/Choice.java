package kz.kense.result;

import kz.kense.text.LocalText;

/**
 * One answer of a choice field.
 *
 * @param id what is stored in the case
 * @param label what is shown and printed
 */
public record Choice(String id, LocalText label) {}
