package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.journal.TouchedCases;
import kz.kense.journal.TouchedCases.Touched;
import kz.kense.office.Offices;
import kz.kense.regulation.Comparison;
import kz.kense.regulation.Difference;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.storage.Database;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code kense regulation compare A B [--office FILE]}: what two editions say differently, and
 * which open cases of an office that touches.
 */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "What two editions of a regulation say differently; with --office also which open cases it"
            + " touches.")
final class RegulationCompare implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "ID, ID@VERSION or a YAML file")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "ID, ID@VERSION or a YAML file")
  private String after = "";

  @Option(
      names = "--office",
      paramLabel = "FILE",
      description = "an office file: its own editions, and its open cases registered under A")
  private @Nullable Path office;

  @Override
  public Integer call() {
    if (office == null) {
      print(compare(RegulationLibrary.builtIn()), null);
      return 0;
    }
    try (Database database = Database.openReadOnly(office)) {
      database.read(
          tx -> {
            Comparison comparison = compare(Offices.load(tx).rulebook().library());
            print(comparison, TouchedCases.of(tx, comparison));
            return 0;
          });
    }
    return 0;
  }

  private Comparison compare(RegulationLibrary library) {
    return Comparison.of(
        EditionName.find(library, before, output.messages()),
        EditionName.find(library, after, output.messages()));
  }

  private void print(Comparison c, @Nullable List<Touched> touched) {
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      RegulationJson.print(out, document(c, touched));
      return;
    }
    Messages words = output.messages();
    out.println(edition(c.before()) + " → " + edition(c.after()));
    if (c.differences().isEmpty()) {
      out.println(words.get("compare.same"));
    }
    c.differences().forEach(d -> out.println(" – " + d.text(words)));
    if (touched != null) {
      out.println();
      out.println(words.get("compare.touched", touched.size()));
      for (Touched t : touched) {
        out.println(" " + t.row().number() + " " + t.row().applicant());
        t.differences().forEach(d -> out.println("   – " + d.text(words)));
      }
    }
    out.flush();
  }

  private static String edition(Regulation r) {
    return r.id() + " " + r.version();
  }

  private Map<String, Object> document(Comparison c, @Nullable List<Touched> touched) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("before", edition(c.before()));
    document.put("after", edition(c.after()));
    document.put("differences", c.differences().stream().map(this::entry).toList());
    if (touched != null) {
      document.put("cases", touched.stream().map(this::touched).toList());
    }
    return document;
  }

  private Map<String, Object> touched(Touched t) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("number", t.row().number());
    entry.put("applicant", t.row().applicant());
    entry.put("kind", t.row().kind());
    entry.put("step", t.row().step() == null ? "" : t.row().step());
    entry.put("differences", t.differences().stream().map(this::entry).toList());
    return entry;
  }

  private Map<String, Object> entry(Difference d) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", d.type().code());
    entry.put("area", d.area());
    entry.put("id", d.id());
    entry.put("field", d.field());
    entry.put("before", shown(d.before()));
    entry.put("after", shown(d.after()));
    entry.put("text", d.text(output.messages()));
    return entry;
  }

  private String shown(@Nullable LocalText text) {
    return text == null ? "" : text.in(output.lang());
  }
}
