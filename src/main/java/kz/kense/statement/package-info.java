/**
 * Paper that proves itself: a compact signed statement about a result, printed on it as a QR code,
 * and checked anywhere without a network. {@code STATEMENT.md} beside the resources has the format.
 */
@NullMarked
package kz.kense.statement;

import org.jspecify.annotations.NullMarked;
