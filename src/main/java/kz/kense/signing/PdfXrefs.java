package kz.kense.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The cross-reference of a PDF, read strictly from its raw bytes (ISO 32000-1, 7.5.4–7.5.8): a
 * reader that is lenient may take another object than the one next to it.
 */
final class PdfXrefs {
  private static final int MOST_SECTIONS = 2_000;
  private static final int LARGEST_STREAM = 64 << 20;
  private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
  private static final Pattern STREAM = Pattern.compile(">>\\s{0,8}stream(\r\n|\n|\r)");
  private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,10})(\\s+\\d+\\s+R)?");

  /**
   * One section.
   *
   * @param at its own offset
   * @param inUse object number → offset
   * @param compressed object number → number of its object stream
   * @param twice a number is listed twice
   */
  record Section(
      int at, Map<Integer, Integer> inUse, Map<Integer, Integer> compressed, boolean twice) {}

  /** The body of a stream. */
  record Body(int start, int end) {}

  private final String text;
  private final byte[] pdf;
  private final List<Section> sections = new ArrayList<>();
  private final Set<Integer> visited = new HashSet<>();

  private PdfXrefs(byte[] pdf) {
    this.pdf = pdf;
    text = new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /** Newest section first; empty when some link of the chain leads nowhere or round. */
  static Optional<PdfXrefs> read(byte[] pdf) {
    PdfXrefs xrefs = new PdfXrefs(pdf);
    try {
      Matcher start = START.matcher(xrefs.text);
      int from = Math.max(0, xrefs.text.lastIndexOf("startxref"));
      return start.find(from) && xrefs.walk(Integer.parseInt(start.group(1)))
          ? Optional.of(xrefs)
          : Optional.empty();
    } catch (RuntimeException | DataFormatException e) {
      return Optional.empty();
    }
  }

  List<Section> sections() {
    return sections;
  }

  String text() {
    return text;
  }

  private boolean walk(int first) throws DataFormatException {
    int at = first;
    while (at >= 0) {
      if (at >= pdf.length || !visited.add(at) || visited.size() > MOST_SECTIONS) {
        return false;
      }
      String trailer = text.startsWith("xref", at) ? table(at) : stream(at);
      int hybrid = number(trailer, "XRefStm");
      if (hybrid >= 0 && visited.add(hybrid)) {
        Section table = sections.getLast();
        stream(hybrid);
        if (!agree(table, sections.getLast())) {
          return false;
        }
      }
      at = number(trailer, "Prev");
    }
    return true;
  }

  /** Of a hybrid (7.5.8.4) each reader takes one half: what both name must be the same object. */
  private static boolean agree(Section table, Section stream) {
    return table.inUse().entrySet().stream()
        .noneMatch(
            one ->
                stream.compressed().containsKey(one.getKey())
                    || !stream
                        .inUse()
                        .getOrDefault(one.getKey(), one.getValue())
                        .equals(one.getValue()));
  }

  private static int number(String dictionary, String key) {
    Matcher found =
        Pattern.compile("/" + key + "\\s+(\\d{1,10})(?!\\s+\\d+\\s+R)").matcher(dictionary);
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }

  /**
   * @return the words of the trailer
   */
  private String table(int at) {
    Map<Integer, Integer> inUse = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    boolean twice = false;
    int trailer = text.indexOf("trailer", at);
    Matcher word = Pattern.compile("\\S+").matcher(text).region(at + 4, trailer);
    while (word.find()) {
      int first = Integer.parseInt(word.group());
      int count = Integer.parseInt(next(word));
      for (int i = 0; i < count; i++) {
        int offset = Integer.parseInt(next(word));
        next(word);
        boolean used = next(word).equals("n");
        twice |= !seen.add(first + i);
        if (used && offset > 0) {
          inUse.put(first + i, offset);
        }
      }
    }
    sections.add(new Section(at, inUse, Map.of(), twice));
    return text.substring(trailer, text.indexOf("startxref", trailer));
  }

  private static String next(Matcher word) {
    if (!word.find()) {
      throw new IllegalArgumentException("the table ends too soon");
    }
    return word.group();
  }

  private String stream(int at) throws DataFormatException {
    Body body = body(at).orElseThrow();
    String dictionary = text.substring(at, body.start());
    if (!dictionary.contains("/XRef")) {
      throw new IllegalArgumentException("no cross-reference");
    }
    int[] widths = numbers(dictionary, "W");
    int[] index = numbers(dictionary, "Index");
    byte[] rows = decoded(at).orElseThrow();
    Map<Integer, Integer> inUse = new HashMap<>();
    Map<Integer, Integer> compressed = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    boolean twice = false;
    int row = 0;
    for (int i = 0; i < (index.length == 0 ? 2 : index.length); i += 2) {
      int first = index.length == 0 ? 0 : index[i];
      int count = index.length == 0 ? number(dictionary, "Size") : index[i + 1];
      for (int n = first; n < first + count; n++) {
        int type = widths[0] == 0 ? 1 : field(rows, row, widths[0]);
        int second = field(rows, row + widths[0], widths[1]);
        row += widths[0] + widths[1] + widths[2];
        twice |= !seen.add(n);
        if (type == 1 && second > 0) {
          inUse.put(n, second);
        } else if (type == 2) {
          compressed.put(n, second);
        }
      }
    }
    sections.add(new Section(at, inUse, compressed, twice));
    return dictionary;
  }

  private static int field(byte[] rows, int at, int width) {
    long value = 0;
    for (int i = at; i < at + width; i++) {
      value = value << 8 | rows[i] & 0xFF;
    }
    return Math.toIntExact(value);
  }

  private static int[] numbers(String dictionary, String key) {
    Matcher found = Pattern.compile("/" + key + "\\s*\\[([\\d\\s]*)\\]").matcher(dictionary);
    return found.find()
        ? Pattern.compile("\\s+")
            .splitAsStream(found.group(1).strip())
            .mapToInt(Integer::parseInt)
            .toArray()
        : new int[0];
  }

  /** Of the object at an offset, when it is a stream. */
  Optional<Body> body(int at) {
    int end = text.indexOf("endobj", at);
    Matcher start = STREAM.matcher(text).region(at, end < 0 ? text.length() : end);
    if (!start.find()) {
      return Optional.empty();
    }
    int from = start.end();
    int length = length(text.substring(at, start.start()));
    if (length >= 0 && from + length <= pdf.length) {
      int after = from + length;
      while (after < pdf.length && after < from + length + 2 && pdf[after] <= ' ') {
        after++;
      }
      if (text.startsWith("endstream", after)) {
        return Optional.of(new Body(from, from + length));
      }
    }
    int found = text.indexOf("endstream", from);
    return Optional.of(new Body(from, found < 0 ? pdf.length : found));
  }

  private int length(String dictionary) {
    Matcher found = LENGTH.matcher(dictionary);
    if (!found.find()) {
      return -1;
    }
    int given = Integer.parseInt(found.group(1));
    if (found.group(2) == null) {
      return given;
    }
    for (Section section : sections) {
      Integer at = section.inUse().get(given);
      Matcher value =
          at == null ? null : Pattern.compile("\\d+\\s+\\d+\\s+obj\\s+(\\d{1,9})").matcher(text);
      if (value != null && at != null && value.region(at, text.length()).lookingAt()) {
        return Integer.parseInt(value.group(1));
      }
    }
    return -1;
  }

  /** Of a stream with no filter or Flate; empty for others. */
  Optional<byte[]> decoded(int at) throws DataFormatException {
    Optional<Body> body = body(at);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    String dictionary = text.substring(at, body.get().start());
    if (!dictionary.contains("/Filter")) {
      return Optional.of(java.util.Arrays.copyOfRange(pdf, body.get().start(), body.get().end()));
    }
    if (!dictionary.matches("(?s).*/Filter\\s*\\[?\\s*/FlateDecode.*")) {
      return Optional.empty();
    }
    byte[] plain = inflated(body.get());
    return Optional.of(
        number(dictionary, "Predictor") >= 10
            ? unpredicted(plain, Math.max(1, number(dictionary, "Columns")))
            : plain);
  }

  private byte[] inflated(Body body) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, body.start(), body.end() - body.start());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[65_536];
      for (int n = inflater.inflate(part); n > 0; n = inflater.inflate(part)) {
        out.write(part, 0, n);
        if (out.size() > LARGEST_STREAM) {
          throw new DataFormatException("too large");
        }
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }

  /** PNG's filters (ISO 32000-1, 7.4.4.4), of one byte a sample, as cross-references have them. */
  private static byte[] unpredicted(byte[] rows, int columns) {
    byte[] plain = new byte[rows.length / (columns + 1) * columns];
    for (int row = 0; row * (columns + 1) + columns < rows.length; row++) {
      int kind = rows[row * (columns + 1)];
      for (int i = 0; i < columns; i++) {
        int to = row * columns + i;
        int left = i == 0 ? 0 : plain[to - 1] & 0xFF;
        int up = row == 0 ? 0 : plain[to - columns] & 0xFF;
        int corner = i == 0 || row == 0 ? 0 : plain[to - columns - 1] & 0xFF;
        plain[to] =
            (byte)
                (rows[row * (columns + 1) + 1 + i]
                    + switch (kind) {
                      case 0 -> 0;
                      case 1 -> left;
                      case 2 -> up;
                      case 3 -> (left + up) / 2;
                      default -> paeth(left, up, corner);
                    });
      }
    }
    return plain;
  }

  private static int paeth(int left, int up, int corner) {
    int guess = left + up - corner;
    int a = Math.abs(guess - left);
    int b = Math.abs(guess - up);
    int c = Math.abs(guess - corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }
}
