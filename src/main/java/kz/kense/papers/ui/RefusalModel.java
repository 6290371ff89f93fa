package kz.kense.papers.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.calendar.DueDate;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Choice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** Turning a case to another branch of its regulation: which, on what grounds, and by when then. */
final class RefusalModel {

  /** The total that the branch would have. */
  record Total(LocalDateTime due, LocalDateTime present, String paragraph, boolean kept) {}

  /** A ground of the regulation and what has been said about it. */
  static final class Ground {
    private final RefusalGround ground;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable String> document = new SimpleObjectProperty<>();
    private final StringProperty page = new SimpleStringProperty("");
    private final BooleanProperty absent = new SimpleBooleanProperty();

    Ground(RefusalGround ground) {
      this.ground = ground;
    }

    RefusalGround ground() {
      return ground;
    }

    BooleanProperty chosen() {
      return chosen;
    }

    /** The checklist's document or the file of the case that the ground rests on; an id. */
    ObjectProperty<@Nullable String> document() {
      return document;
    }

    /** Page or place in the document, in words. */
    StringProperty page() {
      return page;
    }

    /** True when the document itself was not brought. */
    BooleanProperty absent() {
      return absent;
    }
  }

  private final Cases cases;
  private final DraftModel draft;
  private final ObservableList<Kind> branches = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Kind> branch = new SimpleObjectProperty<>();
  private final List<Ground> grounds = new ArrayList<>();
  private final ObservableList<Choice<String>> documents = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> refused = new ReadOnlyObjectWrapper<>();

  RefusalModel(Cases cases, DraftModel draft) {
    this.cases = cases;
    this.draft = draft;
    branch.addListener((o, before, now) -> decide());
  }

  void open(CaseState c) {
    Regulation regulation = cases.rulebook().of(c);
    String asked = c.intake().kind();
    branch.set(null);
    branches.setAll(
        regulation.kinds().stream()
            .filter(k -> k.id().equals(asked) || k.divertsFrom().contains(asked))
            .filter(k -> !k.id().equals(c.kind()) || k.refusal())
            .toList());
    grounds.clear();
    for (RefusalGround g : regulation.grounds()) {
      Ground made = new Ground(g);
      for (ChosenGround before : c.grounds()) {
        if (before.ground().equals(g.id())) {
          made.chosen().set(true);
          made.document().set(before.document());
          made.absent().set(before.absent());
          made.page()
              .set(before.page() != null ? before.page() : before.tied() ? "" : before.place());
        }
      }
      made.chosen()
          .addListener(
              (o, before, now) -> {
                if (now) {
                  suggest(made, c);
                }
                decide();
              });
      made.document().addListener((o, before, now) -> decide());
      made.page().addListener((o, before, now) -> decide());
      made.absent().addListener((o, before, now) -> decide());
      grounds.add(made);
    }
    documents.setAll(documents(regulation, c));
    decide();
  }

  /** The document a ground usually rests on, and that it is absent when it was not brought. */
  private static void suggest(Ground g, CaseState c) {
    if (g.document().get() != null || g.ground().documents().isEmpty()) {
      return;
    }
    String usual = g.ground().documents().getFirst();
    g.document().set(usual);
    g.absent()
        .set(
            c.intake().checklist().stream()
                .anyMatch(e -> e.document().equals(usual) && e.state() == Presence.MISSING));
  }

  /** Where the case can turn to: refusal, or back to what was asked for. */
  ObservableList<Kind> branches() {
    return branches;
  }

  /** The branch being considered; null while the form is filled. */
  ObjectProperty<@Nullable Kind> branch() {
    return branch;
  }

  /** The grounds that the regulation gives for the considered branch. */
  List<Ground> grounds() {
    Kind to = branch.get();
    return to == null ? grounds : grounds.stream().filter(g -> g.ground().fits(to.id())).toList();
  }

  /** The documents a ground can point at: the regulation's list and the files of the case. */
  ObservableList<Choice<String>> documents() {
    return documents;
  }

  /** Why the case cannot be turned yet. */
  ReadOnlyObjectProperty<@Nullable Phrase> refused() {
    return refused.getReadOnlyProperty();
  }

  /** By when it would have to be done on the considered branch; empty while none is. */
  Optional<Total> total() {
    CaseState c = draft.opened().get();
    Kind to = branch.get();
    if (c == null || to == null) {
      return Optional.empty();
    }
    Timed then = total(c, to.id());
    DueDate now = total(c, c.kind()).due();
    return Optional.of(
        new Total(
            then.due().due(), now.due(), then.paragraph(), !cases.now().isAfter(then.due().due())));
  }

  /** Turns the case; the grounds then stand in the letter's table. */
  void turn() {
    CaseState c = draft.opened().get();
    Kind to = branch.get();
    if (c == null || to == null || refused.get() != null) {
      return;
    }
    List<ChosenGround> chosen =
        to.refusal()
            ? grounds().stream().filter(g -> g.chosen().get()).map(this::chosen).toList()
            : List.of();
    var data = draft.data();
    Lang in = draft.lang().get();
    var actor = draft.session().actor();
    boolean unsaved = draft.unsaved().get();
    draft.act(
        () -> {
          CaseState kept = unsaved ? draft.drafting().save(c, actor, in, data) : c;
          return cases.act(
              kept.id(),
              kept.seq(),
              actor,
              (course, s) -> course.divert(s, actor, to.id(), chosen));
        },
        after -> {
          draft.arrived(after);
          draft.fillFromCase("result.grounds");
        });
  }

  private ChosenGround chosen(Ground g) {
    return new ChosenGround(
        g.ground().id(),
        place(g),
        g.document().get(),
        g.absent().get() ? null : g.page().get().strip());
  }

  /** Where in the documents the ground shows, in the language of the result. */
  String place(Ground g) {
    Messages words = Messages.in(draft.lang().get());
    String name = Optional.ofNullable(g.document().get()).map(this::name).orElse("");
    String at = g.page().get().strip();
    if (g.absent().get()) {
      return name.isEmpty() ? "" : words.get("draft.ground.not-brought", name);
    }
    if (at.matches("\\d[\\d\\s,-]*")) {
      at = words.get("draft.ground.page-of", at);
    }
    return name.isEmpty() || at.isEmpty() ? name + at : name + ", " + at;
  }

  private String name(String id) {
    return documents.stream()
        .filter(d -> d.value().equals(id))
        .map(d -> d.name().in(draft.lang().get()))
        .findFirst()
        .orElse(id);
  }

  private Timed total(CaseState c, String kind) {
    return cases
        .rulebook()
        .deadlines()
        .total(cases.rulebook().of(c), kind, c.intake().category(), c.intake().registeredAt());
  }

  private void decide() {
    Kind to = branch.get();
    Phrase reason = draft.whyNot().get();
    if (reason == null && to != null && to.refusal()) {
      List<Ground> chosen = grounds().stream().filter(g -> g.chosen().get()).toList();
      if (chosen.isEmpty()) {
        reason = Phrase.of("draft.ground.none");
      } else if (!chosen.stream().allMatch(g -> chosen(g).tied())) {
        reason = Phrase.of("draft.ground.no-place");
      }
    }
    refused.set(reason);
  }

  private static List<Choice<String>> documents(Regulation regulation, CaseState c) {
    List<Choice<String>> all = new ArrayList<>();
    regulation
        .checklist(c.intake().kind(), c.intake().category())
        .forEach(d -> all.add(new Choice<>(d.id(), d.name())));
    for (Attachment a : c.attachments()) {
      all.add(new Choice<>(a.id(), LocalText.same(a.name())));
    }
    return all;
  }
}
