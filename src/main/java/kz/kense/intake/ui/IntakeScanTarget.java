package kz.kense.intake.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import kz.kense.intake.IncomingFile;
import kz.kense.scan.ScanTarget;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;

/**
 * Scanned pages go to the application in hand. It has no number yet, so the pages are the clerk's
 * until they are put in.
 */
final class IntakeScanTarget implements ScanTarget {
  private static final String TITLE = "scan.target.intake";

  private final RegisterModel model;
  private final String clerk;

  IntakeScanTarget(RegisterModel model, String clerk) {
    this.model = model;
    this.clerk = clerk;
  }

  @Override
  public String key() {
    return "intake-" + clerk.replaceAll("[^A-Za-z0-9-]", "-");
  }

  @Override
  public LocalText title() {
    return new LocalText(Messages.in(Lang.KK).get(TITLE), Messages.in(Lang.RU).get(TITLE));
  }

  @Override
  public List<Slot> documents() {
    return model.fields.checklist.stream()
        .map(row -> new Slot(row.document.id(), row.document.name()))
        .toList();
  }

  @Override
  public void take(List<Kept> documents, Runnable done, Consumer<Failure> failed) {
    model.attached.take(documents, done, failed);
  }

  static IncomingFile file(Kept kept) {
    try {
      return IncomingFile.of(kept.name(), Files.readAllBytes(kept.file()));
    } catch (IOException e) {
      throw Failure.of("attachment.unreadable", kept.name()).causedBy(e);
    }
  }
}
