package kz.kense.result;

/**
 * A place a template names with {@code id="place-NAME"}, such as {@code signature} or {@code seal}.
 *
 * @param page page number from 1
 * @param x left edge in mm from the page's left
 * @param y top edge in mm from the page's top
 * @param width in mm
 * @param height in mm
 */
public record Place(String name, int page, double x, double y, double width, double height) {}
