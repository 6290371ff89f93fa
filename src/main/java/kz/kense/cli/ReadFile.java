package kz.kense.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kense.attachment.ActiveContent;
import kz.kense.attachment.PageText;
import kz.kense.scan.text.DocumentReader;
import kz.kense.scan.text.FoundField;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/** One file of {@code kense read}: what was made of it, or why it was refused. */
record ReadFile(Path file, @Nullable Done done, @Nullable Failure failure) {

  /**
   * @param bytes of the PDF
   */
  record Done(
      Path pdf,
      Path text,
      DocumentReader.Read read,
      Set<ActiveContent> active,
      long bytes,
      double seconds) {}

  boolean refused() {
    return failure != null;
  }

  Optional<String> refusal(Messages words) {
    return Optional.ofNullable(failure).map(why -> "kense: " + words.describe(why));
  }

  List<String> lines(Messages words) {
    Done d = done;
    if (d == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        words.get(
            "read.done",
            file.toString(),
            d.read().pages().size(),
            d.pdf().toString(),
            d.text().toString()));
    for (ActiveContent active : d.active()) {
      lines.add("  " + words.get("attachment.active." + active.name()));
    }
    for (FoundField f : d.read().fields()) {
      lines.add(
          "  "
              + words.get("read.field." + f.kind().name())
              + ": "
              + f.value()
              + " ("
              + words.get("read.page", f.page() + 1)
              + ")");
    }
    return lines;
  }

  Map<String, Object> json(Messages words) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("file", file.toString());
    out.put("refused", refused());
    if (failure != null) {
      out.put("code", failure.code());
      out.put("reason", words.describe(failure));
    }
    Done d = done;
    if (d != null) {
      out.put("pdf", d.pdf().toString());
      out.put("text", d.text().toString());
      out.put("bytes", d.bytes());
      out.put("seconds", Math.round(d.seconds() * 1000) / 1000.0);
      out.put("unchanged", d.read().copied());
      out.put("warnings", d.active().stream().map(ReadCommand::key).sorted().toList());
      out.put("fields", d.read().fields().stream().map(ReadFile::field).toList());
      List<Map<String, Object>> pages = new ArrayList<>();
      for (PageText page : d.read().pages()) {
        pages.add(page(pages.size() + 1, page));
      }
      out.put("pages", pages);
    }
    return out;
  }

  private static Map<String, Object> page(int number, PageText page) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("page", number);
    out.put("words", page.words().size());
    out.put(
        "certainty",
        Math.round(
            page.words().stream().collect(Collectors.averagingInt(PageText.Word::certainty))));
    out.put("text", page.text());
    return out;
  }

  private static Map<String, Object> field(FoundField f) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("kind", ReadCommand.key(f.kind()));
    out.put("value", f.value());
    out.put("read", f.read());
    out.put("page", f.page() + 1);
    out.put("area", List.of(f.area().x(), f.area().y(), f.area().width(), f.area().height()));
    return out;
  }
}
