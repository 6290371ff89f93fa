package kz.kense.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure: the user or the outside world did something Kense refuses, and says so.
 *
 * <p>The domain throws the code; the words are rendered in the user's language by {@link Messages}:
 * {@code failure.CODE} says what happened, {@code failure.CODE.do} what to do next. Both take
 * {@code args} as {@link java.text.MessageFormat} arguments; a {@link LocalText} argument is shown
 * in the reader's language.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> args;
  private final @Nullable String paragraph;

  private Failure(
      String code, @Nullable String paragraph, List<Object> args, @Nullable Throwable cause) {
    super(code + args + (paragraph == null ? "" : " ¶" + paragraph), cause);
    this.code = code;
    this.paragraph = paragraph;
    this.args = args;
  }

  /**
   * @param code short, stable, dotted: {@code storage.in-use}; the user can read it out to support
   */
  public static Failure of(String code, Object... args) {
    return new Failure(code, null, List.of(args), null);
  }

  /**
   * @param paragraph of the regulation that forbids the action, such as {@code 7.5}
   */
  public static Failure byLaw(String code, String paragraph, Object... args) {
    return new Failure(code, paragraph, List.of(args), null);
  }

  public Failure causedBy(Throwable cause) {
    return new Failure(code, paragraph, args, cause);
  }

  public String code() {
    return code;
  }

  public List<Object> args() {
    return args;
  }

  public Optional<String> paragraph() {
    return Optional.ofNullable(paragraph);
  }
}
