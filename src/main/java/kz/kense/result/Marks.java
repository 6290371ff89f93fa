package kz.kense.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering is, beside its data.
 *
 * @param draft prints ЖОБА/ПРОЕКТ across every page and forbids the e-document sentence
 * @param eDocument the document is going to be signed electronically: prints the sentence of the
 *     law of 7 January 2003 № 370-II, article 7 paragraph 1; ignored for a draft
 * @param proof picture (PNG) of the code by which the paper proves itself; null when it has none
 * @param data the case's data (JSON) to embed, which makes the file PDF/A-3; null when there are
 *     none
 * @param created creation date in the file's metadata; the same data and moment give the same bytes
 */
public record Marks(
    boolean draft,
    boolean eDocument,
    Instant created,
    byte @Nullable [] proof,
    byte @Nullable [] data) {

  public Marks(boolean draft, boolean eDocument, Instant created) {
    this(draft, eDocument, created, null, null);
  }

  public static Marks draft(Instant created) {
    return new Marks(true, false, created);
  }

  /** A final print for signature and seal on paper. */
  public static Marks paper(Instant created) {
    return new Marks(false, false, created);
  }

  /** A final document that is signed electronically right after rendering. */
  public static Marks electronic(Instant created) {
    return new Marks(false, true, created);
  }

  /** The same with a code printed on it and the data behind it embedded. */
  public Marks proving(byte[] code, byte[] caseData) {
    return new Marks(draft, eDocument, created, code, caseData);
  }

  boolean showsEDocument() {
    return eDocument && !draft;
  }
}
