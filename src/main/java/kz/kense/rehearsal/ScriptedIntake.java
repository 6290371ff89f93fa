package kz.kense.rehearsal;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.EarlierCase;
import kz.kense.casefile.Intake;
import kz.kense.casefile.NewFile;
import kz.kense.casefile.Payment;
import kz.kense.casefile.SystemCheck;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.rehearsal.Scenario.Brought;
import kz.kense.rehearsal.Scenario.Opening;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The application of a scenario: what it says, and for the rest what the regulation offers. */
final class ScriptedIntake {
  private final Opening opening;
  private final Regulation regulation;
  private final List<Brought> documents;
  private final boolean sketch;
  private final PlaceholderScan scans = new PlaceholderScan();

  /**
   * @param sketch whether placeholders are a word instead of a scanned page
   */
  ScriptedIntake(Opening opening, Regulation regulation, boolean sketch) {
    this.sketch = sketch;
    this.opening = opening;
    this.regulation = regulation;
    List<Brought> named = opening.documents();
    documents =
        named != null
            ? named
            : regulation.checklist(kind(), opening.category()).stream()
                .filter(RequiredDocument::required)
                .map(d -> new Brought(d.id(), Presence.ORIGINAL, 1, null))
                .toList();
  }

  private String kind() {
    return opening.kind() != null
        ? opening.kind()
        : regulation.kinds().stream()
            .filter(Kind::requestable)
            .map(Kind::id)
            .findFirst()
            .orElse("");
  }

  String channel() {
    return opening.channel() != null
        ? opening.channel()
        : regulation.channels().stream()
            .filter(Channel::intake)
            .map(Channel::id)
            .findFirst()
            .orElse("");
  }

  /**
   * @param checks what the registers answered before the registration
   * @param payment seen before it; a sample one where the act asks for it and the script is silent
   */
  Intake intake(
      LocalDateTime at,
      @Nullable EarlierCase earlier,
      List<SystemCheck> checks,
      @Nullable Payment payment) {
    return new Intake(
        opening.received() == null ? at : opening.received(),
        kind(),
        opening.category(),
        channel(),
        opening.applicant(),
        opening.representative(),
        opening.object(),
        documents.stream()
            .map(
                d ->
                    new ChecklistEntry(
                        d.document(), d.state(), d.state() == Presence.MISSING ? 0 : d.sheets()))
            .toList(),
        opening.sheets(),
        documents.stream()
            .filter(d -> d.state() != Presence.MISSING)
            .mapToInt(Brought::sheets)
            .sum(),
        opening.note(),
        opening.lang(),
        List.of(),
        opening.accepted(),
        earlier == null ? sample(at) : earlier,
        checks,
        payment);
  }

  /** A document from elsewhere, where the kind follows on one and the script names none. */
  private @Nullable EarlierCase sample(LocalDateTime at) {
    boolean follows =
        regulation.kind(kind()).filter(k -> k.earlier() == Regulation.Earlier.REQUIRED).isPresent();
    return follows ? new EarlierCase(null, "0000120", at.toLocalDate().minusYears(1)) : null;
  }

  /** Whether the act wants a fee for this application, paid before the case goes on. */
  boolean paid() {
    Regulation.Payment fee = regulation.payment();
    return fee != null && fee.fits(kind(), channel());
  }

  /** The files of the documents brought. */
  List<NewFile> files() {
    List<NewFile> files = new ArrayList<>();
    for (Brought d : documents) {
      if (d.state() != Presence.MISSING) {
        files.add(file(d.document(), d.file()));
      }
    }
    return files;
  }

  /** The first PDF brought: the application, for the mark of acceptance on its copy. */
  Optional<byte[]> application() {
    return files().stream()
        .filter(f -> f.mediaType().equals("application/pdf"))
        .map(NewFile::content)
        .findFirst();
  }

  /**
   * @param document of the checklist; null for none
   * @param path null for a placeholder
   */
  NewFile file(@Nullable String document, @Nullable Path path) {
    if (path != null) {
      String name = Objects.requireNonNull(path.getFileName()).toString();
      String type = URLConnection.guessContentTypeFromName(name);
      return new NewFile(
          document, name, type == null ? "application/octet-stream" : type, Player.bytes(path));
    }
    Lang lang = opening.lang();
    LocalText title =
        regulation.documents().stream()
            .filter(d -> d.id().equals(document))
            .map(RequiredDocument::name)
            .findFirst()
            .orElse(new LocalText("Құжат", "Документ"));
    List<String> text =
        List.of(
            lang == Lang.KK ? "ЖАТТЫҒУ ҮЛГІСІ" : "УЧЕБНЫЙ ОБРАЗЕЦ",
            opening.applicant().name().in(lang) + ", " + opening.applicant().idNumber(),
            opening.applicant().address(),
            opening.object().name() + ", " + opening.object().location());
    String name = (document == null ? "document" : document) + ".pdf";
    byte[] content =
        sketch ? name.getBytes(StandardCharsets.UTF_8) : scans.pdf(title.in(lang), text);
    return new NewFile(document, name, "application/pdf", content);
  }

  /** The names of checklist documents; all that were not brought when none is given. */
  List<LocalText> names(List<String> ids) {
    return regulation.checklist(kind(), opening.category()).stream()
        .filter(
            d ->
                ids.isEmpty()
                    ? d.required()
                        && documents.stream()
                            .noneMatch(
                                b -> b.document().equals(d.id()) && b.state() != Presence.MISSING)
                    : ids.contains(d.id()))
        .map(RequiredDocument::name)
        .toList();
  }
}
