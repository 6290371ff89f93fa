package kz.kense.office;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.kense.text.Failure;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The picture of a seal or of a signature as the office keeps it: PNG. An SVG is drawn once, when
 * it is taken; one that runs scripts or fetches anything from elsewhere is refused.
 */
public final class StampPicture {
  private static final int LARGEST_BYTES = 2_000_000;
  private static final int LONGEST_SIDE = 4000;

  /** Pixels of the longer side that an SVG is drawn with: 40 mm at 600 dpi. */
  private static final int DRAWN_SIDE = 945;

  private StampPicture() {}

  /**
   * @param name of the file, for the failure
   * @return PNG
   * @throws Failure {@code office.seal-large}, {@code office.seal-no-png}, {@code
   *     office.seal-active} for an SVG that does more than draw
   */
  public static byte[] read(byte[] file, String name) {
    if (file.length > LARGEST_BYTES) {
      throw Failure.of("office.seal-large", LARGEST_BYTES / 1_000_000);
    }
    boolean png = file.length > 8 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    if (png) {
      requireDrawn(file, name);
      return file;
    }
    String head = new String(file, 0, Math.min(file.length, 2000), StandardCharsets.UTF_8);
    if (!head.contains("<svg")) {
      throw Failure.of("office.seal-no-png", name);
    }
    requireStill(file, name);
    return drawn(file, name);
  }

  private static void requireDrawn(byte[] png, String name) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image != null && Math.max(image.getWidth(), image.getHeight()) <= LONGEST_SIDE) {
        return;
      }
    } catch (IOException e) {
      throw Failure.of("office.seal-no-png", name).causedBy(e);
    }
    throw Failure.of("office.seal-no-png", name);
  }

  private static void requireStill(byte[] svg, String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
      NodeList all = builder.parse(new ByteArrayInputStream(svg)).getElementsByTagNameNS("*", "*");
      for (int i = 0; i < all.getLength(); i++) {
        if (active((Element) all.item(i))) {
          throw Failure.of("office.seal-active", name);
        }
      }
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw Failure.of("office.seal-active", name).causedBy(e);
    }
  }

  private static boolean active(Element element) {
    String tag = element.getLocalName().toLowerCase(Locale.ROOT);
    if (tag.equals("script") || tag.equals("foreignobject") || tag.startsWith("animate")) {
      return true;
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String key = attribute.getNodeName().toLowerCase(Locale.ROOT);
      String value = attribute.getNodeValue().strip().toLowerCase(Locale.ROOT);
      boolean link = key.equals("href") || key.endsWith(":href");
      if (key.startsWith("on")
          || link && !value.startsWith("#") && !value.startsWith("data:image/png")
          || value.contains("url(") && !value.contains("url(#")) {
        return true;
      }
    }
    String text = tag.equals("style") ? element.getTextContent().toLowerCase(Locale.ROOT) : "";
    return text.contains("@import") || text.contains("url(");
  }

  private static byte[] drawn(byte[] svg, String name) {
    LoaderContext nothingElse =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL).build();
    SVGDocument document;
    try {
      document = new SVGLoader().load(new ByteArrayInputStream(svg), null, nothingElse);
    } catch (RuntimeException e) {
      throw Failure.of("office.seal-no-png", name).causedBy(e);
    }
    if (document == null || !(document.size().width > 0 && document.size().height > 0)) {
      throw Failure.of("office.seal-no-png", name);
    }
    double scale = DRAWN_SIDE / Math.max(document.size().width, document.size().height);
    int width = Math.max(1, (int) Math.round(document.size().width * scale));
    int height = Math.max(1, (int) Math.round(document.size().height * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      document.render(null, g, new ViewBox(width, height));
    } finally {
      g.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw Failure.of("office.seal-no-png", name).causedBy(e);
    }
    return png.toByteArray();
  }
}
