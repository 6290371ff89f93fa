package kz.kense.routing.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.kense.attachment.FileType;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.Originals;
import kz.kense.scan.ScanTarget;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;

/** Scanned pages go into a case. */
final class CaseScanTarget implements ScanTarget {
  private final CaseTools tools;
  private final CaseState state;
  private final List<Slot> documents;

  CaseScanTarget(CaseTools tools, CaseState state) {
    this.tools = tools;
    this.state = state;
    this.documents =
        tools
            .office()
            .rulebook()
            .of(state)
            .checklist(state.intake().kind(), state.intake().category())
            .stream()
            .map(d -> new Slot(d.id(), d.name()))
            .toList();
  }

  @Override
  public String key() {
    return "case-" + state.id();
  }

  @Override
  public LocalText title() {
    return LocalText.same(state.intake().number());
  }

  @Override
  public List<Slot> documents() {
    return documents;
  }

  @Override
  public void take(List<Kept> kept, Runnable done, Consumer<Failure> failed) {
    Actor actor = tools.session().actor();
    tools
        .work()
        .run(
            "routing.acting",
            () -> {
              List<NewFile> files = kept.stream().map(CaseScanTarget::file).toList();
              // scanning takes minutes: what others did meanwhile does not stand in its way
              CaseState now = tools.cases().load(state.id());
              return tools.cases().attach(now.id(), now.seq(), actor, files, originals(kept));
            })
        .onSuccess(after -> done.run())
        .onFailure(failed)
        .start();
  }

  /** Says where the paper itself lies, when the office keeps it. */
  private List<CaseEvent> originals(List<Kept> kept) {
    List<CaseEvent> placed = new ArrayList<>();
    for (Kept k : kept) {
      if (k.original() != null) {
        placed.addAll(Originals.keep(k.name(), k.original(), tools.now().toLocalDate()));
      }
    }
    return placed;
  }

  private static NewFile file(Kept kept) {
    try {
      byte[] content = Files.readAllBytes(kept.file());
      String type = FileType.of(kept.name(), content).mediaType();
      return new NewFile(kept.document(), kept.name(), type, content);
    } catch (IOException e) {
      throw Failure.of("attachment.unreadable", kept.name()).causedBy(e);
    }
  }
}
