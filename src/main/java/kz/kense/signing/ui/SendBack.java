package kz.kense.signing.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.regulation.Regulation.Step;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Sending a document back to be mended instead of signing it. */
final class SendBack {
  private final Cases cases;
  private final SignList list;
  private final Work work;
  private final StringProperty remark = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();

  SendBack(Cases cases, SignList list, Work work) {
    this.cases = cases;
    this.list = list;
    this.work = work;
  }

  /** The order that does it: the case comes off the list when it is away. */
  Work.Order<CaseState> order(SignItem item, Actor actor) {
    CaseState c = item.file();
    String words = remark.get();
    return work.run(
            "sign.sending-back",
            () ->
                cases.act(c.id(), c.seq(), actor, (course, s) -> course.sendBack(s, actor, words)))
        .onSuccess(
            after -> {
              close();
              list.remove(item);
            });
  }

  void close() {
    remark.set("");
    open.set(false);
  }

  /** Why the one that is looked at cannot be sent back; null when it can. */
  @Nullable Phrase whyNot(@Nullable SignItem item, boolean busy) {
    if (item == null || item.signed()) {
      return Phrase.of("sign.back.nothing");
    }
    if (busy) {
      return Phrase.of("sign.signing");
    }
    if (item.refused() != null) {
      return item.refused();
    }
    if (item.counter() || list.step(item.file()).map(Step::returnTo).isEmpty()) {
      return Phrase.of("sign.back.not-here");
    }
    return open.get() && remark.get().isBlank() ? Phrase.of("sign.back.no-remark") : null;
  }

  StringProperty remark() {
    return remark;
  }

  /** True while the remark is being written. */
  BooleanProperty open() {
    return open;
  }
}
