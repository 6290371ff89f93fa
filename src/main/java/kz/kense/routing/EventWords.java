package kz.kense.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.Attached;
import kz.kense.casefile.CaseEvent.AttachmentRemoved;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.Meeting;
import kz.kense.casefile.Recorded;
import kz.kense.casefile.SystemCheck;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/** The log of a case in words: what happened, and under it the particulars. Pure. */
public final class EventWords {
  private final Regulation regulation;
  private final Function<String, LocalText> people;
  private final Map<String, String> files = new HashMap<>();
  private final Messages messages;
  private String channelOfCase = "";

  /**
   * An event as it is read.
   *
   * @param details one line each; may be empty
   */
  public record Line(String title, List<String> details) {}

  /**
   * @param people the name of an employee by id
   * @param history of the case the events are of
   */
  public EventWords(
      Lang lang,
      Regulation regulation,
      Function<String, LocalText> people,
      List<Recorded<CaseEvent>> history) {
    this.messages = Messages.in(lang);
    this.regulation = regulation;
    this.people = people;
    for (Recorded<CaseEvent> r : history) {
      if (r.event() instanceof Attached(var attachment)) {
        files.put(attachment.id(), attachment.name());
      } else if (r.event() instanceof CaseEvent.Registered registered) {
        channelOfCase = registered.channel();
      }
    }
  }

  /** An event in the reader's language. */
  public Line of(CaseEvent event) {
    List<@Nullable String> d = new ArrayList<>();
    String title =
        switch (event) {
          case CaseEvent.Registered e -> {
            d.add(text("service", regulation.shortTitle()));
            d.add(text("kind", kind(e.kind())));
            d.add(e.category() == null ? null : text("category", category(e.category())));
            d.add(text("received", e.receivedAt(), channel(e.channel())));
            d.add(text("sheets", e.sheets(), e.annexSheets()));
            d.add(e.acceptedAt() == null ? null : text("accepted", e.acceptedAt()));
            d.add(e.earlier() == null ? null : text("earlier", e.earlier().number()));
            yield text("Registered", e.number());
          }
          case Attached e -> {
            d.add(document(e.attachment().document()));
            yield text("Attached", e.attachment().name());
          }
          case AttachmentRemoved e -> {
            d.add(text("reason", e.reason()));
            yield text("AttachmentRemoved", files.getOrDefault(e.attachment(), e.attachment()));
          }
          case CaseEvent.ResolutionPut e -> {
            d.add(noted("task", e.task()));
            d.add(text("executors", names(e.executors())));
            d.add(noted("coExecutors", names(e.coExecutors())));
            d.add(text("due", e.due()));
            yield text("ResolutionPut", name(e.author()));
          }
          case CaseEvent.Performed e -> {
            d.add(noted("note", e.note()));
            yield text("Performed", step(e.step()));
          }
          case CaseEvent.DraftSaved e -> text("DraftSaved", e.version());
          case CaseEvent.Diverted e -> {
            e.grounds().forEach(g -> d.add(ground(g)));
            yield text("Diverted", kind(e.from()), kind(e.to()));
          }
          case CaseEvent.DraftSubmitted e -> text("DraftSubmitted", e.version());
          case CaseEvent.Checked e -> {
            d.add(noted("remark", e.remark()));
            yield text("Checked");
          }
          case CaseEvent.Agreed e -> {
            d.add(noted("remark", e.remark()));
            yield text("Agreed");
          }
          case CaseEvent.Returned e -> {
            d.add(noted("remark", e.remark()));
            yield text("Returned", step(e.to()));
          }
          case CaseEvent.Signed e -> {
            d.add(text("draftVersion", e.version()));
            if (e.byHand()) {
              yield text("SignedByHand", e.number(), e.date());
            }
            d.add(text("certificate", e.signatory(), e.serial()));
            yield text("Signed", e.number(), e.date());
          }
          case CaseEvent.CounterSigned e -> {
            d.add(text("certificate", e.signatory(), e.serial()));
            yield text("CounterSigned", name(e.signer()));
          }
          case CaseEvent.Stamped e ->
              text(e.seal() == null ? "Facsimile" : e.facsimile() == null ? "Seal" : "Stamped");
          case CaseEvent.ProofAdded e -> text("ProofAdded", e.level());
          case CaseEvent.ResultWithdrawn e -> {
            d.add(text("reason", e.reason()));
            yield text("ResultWithdrawn", e.number(), e.date());
          }
          case CaseEvent.ResultRegistered e -> text("ResultRegistered", e.number(), e.date());
          case CaseEvent.ApplicantArrived e -> text("ApplicantArrived", e.at());
          case CaseEvent.HandedOver e -> {
            d.add(text("identity", e.identityDocument()));
            d.add(noted("attorney", e.powerOfAttorney()));
            yield text("HandedOver", e.receivedBy());
          }
          case CaseEvent.Corrected e -> {
            d.add(text("change", e.before(), e.after()));
            d.add(text("reason", e.reason()));
            yield text("Corrected", field(messages, e.field()));
          }
          case CaseEvent.Issued e -> text("Issued", paper(messages, e.use()));
          case CaseEvent.OriginalPlaced e -> {
            if (e.due() != null) {
              d.add(text("original.due", e.due()));
            }
            yield e.out()
                ? text("original.lent", e.original(), e.holder())
                : text("original.kept", e.original(), e.place());
          }
          case CaseEvent.SystemCheckRecorded e -> {
            check(e.check(), d);
            yield text("SystemCheckRecorded", process(e.check().process()));
          }
          case CaseEvent.PaymentRecorded e -> {
            d.add(noted("amount", e.payment().amount()));
            d.add(noted("payer", e.payment().payer()));
            d.add(paper(e.payment().paperNumber(), e.payment().paperDate()));
            d.add(noted("note", e.payment().note()));
            yield text("PaymentRecorded");
          }
          case CaseEvent.CommissionHeld e -> {
            minutes(e.meeting(), d);
            yield text("CommissionHeld", word("decision", e.decision()));
          }
          case CaseEvent.MinutesApproved e -> {
            d.add(noted("remark", e.remark()));
            yield text("MinutesApproved");
          }
          case CaseEvent.MinutesReturned e -> {
            d.add(noted("remark", e.remark()));
            yield text("MinutesReturned", step(e.to()));
          }
          case CaseEvent.Dispatched e -> {
            d.add(noted("list", e.list()));
            yield text("Dispatched", channel(e.to()));
          }
          case CaseEvent.SurveyAnswered e -> {
            d.add(text("survey.service", word("satisfaction", e.service())));
            d.add(text("survey.information", word("satisfaction", e.information())));
            yield text("SurveyAnswered");
          }
          case CaseEvent.Voided e -> {
            d.add(text("reason", e.reason()));
            yield text("Voided");
          }
          case CaseEvent.StepDone e -> {
            d.add(text("stepDue", e.due(), e.paragraph()));
            d.add(e.next() == null ? text("closed") : text("next", next(e.next(), e.performer())));
            yield text("StepDone", step(e.step()));
          }
        };
    return new Line(title, present(d));
  }

  /** The name of a paper by its use, such as {@code acceptance-receipt}. */
  public static String paper(Messages messages, String use) {
    return messages.has("paper." + use) ? messages.get("paper." + use) : use;
  }

  /** The name of a field that corrections may name. */
  public static String field(Messages messages, String field) {
    return messages.has("case.field." + field) ? messages.get("case.field." + field) : field;
  }

  private String text(String key, Object... args) {
    return messages.get("event." + key, args);
  }

  private @Nullable String noted(String key, String value) {
    return value.isBlank() ? null : text(key, value);
  }

  private static List<String> present(List<@Nullable String> lines) {
    List<String> present = new ArrayList<>();
    for (String line : lines) {
      if (line != null) {
        present.add(line);
      }
    }
    return present;
  }

  private String name(String employee) {
    return people.apply(employee).in(messages.lang());
  }

  private String names(List<String> employees) {
    return String.join(", ", employees.stream().map(this::name).toList());
  }

  private String next(String step, @Nullable String performer) {
    return performer == null ? step(step) : step(step) + " — " + name(performer);
  }

  private String step(String id) {
    return regulation.step(id).map(s -> s.name().in(messages.lang())).orElse(id);
  }

  private String kind(String id) {
    return regulation.kind(id).map(k -> k.name().in(messages.lang())).orElse(id);
  }

  private String category(String id) {
    return regulation.category(id).map(c -> c.name().in(messages.lang())).orElse(id);
  }

  private String channel(String id) {
    return regulation.channel(id).map(c -> c.name().in(messages.lang())).orElse(id);
  }

  private @Nullable String document(@Nullable String id) {
    return id == null
        ? null
        : regulation.documents().stream()
            .filter(d -> d.id().equals(id))
            .findFirst()
            .map(d -> text("document", d.name()))
            .orElse(null);
  }

  private void check(SystemCheck check, List<@Nullable String> d) {
    d.add(text("answer", word("answer", check.answer())));
    d.add(check.seconds() == null ? null : text("seconds", check.seconds()));
    d.add(paper(check.paperNumber(), check.paperDate()));
    d.add(noted("source", check.source()));
    d.add(noted("note", check.note()));
  }

  private void minutes(Meeting m, List<@Nullable String> d) {
    d.add(text("meeting", m.date(), name(m.chair()), name(m.secretary())));
    d.add(text("present", names(m.present())));
    d.add(text("votes", m.inFavour().size(), m.against().size(), m.abstained().size()));
    d.add(noted("why", m.reason()));
  }

  private @Nullable String paper(String number, @Nullable LocalDate date) {
    return number.isBlank() ? null : text("paper", number, date == null ? "" : date);
  }

  /** The word of an enum's value, such as {@code event.answer.NOT_FOUND}. */
  private String word(String family, Enum<?> value) {
    return messages.get(family + "." + value.name());
  }

  /** The name of a process of the channel the case came by. */
  private String process(String id) {
    return regulation
        .channel(channelOfCase)
        .flatMap(c -> c.process(id))
        .map(p -> p.id() + " — " + p.name().in(messages.lang()))
        .orElse(id);
  }

  private String ground(ChosenGround chosen) {
    String words =
        regulation.grounds().stream()
            .filter(g -> g.id().equals(chosen.ground()))
            .findFirst()
            .map(RefusalGround::text)
            .map(t -> t.in(messages.lang()))
            .orElse(chosen.ground());
    return text("ground", words, chosen.place());
  }
}
