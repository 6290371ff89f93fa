package kz.kense.scan.escl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;

/**
 * A job as this device can do it.
 *
 * @param request what was asked
 * @param dpi what the device will give
 */
record EsclSettings(
    ScanRequest request, int dpi, int width, int height, String colorMode, String format) {
  /** JPEG goes into the document as it came; the others cost a conversion. */
  private static final List<String> FORMATS =
      List.of("image/jpeg", "image/jpg", "image/png", "application/pdf", "image/tiff");

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" \
      xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
        <pwg:Version>2.0</pwg:Version>
        <pwg:ScanRegions>
          <pwg:ScanRegion>
            <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
            <pwg:XOffset>0</pwg:XOffset>
            <pwg:YOffset>0</pwg:YOffset>
            <pwg:Width>%d</pwg:Width>
            <pwg:Height>%d</pwg:Height>
          </pwg:ScanRegion>
        </pwg:ScanRegions>
        <pwg:InputSource>%s</pwg:InputSource>
        <scan:ColorMode>%s</scan:ColorMode>
        <pwg:DocumentFormat>%s</pwg:DocumentFormat>
        <scan:DocumentFormatExt>%s</scan:DocumentFormatExt>
        <scan:XResolution>%d</scan:XResolution>
        <scan:YResolution>%d</scan:YResolution>
      %s</scan:ScanSettings>
      """;

  /**
   * @throws kz.kense.text.Failure {@code scan.lacks-*} when the device lacks the source, {@code
   *     scan.unsupported} when it gives no picture we read
   */
  static EsclSettings of(EsclCapabilities able, ScanRequest request, String scanner) {
    EsclCapabilities.Input input = able.inputs().get(request.source());
    if (input == null) {
      throw ScanFault.lacks(scanner, request.source());
    }
    String format =
        format(input.formats())
            .orElseThrow(
                () -> ScanFault.UNSUPPORTED.of(scanner, String.join(" ", input.formats())));
    int dpi =
        new kz.kense.scan.Capabilities(Set.of(), input.resolutions(), java.util.Map.of())
            .nearest(request.dpi());
    return new EsclSettings(
        request,
        dpi,
        limited(request.paper().width(), input.width()),
        limited(request.paper().height(), input.height()),
        colorMode(input.colorModes(), request.mode()),
        format);
  }

  /** The best of those it has, in its own spelling: some compare letter by letter. */
  private static Optional<String> format(Set<String> able) {
    if (able.isEmpty()) {
      return Optional.of(FORMATS.getFirst());
    }
    return FORMATS.stream().flatMap(f -> able.stream().filter(f::equalsIgnoreCase)).findFirst();
  }

  private static int limited(double millimetres, int most) {
    int units = (int) Math.round(millimetres * EsclCapabilities.UNITS_PER_MM);
    return most > 0 ? Math.min(units, most) : units;
  }

  /**
   * Black and white is made by us of gray: devices differ in it, and JPEG has no single bits. Some
   * have nothing but gray, or nothing but colour.
   */
  private static String colorMode(Set<String> able, ColorMode wanted) {
    List<String> wish =
        switch (wanted) {
          case COLOR -> List.of("RGB24", "RGB48", "Grayscale8", "BlackAndWhite1");
          case GRAY -> List.of("Grayscale8", "RGB24", "BlackAndWhite1");
          case BW -> List.of("Grayscale8", "RGB24", "BlackAndWhite1");
        };
    return wish.stream().filter(able::contains).findFirst().orElse(wish.getFirst());
  }

  String xml() {
    boolean feeder = request.source() != PaperSource.FLATBED;
    String duplex =
        feeder
            ? "  <scan:Duplex>" + (request.source() == PaperSource.DUPLEX) + "</scan:Duplex>\n"
            : "";
    return XML.formatted(
        width, height, feeder ? "Feeder" : "Platen", colorMode, format, format, dpi, dpi, duplex);
  }
}
