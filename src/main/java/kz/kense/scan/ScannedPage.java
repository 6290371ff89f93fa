package kz.kense.scan;

import java.nio.file.Path;

/**
 * One side of a sheet as it was taken up: a JPEG in colour or gray, exactly as the device made it
 * where it makes JPEG, or a TIFF of one Group 4 strip for black on white.
 *
 * @param file holds it
 * @param dpi dots per inch
 */
public record ScannedPage(Path file, int dpi) {}
