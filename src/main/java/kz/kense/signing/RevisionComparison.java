package kz.kense.signing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document as it was signed with what it became: everything reachable must be the same,
 * except that signature fields may have been added at the end of the form's and the pages' lists,
 * empty ones filled, and proof put into the document security store. Nothing of that store is ever
 * shown.
 */
final class RevisionComparison {
  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
  private static final Set<COSName> MAY_COME_WITH_FORM = Set.of(COSName.DR, COSName.DA, SIG_FLAGS);

  /** Say which program may read the file, and nothing about its pages. */
  private static final Set<COSName> MAY_CHANGE =
      Set.of(COSName.getPDFName("Extensions"), COSName.VERSION);

  /** Square points; a quarter of an A4 page. */
  private static final float LARGEST_BLOCK = 595 * 842 / 4f;

  private static final int MOST_PAIRS = 2_000_000;

  /** Of a field that waited for its signature; what its block then lies over is judged apart. */
  private static final Set<COSName> FILLED_IN =
      Set.of(
          COSName.V,
          COSName.AP,
          COSName.RECT,
          COSName.F,
          COSName.P,
          COSName.TU,
          COSName.CONTENTS,
          COSName.M);

  /** Two values that must be equal; a pair met again is not walked again. */
  private record Pair(@Nullable COSBase before, @Nullable COSBase after) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair(COSBase b, COSBase a) && b == before && a == after;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(before) + System.identityHashCode(after);
    }
  }

  /** Dictionaries of the sound signatures that came in between; nothing else may be shown. */
  private final Set<COSDictionary> signatures;

  private final Deque<Pair> todo = new ArrayDeque<>();
  private final Set<Pair> seen = new HashSet<>();

  private boolean proofAdded;

  /** Objects that came later; a reference that led nowhere must not lead to one of them now. */
  private final Set<COSObjectKey> added = new HashSet<>();

  private boolean gapFilled;

  /**
   * @param signatures dictionaries, in the later revision, of what may have been signed with; none
   *     when only proof may have come
   */
  RevisionComparison(Collection<COSDictionary> signatures) {
    this.signatures = Collections.newSetFromMap(new IdentityHashMap<>());
    this.signatures.addAll(signatures);
  }

  /** Whether the document security store is another than it was. */
  boolean proofAdded() {
    return proofAdded;
  }

  /** True when only signatures, time-stamps and proof were added; ask it once. */
  boolean onlySignaturesAdded(PDDocument before, PDDocument after) throws IOException {
    added.addAll(after.getDocument().getXrefTable().keySet());
    added.removeAll(before.getDocument().getXrefTable().keySet());
    COSDictionary old = before.getDocument().getTrailer();
    COSDictionary now = after.getDocument().getTrailer();
    information(old.getCOSDictionary(COSName.INFO), now.getCOSDictionary(COSName.INFO));
    if (!catalog(old.getCOSDictionary(COSName.ROOT), now.getCOSDictionary(COSName.ROOT))) {
      return false;
    }
    while (!todo.isEmpty()) {
      Pair pair = todo.pop();
      if (gapFilled
          || seen.size() > MOST_PAIRS
          || seen.add(pair) && !same(pair.before(), pair.after())) {
        return false;
      }
    }
    return true;
  }

  private boolean catalog(@Nullable COSDictionary before, @Nullable COSDictionary after)
      throws IOException {
    if (before == null || after == null) {
      return false;
    }
    for (COSName key : keys(before, after)) {
      if (key.equals(PdfProof.DSS)) {
        proofAdded |= !sameObject(before.getItem(key), after.getItem(key));
      } else if (key.equals(COSName.METADATA)) {
        if (!XmpComparison.same(before.getCOSStream(key), after.getCOSStream(key))) {
          return false;
        }
      } else if (!key.equals(COSName.ACRO_FORM) && !MAY_CHANGE.contains(key)) {
        push(before.getItem(key), after.getItem(key));
      }
    }
    COSDictionary formBefore = before.getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary formAfter = after.getCOSDictionary(COSName.ACRO_FORM);
    return formAfter == null
        ? formBefore == null
        : form(formBefore == null ? new COSDictionary() : formBefore, formAfter);
  }

  /**
   * The program that signs may write its name and the day into the information, which no page
   * shows.
   */
  private void information(@Nullable COSDictionary before, @Nullable COSDictionary after) {
    COSDictionary then = before == null ? new COSDictionary() : before;
    COSDictionary now = after == null ? new COSDictionary() : after;
    for (COSName key : keys(then, now)) {
      boolean dated = key.equals(COSName.CREATION_DATE) && !then.containsKey(key);
      if (!key.equals(COSName.MOD_DATE) && !key.equals(COSName.PRODUCER) && !dated) {
        push(then.getItem(key), now.getItem(key));
      }
    }
  }

  private static boolean sameObject(@Nullable COSBase before, @Nullable COSBase after) {
    return before instanceof COSObject a && after instanceof COSObject b
        ? a.getKey() != null && a.getKey().equals(b.getKey()) && !rewritten(a, b)
        : before == after;
  }

  /** By the number of entries: a store only ever grows. */
  private static boolean rewritten(COSObject before, COSObject after) {
    return !(before.getObject() instanceof COSDictionary a)
        || !(after.getObject() instanceof COSDictionary b)
        || entries(a) != entries(b);
  }

  private static int entries(COSDictionary store) {
    int count = store.size();
    for (COSName key : store.keySet()) {
      COSArray array = store.getCOSArray(key);
      COSDictionary map = store.getCOSDictionary(key);
      count += (array == null ? 0 : array.size()) + (map == null ? 0 : map.size());
    }
    return count;
  }

  private boolean form(COSDictionary before, COSDictionary after) {
    COSArray fields = before.getCOSArray(COSName.FIELDS);
    boolean empty =
        fields == null || fields.size() == 0; // else fonts that come would change fields
    for (COSName key : keys(before, after)) {
      boolean added = empty && !before.containsKey(key) && MAY_COME_WITH_FORM.contains(key);
      if (!key.equals(COSName.FIELDS) && !key.equals(SIG_FLAGS) && !added) {
        push(before.getItem(key), after.getItem(key));
      }
    }
    return appended(before.getCOSArray(COSName.FIELDS), after.getCOSArray(COSName.FIELDS));
  }

  /**
   * The old list stands at the new one's start; what follows are fields of the signatures in
   * between, without actions.
   */
  private boolean appended(@Nullable COSArray before, @Nullable COSArray after) {
    int old = before == null ? 0 : before.size();
    int now = after == null ? 0 : after.size();
    if (now < old) {
      return false;
    }
    for (int i = 0; i < now; i++) {
      if (before != null && after != null && i < old) {
        push(before.get(i), after.get(i));
      } else if (after == null
          || !(after.getObject(i) instanceof COSDictionary field)
          || !signatureField(field)
          || !signed(field)
          || field.containsKey(COSName.KIDS)
          || field.containsKey(COSName.A)
          || field.containsKey(COSName.AA)
          || covers(field)) {
        return false;
      }
    }
    return true;
  }

  /** A signature that is laid over the page like a sheet of paper is there to hide it. */
  private static boolean covers(COSDictionary field) {
    COSArray area = field.getCOSArray(COSName.RECT);
    if (area == null || area.size() != 4) {
      return false;
    }
    float[] r = area.toFloatArray();
    return Math.abs((r[2] - r[0]) * (r[3] - r[1])) > LARGEST_BLOCK;
  }

  private boolean same(@Nullable COSBase before, @Nullable COSBase after) throws IOException {
    if (before == null || after == null) {
      return before == after;
    }
    if (before instanceof COSStream || after instanceof COSStream) {
      return before instanceof COSStream a
          && after instanceof COSStream b
          && sameBytes(a, b)
          && dictionary(a, b);
    }
    if (before instanceof COSDictionary a && after instanceof COSDictionary b) {
      return dictionary(a, b);
    }
    if (before instanceof COSArray a && after instanceof COSArray b) {
      for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
        push(a.get(i), b.get(i));
      }
      return a.size() == b.size();
    }
    return before.equals(after);
  }

  private boolean dictionary(COSDictionary before, COSDictionary after) {
    boolean page = COSName.PAGE.equals(before.getCOSName(COSName.TYPE));
    boolean filled = signatureField(before) && !before.containsKey(COSName.V) && signed(after);
    if (filled && covers(after)) {
      return false;
    }
    for (COSName key : keys(before, after)) {
      if (page && key.equals(COSName.ANNOTS)) {
        if (!appended(before.getCOSArray(key), after.getCOSArray(key))) {
          return false;
        }
      } else if (!(filled && FILLED_IN.contains(key))) {
        push(before.getItem(key), after.getItem(key));
      }
    }
    return true;
  }

  /** By one of the signatures that count: a field of another, or of none, is only there to show. */
  private boolean signed(COSDictionary field) {
    COSDictionary value = field.getCOSDictionary(COSName.V);
    return value != null && signatures.contains(value);
  }

  private static boolean signatureField(COSDictionary field) {
    return COSName.SIG.equals(field.getCOSName(COSName.FT));
  }

  private static boolean sameBytes(COSStream before, COSStream after) throws IOException {
    try (InputStream a = before.createRawInputStream();
        InputStream b = after.createRawInputStream()) {
      return Arrays.equals(a.readAllBytes(), b.readAllBytes());
    }
  }

  private static Set<COSName> keys(COSDictionary before, COSDictionary after) {
    Set<COSName> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private void push(@Nullable COSBase before, @Nullable COSBase after) {
    gapFilled |= before instanceof COSObject reference && added.contains(reference.getKey());
    todo.push(new Pair(resolved(before), resolved(after)));
  }

  /** A reference to nothing, null and an absent value are one and the same (ISO 32000-1 7.3.9). */
  private static @Nullable COSBase resolved(@Nullable COSBase value) {
    COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
    return object instanceof COSNull ? null : object;
  }
}
