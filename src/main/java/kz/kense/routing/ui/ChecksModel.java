package kz.kense.routing.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.Payment;
import kz.kense.casefile.SystemCheck;
import kz.kense.papers.SignedRequests;
import kz.kense.registry.ui.AnswerModel;
import kz.kense.registry.ui.PaymentModel;
import kz.kense.regulation.CheckKind;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.SystemProcess;
import kz.kense.routing.FileReader;
import kz.kense.signing.InputFile;
import kz.kense.signing.SignedKind;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
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

  /** Whether a condition looks at the signature under the request, which can be checked here. */
  static boolean aboutSignature(SystemProcess process) {
    return process.check() == CheckKind.CERTIFICATE || process.check() == CheckKind.SIGNATURE;
  }

  /** Holds a signed request of the case against a condition, and records the answer. */
  public void request(CaseState c, SystemProcess process, Attachment file, Lang lang) {
    request(c, process, new Signed(file.name(), () -> tools.cases().content(file.sha256())), lang);
  }

  /** The same for a file that is not in the case yet, and keeps it there. */
  public void request(CaseState c, SystemProcess process, Path file, Lang lang) {
    String name = String.valueOf(file.getFileName());
    request(c, process, new Signed(name, () -> InputFile.read(file)), lang);
  }

  /** A signed request. */
  private record Signed(String name, Supplier<byte[]> content) {}

  /**
   * A request that was checked.
   *
   * @param file to be kept in the case; null when it is there already
   */
  private record Checked(SystemCheck check, @Nullable NewFile file) {}

  private void request(CaseState c, SystemProcess process, Signed signed, Lang lang) {
    tools
        .work()
        .aside("case.request.checking", p -> checked(c, process, signed, Messages.in(lang)))
        .onSuccess(found -> record(c, found))
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
  }

  private Checked checked(CaseState c, SystemProcess process, Signed signed, Messages words) {
    byte[] file = signed.content().get();
    List<byte[]> others =
        c.attachments().stream().map(a -> tools.cases().content(a.sha256())).toList();
    SignedRequests.Found found = tools.requests().check(file, others, c);
    boolean kept = others.stream().anyMatch(other -> Arrays.equals(other, file));
    return new Checked(
        tools.requests().answer(process, signed.name(), found, tools.now(), words),
        kept ? null : new NewFile(null, signed.name(), SignedKind.of(file).mediaType(), file));
  }

  private void record(CaseState c, Checked found) {
    Actor actor = tools.session().actor();
    NewFile file = found.file();
    tools
        .work()
        .run(
            "routing.acting",
            () -> {
              CaseState now =
                  file == null ? c : tools.cases().attach(c.id(), c.seq(), actor, List.of(file));
              return tools
                  .cases()
                  .act(
                      now.id(),
                      now.seq(),
                      actor,
                      (course, s) -> course.recordCheck(s, actor, found.check()));
            })
        .onSuccess(
            after -> {
              notice.set(
                  found.check().passes()
                      ? Notice.ok(Phrase.of("case.request.met"))
                      : Notice.warn(Phrase.of("case.request.not-met")));
              changed.accept(after.id());
            })
        .onFailure(f -> notice.set(Notice.error(f)))
        .start();
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
                .act(c.id(), c.seq(), actor, (course, s) -> course.recordPayment(s, actor, paid)));
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
