package kz.kense.scan.escl;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kense.scan.Capabilities;
import kz.kense.scan.PaperSource;
import org.w3c.dom.Element;

/**
 * What {@code ScannerCapabilities} says.
 *
 * @param model maker and model
 */
record EsclCapabilities(String model, Map<PaperSource, Input> inputs) {
  /** eSCL measures in three hundredths of an inch. */
  static final double UNITS_PER_MM = 300 / 25.4;

  /**
   * One way of taking paper in.
   *
   * @param width largest, in three hundredths of an inch; 0 when it does not say
   */
  record Input(
      int width,
      int height,
      Set<String> colorModes,
      Set<String> formats,
      List<Integer> resolutions) {}

  static EsclCapabilities parse(byte[] xml) throws IOException {
    Element root = EsclXml.root(xml);
    Map<PaperSource, Input> inputs = new EnumMap<>(PaperSource.class);
    put(root, "PlatenInputCaps", PaperSource.FLATBED, inputs);
    put(root, "AdfSimplexInputCaps", PaperSource.FEEDER, inputs);
    put(root, "AdfDuplexInputCaps", PaperSource.DUPLEX, inputs);
    if (inputs.isEmpty()) {
      throw new IOException("no source of paper in " + root.getLocalName());
    }
    return new EsclCapabilities(EsclXml.text(root, "MakeAndModel"), Map.copyOf(inputs));
  }

  private static void put(
      Element root, String element, PaperSource source, Map<PaperSource, Input> inputs) {
    EsclXml.first(root, element).ifPresent(e -> inputs.put(source, input(e)));
  }

  private static Input input(Element e) {
    return new Input(
        EsclXml.number(e, "MaxWidth").orElse(0),
        EsclXml.number(e, "MaxHeight").orElse(0),
        texts(e, "ColorMode"),
        // some name the formats in one element, some in the other, some in both
        java.util.stream.Stream.concat(
                texts(e, "DocumentFormat").stream(), texts(e, "DocumentFormatExt").stream())
            .collect(Collectors.toSet()),
        resolutions(e));
  }

  private static Set<String> texts(Element e, String name) {
    return EsclXml.all(e, name).stream()
        .map(x -> x.getTextContent().strip())
        .collect(Collectors.toSet());
  }

  /** Only those equal in both directions: others give squeezed pages. */
  private static List<Integer> resolutions(Element e) {
    Set<Integer> out = new TreeSet<>();
    for (Element r : EsclXml.all(e, "DiscreteResolution")) {
      var x = EsclXml.number(r, "XResolution");
      if (x.isPresent() && x.equals(EsclXml.number(r, "YResolution"))) {
        out.add(x.get());
      }
    }
    return List.copyOf(out);
  }

  Capabilities general() {
    Map<PaperSource, Double> widest = new EnumMap<>(PaperSource.class);
    inputs.forEach(
        (source, in) -> {
          if (in.width() > 0) {
            widest.put(source, in.width() / UNITS_PER_MM);
          }
        });
    List<Integer> resolutions =
        inputs.values().stream().flatMap(i -> i.resolutions().stream()).distinct().toList();
    return new Capabilities(inputs.keySet(), resolutions, widest);
  }
}
