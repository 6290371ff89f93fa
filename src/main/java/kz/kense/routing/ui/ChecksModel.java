package kz.kense.routing.ui;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.Payment;
import kz.kense.casefile.SystemCheck;
import kz.kense.registry.ui.AnswerModel;
import kz.kense.registry.ui.PaymentModel;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.SystemProcess;
import kz.kense.routing.FileReader;
import kz.kense.text.Failure;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** Recording in the case what registers answered and that the fee was paid. */
public final class ChecksModel {
  private final CaseTools tools;
  private final ObjectProperty<@Nullable Notice> notice;
  private final Consumer<Long> changed;
  private final ReadOnlyObjectWrapper<@Nullable AnswerModel> editing =
      new ReadOnlyObjectWrapper<>();
  private final PaymentModel payment = new PaymentModel();
  private final FileReader reader;

  /** The file that will show the answer being written; null while none is chosen. */
  private final ReadOnlyObjectWrapper<@Nullable Path> proof = new ReadOnlyObjectWrapper<>();

  /**
   * @param reader reads the file that shows an answer
   * @param changed hears that the case must be loaded anew
   */
  ChecksModel(
      CaseTools tools,
      FileReader reader,
      ObjectProperty<@Nullable Notice> notice,
      Consumer<Long> changed) {
    this.tools = tools;
    this.reader = reader;
    this.notice = notice;
    this.changed = changed;
  }

  /** The answer being written; null while none is. */
  ReadOnlyObjectProperty<@Nullable AnswerModel> editing() {
    return editing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Path> proof() {
    return proof.getReadOnlyProperty();
  }

  /** Chooses the file that shows the answer being written; null takes it back. */
  public void prove(@Nullable Path file) {
    proof.set(file);
  }

  PaymentModel payment() {
    return payment;
  }

  /** Another case, or a newer state of the same. */
  void show(CaseState c) {
    editing.set(null);
    proof.set(null);
    payment.show(c.payment());
  }

  /** Begins to write the answer to a process. */
  public void begin(CaseState c, SystemProcess process) {
    AnswerModel answer = new AnswerModel(process);
    answer.show(c.check(process.id()).orElse(null));
    proof.set(null);
    editing.set(answer);
  }

  void cancel() {
    editing.set(null);
  }

  /** Whether the one who sits here may record: who registers, and who has the case in hand. */
  boolean may(Stand stand) {
    Regulation r = stand.regulation();
    return stand.step() != null
        && r.registrable()
        && (stand.mine() || tools.me().actor().roles().contains(r.steps().getFirst().role()));
  }

  /** Records the answer being written. */
  public void save(CaseState c) {
    AnswerModel answer = editing.get();
    SystemCheck check = answer == null ? null : answer.check(tools.now());
    if (check == null) {
      notice.set(Notice.error(Failure.of("check.no-answer")));
      return;
    }
    Actor actor = tools.session().actor();
    Path file = proof.get();
    act(
        "routing.done.checked-systems",
        () -> {
          NewFile shown = file == null ? null : reader.read(file);
          return tools.cases().recordCheck(c.id(), c.seq(), actor, check, shown);
        });
  }

  /** Records the payment as written. */
  public void pay(CaseState c) {
    Payment paid = payment.payment();
    if (paid == null) {
      notice.set(Notice.error(Failure.of("casefile.payment-without-paper")));
      return;
    }
    Actor actor = tools.session().actor();
    act(
        "routing.done.paid",
        () ->
            tools
                .cases()
                .act(
                    c.id(),
                    c.seq(),
                    actor,
                    (course, s) -> course.recordPayment(s, actor, paid)));
  }

  private void act(String done, Callable<CaseState> deed) {
    tools
        .work()
        .run("routing.acting", deed)
        .onSuccess(
            after -> {
              notice.set(Notice.ok(Phrase.of(done, after.intake().number())));
              changed.accept(after.id());
            })
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }
}
