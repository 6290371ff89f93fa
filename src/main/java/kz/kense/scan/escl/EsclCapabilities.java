package kz.kense.scan.escl;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param formats media types in the device's own spelling
   * @param resolutions that may be asked for; empty when it does not say
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
    sameForBothSides(root, inputs);
    if (inputs.isEmpty()) {
      throw new IOException("no source of paper in " + root.getLocalName());
    }
    return new EsclCapabilities(EsclXml.text(root, "MakeAndModel"), Map.copyOf(inputs));
  }

  private static void put(
      Element root, String element, PaperSource source, Map<PaperSource, Input> inputs) {
    EsclXml.first(root, element).ifPresent(e -> inputs.put(source, input(root, e)));
  }

  /** Some describe the feeder once only, for one side or for two. */
  private static void sameForBothSides(Element root, Map<PaperSource, Input> inputs) {
    Input one = inputs.get(PaperSource.FEEDER);
    Input two = inputs.get(PaperSource.DUPLEX);
    if (one == null && two != null) {
      inputs.put(PaperSource.FEEDER, two);
    } else if (one != null && two == null && texts(root, "AdfOption").contains("Duplex")) {
      inputs.put(PaperSource.DUPLEX, one);
    }
  }

  private static Input input(Element root, Element caps) {
    Element e = profile(root, caps);
    return new Input(
        EsclXml.number(caps, "MaxWidth").orElse(0),
        EsclXml.number(caps, "MaxHeight").orElse(0),
        texts(e, "ColorMode"),
        // some name the formats in one element, some in the other, some several in one
        Stream.of("DocumentFormat", "DocumentFormatExt")
            .flatMap(name -> texts(e, name).stream())
            .flatMap(text -> Stream.of(text.split("[,;\\s]+")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet()),
        EsclResolutions.of(e));
  }

  /** What a source can do may be told once for all sources, at the root, and only named there. */
  private static Element profile(Element root, Element caps) {
    return EsclXml.all(caps, "SettingProfile").stream()
        .map(p -> p.getAttribute("ref"))
        .filter(ref -> !ref.isBlank())
        .flatMap(
            ref ->
                EsclXml.all(root, "SettingProfile").stream()
                    .filter(p -> ref.equals(p.getAttribute("name"))))
        .findFirst()
        .orElse(caps);
  }

  private static Set<String> texts(Element e, String name) {
    return EsclXml.all(e, name).stream()
        .map(x -> x.getTextContent().strip())
        .collect(Collectors.toSet());
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
