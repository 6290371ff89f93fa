package kz.kense.papers;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import kz.kense.casefile.ResultSigner.SignedFile;
import kz.kense.office.Employee;
import kz.kense.office.Facsimiles;
import kz.kense.office.Organisation;
import kz.kense.signing.Area;
import kz.kense.signing.Signatory;
import kz.kense.signing.SignatureLook;
import kz.kense.text.Lang;

/**
 * What goes on a paper together with an official's signature: the office's seal, only for those who
 * have the right to it, and the picture of his own signature.
 *
 * @param seal address of the seal's picture
 * @param facsimile address of the picture of the signature
 * @param pictures gives a picture by its address
 */
record Stamps(
    Employee signer,
    Optional<String> seal,
    Optional<String> facsimile,
    Function<String, byte[]> pictures,
    ZoneId zone) {

  /**
   * @param roomForSeal whether the paper has a place for the seal
   */
  static Stamps of(
      Organisation office,
      Facsimiles facsimiles,
      Function<String, byte[]> pictures,
      Employee signer,
      boolean roomForSeal) {
    return new Stamps(
        signer,
        Optional.ofNullable(office.seal())
            .filter(s -> roomForSeal && signer.roles().contains(Employee.SEAL)),
        facsimiles.of(signer),
        pictures,
        office.hours().zone());
  }

  /**
   * How the signature shows.
   *
   * @param place of the seal; absent when there is none
   */
  SignatureLook look(Lang lang, int page, Area block, Optional<Area> place) {
    return new SignatureLook(
        lang,
        page,
        block,
        signer.position().in(lang),
        zone,
        place.flatMap(
            area -> seal.map(sha256 -> new SignatureLook.Seal(pictures.apply(sha256), area))),
        facsimile.map(pictures));
  }

  /** The signed file with what was laid on it, for the log. */
  SignedFile file(SigningHand.Put put) {
    Signatory who = Signatory.of(put.certificate());
    return new SignedFile(
        put.pdf(),
        who.commonName(),
        who.serial(),
        put.certificate().getPublicKey().getAlgorithm(),
        seal.orElse(null),
        facsimile.orElse(null));
  }
}
