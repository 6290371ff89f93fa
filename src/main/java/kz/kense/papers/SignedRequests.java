package kz.kense.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.SystemCheck;
import kz.kense.office.Office;
import kz.kense.regulation.SystemProcess;
import kz.kense.signing.Basis;
import kz.kense.signing.FileVerifier;
import kz.kense.signing.RequestSignatureCheck;
import kz.kense.signing.RequestSignatureCheck.Request;
import kz.kense.signing.RequestSignatureCheck.Result;
import kz.kense.signing.RequestSignatureCheck.State;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.report.SignatureWords;
import kz.kense.text.Failure;
import kz.kense.text.Messages;

/**
 * An applicant's electronic request held against the conditions its act puts on the signature
 * (conformance, part 4): the answer becomes the answer to that condition, with the prescribed words
 * when it is no.
 */
public final class SignedRequests {
  private final OfficeTrust trust;
  private final Supplier<Office> office;
  private final InstantSource clock;

  public SignedRequests(OfficeTrust trust, Supplier<Office> office, InstantSource clock) {
    this.trust = trust;
    this.office = office;
    this.clock = clock;
  }

  /** The signature that speaks for the request, and what was answered to each condition. */
  public record Found(SignatureReport signature, Result result) {

    /** Without a list of revoked certificates nothing is known, which is no refusal. */
    public Answer answer() {
      if (result.answers().stream().anyMatch(a -> a.state() == State.NOT_MET)) {
        return Answer.NEGATIVE;
      }
      return result.met() ? Answer.OK : Answer.UNAVAILABLE;
    }
  }

  /**
   * @param file the signed request: PDF, CMS or XML
   * @param beside files of the case, one of which a signature kept apart may be over
   * @throws Failure {@code request.unsigned} when nobody has signed it, {@code signing.…} when it
   *     cannot be read
   */
  public Found check(byte[] file, List<byte[]> beside, CaseState c) {
    Basis basis = trust.basis(clock.instant());
    List<SignatureReport> signatures = signatures(file, beside, basis);
    if (signatures.isEmpty()) {
      throw Failure.of("request.unsigned");
    }
    boolean practice = office.get().organisation().demo();
    Request request = request(c);
    return signatures.stream()
        .map(s -> new Found(s, RequestSignatureCheck.of(s, request, practice)))
        .min(Comparator.comparingLong(SignedRequests::unmet))
        .orElseThrow();
  }

  /** Several may sign: the one that meets most speaks for the request. */
  private static long unmet(Found found) {
    return found.result().answers().stream()
        .mapToLong(
            a ->
                switch (a.state()) {
                  case NOT_MET -> 10;
                  case OPEN -> 1;
                  case MET -> 0;
                })
        .sum();
  }

  private static List<SignatureReport> signatures(byte[] file, List<byte[]> beside, Basis basis) {
    List<SignatureReport> found = FileVerifier.verify(file, Optional.empty(), basis).signatures();
    if (found.stream().noneMatch(s -> says(s, "content-missing"))) {
      return found;
    }
    for (byte[] content : beside) {
      List<SignatureReport> over =
          FileVerifier.verify(file, Optional.of(content), basis).signatures();
      if (over.stream().noneMatch(s -> says(s, "content-altered"))) {
        return over;
      }
    }
    throw Failure.of("request.content-missing");
  }

  private static boolean says(SignatureReport signature, String code) {
    return signature.reasons().stream().anyMatch(r -> r.code().equals(code));
  }

  private Request request(CaseState c) {
    String id = c.intake().applicant().idNumber();
    boolean organisation = c.intake().applicant().legalEntity();
    Instant at =
        c.intake().receivedAt().atZone(office.get().organisation().hours().zone()).toInstant();
    return new Request(
        organisation ? Optional.empty() : Optional.of(id),
        organisation ? Optional.of(id) : Optional.empty(),
        at);
  }

  /**
   * The answer as the case keeps it.
   *
   * @param file name of the request's file, which the case keeps too
   */
  public SystemCheck answer(
      SystemProcess process, String file, Found found, LocalDateTime at, Messages words) {
    SignatureWords say = new SignatureWords(words, office.get().organisation().hours().zone());
    List<String> note = new ArrayList<>();
    found.result().refusal().ifPresent(why -> note.add(why.in(words.lang())));
    for (RequestSignatureCheck.Answer one : found.result().answers()) {
      String name = words.get("request.condition." + one.condition().code());
      note.add(
          name
              + ": "
              + (one.state() == State.MET ? words.get("request.met") : one.why().in(words.lang())));
    }
    return new SystemCheck(
        process.id(),
        process.actor(),
        found.answer(),
        at,
        null,
        "",
        null,
        words.get(
            "request.source",
            file,
            say.who(found.signature()),
            found.signature().evidence().serial(),
            say.revocation(found.signature())),
        String.join(". ", note),
        null);
  }
}
