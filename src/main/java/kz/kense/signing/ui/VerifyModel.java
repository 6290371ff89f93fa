package kz.kense.signing.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.signing.InputFile;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Files put before the verifier, and what it says of each. */
public final class VerifyModel {
  /**
   * A file that was looked at.
   *
   * @param found null when it could not be read as a signed PDF
   * @param why then the reason
   */
  record Checked(Path file, @Nullable Verification found, @Nullable Phrase why) {}

  private final Supplier<TrustStore> trust;
  private final Supplier<ZoneId> zone;
  private final Work work;
  private final InstantSource clock;
  private final ObservableList<Checked> checked = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Checked> selected = new SimpleObjectProperty<>();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.3);
  private final ViewerModel viewer;

  /**
   * @param trust whom this office believes, asked at every check
   * @param zone in which times are told
   */
  public VerifyModel(
      Supplier<TrustStore> trust, Supplier<ZoneId> zone, Work work, InstantSource clock) {
    this.trust = trust;
    this.zone = zone;
    this.work = work;
    this.clock = clock;
    viewer = new ViewerModel(work);
    selected.addListener(
        (o, before, now) -> {
          if (now == null) {
            viewer.clear();
          } else {
            viewer.show("application/pdf", () -> InputFile.read(now.file()));
          }
        });
  }

  /** Checks files; those checked before stay on the list, the same file is checked anew. */
  public void check(List<Path> files) {
    for (Path file : files) {
      work.aside("verify.checking", progress -> verified(file))
          .onSuccess(
              one -> {
                checked.removeIf(before -> before.file().equals(file));
                checked.addFirst(one);
                selected.set(one);
              })
          .start();
    }
  }

  private Checked verified(Path file) {
    try {
      Verification found =
          SignatureVerifier.verify(InputFile.read(file), trust.get(), clock.instant());
      return new Checked(file, found, null);
    } catch (Failure e) {
      return new Checked(file, null, Phrase.of(e));
    }
  }

  /** Newest first. */
  ObservableList<Checked> checked() {
    return checked;
  }

  ObjectProperty<@Nullable Checked> selected() {
    return selected;
  }

  DoubleProperty divider() {
    return divider;
  }

  ViewerModel viewer() {
    return viewer;
  }

  ZoneId zone() {
    return zone.get();
  }
}
