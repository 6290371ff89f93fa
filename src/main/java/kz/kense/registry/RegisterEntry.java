package kz.kense.registry;

import kz.kense.text.LocalText;

/**
 * What a state register knows of a person or a legal entity.
 *
 * @param idNumber IIN or BIN, twelve digits
 * @param name full name; both languages the same when the register gives one
 * @param head of a legal entity; blank for a person
 */
public record RegisterEntry(String idNumber, LocalText name, String address, String head) {}
