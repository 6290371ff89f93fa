package kz.kense.scan.text;

import kz.kense.attachment.PageText;

/**
 * Something on paper that a form asks for. It is only offered, never taken unasked.
 *
 * @param value as the form wants it: digits, an ISO date, a number, a name
 * @param read as it stands on the paper
 * @param page from 0
 * @param area where it stands
 */
public record FoundField(Kind kind, String value, String read, int page, PageText.Area area) {
  /** What it is. */
  public enum Kind {
    IIN,
    BIN,
    ORGANISATION,
    PERSON,
    DATE,
    NUMBER
  }
}
