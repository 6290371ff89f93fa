package kz.kense.cli;

import kz.kense.text.Lang;
import kz.kense.text.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The two options every reporting command has; use with {@code @Mixin}. */
public final class OutputOptions {
  @Option(
      names = "--lang",
      paramLabel = "kk|ru",
      description = "language of the words (default: ru)",
      converter = LangConverter.class)
  private Lang lang = Lang.RU;

  @Option(names = "--json", description = "one JSON document on standard output instead of text")
  private boolean json;

  public Lang lang() {
    return lang;
  }

  public boolean json() {
    return json;
  }

  public Messages messages() {
    return Messages.in(lang);
  }

  /** Reads {@code kk} or {@code ru}. */
  static final class LangConverter implements ITypeConverter<Lang> {
    @Override
    public Lang convert(String value) {
      return switch (value) {
        case "kk" -> Lang.KK;
        case "ru" -> Lang.RU;
        default ->
            throw new picocli.CommandLine.TypeConversionException(
                "expected kk or ru, not " + value);
      };
    }
  }
}
