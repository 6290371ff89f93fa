package kz.kense.cli;

import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The two options every reporting command has; use with {@code @Mixin}. */
public final class OutputOptions {
  @Option(
      names = "--lang",
      paramLabel = "kk|ru",
      description = "language of the words (default: that of kense --lang, else ru)",
      converter = LangConverter.class)
  private @Nullable Lang lang;

  @Option(names = "--json", description = "one JSON document on standard output instead of text")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Its own option, else the one written before the subcommand, else Russian. */
  public Lang lang() {
    if (lang != null) {
      return lang;
    }
    return command != null && command.root().userObject() instanceof KenseCommand kense
        ? kense.lang().orElse(Lang.RU)
        : Lang.RU;
  }

  public boolean json() {
    return json;
  }

  public Messages messages() {
    return Messages.in(lang());
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
