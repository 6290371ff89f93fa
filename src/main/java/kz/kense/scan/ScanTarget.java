package kz.kense.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** Where scanned pages are to go: an application being taken in, or a case. */
public interface ScanTarget {
  /** Of the session on disk: letters, digits and dashes; the same after a restart. */
  String key();

  /** For people: the case's number, or that it is an application without one. */
  LocalText title();

  /** What the checklist asks for, in its order. */
  List<Slot> documents();

  /**
   * A document of the checklist.
   *
   * @param id in the regulation
   */
  record Slot(String id, LocalText name) {}

  /**
   * A document ready to be put in.
   *
   * @param document of the checklist; null when none
   * @param file one PDF, or a picture that was brought, as it came
   * @param original where its paper original lies; null when the office keeps none
   */
  record Kept(
      @Nullable String document, String name, Path file, int pages, @Nullable String original) {}

  /**
   * Puts the documents in, all or nothing.
   *
   * @param done on the window's thread, when they are on disk
   * @param failed on the window's thread; nothing has happened then
   */
  void take(List<Kept> documents, Runnable done, Consumer<Failure> failed);
}
