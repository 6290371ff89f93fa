package kz.kense.signing.proof;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.kense.signing.Certificates;
import kz.kense.text.Failure;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * Adds proof to a signed PDF, at once or years later. Not a byte that a signature covers is
 * touched: a signature's own time-stamp goes into the room left in it, everything else is a
 * revision of its own, which a certification that allows signatures allows.
 */
public final class PdfProver {
  private final ProofSources sources;
  private final Instant at;

  /** Which time-stamp proves the time of the signatures. */
  public enum Stamp {
    /** There is none. */
    NONE,
    /** One that the file had before. */
    KEPT,
    /** Put beside the signature, as EN 319 142-1 (6.3) has it for B-T. */
    SIGNATURE,
    /**
     * Over the whole file, since a later signature covers the place or there was no room: as good
     * for the time, and level B-T all the same.
     */
    DOCUMENT
  }

  /**
   * What became of a file.
   *
   * @param level reached now
   * @param stamp how its first step was reached
   * @param missing why it is not the level wished: expected failures, in the order they came
   */
  public record Proved(byte[] pdf, ProofLevel level, Stamp stamp, List<Failure> missing) {}

  /**
   * @param at now; answers must be good at this moment
   */
  public PdfProver(ProofSources sources, Instant at) {
    this.sources = sources.remembering();
    this.at = at;
  }

  /** A file on its way up. */
  private static final class Work {
    private byte[] pdf;
    private ProofLevel level = ProofLevel.B;
    private Stamp stamp = Stamp.NONE;
    private final List<Failure> missing = new ArrayList<>();

    Work(byte[] pdf) {
      this.pdf = pdf;
    }

    /** Takes what was made; nothing when it was not. */
    boolean took(Optional<byte[]> made) {
      made.ifPresent(bytes -> pdf = bytes);
      return made.isPresent();
    }
  }

  /**
   * The file with as much proof as could be had, up to a level. Proof that is there is used, and
   * renewed for {@link ProofLevel#LTA}.
   *
   * @throws Failure {@code signing.proof-unsigned} when nobody has signed it, {@code signing.pdf-…}
   */
  public Proved prove(byte[] pdf, ProofLevel wished) {
    Work work = new Work(pdf);
    List<SignedPart> signatures = SignedPart.of(pdf);
    if (wished.compareTo(ProofLevel.T) >= 0) {
      stamp(work, signatures);
    }
    if (wished.compareTo(ProofLevel.LT) >= 0) {
      answers(work);
    }
    if (wished == ProofLevel.LTA
        && work.level == ProofLevel.LT
        && work.took(
            asked(work, authority -> Optional.of(DocumentStamp.put(work.pdf, authority))))) {
      work.level = ProofLevel.LTA;
    }
    return new Proved(work.pdf, work.level, work.stamp, List.copyOf(work.missing));
  }

  /** Somebody else's clock. */
  private void stamp(Work work, List<SignedPart> signatures) {
    List<SignedPart> unseen = SignedPart.unseen(signatures);
    if (unseen.isEmpty()) {
      work.level = ProofLevel.T;
      work.stamp = Stamp.KEPT;
      return;
    }
    SignedPart last = signatures.getLast();
    if (unseen.equals(List.of(last)) && work.took(asked(work, a -> beside(work, last, a)))) {
      work.level = ProofLevel.T;
      work.stamp = Stamp.SIGNATURE;
    } else if (work.missing.isEmpty()
        && work.took(asked(work, a -> Optional.of(DocumentStamp.put(work.pdf, a))))) {
      work.level = ProofLevel.T;
      work.stamp = Stamp.DOCUMENT;
    }
  }

  private static Optional<byte[]> beside(Work work, SignedPart last, TimeStamps authority) {
    return SignatureStamp.value(last)
        .flatMap(value -> SignatureStamp.put(work.pdf, last, authority.over(value)));
  }

  private interface Stamping {
    Optional<byte[]> by(TimeStamps authority);
  }

  private Optional<byte[]> asked(Work work, Stamping stamping) {
    Optional<URI> tsa = sources.tsa();
    if (tsa.isEmpty()) {
      work.missing.add(Failure.of("signing.proof-no-tsa"));
      return Optional.empty();
    }
    try {
      return stamping.by(new TimeStamps(tsa.get(), sources.wire()));
    } catch (Failure e) {
      work.missing.add(e);
      return Optional.empty();
    }
  }

  /** Certificates and what is known of their revocation. */
  private void answers(Work work) {
    Map<SignedPart, Material> all = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (SignedPart part : SignedPart.of(work.pdf)) {
      Material material = new Material(sources, at);
      collect(part.cms(), material);
      part.signatureStamps().forEach(stamp -> collect(stamp, material));
      all.put(part, material);
      unknown.addAll(material.missing());
    }
    if (all.values().stream().anyMatch(m -> !m.lists().isEmpty() || !m.answers().isEmpty())) {
      work.pdf = SecurityStore.put(work.pdf, all);
    }
    unknown.forEach(who -> work.missing.add(Failure.of("signing.proof-unknown", who)));
    if (work.level == ProofLevel.T && unknown.isEmpty()) {
      work.level = ProofLevel.LT;
    }
  }

  @SuppressWarnings("unchecked")
  private static void collect(CMSSignedData cms, Material material) {
    Collection<X509CertificateHolder> holders = cms.getCertificates().getMatches(null);
    List<X509Certificate> near =
        holders.stream().flatMap(h -> Certificates.x509(h).stream()).toList();
    for (SignerInformation signer : cms.getSignerInfos()) {
      Collection<X509CertificateHolder> own = cms.getCertificates().getMatches(signer.getSID());
      own.stream()
          .flatMap(h -> Certificates.x509(h).stream())
          .forEach(leaf -> material.collect(leaf, near));
    }
  }
}
