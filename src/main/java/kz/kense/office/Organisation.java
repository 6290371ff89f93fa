package kz.kense.office;

import java.util.List;
import kz.kense.calendar.OfficeHours;
import kz.kense.casefile.Numbering;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The office itself, in both languages.
 *
 * @param name full official name
 * @param place town, as written before the date of a document
 * @param demo true for a practice office: "act as", demo keys and test IINs are allowed and every
 *     screen says so
 * @param refuseAtCounter whether the chancellery may refuse to accept incomplete documents
 *     (findings §2.6)
 * @param seal SHA-256 of the seal picture among the contents; null when the office has none
 * @param trusted certificates (PEM) the office trusts besides those shipped
 * @param directIntake whether papers are taken at the office's own counter also where the act names
 *     only the State Corporation and the portal; null, as in older files, means not
 * @param pinForEach whether the PIN of a key is typed for each document of a batch; null, as in
 *     older files, means once for the batch
 * @param counterSign whether the officials who checked or agreed to a draft are asked to sign its
 *     result after the one who certifies it; null, as in older files, means not
 */
public record Organisation(
    LocalText name,
    LocalText address,
    LocalText place,
    String phone,
    String email,
    OfficeHours hours,
    Numbering numbering,
    boolean demo,
    boolean refuseAtCounter,
    @Nullable String seal,
    List<String> trusted,
    @Nullable Boolean directIntake,
    @Nullable Boolean pinForEach,
    @Nullable Boolean counterSign) {
  public Organisation {
    trusted = List.copyOf(trusted);
  }

  /** An office that takes papers only where the act says so. */
  public Organisation(
      LocalText name,
      LocalText address,
      LocalText place,
      String phone,
      String email,
      OfficeHours hours,
      Numbering numbering,
      boolean demo,
      boolean refuseAtCounter,
      @Nullable String seal,
      List<String> trusted) {
    this(
        name,
        address,
        place,
        phone,
        email,
        hours,
        numbering,
        demo,
        refuseAtCounter,
        seal,
        trusted,
        null,
        null,
        null);
  }

  public boolean takesPapersDirectly() {
    return Boolean.TRUE.equals(directIntake);
  }

  public boolean asksPinForEach() {
    return Boolean.TRUE.equals(pinForEach);
  }

  public boolean asksCounterSignatures() {
    return Boolean.TRUE.equals(counterSign);
  }

  /** With another seal and other authorities to trust. */
  public Organisation with(@Nullable String otherSeal, List<String> otherTrusted) {
    return new Organisation(
        name,
        address,
        place,
        phone,
        email,
        hours,
        numbering,
        demo,
        refuseAtCounter,
        otherSeal,
        otherTrusted,
        directIntake,
        pinForEach,
        counterSign);
  }
}
