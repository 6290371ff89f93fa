package kz.kense.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.kense.applicant.IdNumber;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;

/**
 * The condition every act puts on the signature under an applicant's electronic request: the
 * certificate is in its term, is not in the list of revoked ones, and names the IIN or BIN of the
 * request (Жамбыл 27.07.2015 № 165 ¶10.7; 17.03.2016 № 84 ¶11.10; Алматы 07.06.2016 № 2/256 ¶11.7;
 * ЗКО 20.05.2013 № 72 ¶6.7; Қарағанды 25.07.2013 № 47/01 ¶6.10); for an organisation also that its
 * owner may sign for it. A condition that is not met makes the prescribed refusal (process 5, with
 * payment process 7). Pure: everything it needs is given to it.
 */
public final class RequestSignatureCheck {
  private static final Set<Right> SIGN_FOR_ORGANISATION = Set.of(Right.HEAD, Right.SIGN);
  private static final String TEST_IIN = "1234567890\\d{2}";

  /** What is asked. */
  public enum Condition {
    /** The request is as it was signed, and an authority that is believed vouches for the key. */
    SIGNATURE,
    TERM,
    REVOCATION,
    IDENTITY,
    RIGHT;

    /** Stable name for JSON and for the key {@code request.condition.CODE}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it was answered; without a list revocation stays open, which is no refusal. */
  public enum State {
    MET,
    NOT_MET,
    OPEN
  }

  /**
   * @param why words; empty when met
   */
  public record Answer(Condition condition, State state, LocalText why) {}

  /**
   * What the request says of its applicant.
   *
   * @param iin of the applicant, or of who acts for the organisation; may be absent for one
   * @param bin of the organisation; absent for an individual
   * @param at when the request came
   */
  public record Request(Optional<String> iin, Optional<String> bin, Instant at) {
    public Request {
      if (iin.isEmpty() && bin.isEmpty()) {
        throw new IllegalArgumentException("a request names an IIN or a BIN");
      }
    }
  }

  /** All answers, in the order the acts ask. */
  public record Result(List<Answer> answers) {
    public Result {
      answers = List.copyOf(answers);
    }

    public boolean met() {
      return answers.stream().allMatch(a -> a.state() == State.MET);
    }

    /** The prescribed refusal with every reason; empty when nothing speaks against the request. */
    public Optional<LocalText> refusal() {
      List<LocalText> reasons =
          answers.stream().filter(a -> a.state() == State.NOT_MET).map(Answer::why).toList();
      return reasons.isEmpty()
          ? Optional.empty()
          : Optional.of(Messages.both("request.refusal", joined(reasons)));
    }

    private static LocalText joined(List<LocalText> reasons) {
      return new LocalText(
          String.join("; ", reasons.stream().map(LocalText::kk).toList()),
          String.join("; ", reasons.stream().map(LocalText::ru).toList()));
    }
  }

  private final SignatureReport signature;
  private final Request request;
  private final boolean testIdentities;

  private RequestSignatureCheck(
      SignatureReport signature, Request request, boolean testIdentities) {
    this.signature = signature;
    this.request = request;
    this.testIdentities = testIdentities;
  }

  /**
   * @param signature as the verifier found it
   * @param testIdentities true in a practice office only: the national authority's public test
   *     identities (IIN 123456789011 and the like) are let through though their check digit is
   *     wrong
   */
  public static Result of(SignatureReport signature, Request request, boolean testIdentities) {
    return new RequestSignatureCheck(signature, request, testIdentities).result();
  }

  private Result result() {
    List<Answer> answers = new ArrayList<>();
    answers.add(soundness());
    answers.add(term());
    answers.add(revocation());
    answers.add(identity());
    answers.add(right());
    return new Result(answers);
  }

  private Answer soundness() {
    Set<String> others =
        Set.of("expired-when-signed", "expired-no-time", "revoked", "revoked-since");
    boolean wrong =
        signature.reasons().stream()
            .anyMatch(r -> r.weight() == Verdict.INVALID && !others.contains(r.code()));
    if (wrong || signature.changedSince()) {
      return no(Condition.SIGNATURE, "request.signature-wrong");
    }
    return signature.trusted()
        ? yes(Condition.SIGNATURE)
        : no(Condition.SIGNATURE, "request.signature-untrusted");
  }

  private Answer term() {
    Evidence evidence = signature.evidence();
    boolean in =
        evidence.validFrom().filter(from -> !request.at().isBefore(from)).isPresent()
            && evidence.validTo().filter(to -> !request.at().isAfter(to)).isPresent();
    return in ? yes(Condition.TERM) : no(Condition.TERM, "request.term");
  }

  private Answer revocation() {
    return switch (signature.evidence().revocation().state()) {
      case GOOD -> yes(Condition.REVOCATION);
      case REVOKED -> no(Condition.REVOCATION, "request.revoked");
      default ->
          new Answer(Condition.REVOCATION, State.OPEN, Messages.both("request.revocation-open"));
    };
  }

  private Answer identity() {
    Optional<String> wrong =
        mismatch(request.iin(), signature.iin()).or(() -> mismatch(request.bin(), signature.bin()));
    if (wrong.isPresent()) {
      return no(Condition.IDENTITY, wrong.get());
    }
    boolean person = request.bin().isEmpty();
    boolean named = person ? signature.iin().isPresent() : signature.bin().isPresent();
    return named ? yes(Condition.IDENTITY) : no(Condition.IDENTITY, "request.identity-missing");
  }

  private Optional<String> mismatch(Optional<String> asked, Optional<String> certified) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    if (certified.isEmpty()) {
      return Optional.of("request.identity-missing");
    }
    if (!asked.equals(certified)) {
      return Optional.of("request.identity");
    }
    boolean exempt = testIdentities && certified.get().matches(TEST_IIN);
    return exempt || IdNumber.problem(certified.get()).isEmpty()
        ? Optional.empty()
        : Optional.of("request.identity-malformed");
  }

  private Answer right() {
    boolean organisation = request.bin().isPresent();
    boolean may =
        !organisation || signature.role().filter(SIGN_FOR_ORGANISATION::contains).isPresent();
    return may ? yes(Condition.RIGHT) : no(Condition.RIGHT, "request.right");
  }

  private static Answer yes(Condition condition) {
    return new Answer(condition, State.MET, LocalText.same(""));
  }

  private static Answer no(Condition condition, String key) {
    return new Answer(condition, State.NOT_MET, Messages.both(key));
  }
}
