package kz.kense.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.kense.text.Lang;

/** Which language to speak before the command line is understood. */
final class Languages {
  private Languages() {}

  /**
   * {@code --lang} when it is there, else the locale of the process as POSIX orders its variables.
   *
   * @return Kazakh for {@code kk} and {@code kk_KZ…}, Russian for all others
   */
  static Lang of(Map<String, String> environment, String... args) {
    int option = List.of(args).indexOf("--lang");
    if (option >= 0 && option + 1 < args.length) {
      return byLocale(args[option + 1]);
    }
    for (String arg : args) {
      if (arg.startsWith("--lang=")) {
        return byLocale(arg.substring("--lang=".length()));
      }
    }
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(Languages::byLocale)
        .orElse(Lang.RU);
  }

  private static Lang byLocale(String locale) {
    return locale.startsWith("kk") ? Lang.KK : Lang.RU;
  }
}
