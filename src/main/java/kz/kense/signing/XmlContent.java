package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What an XML signature covers: the document without signatures, or one named element of it. */
final class XmlContent {
  private static final Set<String> IDENTIFIERS = Set.of("Id", "ID", "id", "xml:id");

  private final Document document;
  private final int index;
  private final XmlSignature.Reference reference;

  /**
   * @param index of the signature among those of the document
   */
  XmlContent(Document document, int index, XmlSignature.Reference reference) {
    this.document = document;
    this.index = index;
    this.reference = reference;
  }

  /** What about the reference is not understood; transformations could make anything of a text. */
  Optional<String> unknown() {
    List<String> rest = new ArrayList<>(reference.transforms());
    rest.remove(XmlAlgorithms.ENVELOPED);
    if (rest.size() > 1 || !XmlAlgorithms.CANONICAL.containsAll(rest)) {
      return Optional.of(String.join(" ", rest));
    }
    if (!reference.uri().isEmpty() && !reference.uri().startsWith("#")) {
      return Optional.of(reference.uri());
    }
    return XmlAlgorithms.digest(reference.digestMethod()).isPresent()
        ? Optional.empty()
        : Optional.of(reference.digestMethod());
  }

  /** Whether it is the document as a whole. */
  boolean whole() {
    return reference.uri().isEmpty()
        || named(document).filter(e -> e == document.getDocumentElement()).isPresent();
  }

  /** The canonical bytes whose digest is the one that was signed; empty when there are none. */
  Optional<byte[]> matching() throws GeneralSecurityException {
    Optional<String> digest = XmlAlgorithms.digest(reference.digestMethod());
    if (unknown().isPresent() || digest.isEmpty()) {
      return Optional.empty();
    }
    for (Removed removed : Removed.values()) {
      Optional<byte[]> bytes = bytes(removed);
      if (bytes.isPresent()
          && Arrays.equals(Digests.of(digest.get()).digest(bytes.get()), reference.digest())) {
        return bytes;
      }
    }
    return Optional.empty();
  }

  /** Which signatures are taken away first. Signers in a row leave the earlier ones in. */
  private enum Removed {
    THIS_AND_LATER,
    ALL,
    THIS
  }

  private Optional<byte[]> bytes(Removed removed) throws GeneralSecurityException {
    boolean enveloped = reference.transforms().contains(XmlAlgorithms.ENVELOPED);
    Document copy = (Document) document.cloneNode(true);
    List<Element> signatures = XmlVerifier.signatures(copy);
    for (int i = 0; enveloped && i < signatures.size(); i++) {
      boolean goes =
          switch (removed) {
            case THIS_AND_LATER -> i >= index;
            case ALL -> true;
            case THIS -> i == index;
          };
      if (goes) {
        signatures.get(i).getParentNode().removeChild(signatures.get(i));
      }
    }
    String canonical =
        reference.transforms().stream()
            .filter(XmlAlgorithms.CANONICAL::contains)
            .findFirst()
            .orElse(XmlAlgorithms.C14N);
    if (reference.uri().isEmpty()) {
      return Optional.of(XmlCanonical.document(copy, canonical));
    }
    Optional<Element> element = named(copy);
    return element.isEmpty()
        ? Optional.empty()
        : Optional.of(XmlCanonical.element(element.get(), canonical));
  }

  /** The one element that has the name; two of one name would let one be shown for the other. */
  private Optional<Element> named(Document in) {
    if (reference.uri().length() < 2) {
      return Optional.empty();
    }
    String name = reference.uri().substring(1);
    List<Element> found = new ArrayList<>();
    NodeList all = in.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && has(element, name)) {
        found.add(element);
      }
    }
    return found.size() == 1 && !insideSignature(found.getFirst())
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  private static boolean has(Element element, String name) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (IDENTIFIERS.contains(attribute.getName()) && name.equals(attribute.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean insideSignature(Element element) {
    for (Node up = element; up instanceof Element parent; up = up.getParentNode()) {
      if (XmlSignature.NAMESPACE.equals(parent.getNamespaceURI())) {
        return true;
      }
    }
    return false;
  }
}
