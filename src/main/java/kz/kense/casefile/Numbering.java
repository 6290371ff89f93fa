package kz.kense.casefile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.text.Failure;

/**
 * How numbers are written. {@code {seq}} is the running number of the year, {@code {seq:4}} the
 * same with leading zeros, {@code {year}}, {@code {yy}}, and {@code {type}} is ЖТ for a person's
 * application, ЗТ for a legal entity's.
 *
 * @param incoming template of the incoming journal
 * @param result template of the register of results
 * @param outgoing template of the outgoing journal
 */
public record Numbering(String incoming, String result, String outgoing) {
  public static final String INCOMING = "incoming";
  public static final String RESULT = "result";
  public static final String OUTGOING = "outgoing";
  private static final Pattern TOKEN = Pattern.compile("\\{([a-z]+)(?::(\\d))?}");

  public Numbering {
    problem(incoming)
        .ifPresent(
            f -> {
              throw f;
            });
    problem(result)
        .ifPresent(
            f -> {
              throw f;
            });
    problem(outgoing)
        .ifPresent(
            f -> {
              throw f;
            });
  }

  /** What is wrong with a template: an unknown word in braces, or no running number at all. */
  public static Optional<Failure> problem(String template) {
    Matcher m = TOKEN.matcher(template);
    boolean seq = false;
    while (m.find()) {
      switch (m.group(1)) {
        case "seq" -> seq = true;
        case "year", "yy", "type" -> {}
        default -> {
          return Optional.of(Failure.of("numbering.unknown-word", m.group()));
        }
      }
    }
    return seq ? Optional.empty() : Optional.of(Failure.of("numbering.no-seq", template, "{seq}"));
  }

  /** The number a template gives: the {@code seq}-th of its year. */
  public static String write(String template, int seq, LocalDate date, boolean legalEntity) {
    return TOKEN
        .matcher(template)
        .replaceAll(
            m ->
                switch (m.group(1)) {
                  case "seq" ->
                      m.group(2) == null
                          ? Integer.toString(seq)
                          : String.format(Locale.ROOT, "%0" + m.group(2) + "d", seq);
                  case "year" -> Integer.toString(date.getYear());
                  case "yy" -> String.format(Locale.ROOT, "%02d", date.getYear() % 100);
                  default -> legalEntity ? "ЗТ" : "ЖТ";
                });
  }
}
