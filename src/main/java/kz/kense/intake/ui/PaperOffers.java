package kz.kense.intake.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.applicant.IdNumber;
import kz.kense.attachment.PageSource;
import kz.kense.attachment.PageText;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.Cases;
import kz.kense.scan.text.FoundField;
import kz.kense.scan.text.PaperFields;
import kz.kense.scan.text.PaperTextStore;
import kz.kense.storage.Database;
import kz.kense.ui.Work;

/**
 * What was read on the papers of the application in hand and fits a field of the form. It is
 * offered beside the form with the picture of where it stands; nothing is taken unasked.
 */
final class PaperOffers {
  /** Enough to compare a line with the paper. */
  private static final double DRAWN = 1.5;

  private static final int OFFERED = 12;

  /**
   * @param picture the place on the paper
   */
  record Offer(FoundField field, PageSource.Picture picture) {}

  final ObservableList<Offer> offers = FXCollections.observableArrayList();

  /** Papers wait because Tesseract is not installed. */
  final BooleanProperty lacking = new SimpleBooleanProperty();

  private final Cases cases;
  private final Database database;
  private final Work work;
  private final RegisterFields fields;
  private final Set<String> taken = new HashSet<>();
  private Map<Attachment, Integer> seen = Map.of();
  private int asked;
  private int drawn;

  PaperOffers(Cases cases, Database database, Work work, RegisterFields fields) {
    this.cases = cases;
    this.database = database;
    this.work = work;
    this.fields = fields;
  }

  /** Another application is begun. */
  void clear() {
    forget();
    taken.clear();
  }

  private void forget() {
    asked++;
    drawn++;
    seen = Map.of();
    offers.clear();
  }

  /** Papers came or went, or a page of one was read. */
  void look() {
    List<Attachment> papers = List.copyOf(fields.attachments);
    if (papers.isEmpty()) {
      forget();
      lacking.set(false);
      return;
    }
    int mine = ++asked;
    work.run(
            "read.offering",
            () ->
                database.read(
                    tx ->
                        PaperTextStore.lackTesseract(
                            tx, papers.stream().map(Attachment::sha256).toList())))
        .unseen()
        .onSuccess(lacking::set)
        .start();
    work.run("read.offering", () -> texts(papers))
        .unseen()
        .onSuccess(
            texts -> {
              Map<Attachment, Integer> now = new LinkedHashMap<>();
              texts.forEach((paper, pages) -> now.put(paper, pages.size()));
              if (mine == asked && !now.equals(seen)) {
                seen = now;
                show(texts);
              }
            })
        .start();
  }

  private Map<Attachment, List<PageText>> texts(List<Attachment> papers) {
    Map<Attachment, List<PageText>> texts = new LinkedHashMap<>();
    for (Attachment paper : papers) {
      texts.put(paper, database.read(tx -> PaperTextStore.pages(tx, paper.sha256())));
    }
    return texts;
  }

  /**
   * A later look that finds nothing new must not drop what this one draws: it has its own count.
   */
  private void show(Map<Attachment, List<PageText>> texts) {
    int mine = ++drawn;
    work.aside("read.offering", progress -> found(texts))
        .unseen()
        .onSuccess(
            found -> {
              if (mine == drawn) {
                offers.setAll(found.stream().filter(o -> !taken.contains(key(o))).toList());
              }
            })
        .start();
  }

  private List<Offer> found(Map<Attachment, List<PageText>> texts) {
    List<Offer> found = new ArrayList<>();
    Set<String> values = new HashSet<>();
    texts.forEach(
        (paper, pages) -> {
          List<FoundField> on =
              PaperFields.in(pages).stream().filter(f -> values.add(f.kind() + f.value())).toList();
          if (!on.isEmpty() && found.size() < OFFERED) {
            try (PageSource source =
                PageSource.open(paper.mediaType(), cases.content(paper.sha256()))) {
              on.stream()
                  .limit(OFFERED - found.size())
                  .forEach(f -> found.add(new Offer(f, cut(source, f))));
            }
          }
        });
    return found;
  }

  /** The line it stands on, with a little of the paper around it. */
  private static PageSource.Picture cut(PageSource source, FoundField field) {
    PageSource.Size size = source.size(field.page());
    double scale = DRAWN * 794 / Math.max(1, Math.min(size.width(), size.height()));
    PageSource.Picture page = source.draw(field.page(), scale);
    PageText.Area a = field.area();
    double margin = a.height() * 0.6;
    int left = inside(a.x() - margin, page.width());
    int top = inside(a.y() - margin, page.height());
    int width = Math.max(1, inside(a.x() + a.width() + margin, page.width()) - left);
    int height = Math.max(1, inside(a.y() + a.height() + margin, page.height()) - top);
    int[] cut = new int[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(page.argb(), (top + y) * page.width() + left, cut, y * width, width);
    }
    return new PageSource.Picture(width, height, cut);
  }

  private static int inside(double part, int of) {
    return (int) Math.clamp(Math.round(part * of), 0, of - 1);
  }

  /** Puts it into the field it belongs to; the offer goes. */
  void take(Offer offer) {
    String value = offer.field().value();
    switch (offer.field().kind()) {
      case IIN, BIN -> fields.idNumber.set(value);
      case ORGANISATION -> organisation(value);
      case PERSON -> person(value);
      case DATE -> date(LocalDate.parse(value));
      case NUMBER -> number(value);
    }
    taken.add(key(offer));
    offers.remove(offer);
  }

  private void organisation(String name) {
    boolean russian = name.matches("(?us).*(?<!\\p{L})(ТОО|АО|ИП|КГУ|РГП)(?!\\p{L}).*");
    (russian ? fields.nameRu : fields.nameKk).set(name);
  }

  /** The applicant himself when the number is a person's, otherwise who heads the entity. */
  private void person(String name) {
    if (!person()) {
      fields.head.set(name);
      return;
    }
    setIfBlank(fields.nameKk, name);
    setIfBlank(fields.nameRu, name);
  }

  private boolean person() {
    String number = fields.idNumber.get().strip();
    return IdNumber.problem(number).isEmpty() && !new IdNumber(number).ofLegalEntity();
  }

  private static void setIfBlank(StringProperty field, String value) {
    if (field.get().isBlank()) {
      field.set(value);
    }
  }

  private void date(LocalDate date) {
    if (fields.represented.get() && fields.poaDate.get() == null) {
      fields.poaDate.set(date);
    } else {
      note(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date));
    }
  }

  private void number(String number) {
    if (fields.represented.get() && fields.poaNumber.get().isBlank()) {
      fields.poaNumber.set(number);
    } else {
      note("№ " + number);
    }
  }

  private void note(String words) {
    String before = fields.note.get().strip();
    fields.note.set(before.isEmpty() ? words : before + " " + words);
  }

  private static String key(Offer offer) {
    return offer.field().kind() + offer.field().value();
  }

  /** Which field of the form it would go into; for the words beside it. */
  String target(FoundField field) {
    return switch (field.kind()) {
      case IIN, BIN -> "idNumber";
      case ORGANISATION -> "name";
      case PERSON -> person() ? "name" : "head";
      case DATE -> fields.represented.get() && fields.poaDate.get() == null ? "poaDate" : "note";
      case NUMBER ->
          fields.represented.get() && fields.poaNumber.get().isBlank() ? "poaNumber" : "note";
    };
  }
}
