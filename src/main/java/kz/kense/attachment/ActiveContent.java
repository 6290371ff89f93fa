package kz.kense.attachment;

import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * What a PDF would do in other programs besides being read, or show what Kense cannot. Kense runs
 * none of it: the page is drawn by PDFBox, which knows no actions. The clerk is told all the same.
 */
public enum ActiveContent {
  /** ISO 32000-1, 12.6.4.16. */
  SCRIPT,
  /** Starts a program, 12.6.4.5. */
  LAUNCH,
  /** Other files inside, 7.11.4. */
  EMBEDDED_FILES,
  /** Sends or fetches data: 12.6.4.7 and 12.7.5. */
  SENDS,
  /** Films, sound, 3D, XFA forms. */
  MEDIA,
  /** Pictures packed as JPEG 2000, for which there is no reader: they stay white, 7.4.9. */
  UNSHOWN;

  static Set<ActiveContent> of(COSDocument document) {
    Set<ActiveContent> found = EnumSet.noneOf(ActiveContent.class);
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSObject object = document.getObjectFromPool(key);
      look(object.getObject(), found, 0);
    }
    return found;
  }

  /** Direct values only: what is referred to has a place of its own in the table. */
  private static void look(
      @org.jspecify.annotations.Nullable COSBase value, Set<ActiveContent> found, int depth) {
    if (depth > 20) {
      return;
    }
    if (value instanceof COSDictionary dictionary) {
      own(dictionary, found);
      for (COSName name : dictionary.keySet()) {
        look(dictionary.getItem(name), found, depth + 1);
      }
    } else if (value instanceof org.apache.pdfbox.cos.COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        look(array.get(i), found, depth + 1);
      }
    }
  }

  private static void own(COSDictionary dictionary, Set<ActiveContent> found) {
    switch (String.valueOf(dictionary.getNameAsString(COSName.S))) {
      case "JavaScript" -> found.add(SCRIPT);
      case "Launch" -> found.add(LAUNCH);
      case "SubmitForm", "ImportData", "GoToR", "GoToE" -> found.add(SENDS);
      case "Movie", "Sound", "Rendition", "RichMediaExecute", "GoTo3DView" -> found.add(MEDIA);
      default -> {}
    }
    if (dictionary.containsKey(COSName.JS) || dictionary.containsKey("JavaScript")) {
      found.add(SCRIPT);
    }
    if (dictionary.containsKey(COSName.EMBEDDED_FILES) || dictionary.containsKey(COSName.EF)) {
      found.add(EMBEDDED_FILES);
    }
    if (filtered(dictionary.getDictionaryObject(COSName.FILTER), COSName.JPX_DECODE)) {
      found.add(UNSHOWN);
    }
    if (dictionary.containsKey("RichMediaContent") || dictionary.containsKey("XFA")) {
      found.add(MEDIA);
    }
  }

  private static boolean filtered(
      @org.jspecify.annotations.Nullable COSBase filters, COSName wanted) {
    return wanted.equals(filters)
        || filters instanceof org.apache.pdfbox.cos.COSArray several
            && several.toCOSNameStringList().contains(wanted.getName());
  }
}
