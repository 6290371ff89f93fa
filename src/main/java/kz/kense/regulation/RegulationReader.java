package kz.kense.regulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.kense.regulation.Regulation.Act;
import kz.kense.regulation.Regulation.Applicants;
import kz.kense.regulation.Regulation.Branch;
import kz.kense.regulation.Regulation.Category;
import kz.kense.regulation.Regulation.Earlier;
import kz.kense.regulation.Regulation.Form;
import kz.kense.regulation.Regulation.InformationSystem;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Payment;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.regulation.Regulation.Repealed;
import kz.kense.regulation.Regulation.Representation;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.regulation.Regulation.Result;
import kz.kense.regulation.Regulation.Role;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.Regulation.Validity;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a regulation file as {@code FORMAT.md} beside the shipped ones describes it. */
public final class RegulationReader {
  private static final List<StepAction> ACTIONS = List.of(StepAction.values());
  private static final List<TermStart> STARTS = List.of(TermStart.values());
  private static final List<Earlier> EARLIER = List.of(Earlier.values());
  private static final List<Source> SOURCES = List.of(Source.values());

  private RegulationReader() {}

  /**
   * What came of a file.
   *
   * @param regulation absent when any finding is an error
   * @param findings all of them, by line
   */
  public record Reading(@Nullable Regulation regulation, List<Finding> findings) {
    public Reading {
      findings = List.copyOf(findings);
    }

    /** The regulation, when the file may be used. */
    public Optional<Regulation> accepted() {
      return Optional.ofNullable(regulation);
    }
  }

  /**
   * Reads and checks one file.
   *
   * @param fileName only shown in the findings
   * @param yaml the file's text; everything wrong with it comes back as findings, nothing is thrown
   */
  public static Reading read(String fileName, String yaml) {
    return parse(fileName, yaml).reading();
  }

  /**
   * A file that was read and checked by itself.
   *
   * @param regulation as far as it could be read, even when something is wrong; null when it is no
   *     YAML at all
   */
  record Parsed(@Nullable Regulation regulation, Lines lines, List<Finding> findings) {
    Reading reading() {
      boolean wrong = findings.stream().anyMatch(Finding::isError);
      return new Reading(wrong ? null : regulation, findings);
    }
  }

  static Parsed parse(String fileName, String yaml) {
    FileNotes notes = new FileNotes(fileName);
    Optional<Node> root = YamlTree.of(notes, yaml);
    if (root.isEmpty()) {
      return new Parsed(null, new Lines(fileName, notes.lines), notes.findings);
    }
    Regulation regulation = regulation(notes, root.get());
    Lines lines = new Lines(fileName, notes.lines);
    List<Finding> findings = new ArrayList<>(notes.findings);
    findings.addAll(RegulationCheck.check(regulation, lines));
    findings.sort(Finding.IN_ORDER);
    return new Parsed(regulation, lines, findings);
  }

  /**
   * Reads and checks a file on disk; one that is not there or is not UTF-8 text is a finding too.
   */
  public static Reading readFile(Path file) {
    SourceText read = SourceText.of(file);
    String text = read.text();
    return text == null ? new Reading(null, read.findings()) : read(file.toString(), text);
  }

  private static Regulation regulation(FileNotes notes, Node root) {
    YamlMap m =
        new YamlMap(
            notes,
            root,
            "",
            "id",
            "version",
            "title",
            "shortTitle",
            "aliases",
            "act",
            "validity",
            "provider",
            "applicants",
            "channels",
            "categories",
            "roles",
            "kinds",
            "totals",
            "margin",
            "steps",
            "documents",
            "grounds",
            "results",
            "forms",
            "applicantTotals",
            "systems",
            "payment",
            "representative",
            "text",
            "repealed");
    return m.has("repealed") ? repealed(m) : whole(m);
  }

  /** A catalogue entry: what the act was, and that its content is gone. */
  private static Regulation repealed(YamlMap m) {
    for (String key : List.of("channels", "kinds", "totals", "steps", "results", "documents")) {
      if (m.has(key)) {
        m.mistake(key, "repealed-with-content", key);
      }
    }
    YamlMap by = m.map("repealed", "by", "paragraph");
    LocalText none = LocalText.same("");
    return new Regulation(
        m.id("id"),
        m.text("version"),
        m.localText("title"),
        m.localText("shortTitle"),
        m.localTexts("aliases"),
        act(m.map("act", "name", "number", "date", "standard", "repealedBy")),
        validity(m.map("validity", "from", "to", "paragraph")),
        m.localText("provider"),
        new Applicants(true, true, ""),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Representation.FREE,
        TextReader.text(m),
        by == null
            ? new Repealed(none, "")
            : new Repealed(by.localText("by"), by.text("paragraph")));
  }

  private static Regulation whole(YamlMap m) {
    return new Regulation(
        m.id("id"),
        m.text("version"),
        m.localText("title"),
        m.localText("shortTitle"),
        m.localTexts("aliases"),
        act(m.map("act", "name", "number", "date", "standard", "repealedBy")),
        validity(m.map("validity", "from", "to", "paragraph")),
        m.localText("provider"),
        applicants(m.map("applicants", "individuals", "legalEntities", "paragraph")),
        m.some("channels", ChannelReader::channel, ChannelReader.KEYS),
        m.each("categories", c -> new Category(c.id("id"), c.localText("name")), "id", "name"),
        m.some("roles", RegulationReader::role, "id", "name", "paragraph"),
        m.some(
            "kinds",
            RegulationReader::kind,
            "id",
            "name",
            "divertsFrom",
            "refusal",
            "earlier",
            "result",
            "paragraph"),
        m.some(
            "totals", RegulationReader::term, "for", "category", "length", "paragraph", "source"),
        m.each(
            "applicantTotals",
            RegulationReader::term,
            "for",
            "category",
            "channel",
            "length",
            "paragraph",
            "source"),
        m.has("margin") ? m.length("margin") : null,
        m.some(
            "steps",
            RegulationReader::step,
            "id",
            "role",
            "action",
            "name",
            "from",
            "terms",
            "next",
            "returnTo",
            "output",
            "paragraph",
            "source"),
        m.each(
            "documents",
            RegulationReader::document,
            "id",
            "name",
            "for",
            "category",
            "required",
            "paragraph",
            "source"),
        m.each(
            "grounds",
            RegulationReader::ground,
            "id",
            "text",
            "for",
            "documents",
            "paragraph",
            "source"),
        m.some(
            "results",
            RegulationReader::result,
            "id",
            "name",
            "form",
            "signer",
            "register",
            "caseIndex",
            "annex",
            "paragraph"),
        m.each("forms", RegulationReader::form, "use", "template", "annex", "paragraph"),
        m.each("systems", RegulationReader::system, "id", "name", "paragraph"),
        m.has("payment")
            ? payment(m.map("payment", "for", "channel", "before", "amount", "paragraph", "source"))
            : null,
        m.has("representative")
            ? representation(m.map("representative", "notarisedOnly", "paragraph"))
            : Representation.FREE,
        TextReader.text(m),
        null);
  }

  private static Act act(@Nullable YamlMap m) {
    LocalText none = LocalText.same("");
    if (m == null) {
      return new Act(none, "", LocalDate.EPOCH, none, null);
    }
    return new Act(
        m.localText("name"),
        m.text("number"),
        m.date("date"),
        m.localText("standard"),
        m.optionalLocalText("repealedBy"));
  }

  private static Validity validity(@Nullable YamlMap m) {
    return m == null
        ? new Validity(LocalDate.EPOCH, null, "")
        : new Validity(m.date("from"), m.optionalDate("to"), m.text("paragraph"));
  }

  private static Applicants applicants(@Nullable YamlMap m) {
    return m == null
        ? new Applicants(true, true, "")
        : new Applicants(
            m.flag("individuals", true), m.flag("legalEntities", true), m.text("paragraph"));
  }

  private static InformationSystem system(YamlMap m) {
    return new InformationSystem(m.id("id"), m.localText("name"), m.text("paragraph"));
  }

  private static @Nullable Payment payment(@Nullable YamlMap m) {
    return m == null
        ? null
        : new Payment(
            m.names("for"),
            m.names("channel"),
            m.id("before"),
            m.optionalLocalText("amount"),
            m.text("paragraph"),
            source(m));
  }

  private static Representation representation(@Nullable YamlMap m) {
    return m == null
        ? Representation.FREE
        : new Representation(m.flag("notarisedOnly", false), m.text("paragraph"));
  }

  private static Role role(YamlMap m) {
    return new Role(m.id("id"), m.localText("name"), m.text("paragraph"));
  }

  private static Kind kind(YamlMap m) {
    return new Kind(
        m.id("id"),
        m.localText("name"),
        m.names("divertsFrom"),
        m.flag("refusal", false),
        m.has("earlier")
            ? m.choice("earlier", EARLIER, e -> e.name().toLowerCase(Locale.ROOT), Earlier.NONE)
            : Earlier.NONE,
        m.id("result"),
        m.text("paragraph"));
  }

  private static TermRule term(YamlMap m) {
    return new TermRule(
        m.names("for"),
        m.names("category"),
        m.names("channel"),
        m.length("length"),
        m.text("paragraph"),
        source(m));
  }

  static Source source(YamlMap m) {
    return m.has("source") ? m.choice("source", SOURCES, Source::code, Source.ACT) : Source.ACT;
  }

  private static Step step(YamlMap m) {
    return new Step(
        m.id("id"),
        m.id("role"),
        m.choice("action", ACTIONS, StepAction::code, StepAction.PERFORM),
        m.localText("name"),
        m.has("from") ? m.choice("from", STARTS, TermStart::code, TermStart.STEP) : TermStart.STEP,
        m.each("terms", RegulationReader::term, "for", "category", "length", "paragraph", "source"),
        next(m),
        m.optionalText("returnTo"),
        m.optionalLocalText("output"),
        m.text("paragraph"),
        source(m));
  }

  private static List<Branch> next(YamlMap m) {
    if (m.isList("next")) {
      return m.each("next", b -> new Branch(b.names("for"), b.text("to")), "for", "to");
    }
    return m.has("next") ? List.of(new Branch(List.of(), m.text("next"))) : List.of();
  }

  private static RequiredDocument document(YamlMap m) {
    return new RequiredDocument(
        m.id("id"),
        m.localText("name"),
        m.names("for"),
        m.names("category"),
        m.flag("required", true),
        m.text("paragraph"),
        source(m));
  }

  private static RefusalGround ground(YamlMap m) {
    return new RefusalGround(
        m.id("id"),
        m.localText("text"),
        m.names("for"),
        m.names("documents"),
        m.text("paragraph"),
        source(m));
  }

  private static Result result(YamlMap m) {
    return new Result(
        m.id("id"),
        m.localText("name"),
        m.id("form"),
        m.id("signer"),
        m.optionalText("register"),
        m.optionalText("caseIndex"),
        m.optionalText("annex"),
        m.text("paragraph"));
  }

  private static Form form(YamlMap m) {
    String use = m.id("use");
    String template = m.has("template") ? m.id("template") : use;
    String annex = m.has("annex") ? m.text("annex") : null;
    return new Form(use, template, annex, m.text("paragraph"));
  }
}
