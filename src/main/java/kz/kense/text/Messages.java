package kz.kense.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The interface's words in one language, from {@code i18n/messages_{kk,ru}.properties}. Immutable.
 */
public final class Messages {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
  private static final Map<Lang, Messages> LOADED = new EnumMap<>(Lang.class);

  static {
    for (Lang lang : Lang.values()) {
      LOADED.put(lang, load(lang));
    }
  }

  private final Lang lang;
  private final Properties texts;

  private Messages(Lang lang, Properties texts) {
    this.lang = lang;
    this.texts = texts;
  }

  public static Messages in(Lang lang) {
    return Objects.requireNonNull(LOADED.get(lang));
  }

  public Lang lang() {
    return lang;
  }

  /**
   * The text of a key with its {@link MessageFormat} arguments filled in.
   *
   * @param args a {@link LocalText} is shown in this language; numbers are not grouped unless the
   *     pattern asks; dates are written {@code 09.03.2016}, moments {@code 09.03.2016 18:30}
   * @return the key itself between exclamation marks when there is no such text, so that a gap is
   *     seen
   */
  public String get(String key, Object... args) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      return "!" + key + "!";
    }
    if (args.length == 0 && pattern.indexOf('{') < 0) {
      return pattern.replace("''", "'");
    }
    Object[] shown = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      shown[i] =
          switch (args[i]) {
            case LocalText text -> text.in(lang);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case LocalDate date -> DATE.format(date);
            case LocalDateTime at -> MOMENT.format(at);
            case Object other -> other;
          };
    }
    return new MessageFormat(pattern, lang.locale()).format(shown);
  }

  /** The text of a key in both languages at once; a {@link LocalText} is put in its own. */
  public static LocalText both(String key, Object... args) {
    return new LocalText(in(Lang.KK).get(key, args), in(Lang.RU).get(key, args));
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * What happened and, after it, what to do: the whole text of a failure, with its paragraph if it
   * has one.
   */
  public String describe(Failure failure) {
    Object[] args = failure.args().toArray();
    String what = get("failure." + failure.code(), args);
    String todo =
        has("failure." + failure.code() + ".do")
            ? " " + get("failure." + failure.code() + ".do", args)
            : "";
    return what
        + failure.paragraph().map(p -> " (" + get("text.paragraph", p) + ")").orElse("")
        + todo;
  }

  private static Messages load(Lang lang) {
    Properties texts = new Properties();
    String file = "/kz/kense/i18n/messages_" + lang.tag() + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(lang, texts);
  }
}
