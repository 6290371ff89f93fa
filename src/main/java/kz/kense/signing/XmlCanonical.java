package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.Data;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The canonical bytes of a document, or of an element with what it inherits. */
final class XmlCanonical {
  private XmlCanonical() {}

  /**
   * @param algorithm one of {@link XmlAlgorithms#CANONICAL}
   */
  static byte[] document(Document document, String algorithm) throws GeneralSecurityException {
    try {
      TransformService service = TransformService.getInstance(algorithm, "DOM");
      service.init(null);
      Data result = service.transform(new WholeTree(document), new DOMCryptoContext() {});
      return ((OctetStreamData) result).getOctetStream().readAllBytes();
    } catch (TransformException | java.io.IOException | RuntimeException e) {
      throw new GeneralSecurityException("no canonical form", e);
    }
  }

  /**
   * An element alone. Inclusive forms write the namespaces and {@code xml:} attributes in scope
   * down, exclusive ones drop what is not used.
   */
  static byte[] element(Element element, String algorithm) throws GeneralSecurityException {
    Document alone = XmlFile.empty();
    Element copy = (Element) alone.importNode(element, true);
    alone.appendChild(copy);
    for (Node up = element.getParentNode(); up instanceof Element parent; up = up.getParentNode()) {
      NamedNodeMap attributes = parent.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        if (inherited(attribute)
            && !copy.hasAttributeNS(attribute.getNamespaceURI(), attribute.getLocalName())) {
          copy.setAttributeNS(
              attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
        }
      }
    }
    return document(alone, algorithm);
  }

  private static boolean inherited(Attr attribute) {
    return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
        || XMLConstants.XML_NS_URI.equals(attribute.getNamespaceURI())
            && !"id".equals(attribute.getLocalName());
  }

  /** Every node of a document, attributes too, in the order it stands. */
  private record WholeTree(Document document) implements NodeSetData<Node> {
    @Override
    public Iterator<Node> iterator() {
      List<Node> all = new ArrayList<>();
      Deque<Node> todo = new ArrayDeque<>();
      todo.push(document);
      while (!todo.isEmpty()) {
        Node node = todo.pop();
        all.add(node);
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
          all.add(attributes.item(i));
        }
        for (@Nullable Node c = node.getLastChild(); c != null; c = c.getPreviousSibling()) {
          todo.push(c);
        }
      }
      return all.iterator();
    }
  }
}
