package kz.kense.intake.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.attachment.BlankSheet;
import kz.kense.attachment.FileType;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.SystemCheck;
import kz.kense.intake.IntakeForm;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.papers.Papers;
import kz.kense.papers.RefusedIntake;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** What the applicant takes away from the counter: a receipt, a mark on his copy, a refusal. */
final class CounterPapers {
  static final String RECEIPT = "acceptance-receipt";
  static final String MARK = "acceptance-mark";
  static final String REFUSAL = "refusal-to-accept";

  /** The paper in sight. */
  @SuppressWarnings("ArrayRecordComponent") // shown and printed, never compared
  record Paper(String use, byte[] pdf) {}

  final ViewerModel viewer;
  final ObjectProperty<@Nullable Paper> shown = new SimpleObjectProperty<>();

  private final Cases cases;
  private final Offices offices;
  private final Papers papers;
  private final Work work;
  private final ObjectProperty<@Nullable Notice> notice;
  private final Set<String> issued = new HashSet<>();
  private @Nullable CaseState state;
  private @Nullable Regulation regulation;

  CounterPapers(
      Cases cases,
      Offices offices,
      Papers papers,
      Work work,
      ObjectProperty<@Nullable Notice> notice) {
    this.cases = cases;
    this.offices = offices;
    this.papers = papers;
    this.work = work;
    this.notice = notice;
    this.viewer = new ViewerModel(work);
  }

  void clear() {
    viewer.clear();
    shown.set(null);
    issued.clear();
    state = null;
    regulation = null;
  }

  /** A case was made: its receipt is shown at once. */
  void registered(CaseState c, Regulation r) {
    state = c;
    regulation = r;
    show(RECEIPT);
  }

  /** Makes a paper of the registered case and shows it. */
  void show(String use) {
    CaseState c = state;
    Regulation r = regulation;
    if (c == null || r == null) {
      return;
    }
    work.aside(
            "intake.rendering",
            p ->
                use.equals(MARK)
                    ? papers.acceptanceMark(c, copy(c, r), c.intake().lang())
                    : papers.paper(c, use, c.intake().lang()))
        .onSuccess(
            pdf -> {
              if (state != null && state.id() == c.id()) {
                present(new Paper(use, pdf));
              }
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  /** The application as it was scanned, or an empty sheet to be laid into the printer. */
  private byte[] copy(CaseState c, Regulation r) {
    Optional<String> application =
        r.checklist(c.kind(), c.intake().category()).stream().findFirst().map(RequiredDocument::id);
    return c.attachments().stream()
        .filter(a -> application.isPresent() && application.get().equals(a.document()))
        .filter(a -> a.mediaType().equals(FileType.PDF.mediaType()))
        .findFirst()
        .map(Attachment::sha256)
        .map(cases::content)
        .orElseGet(BlankSheet::a4);
  }

  private void present(Paper paper) {
    shown.set(paper);
    viewer.show(FileType.PDF.mediaType(), paper::pdf);
  }

  /**
   * Hands the paper in sight out: it is kept in the case the first time, then given on.
   *
   * @param clerk who hands it out
   */
  void handOut(Employee clerk, Consumer<byte[]> then) {
    Paper paper = shown.get();
    CaseState c = state;
    if (paper == null) {
      return;
    }
    if (c == null || issued.contains(paper.use())) {
      then.accept(paper.pdf());
      return;
    }
    work.run(
            "intake.keeping",
            () -> {
              CaseState now = cases.load(c.id());
              return cases.issued(c.id(), now.seq(), clerk.actor(), paper.use(), paper.pdf());
            })
        .onSuccess(
            after -> {
              issued.add(paper.use());
              state = after;
              then.accept(paper.pdf());
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  /** Makes the prescribed message of a condition that is not met; no case comes of it. */
  void denial(
      IntakeForm form, Regulation r, SystemCheck check, Employee clerk, Consumer<byte[]> then) {
    RefusedIntake who =
        new RefusedIntake(
            offices.now().toLocalDate(), form.applicant(), form.representative(), List.of());
    String channel = String.valueOf(form.channel());
    work.aside("intake.rendering", p -> papers.denial(r, channel, who, check, clerk, form.lang()))
        .onSuccess(then)
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
  }

  /**
   * Makes and keeps the receipt of a refusal to accept.
   *
   * @param kept runs after that on the database thread
   * @param done runs on the window's thread when it is on disk
   * @param end runs last whatever happened
   */
  void refuse(
      IntakeForm form,
      Regulation r,
      List<RequiredDocument> missing,
      Employee clerk,
      Runnable kept,
      Runnable done,
      Runnable end) {
    RefusedIntake refused =
        new RefusedIntake(
            offices.now().toLocalDate(),
            form.applicant(),
            form.representative(),
            missing.stream().map(RequiredDocument::name).toList());
    work.aside("intake.rendering", p -> papers.refusalToAccept(r, refused, clerk, form.lang()))
        .onSuccess(pdf -> keepRefusal(pdf, form, r, missing, clerk, kept, done, end))
        .onFailure(
            why -> {
              notice.set(Notice.error(why));
              end.run();
            })
        .start();
  }

  private void keepRefusal(
      byte[] pdf,
      IntakeForm form,
      Regulation r,
      List<RequiredDocument> missing,
      Employee clerk,
      Runnable kept,
      Runnable done,
      Runnable end) {
    List<String> names = missing.stream().map(d -> d.name().in(form.lang())).toList();
    work.run(
            "intake.keeping",
            () -> {
              offices.refuseAcceptance(clerk.id(), r.id(), form.applicant().idNumber(), names, pdf);
              kept.run();
              return pdf;
            })
        .onSuccess(
            p -> {
              state = null;
              done.run();
              present(new Paper(REFUSAL, p));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(end)
        .start();
  }
}
