package kz.kense.regulation.ui;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.ui.Proof.Compared;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** The findings about the chosen edition, and its comparison with another. */
final class ProvingModel {
  /** What was found; whose it is tells the view whether it still is the one that is looked at. */
  record Found(Regulation regulation, List<Finding> findings) {
    Found {
      findings = List.copyOf(findings);
    }
  }

  private final Proof proof;
  private final Work work;
  private final ObjectProperty<@Nullable Notice> notice;
  private final Map<Regulation, Found> known = new ConcurrentHashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();

  ProvingModel(Proof proof, Work work, ObjectProperty<@Nullable Notice> notice) {
    this.proof = proof;
    this.work = work;
    this.notice = notice;
  }

  /** Null while it is looked for. */
  ReadOnlyObjectProperty<@Nullable Found> found() {
    return found.getReadOnlyProperty();
  }

  /** Null when nothing has been compared. */
  ReadOnlyObjectProperty<@Nullable Compared> compared() {
    return compared.getReadOnlyProperty();
  }

  /** Checks an edition; what was found before is shown at once. */
  void check(Regulation r) {
    found.set(known.get(r));
    if (found.get() == null) {
      work.run("regulations.checking", () -> new Found(r, proof.findings(r)))
          .onSuccess(
              all -> {
                known.put(r, all);
                found.set(all);
              })
          .onFailure(why -> notice.set(Notice.error(why)))
          .unseen()
          .start();
    }
  }

  /** Another edition came: what was found may be different now. */
  void forget() {
    known.clear();
    found.set(null);
    compared.set(null);
  }

  void compare(Regulation before, Regulation after) {
    work.run("regulations.comparing", () -> proof.compare(before, after))
        .onSuccess(compared::set)
        .onFailure(why -> notice.set(Notice.error(why)))
        .unseen()
        .start();
  }

  void clearComparison() {
    compared.set(null);
  }
}
