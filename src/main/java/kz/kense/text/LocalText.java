package kz.kense.text;

/**
 * One text in both languages, as laws and offices write it.
 *
 * @param kk Kazakh
 * @param ru Russian
 */
public record LocalText(String kk, String ru) {

  public String in(Lang lang) {
    return lang == Lang.KK ? kk : ru;
  }

  /** The same words in both languages: numbers, names of people, addresses of sites. */
  public static LocalText same(String text) {
    return new LocalText(text, text);
  }
}
