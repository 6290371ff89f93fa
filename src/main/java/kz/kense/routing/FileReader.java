package kz.kense.routing;

import java.nio.file.Path;
import kz.kense.casefile.NewFile;

/** Reads a file that a clerk wants to put into a case. */
public interface FileReader {
  /**
   * @return the file's bytes and media type, belonging to no document of the checklist yet
   * @throws kz.kense.text.Failure when it cannot be read or is of a kind that cases do not hold
   */
  NewFile read(Path file);
}
