package kz.kense.papers;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.Foreseen;
import kz.kense.casefile.ResultSigner.SignedFile;
import kz.kense.office.Employee;
import kz.kense.office.Facsimiles;
import kz.kense.office.Office;
import kz.kense.result.Marks;
import kz.kense.result.Place;
import kz.kense.result.RenderedForm;
import kz.kense.signing.Area;
import kz.kense.signing.Basis;
import kz.kense.signing.FreePlace;
import kz.kense.signing.KeyCheck;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.Revocations;
import kz.kense.signing.SignatureLook;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.statement.StatementKey;
import kz.kense.statement.StatementKeys;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/**
 * An official signs a result: the key is his and good, the result gets its number, the file its
 * signature and seal.
 */
public final class SigningWorkflow {
  /** How often a number may be given to somebody else while a file is made. */
  private static final int TRIES = 3;

  private final Cases cases;
  private final Papers papers;
  private final Supplier<Office> office;
  private final StatementKeys statements;
  private final Facsimiles facsimiles;
  private final Supplier<Revocations> revocations;
  private final InstantSource clock;

  /**
   * @param revocations the lists and answers the office has imported
   */
  public SigningWorkflow(
      Cases cases,
      Papers papers,
      Supplier<Office> office,
      StatementKeys statements,
      Facsimiles facsimiles,
      Supplier<Revocations> revocations,
      InstantSource clock) {
    this.cases = cases;
    this.papers = papers;
    this.office = office;
    this.statements = statements;
    this.facsimiles = facsimiles;
    this.revocations = revocations;
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
    requireGood(key.chain(), signer);
    return key;
  }

  /** On what keys and signatures are judged now. */
  Basis basis() {
    return new Basis(trust(), revocations.get(), true, clock.instant());
  }

  /**
   * The same for a signature just made: without lists nothing is asked about revocation, for the
   * key was taken without them a second ago.
   */
  public Basis basisOfNow() {
    Revocations known = revocations.get();
    return new Basis(trust(), known, !known.isEmpty(), clock.instant());
  }

  /**
   * Why this official may not sign with a key now; none when he may.
   *
   * @param chain signer's certificate first
   */
  public List<Failure> refusals(List<X509Certificate> chain, Employee signer) {
    boolean demo = office.get().organisation().demo();
    return KeyCheck.refusals(chain, signer.iin(), basis(), demo);
  }

  void requireGood(List<X509Certificate> chain, Employee signer) {
    List<Failure> refusals = refusals(chain, signer);
    if (!refusals.isEmpty()) {
      throw refusals.getFirst();
    }
  }

  /** As {@link #sign(CaseState, Employee, SigningHand)}, with a key in memory. */
  public CaseState sign(CaseState c, Employee signer, SigningKey key) {
    return sign(c, signer, SigningHand.of(key));
  }

  /**
   * Signs the result of a case; all of it happens or nothing does. The file is made outside of the
   * transaction, for a token or a program of the signer's may take its time, and is thrown away
   * when its number was given to another result meanwhile.
   */
  public CaseState sign(CaseState c, Employee signer, SigningHand hand) {
    StatementKey statement = statements.present(signer.id());
    for (int tries = 1; ; tries++) {
      Foreseen next = cases.foreseen(c.id(), c.seq(), signer.actor());
      ResultPaper paper = papers.result(c, next.number(), next.date(), signer);
      SignedFile file = file(c, paper, signer, hand, statement);
      try {
        return cases.sign(
            c.id(),
            c.seq(),
            signer.actor(),
            (state, number, date) -> next.kept(file, number, date));
      } catch (Failure e) {
        if (!e.code().equals(Foreseen.NUMBER_MOVED) || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private SignedFile file(
      CaseState c, ResultPaper paper, Employee signer, SigningHand hand, StatementKey statement) {
    Instant now = clock.instant();
    ResultProof proof = ResultProof.of(paper, c, office.get().organisation(), statement);
    RenderedForm form =
        papers.print(paper, Marks.electronic(now).proving(proof.code(), proof.data()));
    Place block =
        form.place("signature")
            .orElseThrow(() -> Failure.of("papers.no-signature-place", paper.form().id()));
    Optional<Area> seal =
        form.place("seal").filter(place -> place.page() == block.page()).map(SigningWorkflow::area);
    Stamps stamps = stamps(signer, seal.isPresent());
    SignatureLook look = stamps.look(paper.lang(), block.page(), area(block), seal);
    // the first signature says that nothing but further signatures and proof may follow
    PdfSigning how = new PdfSigning(Optional.of(look), true, look.zone());
    return stamps.file(hand.sign(form.pdf(), how, now));
  }

  /**
   * A result that is printed, signed with a pen and stamped with the office's seal of rubber, where
   * the electronic form is not possible: it gets its number, and the file to print shows the places
   * of both. There is no electronic signature in it.
   */
  public CaseState byHand(CaseState c, Employee signer) {
    StatementKey statement = statements.present(signer.id());
    return cases.sign(
        c.id(),
        c.seq(),
        signer.actor(),
        (state, number, date) -> {
          ResultPaper paper = papers.result(state, number, date, signer);
          ResultProof proof = ResultProof.of(paper, state, office.get().organisation(), statement);
          Marks marks = Marks.paper(clock.instant()).proving(proof.code(), proof.data());
          return new SignedFile(
              papers.print(paper, marks).pdf(),
              signer.name().in(paper.lang()),
              "",
              CaseEvent.Signed.BY_HAND);
        });
  }

  private Stamps stamps(Employee signer, boolean roomForSeal) {
    return Stamps.of(office.get().organisation(), facsimiles, cases::content, signer, roomForSeal);
  }

  /**
   * Why this official may not add a signature of his to a signed result; empty when he may. The key
   * is no part of it.
   */
  public Optional<Failure> whyNotCounterSign(CaseState c, Employee signer) {
    return cases.course(c).whyNotCounterSign(c, signer.actor());
  }

  /**
   * One more official signs a result that is certified already: an approval signature with a block
   * of its own in a free place of the page, and the seal when he has the right to it.
   *
   * @throws Failure {@code signing.no-room} when there is no free place on any page
   */
  public CaseState counterSign(CaseState c, Employee signer, SigningHand hand) {
    whyNotCounterSign(c, signer)
        .ifPresent(
            why -> {
              throw why;
            });
    byte[] pdf = cases.content(Objects.requireNonNull(c.signed()).signature().sha256());
    Stamps stamps = stamps(signer, true);
    FreePlace.Found place = FreePlace.find(pdf, stamps.seal().isPresent());
    Lang lang = c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang());
    SignatureLook look = stamps.look(lang, place.page(), place.block(), place.seal());
    SigningHand.Put put = hand.sign(pdf, PdfSigning.visible(look), clock.instant());
    return cases.counterSign(c.id(), c.seq(), signer.actor(), stamps.file(put));
  }

  private static Area area(Place place) {
    return new Area(place.x(), place.y(), place.width(), place.height());
  }
}
