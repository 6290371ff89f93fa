package kz.kense.text;

import java.util.Locale;

/** The two languages of the interface and of every document. */
public enum Lang {
  KK("kk"),
  RU("ru");

  private final String tag;

  Lang(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag: {@code kk} or {@code ru}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag + "-KZ");
  }

  /** The language with this tag; {@code kk} for anything that is not {@code ru}. */
  public static Lang ofTag(String tag) {
    return RU.tag.equals(tag) ? RU : KK;
  }
}
