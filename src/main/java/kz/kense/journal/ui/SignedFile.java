package kz.kense.journal.ui;

import java.util.Objects;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import org.jspecify.annotations.Nullable;

/** Shows the signed file of a case; leaves the viewer alone when it already shows that file. */
final class SignedFile {
  private final Cases cases;
  private final ViewerModel viewer;
  private @Nullable String shown;

  SignedFile(Cases cases, ViewerModel viewer) {
    this.cases = cases;
    this.viewer = viewer;
  }

  void show(@Nullable CaseState c) {
    String sha256 = of(c);
    if (Objects.equals(sha256, shown)) {
      return; // a refresh must not turn its pages
    }
    shown = sha256;
    if (sha256 == null) {
      viewer.clear();
    } else {
      viewer.show("application/pdf", () -> cases.content(sha256));
    }
  }

  /** Address of the signed file; null when there is none. */
  static @Nullable String of(@Nullable CaseState c) {
    return c == null || c.signed() == null ? null : c.signed().signature().sha256();
  }
}
