package kz.kense.signing.token;

/**
 * A token as it introduces itself before any PIN.
 *
 * @param index of its slot in the module's list, from 0
 * @param slot the slot's own id
 * @param label name given to the token
 */
public record Token(
    int index, long slot, String label, String manufacturer, String model, String serial) {}
