package kz.kense.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A file about to be put into a case.
 *
 * @param document the checklist's document it belongs to; null when none
 */
public record NewFile(@Nullable String document, String name, String mediaType, byte[] content) {}
