package kz.kense.regulation;

/** Reads the list of the act's paragraphs with what answers each of them. */
final class TextReader {
  private TextReader() {}

  static TextTrace text(YamlMap m) {
    if (!m.has("text")) {
      return TextTrace.NONE;
    }
    YamlMap t = m.map("text", "paragraphs", "also", "program", "outside", "contradictions");
    if (t == null) {
      return TextTrace.NONE;
    }
    return new TextTrace(
        t.names("paragraphs"),
        t.each(
            "also",
            a -> new TextTrace.Also(a.text("paragraph"), a.text("field")),
            "paragraph",
            "field"),
        t.each(
            "program",
            p -> new TextTrace.ByProgram(p.text("paragraph"), p.localText("how")),
            "paragraph",
            "how"),
        t.each(
            "outside",
            o -> new TextTrace.Outside(o.text("paragraph"), o.localText("reason")),
            "paragraph",
            "reason"),
        t.each(
            "contradictions",
            c ->
                new TextTrace.Contradiction(
                    c.id("id"),
                    c.names("paragraphs"),
                    c.localText("problem"),
                    c.localText("resolution")),
            "id",
            "paragraphs",
            "problem",
            "resolution"));
  }
}
