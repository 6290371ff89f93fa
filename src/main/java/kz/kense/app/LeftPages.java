package kz.kense.app;

import java.util.List;
import java.util.stream.Collectors;
import kz.kense.scan.session.ScanSession;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.wiring.Wiring;

/** Where scanned pages still wait to be put in, in words. */
final class LeftPages {
  private static final String CASE = "case-";

  private LeftPages() {}

  /** Empty when none wait. */
  static LocalText of(Wiring wiring) {
    List<String> keys = ScanSession.found(Screens.scans(wiring.database()));
    return new LocalText(words(keys, wiring, Lang.KK), words(keys, wiring, Lang.RU));
  }

  private static String words(List<String> keys, Wiring wiring, Lang lang) {
    return keys.stream()
        .map(key -> key.startsWith(CASE) ? number(key, wiring) : intake(lang))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String intake(Lang lang) {
    return Messages.in(lang).get("scan.target.intake");
  }

  private static String number(String key, Wiring wiring) {
    try {
      return wiring.cases().load(Long.parseLong(key.substring(CASE.length()))).intake().number();
    } catch (Failure | NumberFormatException gone) {
      return key;
    }
  }
}
