package kz.kense.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseCourse;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.ResultSigner.SignedFile;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.signing.SigningKey;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/** The executor's and the signer's acts: drafts, the turn to a refusal, the signature. */
record DraftingActs(
    Practice practice, Regulation regulation, PaperTray tray, @Nullable PracticeKeys keys) {

  CaseState draft(CaseState c, Act act, Actor me) {
    requireTurn(c, me, StepAction.DRAFT);
    Lang lang = act.lang() == null ? c.intake().lang() : act.lang();
    CaseState saved =
        tray.sketch()
            ? practice
                .cases()
                .act(
                    c.id(),
                    c.seq(),
                    me,
                    (course, s) -> course.saveDraft(s, me, course.resultForm(s), lang, Map.of()))
            : practice.drafting().save(c, me, lang, data(c, act, lang));
    tray.draft(saved);
    return saved;
  }

  /** A refusal goes on with the list of what speaks against it. */
  CaseState submit(CaseState c, Act act, Employee who) {
    CaseState submitted = submitted(c, act, who.actor());
    boolean refusal = regulation.kind(submitted.kind()).map(Kind::refusal).orElse(false);
    return refusal ? tray.issued(submitted, who, "refusal-conditions") : submitted;
  }

  private CaseState submitted(CaseState c, Act act, Actor me) {
    requireTurn(c, me, StepAction.DRAFT);
    if (tray.sketch() || (c.latestDraft().isEmpty() && act.data() == null)) {
      return practice.cases().act(c.id(), c.seq(), me, (course, s) -> course.submitDraft(s, me));
    }
    Lang lang =
        act.lang() != null
            ? act.lang()
            : c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang());
    Map<String, Object> data = new LinkedHashMap<>(practice.papers().draftData(c, lang));
    if (act.data() != null) {
      data.putAll(act.data());
    }
    return practice.drafting().submit(c, me, lang, data);
  }

  private Map<String, Object> data(CaseState c, Act act, Lang lang) {
    Map<String, Object> data = new LinkedHashMap<>(practice.papers().draftData(c, lang));
    if (act.data() != null) {
      data.putAll(act.data());
      return data;
    }
    return new SampleDraft(
            practice.papers().resultForm(c), lang, act.at().toLocalDate(), (int) c.id())
        .filled(data);
  }

  CaseState divert(CaseState c, Act act, Actor me) {
    String kind = branch(c.intake().kind(), act.kind());
    List<ChosenGround> grounds =
        act.grounds().stream().map(g -> tied(g, c.intake().lang())).toList();
    return practice
        .cases()
        .act(c.id(), c.seq(), me, (course, s) -> course.divert(s, me, kind, grounds));
  }

  /** Of several refusals the one that what was asked for can turn into. */
  private String branch(String asked, @Nullable String named) {
    Kind meant = named == null ? null : regulation.kind(named).orElse(null);
    if (named != null
        && (meant == null || !meant.refusal() || meant.divertsFrom().contains(asked))) {
      return named;
    }
    return regulation.kinds().stream()
        .filter(k -> k.refusal() && k.divertsFrom().contains(asked))
        .map(Kind::id)
        .findFirst()
        .orElse(named == null ? "" : named);
  }

  /**
   * A place in words only is one in the document that the ground usually rests on; one named by
   * document and page gets its words as the window writes them.
   */
  private ChosenGround tied(ChosenGround g, Lang lang) {
    if (!g.tied()) {
      return g.place().isBlank()
          ? g
          : new ChosenGround(g.ground(), g.place(), usual(g.ground()), g.place());
    }
    return g.place().isBlank()
        ? new ChosenGround(g.ground(), words(g, lang), g.document(), g.page())
        : g;
  }

  private String words(ChosenGround g, Lang lang) {
    String name =
        regulation.documents().stream()
            .filter(d -> d.id().equals(g.document()))
            .map(d -> d.name().in(lang))
            .findFirst()
            .orElse(String.valueOf(g.document()));
    Messages messages = Messages.in(lang);
    return g.page() == null
        ? messages.get("draft.ground.not-brought", name)
        : name + ", " + messages.get("draft.ground.page-of", g.page());
  }

  private String usual(String ground) {
    return regulation.grounds().stream()
        .filter(g -> g.id().equals(ground))
        .flatMap(g -> g.documents().stream())
        .findFirst()
        .orElseGet(
            () -> regulation.documents().isEmpty() ? "" : regulation.documents().getFirst().id());
  }

  CaseState sign(CaseState c, Employee who) {
    requireTurn(c, who.actor(), StepAction.SIGN);
    CaseState signed = tray.sketch() ? sketched(c, who) : signedForReal(c, who);
    String form = practice.cases().course(signed).resultForm(signed);
    tray.signed(signed, form);
    return signed;
  }

  private CaseState signedForReal(CaseState c, Employee who) {
    byte[] store = Player.bytes(Objects.requireNonNull(keys).file(who.id()));
    SigningKey key = practice.signing().open(store, PracticeKeys.PASSWORD.toCharArray(), who);
    return practice.signing().sign(c, who, key);
  }

  /** The signature's place in the route without a signature. */
  private CaseState sketched(CaseState c, Employee who) {
    byte[] nothing = "sketch".getBytes(StandardCharsets.UTF_8);
    return practice
        .cases()
        .sign(
            c.id(),
            c.seq(),
            who.actor(),
            (state, number, date) ->
                new SignedFile(nothing, who.name().in(state.intake().lang()), "0", "–"));
  }

  /** The law's answer comes before anything about the draft's or the key's contents. */
  private void requireTurn(CaseState c, Actor me, StepAction wanted) {
    CaseCourse course = practice.cases().course(c);
    Step step = regulation.step(String.valueOf(c.step())).orElse(null);
    if (step != null && step.action() != wanted) {
      throw Failure.byLaw(
          "casefile.other-step",
          step.paragraph(),
          step.name(),
          regulation.role(step.role()).<Object>map(Regulation.Role::name).orElse(step.role()));
    }
    course
        .whyNot(c, me)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
