package kz.kense.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.ResultSigner.SignedFile;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.result.Place;
import kz.kense.result.RenderedForm;
import kz.kense.signing.Area;
import kz.kense.signing.KeyCheck;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.SignatureLook;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.text.Failure;

/**
 * An official signs a result: the key is his and good, the result gets its number, the file its
 * signature and seal.
 */
public final class SigningWorkflow {
  private final Cases cases;
  private final Papers papers;
  private final Supplier<Office> office;
  private final InstantSource clock;

  public SigningWorkflow(Cases cases, Papers papers, Supplier<Office> office, InstantSource clock) {
    this.cases = cases;
    this.papers = papers;
    this.office = office;
    this.clock = clock;
  }

  /** The certificates this office trusts. */
  public TrustStore trust() {
    TrustStore trust = TrustStore.of(List.of());
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
    return cases.sign(
        c.id(),
        c.seq(),
        signer.actor(),
        (state, number, date) -> file(state, number, date, signer, key));
  }

  private SignedFile file(
      CaseState c, String number, LocalDate date, Employee signer, SigningKey key) {
    RenderedForm form = papers.result(c, number, date, signer);
    Place block =
        form.place("signature")
            .orElseThrow(() -> Failure.of("papers.no-signature-place", papers.resultForm(c).id()));
    Instant now = clock.instant();
    SignatureLook look =
        new SignatureLook(
            c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang()),
            block.page(),
            area(block),
            signer.position().in(c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang())),
            office.get().organisation().hours().zone(),
            seal(form, block.page()));
    byte[] signed = PdfSigner.sign(form.pdf(), key, look, now);
    return new SignedFile(
        signed,
        key.signatory().commonName(),
        key.signatory().serial(),
        key.certificate().getPublicKey().getAlgorithm());
  }

  private Optional<SignatureLook.Seal> seal(RenderedForm form, int page) {
    String sha256 = office.get().organisation().seal();
    return form.place("seal")
        .filter(place -> sha256 != null && place.page() == page)
        .map(
            place ->
                new SignatureLook.Seal(
                    cases.content(java.util.Objects.requireNonNull(sha256)), area(place)));
  }

  private static Area area(Place place) {
    return new Area(place.x(), place.y(), place.width(), place.height());
  }
}
