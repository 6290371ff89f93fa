package kz.kense.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.calendar.Length;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One service regulation as data: who does what, in what order, by when, with which documents,
 * forms and refusal grounds. Read from one YAML file, checked before use, never changed afterwards.
 *
 * <p>All {@code paragraph} values are paragraphs of the act ({@code 7.5} is sub-paragraph 5 of
 * paragraph 7), or name the standard or law when {@link Source} is not {@code ACT}.
 *
 * @param id short latin name, such as {@code zhm-emi}
 * @param version the edition of the file, such as {@code 2015-09-01}; a case keeps the one it was
 *     registered under
 * @param title the service's name as printed on forms
 * @param shortTitle for lists and chips
 * @param aliases other spellings people search by
 * @param categories empty when the service has none
 * @param applicantTotals what the applicant may count on from acceptance outside the office, by
 *     channel
 * @param margin how long before its term a drafting step is warned about, if the office wants an
 *     inner term
 * @param systems information systems and actors outside the office
 * @param payment the fee that must have been paid, absent when there is none
 * @param text the act's paragraphs, for the table that traces each of them
 * @param repealed present when the act's content is gone: nothing can be registered under it
 */
public record Regulation(
    String id,
    String version,
    LocalText title,
    LocalText shortTitle,
    List<LocalText> aliases,
    Act act,
    Validity validity,
    LocalText provider,
    Applicants applicants,
    List<Channel> channels,
    List<Category> categories,
    List<Role> roles,
    List<Kind> kinds,
    List<TermRule> totals,
    List<TermRule> applicantTotals,
    @Nullable Length margin,
    List<Step> steps,
    List<RequiredDocument> documents,
    List<RefusalGround> grounds,
    List<Result> results,
    List<Form> forms,
    List<InformationSystem> systems,
    @Nullable Payment payment,
    Representation representation,
    TextTrace text,
    @Nullable Repealed repealed) {

  public Regulation {
    aliases = List.copyOf(aliases);
    channels = List.copyOf(channels);
    categories = List.copyOf(categories);
    roles = List.copyOf(roles);
    kinds = List.copyOf(kinds);
    totals = List.copyOf(totals);
    steps = List.copyOf(steps);
    documents = List.copyOf(documents);
    grounds = List.copyOf(grounds);
    results = List.copyOf(results);
    forms = List.copyOf(forms);
    applicantTotals = List.copyOf(applicantTotals);
    systems = List.copyOf(systems);
  }

  /** An act that holds no content any more: known and shown, never registered under. */
  public record Repealed(LocalText by, String paragraph) {}

  /**
   * An information system of the act or an actor outside the office (ақпараттық жүйе): a lane of
   * its diagrams.
   */
  public record InformationSystem(String id, LocalText name, String paragraph) {}

  /**
   * A fee that must have been paid.
   *
   * @param kinds of case; empty means all
   * @param channels empty means all
   * @param before the step that may not be done while the payment is not recorded
   * @param amount in words, when the act or the office gives one
   */
  public record Payment(
      List<String> kinds,
      List<String> channels,
      String before,
      @Nullable LocalText amount,
      String paragraph,
      Source source) {
    public Payment {
      kinds = List.copyOf(kinds);
      channels = List.copyOf(channels);
    }

    public boolean fits(String kind, String channel) {
      return (kinds.isEmpty() || kinds.contains(kind))
          && (channels.isEmpty() || channels.contains(channel));
    }
  }

  /**
   * Who may act for the applicant (rule R9).
   *
   * @param notarisedOnly only a notarised power of attorney is entered
   * @param paragraph empty when the act says nothing
   */
  public record Representation(boolean notarisedOnly, String paragraph) {
    public static final Representation FREE = new Representation(false, "");
  }

  /** Whether a case of this kind goes back to an earlier one, or to a document issued before. */
  public enum Earlier {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** The act that the regulation was approved by. */
  public record Act(
      LocalText name,
      String number,
      LocalDate date,
      LocalText standard,
      @Nullable LocalText repealedBy) {}

  /**
   * The days on which the regulation was in force; {@code to} is the last of them, absent when
   * there is none.
   */
  public record Validity(LocalDate from, @Nullable LocalDate to, String paragraph) {
    public boolean covers(LocalDate date) {
      return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
  }

  /** Who may apply. */
  public record Applicants(boolean individuals, boolean legalEntities, String paragraph) {}

  /**
   * A way in: chancellery, State Corporation, portal.
   *
   * @param intake true when a clerk of the office registers what came this way
   * @param delivery how the result leaves the office
   * @param before acts outside the office before its clerk registers
   * @param after acts outside the office after the result has been sent
   * @param processes the information system's processes and conditions, in the text's order
   */
  public record Channel(
      String id,
      LocalText name,
      boolean intake,
      Delivery delivery,
      List<OutsideAct> before,
      List<OutsideAct> after,
      List<SystemProcess> processes,
      String paragraph) {
    public Channel {
      before = List.copyOf(before);
      after = List.copyOf(after);
      processes = List.copyOf(processes);
    }

    public Optional<SystemProcess> process(String processId) {
      return processes.stream().filter(p -> p.id().equals(processId)).findFirst();
    }
  }

  /** How a result leaves the office. */
  public enum Delivery {
    /** to the applicant or the representative, against a signature */
    HAND_OVER,
    /** by a list to the State Corporation */
    DISPATCH,
    /** to the applicant's cabinet on the portal */
    PORTAL
  }

  /**
   * An act that somebody outside the office does: the State Corporation accepts, forwards, hands
   * over.
   *
   * @param actor one of the regulation's {@link InformationSystem}s
   * @param length absent when the act gives no term
   */
  public record OutsideAct(
      String id, String actor, LocalText name, @Nullable Length length, String paragraph) {}

  public record Category(String id, LocalText name) {}

  public record Role(String id, LocalText name, String paragraph) {}

  /**
   * A kind of case or branch of it: issue, re-issue, refusal. A branch is entered from the kinds in
   * {@code divertsFrom}; a kind without any is what an applicant can ask for.
   *
   * @param result the id of the {@link Result} it ends with
   * @param refusal true when it ends with a refusal, whose grounds must then be chosen
   * @param earlier whether it goes back to an earlier case or document
   */
  public record Kind(
      String id,
      LocalText name,
      List<String> divertsFrom,
      boolean refusal,
      Earlier earlier,
      String result,
      String paragraph) {
    public Kind {
      divertsFrom = List.copyOf(divertsFrom);
    }

    public boolean requestable() {
      return divertsFrom.isEmpty();
    }
  }

  /**
   * A term for some kinds and categories; an empty list means all of them. The first rule that fits
   * is taken. Channels are told apart only in {@link #applicantTotals}.
   */
  public record TermRule(
      List<String> kinds,
      List<String> categories,
      List<String> channels,
      Length length,
      String paragraph,
      Source source) {
    public TermRule {
      kinds = List.copyOf(kinds);
      categories = List.copyOf(categories);
      channels = List.copyOf(channels);
    }

    public boolean fitsChannel(String channel) {
      return channels.isEmpty() || channels.contains(channel);
    }

    public boolean fits(String kind, @Nullable String category) {
      return (kinds.isEmpty() || kinds.contains(kind))
          && (categories.isEmpty() || (category != null && categories.contains(category)));
    }
  }

  /**
   * One official's act.
   *
   * @param from where its terms start
   * @param terms empty when the act sets none: the step is then due with the total
   * @param next where the case goes, by kind; the first branch that fits is taken; empty after the
   *     last step
   * @param returnTo the step a draft is sent back to from here; absent when it cannot be
   * @param output what this step produces and the next one starts from
   * @param source {@code UNCONFIRMED} for a step of the default chain that the act does not
   *     prescribe
   */
  public record Step(
      String id,
      String role,
      StepAction action,
      LocalText name,
      TermStart from,
      List<TermRule> terms,
      List<Branch> next,
      @Nullable String returnTo,
      @Nullable LocalText output,
      String paragraph,
      Source source) {
    public Step {
      terms = List.copyOf(terms);
      next = List.copyOf(next);
    }

    public Optional<TermRule> term(String kind, @Nullable String category) {
      return terms.stream().filter(t -> t.fits(kind, category)).findFirst();
    }

    /** The id of the step after this one for a kind; empty after the last. */
    public Optional<String> nextFor(String kind) {
      return next.stream()
          .filter(b -> b.kinds().isEmpty() || b.kinds().contains(kind))
          .map(Branch::to)
          .findFirst();
    }
  }

  public record Branch(List<String> kinds, String to) {
    public Branch {
      kinds = List.copyOf(kinds);
    }
  }

  /** A document of the checklist for some kinds and categories; empty lists mean all. */
  public record RequiredDocument(
      String id,
      LocalText name,
      List<String> kinds,
      List<String> categories,
      boolean required,
      String paragraph,
      Source source) {
    public RequiredDocument {
      kinds = List.copyOf(kinds);
      categories = List.copyOf(categories);
    }

    public boolean fits(String kind, @Nullable String category) {
      return (kinds.isEmpty() || kinds.contains(kind))
          && (categories.isEmpty() || category == null || categories.contains(category));
    }
  }

  /**
   * A ground of refusal.
   *
   * @param kinds the branches it is for; empty means all
   * @param documents of the checklist that it usually rests on
   */
  public record RefusalGround(
      String id,
      LocalText text,
      List<String> kinds,
      List<String> documents,
      String paragraph,
      Source source) {
    public RefusalGround {
      kinds = List.copyOf(kinds);
      documents = List.copyOf(documents);
    }

    public boolean fits(String kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }
  }

  /**
   * What a case can end with.
   *
   * @param form the template's id under {@code result/}
   * @param signer the role that signs it (rule R8)
   * @param register of issued results that numbers it; absent for the common one
   * @param caseIndex of the office's nomenclature, such as {@code 01-08}; absent when none is usual
   * @param annex a second form printed after the first, such as the licence's annex; absent for
   *     most
   */
  public record Result(
      String id,
      LocalText name,
      String form,
      String signer,
      @Nullable String register,
      @Nullable String caseIndex,
      @Nullable String annex,
      String paragraph) {}

  /**
   * A paper made on the way: {@code acceptance-receipt}, {@code refusal-to-accept}, {@code
   * acceptance-mark}, {@code resolution-sheet}.
   *
   * @param annex number of the standard's annex that gives the form; absent when it is not known
   */
  public record Form(String use, String template, @Nullable String annex, String paragraph) {}

  /** Whether applications can be registered under it at all. */
  public boolean registrable() {
    return repealed == null;
  }

  public Optional<InformationSystem> system(String systemId) {
    return systems.stream().filter(s -> s.id().equals(systemId)).findFirst();
  }

  /** The name of whoever acts: an official's role or an information system. */
  public Optional<LocalText> actorName(String actor) {
    return role(actor).map(Role::name).or(() -> system(actor).map(InformationSystem::name));
  }

  /** What the applicant may count on from acceptance outside the office, where the act says so. */
  public Optional<TermRule> applicantTotal(
      String kind, @Nullable String category, String channelId) {
    return applicantTotals.stream()
        .filter(t -> t.fits(kind, category) && t.fitsChannel(channelId))
        .findFirst();
  }

  public Optional<Step> step(String stepId) {
    return steps.stream().filter(s -> s.id().equals(stepId)).findFirst();
  }

  /** The steps a kind of case goes through, in order. */
  public List<Step> route(String kindId) {
    List<Step> route = new ArrayList<>();
    Optional<Step> at = steps.stream().findFirst();
    while (at.isPresent() && !route.contains(at.get())) {
      route.add(at.get());
      at = at.get().nextFor(kindId).flatMap(this::step);
    }
    return route;
  }

  public Optional<Kind> kind(String kindId) {
    return kinds.stream().filter(k -> k.id().equals(kindId)).findFirst();
  }

  public Optional<Role> role(String roleId) {
    return roles.stream().filter(r -> r.id().equals(roleId)).findFirst();
  }

  public Optional<Category> category(String categoryId) {
    return categories.stream().filter(c -> c.id().equals(categoryId)).findFirst();
  }

  public Optional<Channel> channel(String channelId) {
    return channels.stream().filter(c -> c.id().equals(channelId)).findFirst();
  }

  public Optional<Result> result(String resultId) {
    return results.stream().filter(r -> r.id().equals(resultId)).findFirst();
  }

  public Optional<Form> form(String use) {
    return forms.stream().filter(f -> f.use().equals(use)).findFirst();
  }

  public Optional<TermRule> total(String kind, @Nullable String category) {
    return totals.stream().filter(t -> t.fits(kind, category)).findFirst();
  }

  /** The documents an applicant must bring for this kind and category, in the act's order. */
  public List<RequiredDocument> checklist(String kind, @Nullable String category) {
    return documents.stream().filter(d -> d.fits(kind, category)).toList();
  }
}
