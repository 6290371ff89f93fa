package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The parts of a Signature element. Only the one form is read in which nothing can hide: what is
 * not under the signature must be what verifying it needs, and white space.
 *
 * @param value of the signature
 * @param certificates in KeyInfo, as they stand
 */
record XmlSignature(
    Element signedInfo,
    String canonical,
    String method,
    Reference reference,
    byte[] value,
    List<X509Certificate> certificates) {
  static final String NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";

  /**
   * What is signed.
   *
   * @param transforms identifiers, in order
   */
  record Reference(String uri, List<String> transforms, String digestMethod, byte[] digest) {}

  /** Empty when it has another form, or is damaged. */
  static Optional<XmlSignature> read(Element signature) {
    List<Element> parts = children(signature);
    if (parts.size() != 3
        || !named(parts, "SignedInfo", "SignatureValue", "KeyInfo")
        || !onlyXmlns(signature)
        || !onlyXmlns(parts.get(1))
        || !onlyXmlns(parts.get(2))) {
      return Optional.empty();
    }
    List<Element> info = children(parts.get(0));
    // a second reference would be one more thing that was signed, and not shown
    if (info.size() != 3
        || !named(info, "CanonicalizationMethod", "SignatureMethod", "Reference")
        || !children(info.get(0)).isEmpty()
        || !children(info.get(1)).isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> value = base64(parts.get(1));
    Optional<Reference> reference = reference(info.get(2));
    if (value.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new XmlSignature(
            parts.get(0),
            info.get(0).getAttribute("Algorithm"),
            info.get(1).getAttribute("Algorithm"),
            reference.get(),
            value.get(),
            certificates(parts.get(2))));
  }

  private static Optional<Reference> reference(Element reference) {
    List<Element> parts = children(reference);
    boolean transformed = parts.size() == 3;
    if (!(transformed
            ? named(parts, "Transforms", "DigestMethod", "DigestValue")
            : named(parts, "DigestMethod", "DigestValue"))
        || !reference.hasAttribute("URI")) {
      return Optional.empty();
    }
    List<String> transforms = new ArrayList<>();
    if (transformed) {
      for (Element transform : children(parts.getFirst())) {
        if (!named(List.of(transform), "Transform") || !children(transform).isEmpty()) {
          return Optional.empty();
        }
        transforms.add(transform.getAttribute("Algorithm"));
      }
    }
    return base64(parts.getLast())
        .map(
            digest ->
                new Reference(
                    reference.getAttribute("URI"),
                    transforms,
                    parts.get(parts.size() - 2).getAttribute("Algorithm"),
                    digest));
  }

  private static List<X509Certificate> certificates(Element keyInfo) {
    List<X509Certificate> found = new ArrayList<>();
    for (Element data : children(keyInfo)) {
      for (Element certificate : named(List.of(data), "X509Data") ? children(data) : NONE) {
        if (named(List.of(certificate), "X509Certificate")) {
          base64(certificate).ifPresent(der -> found.addAll(Certificates.read(der)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static final List<Element> NONE = List.of();

  private static Optional<byte[]> base64(Element element) {
    return children(element).isEmpty() ? Armour.decode(element.getTextContent()) : Optional.empty();
  }

  private static boolean named(List<Element> elements, String... names) {
    boolean same = elements.size() == names.length;
    for (int i = 0; same && i < names.length; i++) {
      same =
          NAMESPACE.equals(elements.get(i).getNamespaceURI())
              && names[i].equals(elements.get(i).getLocalName());
    }
    return same;
  }

  /** Attributes outside of SignedInfo are not signed: an identifier could be pointed at. */
  private static boolean onlyXmlns(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!((Attr) attributes.item(i)).getName().startsWith("xmlns")
          && !"Id".equals(attributes.item(i).getNodeName())) {
        return false;
      }
    }
    return true;
  }

  /** Child elements, without the white space between them. */
  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (@Nullable Node c = parent.getFirstChild(); c != null; c = c.getNextSibling()) {
      if (c instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
