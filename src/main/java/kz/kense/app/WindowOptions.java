package kz.kense.app;

import java.nio.file.Path;
import java.util.Optional;
import kz.kense.text.Lang;

/**
 * What the command line says about the window.
 *
 * @param office the office file to open; the last used one when empty
 * @param demo whether to open a ready demo office
 * @param lang language of the interface; the remembered one when empty
 */
public record WindowOptions(Optional<Path> office, boolean demo, Optional<Lang> lang) {}
