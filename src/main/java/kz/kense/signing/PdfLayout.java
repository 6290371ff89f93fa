package kz.kense.signing;

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

/**
 * Whether a PDF is written so that every reader finds the same objects: no object that no
 * cross-reference names, none listed twice, none that lies elsewhere than it is said to. A reader
 * that repairs files shows the other one, and the signer cannot have seen both.
 */
final class PdfLayout {
  private static final int NEAR = 3;

  private final PdfXrefs xrefs;
  private final String text;

  /** Offsets of objects that a cross-reference names. */
  private final Set<Integer> named = new HashSet<>();

  /** Object streams → what the cross-references say lies in them. */
  private final Map<Integer, Set<Integer>> inside = new HashMap<>();

  private PdfLayout(PdfXrefs xrefs) {
    this.xrefs = xrefs;
    text = xrefs.text();
  }

  static boolean plain(byte[] pdf) {
    Optional<PdfXrefs> xrefs = PdfXrefs.read(pdf);
    try {
      return xrefs.isPresent() && new PdfLayout(xrefs.get()).plain();
    } catch (RuntimeException | DataFormatException e) {
      return false;
    }
  }

  private boolean plain() throws DataFormatException {
    for (PdfXrefs.Section section : xrefs.sections()) {
      if (section.twice() || !named(section)) {
        return false;
      }
      section
          .compressed()
          .forEach((n, in) -> inside.computeIfAbsent(in, k -> new HashSet<>()).add(n));
    }
    return !hidden() && streamsAgree();
  }

  /** Each object lies where the section says. */
  private boolean named(PdfXrefs.Section section) {
    named.add(section.at());
    for (Map.Entry<Integer, Integer> entry : section.inUse().entrySet()) {
      int at = entry.getValue();
      while (at < text.length() && at < entry.getValue() + NEAR && text.charAt(at) <= ' ') {
        at++;
      }
      Matcher header = HEADER.matcher(text).region(Math.min(at, text.length()), text.length());
      if (!header.lookingAt() || !header.group(1).equals(entry.getKey().toString())) {
        return false;
      }
      named.add(at);
    }
    return true;
  }

  private static final Pattern HEADER = Pattern.compile("0*(\\d{1,9})\\s+\\d{1,5}\\s+obj\\b");
  private static final Pattern BEFORE = Pattern.compile("(\\d{1,10})\\s{1,4}(\\d{1,5})\\s{1,4}$");

  /** An object outside of any stream that no cross-reference names. */
  private boolean hidden() {
    List<PdfXrefs.Body> bodies = new ArrayList<>();
    for (int at : named) {
      xrefs.body(at).ifPresent(bodies::add);
    }
    bodies.sort(java.util.Comparator.comparingInt(PdfXrefs.Body::start));
    int next = 0;
    for (int at = text.indexOf("obj"); at >= 0; at = text.indexOf("obj", at + 3)) {
      while (next < bodies.size() && bodies.get(next).end() <= at) {
        next++;
      }
      if (next < bodies.size() && bodies.get(next).start() <= at) {
        at = bodies.get(next).end() - 3;
        continue;
      }
      Matcher before = BEFORE.matcher(text.substring(Math.max(0, at - 24), at));
      if (before.find() && !named.contains(Math.max(0, at - 24) + before.start(1))) {
        return true;
      }
    }
    return false;
  }

  /** An object stream holds what the cross-references say, and no other object beside. */
  private boolean streamsAgree() throws DataFormatException {
    for (PdfXrefs.Section section : xrefs.sections()) {
      for (Map.Entry<Integer, Integer> entry : section.inUse().entrySet()) {
        Set<Integer> said = inside.get(entry.getKey());
        if (said != null && !said.containsAll(held(entry.getValue()))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Integer> held(int at) throws DataFormatException {
    Optional<byte[]> content = xrefs.decoded(at);
    if (content.isEmpty()) {
      return List.of();
    }
    Matcher count = Pattern.compile("/N\\s+(\\d{1,7})").matcher(text).region(at, text.length());
    Matcher number =
        Pattern.compile("\\d{1,10}")
            .matcher(new String(content.get(), StandardCharsets.ISO_8859_1));
    List<Integer> found = new ArrayList<>();
    for (int i = count.find() ? Integer.parseInt(count.group(1)) : 0; i > 0; i--) {
      if (number.find()) {
        found.add(Integer.parseInt(number.group()));
        number.find();
      }
    }
    return found;
  }
}
