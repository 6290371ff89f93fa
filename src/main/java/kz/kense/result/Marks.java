package kz.kense.result;

import java.time.Instant;

/**
 * What a rendering is, beside its data.
 *
 * @param draft prints ЖОБА/ПРОЕКТ across every page and forbids the e-document sentence
 * @param eDocument the document is going to be signed electronically: prints the sentence of the
 *     law of 7 January 2003 № 370-II, article 7 paragraph 1; ignored for a draft
 * @param created creation date in the file's metadata; the same data and moment give the same bytes
 */
public record Marks(boolean draft, boolean eDocument, Instant created) {

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

  boolean showsEDocument() {
    return eDocument && !draft;
  }
}
