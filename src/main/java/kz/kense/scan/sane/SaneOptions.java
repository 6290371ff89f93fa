package kz.kense.scan.sane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.scan.Capabilities;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ResolutionRange;
import kz.kense.scan.ScanRequest;

/**
 * The options of one device as {@code scanimage -A} lists them. Every back end has its own names
 * for the same thing, so they are told by what they mean.
 *
 * @param values what each option takes, by its name with dashes, such as {@code --source}
 */
record SaneOptions(Map<String, String> values) {
  private static final Pattern OPTION =
      Pattern.compile(
          "^\\s+(--?[a-zA-Z][\\w-]*)[ \\[=]+(?:=\\()?(.*?)(?:\\s*\\[([^\\[\\]]*)\\])?$");

  /** {@code 100..240dpi (in steps of 20)}; out of step the device takes another, unasked. */
  private static final Pattern RANGE =
      Pattern.compile(
          "^(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)(?:.*?in steps of (\\d+(?:\\.\\d+)?))?");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  SaneOptions {
    values = Map.copyOf(values);
  }

  static SaneOptions parse(String listing) {
    Map<String, String> values = new java.util.HashMap<>();
    listing
        .lines()
        .map(OPTION::matcher)
        .filter(Matcher::matches)
        .filter(m -> !"inactive".equals(m.group(3)))
        .forEach(m -> values.putIfAbsent(m.group(1), m.group(2)));
    return new SaneOptions(values);
  }

  Capabilities capabilities() {
    Map<PaperSource, Double> widest = new EnumMap<>(PaperSource.class);
    java.util.Set<PaperSource> sources = java.util.EnumSet.noneOf(PaperSource.class);
    for (PaperSource source : PaperSource.values()) {
      if (source(source).isPresent()
          || (source == PaperSource.FLATBED && choices("--source").isEmpty())) {
        sources.add(source);
        limit("-x").ifPresent(mm -> widest.put(source, mm));
      }
    }
    return new Capabilities(sources, resolutions(), widest);
  }

  /** The device's own name of a source. */
  Optional<String> source(PaperSource wanted) {
    return choices("--source").stream().filter(name -> kind(name) == wanted).findFirst();
  }

  private static PaperSource kind(String name) {
    String n = name.toLowerCase(Locale.ROOT);
    if (n.contains("duplex") || n.contains("both sides")) {
      return PaperSource.DUPLEX;
    }
    boolean feeder =
        n.contains("adf") || n.contains("feeder") || n.contains("automatic") || n.contains("front");
    return feeder ? PaperSource.FEEDER : PaperSource.FLATBED;
  }

  private List<Integer> resolutions() {
    String spec = values.getOrDefault("--resolution", "");
    Matcher range = RANGE.matcher(spec);
    if (range.find()) {
      int min = Math.max(1, (int) Math.ceil(Double.parseDouble(range.group(1))));
      int max = (int) Double.parseDouble(range.group(2));
      int step = range.group(3) == null ? 1 : (int) Double.parseDouble(range.group(3));
      return max < min ? List.of() : new ResolutionRange(min, max, Math.max(1, step)).values();
    }
    List<Integer> out = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(spec);
    while (numbers.find()) {
      out.add((int) Double.parseDouble(numbers.group()));
    }
    return out;
  }

  /** The words for scanimage that carry out a request. */
  List<String> arguments(ScanRequest request) {
    List<String> out = new ArrayList<>();
    source(request.source()).ifPresent(name -> add(out, "--source", name));
    mode(request.mode()).ifPresent(name -> add(out, "--mode", name));
    if (request.mode() == ColorMode.BW && lineart().isEmpty() && choices("--depth").contains("1")) {
      add(out, "--depth", "1");
    } else if (choices("--depth").contains("8")) {
      add(out, "--depth", "8");
    }
    add(out, "--resolution", Integer.toString(capabilities().nearest(request.dpi())));
    measure(out, "-x", request.paper().width());
    measure(out, "-y", request.paper().height());
    return out;
  }

  private Optional<String> mode(ColorMode wanted) {
    Optional<String> found =
        switch (wanted) {
          case COLOR -> named("color", "colour", "rgb");
          case GRAY -> named("gray", "grey");
          case BW -> lineart();
        };
    // black and white is made by us where the device lacks it, of gray rather than of colour
    return found.isPresent() || wanted == ColorMode.COLOR ? found : named("gray", "grey");
  }

  private Optional<String> lineart() {
    return named("lineart", "binary", "black");
  }

  private Optional<String> named(String... parts) {
    return choices("--mode").stream()
        .filter(
            name ->
                java.util.Arrays.stream(parts).anyMatch(name.toLowerCase(Locale.ROOT)::contains))
        .findFirst();
  }

  private List<String> choices(String option) {
    String spec = values.get(option);
    return spec == null ? List.of() : List.of(spec.split("\\|"));
  }

  private void measure(List<String> out, String option, double millimetres) {
    if (values.containsKey(option)) {
      double mm = limit(option).map(max -> Math.min(max, millimetres)).orElse(millimetres);
      out.add(option);
      out.add(String.format(Locale.ROOT, "%.1f", mm));
    }
  }

  /** The upper end of {@code 0..215.9mm}. */
  private Optional<Double> limit(String option) {
    String spec = values.getOrDefault(option, "");
    int dots = spec.indexOf("..");
    Matcher number = NUMBER.matcher(spec);
    return dots >= 0 && number.find(dots + 2)
        ? Optional.of(Double.valueOf(number.group()))
        : Optional.empty();
  }

  private static void add(List<String> out, String option, String value) {
    out.add(option + "=" + value);
  }
}
