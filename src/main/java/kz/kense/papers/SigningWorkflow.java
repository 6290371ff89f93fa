package kz.kense.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.ResultSigner.SignedFile;
import kz.kense.office.Employee;
import kz.kense.office.Facsimiles;
import kz.kense.office.Office;
import kz.kense.result.Marks;
import kz.kense.result.Place;
import kz.kense.result.RenderedForm;
import kz.kense.signing.Area;
import kz.kense.signing.KeyCheck;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.SignatureLook;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.statement.StatementKey;
import kz.kense.statement.StatementKeys;
import kz.kense.text.Failure;

/**
 * An official signs a result: the key is his and good, the result gets its number, the file its
 * signature and seal.
 */
public final class SigningWorkflow {
  private final Cases cases;
  private final Papers papers;
  private final Supplier<Office> office;
  private final StatementKeys statements;
  private final Facsimiles facsimiles;
  private final InstantSource clock;

  public SigningWorkflow(
      Cases cases,
      Papers papers,
      Supplier<Office> office,
      StatementKeys statements,
      Facsimiles facsimiles,
      InstantSource clock) {
    this.cases = cases;
    this.papers = papers;
    this.office = office;
    this.statements = statements;
    this.facsimiles = facsimiles;
    this.clock = clock;
  }

  /** The roots of the national authority, and the certificates this office trusts besides. */
  public TrustStore trust() {
    TrustStore trust = TrustStore.national();
    for (String pem : office.get().organisation().trusted()) {
      trust = trust.with(pem.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return trust;
  }

  /**
   * Opens a key and makes sure that this official may sign with it now.
   *
   * @param password is not kept and not wiped; that is the caller's
   * @throws Failure with the reason: wrong password, expired, another person's, no right to sign,
   *     not trusted
   */
  public SigningKey open(byte[] pkcs12, char[] password, Employee signer) {
    SigningKey key = SigningKey.open(pkcs12, password);
    boolean demo = office.get().organisation().demo();
    List<Failure> refusals = KeyCheck.refusals(key, signer.iin(), trust(), clock.instant(), demo);
    if (!refusals.isEmpty()) {
      throw refusals.getFirst();
    }
    return key;
  }

  /** Signs the result of a case; all of it happens or nothing does. */
  public CaseState sign(CaseState c, Employee signer, SigningKey key) {
    StatementKey statement = statements.present(signer.id());
    return cases.sign(
        c.id(),
        c.seq(),
        signer.actor(),
        (state, number, date) ->
            file(state, papers.result(state, number, date, signer), signer, key, statement));
  }

  private SignedFile file(
      CaseState c, ResultPaper paper, Employee signer, SigningKey key, StatementKey statement) {
    Instant now = clock.instant();
    ResultProof proof = ResultProof.of(paper, c, office.get().organisation(), statement);
    RenderedForm form =
        papers.print(paper, Marks.electronic(now).proving(proof.code(), proof.data()));
    Place block =
        form.place("signature")
            .orElseThrow(() -> Failure.of("papers.no-signature-place", paper.form().id()));
    Optional<Stamp> seal = seal(form, block.page(), signer);
    Optional<String> facsimile = facsimiles.of(signer);
    SignatureLook look =
        new SignatureLook(
            paper.lang(),
            block.page(),
            area(block),
            signer.position().in(paper.lang()),
            office.get().organisation().hours().zone(),
            seal.map(s -> new SignatureLook.Seal(cases.content(s.sha256()), s.area())),
            facsimile.map(cases::content));
    byte[] signed = PdfSigner.sign(form.pdf(), key, look, now);
    return new SignedFile(
        signed,
        key.signatory().commonName(),
        key.signatory().serial(),
        key.certificate().getPublicKey().getAlgorithm(),
        seal.map(Stamp::sha256).orElse(null),
        facsimile.orElse(null));
  }

  private record Stamp(String sha256, Area area) {}

  /** The seal goes on only for those who have the right to it. */
  private Optional<Stamp> seal(RenderedForm form, int page, Employee signer) {
    String sha256 = office.get().organisation().seal();
    if (sha256 == null || !signer.roles().contains(Employee.SEAL)) {
      return Optional.empty();
    }
    return form.place("seal")
        .filter(place -> place.page() == page)
        .map(place -> new Stamp(sha256, area(place)));
  }

  private static Area area(Place place) {
    return new Area(place.x(), place.y(), place.width(), place.height());
  }
}
