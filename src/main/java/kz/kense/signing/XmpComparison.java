package kz.kense.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the metadata (XMP) of two revisions but for what a program that signs writes there of
 * itself: its name and the day.
 */
final class XmpComparison {
  private static final int LARGEST = 4 << 20;
  private static final String OWN =
      "xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID|xmpMM:VersionID";
  private static final Pattern ELEMENT = Pattern.compile("<(" + OWN + ")>[^<]*</\\1>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(" + OWN + ")=\"[^\"]*\"");

  private XmpComparison() {}

  static boolean same(@Nullable COSStream before, @Nullable COSStream after) throws IOException {
    if (before == null || after == null) {
      return before == after;
    }
    return words(before).equals(words(after));
  }

  private static String words(COSStream metadata) throws IOException {
    try (InputStream in = metadata.createInputStream()) {
      String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
      String plain = ATTRIBUTE.matcher(ELEMENT.matcher(text).replaceAll("")).replaceAll("");
      return plain.replaceAll("\\s+", "");
    }
  }
}
