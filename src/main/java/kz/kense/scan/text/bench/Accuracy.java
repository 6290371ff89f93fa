package kz.kense.scan.text.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a known text was read rightly: one less the edit distance (Levenshtein) in parts of
 * the known text's length, as OCR is measured since ISRI. White space counts as one space; dashes
 * and quotation marks of all kinds are alike.
 *
 * @param characters 0 to 1
 * @param words 0 to 1
 */
public record Accuracy(double characters, double words) {

  public static Accuracy of(String known, String read) {
    String right = plain(known);
    String got = plain(read);
    return new Accuracy(
        share(right.codePoints().boxed().toList(), got.codePoints().boxed().toList()),
        share(List.of(right.split(" ")), List.of(got.split(" "))));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[«»“”„\"]", "\"")
        .replaceAll("[‐‑–—−]", "-")
        .replaceAll("_+", "_")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static <T> double share(List<T> right, List<T> got) {
    return Math.max(0, 1 - (double) distance(right, got) / right.size());
  }

  private static <T> int distance(List<T> a, List<T> b) {
    int[] row = new int[b.size() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.size(); j++) {
        int swap = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.size()];
  }
}
