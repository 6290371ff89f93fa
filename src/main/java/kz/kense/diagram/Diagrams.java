package kz.kense.diagram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/** The diagrams of a regulation as files. */
public final class Diagrams {
  private Diagrams() {}

  /** Which of a channel's two diagrams. */
  public enum View {
    HANDBOOK,
    INTERACTION
  }

  public enum Format {
    SVG,
    PDF,
    BPMN
  }

  /**
   * What is asked for.
   *
   * @param kind only this kind's way in the handbook; null for all
   */
  public record Wanted(
      Regulation regulation,
      Channel channel,
      @Nullable String kind,
      Lang lang,
      Standing standing) {}

  /** The diagrams there are of a channel: the interaction only where the act describes it. */
  public static List<View> views(Channel channel) {
    return Interaction.describes(channel)
        ? List.of(View.HANDBOOK, View.INTERACTION)
        : List.of(View.HANDBOOK);
  }

  public static Scene scene(Wanted w, View view, Letters letters) {
    Chart chart =
        view == View.HANDBOOK
            ? Handbook.of(w.regulation(), w.channel(), w.kind(), w.lang(), w.standing())
            : Interaction.of(w.regulation(), w.channel(), w.lang(), w.standing());
    return Layout.of(chart, letters);
  }

  /**
   * The bytes of a file.
   *
   * @param views one for SVG and BPMN; PDF has a page for each
   */
  public static byte[] file(Wanted w, List<View> views, Format format) {
    return switch (format) {
      case SVG -> text(SvgWriter.write(scene(w, views.getFirst(), Letters.own())));
      case BPMN -> text(BpmnWriter.write(scene(w, views.getFirst(), Letters.renderer())));
      case PDF -> {
        Letters letters = Letters.own();
        List<Scene> scenes = new ArrayList<>();
        views.forEach(view -> scenes.add(scene(w, view, letters)));
        yield PdfWriter.write(scenes);
      }
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
