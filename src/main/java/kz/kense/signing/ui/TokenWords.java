package kz.kense.signing.ui;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.kense.signing.Signatory;
import kz.kense.signing.token.TokenKeys;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;

/** How a key of a token is named in a list of choices. */
final class TokenWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TokenWords() {}

  static LocalText of(TokenKeys.Found found) {
    return new LocalText(in(Lang.KK, found), in(Lang.RU, found));
  }

  private static String in(Lang lang, TokenKeys.Found found) {
    Signatory who = Signatory.of(found.chain().getFirst());
    return Messages.in(lang)
        .get(
            "sign.token.line", who.commonName(), DAY.format(who.notAfter()), found.token().label());
  }
}
