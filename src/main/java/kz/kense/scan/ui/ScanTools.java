package kz.kense.scan.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.session.ScanProfiles;
import kz.kense.scan.text.PageReader;
import kz.kense.ui.Work;

/**
 * What the scan screen works with.
 *
 * @param window runs what pages bring to the screen: {@code Platform::runLater}
 * @param sessions folder of the sessions of this office on this machine
 * @param find all scanners; takes seconds
 * @param reader recognises pages; empty where Tesseract is missing
 */
public record ScanTools(
    Work work,
    Executor window,
    InstantSource clock,
    Path sessions,
    ScanProfiles profiles,
    Supplier<java.util.List<ScannerInfo>> find,
    Function<ScannerInfo, Scanner> open,
    Supplier<Optional<PageReader>> reader) {}
