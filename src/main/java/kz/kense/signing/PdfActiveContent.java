package kz.kense.signing;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Content that changes without the file changing: scripts, forms that are programs, streams kept in
 * other files. What the signer saw is then not what the reader sees, though no byte is another.
 */
final class PdfActiveContent {
  private static final COSName XFA = COSName.getPDFName("XFA");
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "Rendition",
          "Movie",
          "RichMediaExecute",
          "Hide", // and what else changes what is seen or stands in the fields
          "SetOCGState",
          "ImportData",
          "ResetForm");
  private static final int MOST_OBJECTS = 500_000;

  private final Deque<COSBase> todo = new ArrayDeque<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfActiveContent() {}

  static List<Reason> reasons(PDDocument document) {
    return new PdfActiveContent().found(document)
        ? List.of(Reason.incomplete("active-content"))
        : List.of();
  }

  private boolean found(PDDocument document) {
    push(document.getDocument().getTrailer().getItem(COSName.ROOT));
    while (!todo.isEmpty() && seen.size() < MOST_OBJECTS) {
      COSBase object = todo.pop();
      if (object instanceof COSDictionary dictionary) {
        if (active(dictionary)) {
          return true;
        }
        dictionary.getValues().forEach(this::push);
      } else if (object instanceof COSArray array) {
        array.forEach(this::push);
      }
    }
    return false;
  }

  private static boolean active(COSDictionary dictionary) {
    String action = dictionary.getNameAsString(COSName.S);
    boolean external = dictionary instanceof COSStream && dictionary.containsKey(COSName.F);
    return external
        || dictionary.containsKey(COSName.JS)
        || dictionary.containsKey(XFA)
        || action != null && ACTIONS.contains(action);
  }

  private void push(@Nullable COSBase value) {
    COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
    boolean container = object instanceof COSDictionary || object instanceof COSArray;
    if (container && object != null && seen.add(object)) {
      todo.push(object);
    }
  }
}
