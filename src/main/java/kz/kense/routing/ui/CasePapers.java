package kz.kense.routing.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.kense.attachment.BlankSheet;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PictureSheet;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseState;
import kz.kense.journal.DispatchStore;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.result.PageMark;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** The papers that can be printed of a case beside its receipt and its result. */
final class CasePapers {
  private static final String DISPATCH_LIST = "dispatch-list";

  private final CaseTools tools;

  CasePapers(CaseTools tools) {
    this.tools = tools;
  }

  /**
   * @param use the paper's id and, as {@code paper.USE}, its name
   * @param refused why it cannot be printed now; null when it can
   */
  record Choice(String use, @Nullable Phrase refused) {}

  /** Every paper, in the order of a case's way; what is not due yet says why. */
  List<Choice> of(CaseState c) {
    boolean refusal = tools.cases().course(c).refusalGate(c).isPresent();
    boolean denied = c.checks().stream().anyMatch(k -> !k.check().passes());
    boolean resolved = !c.resolutions().isEmpty();
    return Stream.of(
            choice(PageMark.REGISTRATION, true),
            choice("resolution-sheet", resolved),
            choice("resolution-list", resolved),
            choice("due-sheet", true),
            choice("status-slip", true),
            choice("denial-message", denied),
            commission(c) ? choice("minutes", c.minutes() != null) : null,
            choice("refusal-conditions", refusal),
            sentByList(c) ? choice(DISPATCH_LIST, c.dispatched() != null) : null,
            choice("survey", true))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static Choice choice(String use, boolean ready) {
    return new Choice(use, ready ? null : Phrase.of("case.paper.not-yet." + use));
  }

  private boolean commission(CaseState c) {
    return c.minutes() != null
        || regulation(c).steps().stream()
            .anyMatch(s -> s.action() == kz.kense.regulation.StepAction.COMMISSION);
  }

  private boolean sentByList(CaseState c) {
    return regulation(c)
        .channel(c.intake().channel())
        .filter(channel -> channel.delivery() == Delivery.DISPATCH)
        .isPresent();
  }

  private Regulation regulation(CaseState c) {
    return tools.office().rulebook().of(c);
  }

  /** Makes a paper in the applicant's language, aside from the window. */
  void make(CaseState c, String use, Consumer<byte[]> then, Consumer<Failure> failed) {
    tools
        .work()
        .aside("routing.printing", p -> made(c, use))
        .onSuccess(then)
        .onFailure(failed)
        .start();
  }

  private byte[] made(CaseState c, String use) {
    return switch (use) {
      case PageMark.REGISTRATION ->
          tools.papers().registrationStamp(c, application(c), c.intake().lang());
      case DISPATCH_LIST -> dispatchList(c);
      default -> tools.papers().paper(c, use, c.intake().lang());
    };
  }

  /** The whole list the case's result left with. */
  private byte[] dispatchList(CaseState c) {
    String number = c.dispatched() == null ? "" : c.dispatched().list();
    List<CaseState> sent =
        tools.database().read(tx -> DispatchStore.cases(tx, number)).stream()
            .map(tools.cases()::load)
            .toList();
    return tools.papers().dispatchList(sent, number, c.intake().lang(), tools.me());
  }

  /** The application's scan, or an empty sheet to be laid into the printer over the paper. */
  private byte[] application(CaseState c) {
    Optional<String> first =
        regulation(c).checklist(c.intake().kind(), c.intake().category()).stream()
            .findFirst()
            .map(RequiredDocument::id);
    return c.attachments().stream()
        .filter(a -> first.isEmpty() || first.get().equals(a.document()))
        .findFirst()
        .or(() -> c.attachments().stream().findFirst())
        .map(this::sheet)
        .orElseGet(BlankSheet::a4);
  }

  private byte[] sheet(Attachment a) {
    byte[] content = tools.cases().content(a.sha256());
    return a.mediaType().equals(FileType.PDF.mediaType()) ? content : PictureSheet.of(content);
  }
}
