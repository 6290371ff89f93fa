package kz.kense.ui;

import java.util.List;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Words that a model has to say, not yet in any language: models outlive a language switch, so they
 * keep the key and the view renders it.
 *
 * @param key of the message
 * @param args of the message
 * @param failure when the words are those of a failure; the key is then its code
 */
public record Phrase(String key, List<Object> args, @Nullable Failure failure) {
  public Phrase {
    args = List.copyOf(args);
  }

  public static Phrase of(String key, Object... args) {
    return new Phrase(key, List.of(args), null);
  }

  /** What happened and what to do. */
  public static Phrase of(Failure failure) {
    return new Phrase(failure.code(), failure.args(), failure);
  }

  /** Words that come from data and already are in both languages. */
  public static Phrase plain(LocalText text) {
    return of("ui.plain", text);
  }

  public String in(Messages messages) {
    return failure == null ? messages.get(key, args.toArray()) : messages.describe(failure);
  }
}
