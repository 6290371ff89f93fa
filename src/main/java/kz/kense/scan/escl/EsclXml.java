package kz.kense.scan.escl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the answers of eSCL devices. Makers disagree about namespaces, so elements are told by
 * their local names.
 */
final class EsclXml {
  private EsclXml() {}

  /**
   * @throws IOException when it is no XML
   */
  static Element root(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // whoever answers in the network must not make us read files or fetch addresses
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException("not XML: " + e.getMessage(), e);
    }
  }

  /** All elements of this name below, in order. */
  static List<Element> all(Element from, String name) {
    List<Element> out = new ArrayList<>();
    collect(from, name, out);
    return out;
  }

  private static void collect(Element from, String name, List<Element> out) {
    for (Node n = from.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        if (name.equals(child.getLocalName())) {
          out.add(child);
        }
        collect(child, name, out);
      }
    }
  }

  static Optional<Element> first(Element from, String name) {
    return all(from, name).stream().findFirst();
  }

  /** Blank when there is no such element. */
  static String text(Element from, String name) {
    return first(from, name).map(e -> e.getTextContent().strip()).orElse("");
  }

  static Optional<Integer> number(Element from, String name) {
    try {
      return Optional.of(Integer.valueOf(text(from, name)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
