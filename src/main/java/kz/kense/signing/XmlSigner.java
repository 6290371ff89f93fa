package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.XMLConstants;
import kz.kense.text.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs an XML document the way the national library does: enveloped, at the end of the root. */
public final class XmlSigner {
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, new byte[] {'\n'});

  private final Document document;
  private final SigningKey key;

  private XmlSigner(Document document, SigningKey key) {
    this.document = document;
    this.key = key;
  }

  /**
   * The document with one signature more. It is written anew in UTF-8: the same document, though
   * not letter for letter.
   *
   * @throws Failure {@code signing.xml-damaged}, {@code signing.xml-large}, {@code
   *     signing.key-unusable}
   */
  public static byte[] sign(byte[] xml, SigningKey key) {
    return new XmlSigner(XmlFile.read(xml), key).sign();
  }

  private byte[] sign() {
    int before = XmlVerifier.signatures(document).size();
    PublicKey publicKey = key.certificate().getPublicKey();
    try {
      byte[] content = XmlCanonical.document(document, XmlAlgorithms.C14N_COMMENTS);
      Element signature = element("Signature");
      signature.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:ds", XmlSignature.NAMESPACE);
      Element info = signedInfo(publicKey, content);
      document.getDocumentElement().appendChild(signature);
      line(signature);
      append(signature, info);
      byte[] signed = XmlCanonical.element(info, XmlAlgorithms.C14N);
      append(signature, text("SignatureValue", key.signForXml(signed)));
      append(signature, keyInfo());
    } catch (GeneralSecurityException e) {
      throw Failure.of("signing.key-unusable", String.valueOf(e.getMessage())).causedBy(e);
    }
    byte[] written = XmlFile.write(document);
    XmlCheck check = XmlCheck.of(XmlFile.read(written), before);
    if (!check.whole() || !check.cms().wrong().isEmpty()) {
      // written and read again it must be what was signed
      throw Failure.of("signing.xml-damaged");
    }
    return written;
  }

  private Element signedInfo(PublicKey publicKey, byte[] content) throws GeneralSecurityException {
    String digest = key.scheme().digestOid();
    Element info = element("SignedInfo");
    line(info);
    append(info, algorithm("CanonicalizationMethod", XmlAlgorithms.C14N));
    append(info, algorithm("SignatureMethod", XmlAlgorithms.methodOf(publicKey, digest)));
    Element reference = element("Reference");
    reference.setAttribute("URI", "");
    line(reference);
    Element transforms = element("Transforms");
    line(transforms);
    append(transforms, algorithm("Transform", XmlAlgorithms.ENVELOPED));
    append(transforms, algorithm("Transform", XmlAlgorithms.C14N_COMMENTS));
    append(reference, transforms);
    append(reference, algorithm("DigestMethod", XmlAlgorithms.digestUri(digest)));
    append(reference, text("DigestValue", Digests.of(digest).digest(content)));
    append(info, reference);
    return info;
  }

  private Element keyInfo() throws GeneralSecurityException {
    Element data = element("X509Data");
    line(data);
    for (X509Certificate certificate : key.chain()) {
      append(data, text("X509Certificate", certificate.getEncoded()));
    }
    Element keyInfo = element("KeyInfo");
    line(keyInfo);
    append(keyInfo, data);
    return keyInfo;
  }

  private Element element(String name) {
    return document.createElementNS(XmlSignature.NAMESPACE, "ds:" + name);
  }

  private Element algorithm(String name, String uri) {
    Element element = element(name);
    element.setAttribute("Algorithm", uri);
    return element;
  }

  private Element text(String name, byte[] value) {
    Element element = element(name);
    element.setTextContent(BASE64.encodeToString(value));
    return element;
  }

  private void append(Element parent, Element child) {
    parent.appendChild(child);
    line(parent);
  }

  private void line(Element parent) {
    parent.appendChild(document.createTextNode("\n"));
  }
}
