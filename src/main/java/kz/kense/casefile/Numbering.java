package kz.kense.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written. {@code {seq}} is the running number of the year, {@code {seq:4}} the
 * same with leading zeros, {@code {year}}, {@code {yy}}, {@code {index}} the register's case in the
 * nomenclature, and {@code {type}} is ЖТ for a person's application, ЗТ for a legal entity's.
 *
 * @param incoming template of the incoming journal
 * @param result template of the results that have no register of their own below
 * @param outgoing template of the outgoing journal
 * @param results templates by register of results, such as {@code permits}; a register named here
 *     is counted by itself
 * @param indices case of the nomenclature by register: {@link #INCOMING}, {@link #OUTGOING}, {@link
 *     #RESULT}, or a register of results
 */
public record Numbering(
    String incoming,
    String result,
    String outgoing,
    Map<String, String> results,
    Map<String, String> indices) {
  public static final String INCOMING = "incoming";
  public static final String RESULT = "result";
  public static final String OUTGOING = "outgoing";

  /** The registers of results that the program's regulations name. */
  public static final List<String> RESULT_REGISTERS =
      List.of("permits", "conclusions", "licences", "refusals");

  /** A usual nomenclature (findings 2.5, a proposal); the office writes its own. */
  private static final Map<String, String> USUAL_INDICES =
      Map.of(
          "permits",
          "01-08",
          "conclusions",
          "01-09",
          "licences",
          "01-10",
          "refusals",
          "01-11",
          INCOMING,
          "01-12",
          OUTGOING,
          "01-13");

  private static final Pattern TOKEN = Pattern.compile("\\{([a-z]+)(?::(\\d))?}");

  public Numbering(
      String incoming,
      String result,
      String outgoing,
      @Nullable Map<String, String> results,
      @Nullable Map<String, String> indices) {
    this.incoming = required(incoming);
    this.result = required(result);
    this.outgoing = required(outgoing);
    this.results = results == null ? Map.of() : Map.copyOf(results);
    this.indices = indices == null ? Map.of() : Map.copyOf(indices);
    this.results.values().forEach(Numbering::required);
  }

  /** All results in one register, and the usual nomenclature. */
  public Numbering(String incoming, String result, String outgoing) {
    this(incoming, result, outgoing, Map.of(), Map.of());
  }

  private static String required(String template) {
    problem(template)
        .ifPresent(
            f -> {
              throw f;
            });
    return template;
  }

  /** The template of a register; of the common one for a register of results without its own. */
  public String template(String register) {
    return switch (register) {
      case INCOMING -> incoming;
      case OUTGOING -> outgoing;
      default -> results.getOrDefault(register, result);
    };
  }

  /** Whether the results of a register are counted by themselves. */
  public boolean ownCount(@Nullable String register) {
    return register != null && results.containsKey(register);
  }

  /**
   * The name of the counter that numbers the results of a register.
   *
   * @param register null for the common one
   */
  public static String resultCounter(@Nullable String register) {
    return register == null ? RESULT : RESULT + ":" + register;
  }

  /** A register's case in the nomenclature, such as {@code 01-08}; blank when it has none. */
  public String index(String register) {
    return indices.getOrDefault(register, USUAL_INDICES.getOrDefault(register, ""));
  }

  /** The indices that differ from the usual ones; what is worth keeping of a filled-in list. */
  public static Map<String, String> ownIndices(Map<String, String> all) {
    Map<String, String> own = new HashMap<>(all);
    own.entrySet().removeIf(e -> e.getValue().equals(USUAL_INDICES.getOrDefault(e.getKey(), "")));
    return own;
  }

  /** What is wrong with a template: an unknown word in braces, or no running number at all. */
  public static Optional<Failure> problem(String template) {
    Matcher m = TOKEN.matcher(template);
    boolean seq = false;
    while (m.find()) {
      switch (m.group(1)) {
        case "seq" -> seq = true;
        case "year", "yy", "type", "index" -> {}
        default -> {
          return Optional.of(Failure.of("numbering.unknown-word", m.group()));
        }
      }
    }
    return seq ? Optional.empty() : Optional.of(Failure.of("numbering.no-seq", template, "{seq}"));
  }

  /**
   * The number that a register's template gives: the {@code seq}-th of its year.
   *
   * @param register {@link #INCOMING}, {@link #OUTGOING}, {@link #RESULT}, or one of results
   */
  public String write(String register, int seq, LocalDate date, boolean legalEntity) {
    return write(template(register), index(register), seq, date, legalEntity);
  }

  /** The same for any template. */
  public static String write(
      String template, String index, int seq, LocalDate date, boolean legalEntity) {
    return TOKEN
        .matcher(template)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    switch (m.group(1)) {
                      case "seq" ->
                          m.group(2) == null
                              ? Integer.toString(seq)
                              : String.format(Locale.ROOT, "%0" + m.group(2) + "d", seq);
                      case "year" -> Integer.toString(date.getYear());
                      case "yy" -> String.format(Locale.ROOT, "%02d", date.getYear() % 100);
                      case "index" -> index;
                      default -> legalEntity ? "ЗТ" : "ЖТ";
                    }));
  }
}
