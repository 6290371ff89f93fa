package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.kense.diagram.Diagrams;
import kz.kense.diagram.Diagrams.Format;
import kz.kense.diagram.Diagrams.View;
import kz.kense.diagram.Diagrams.Wanted;
import kz.kense.diagram.Standing;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kense regulation diagram ID}: a regulation's diagrams as SVG, PDF or BPMN 2.0. */
@Command(
    name = "diagram",
    mixinStandardHelpOptions = true,
    description = {
      "Draws a regulation: the business-process handbook (who does what by when), or the",
      "interaction of a channel's information systems. Without --view: with --channel the",
      "interaction if the act describes it, otherwise the handbook; PDF has both."
    })
final class RegulationDiagram implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "ID, ID@VERSION or a YAML file")
  private String id = "";

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "default: the first")
  private @Nullable String channel;

  @Option(names = "--kind", paramLabel = "KIND", description = "only this kind's way (handbook)")
  private @Nullable String kind;

  @Option(names = "--view", paramLabel = "handbook|interaction", description = "which diagram")
  private @Nullable View view;

  @Option(names = "--format", paramLabel = "svg|pdf|bpmn", description = "default: by --out")
  private @Nullable Format format;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Regulation r = EditionName.find(RegulationLibrary.builtIn(), id, output.messages());
    if (!r.registrable()) {
      throw Failure.of("diagram.repealed", r.id());
    }
    Channel way = channel(r);
    if (kind != null && r.kind(kind).isEmpty()) {
      throw Failure.of(
          "diagram.kind", kind, names(r.kinds().stream().map(Regulation.Kind::id).toList()));
    }
    List<View> views = views(way);
    Wanted wanted = new Wanted(r, way, kind, output.lang(), Standing.NOWHERE);
    byte[] file = Diagrams.file(wanted, views, format());
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(out, file);
    PrintWriter told = spec.commandLine().getOut();
    told.println(output.messages().get("diagram.written", out.toString()));
    told.flush();
    return 0;
  }

  private Channel channel(Regulation r) {
    String wanted = channel;
    if (wanted == null) {
      return r.channels().getFirst();
    }
    return r.channel(wanted)
        .orElseThrow(
            () ->
                Failure.of(
                    "diagram.channel",
                    wanted,
                    names(r.channels().stream().map(Channel::id).toList())));
  }

  private List<View> views(Channel way) {
    List<View> there = Diagrams.views(way);
    if (view != null) {
      if (!there.contains(view)) {
        throw Failure.of("diagram.no-interaction", way.id());
      }
      return List.of(view);
    }
    if (format() == Format.PDF && kind == null) {
      return there;
    }
    return List.of(channel == null || kind != null ? View.HANDBOOK : there.getLast());
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    for (Format each : Format.values()) {
      if (name.endsWith("." + each.name().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw Failure.of("diagram.format", out.toString());
  }

  private static String names(List<String> ids) {
    return ids.stream().collect(Collectors.joining(", "));
  }
}
