package kz.kense.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.kense.text.Failure;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads an XML that may come from anywhere: no document types, no entities, nothing fetched. */
final class XmlFile {
  private static final int LARGEST = 64 << 20;
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private XmlFile() {}

  /**
   * @throws Failure {@code signing.xml-damaged}, {@code signing.xml-large}
   */
  static Document read(byte[] xml) {
    if (xml.length > LARGEST) {
      throw Failure.of("signing.xml-large");
    }
    try {
      DocumentBuilder builder = builder();
      builder.setErrorHandler(new Strict());
      Document document = builder.parse(new ByteArrayInputStream(xml));
      if (!"1.0".equals(document.getXmlVersion())) {
        throw Failure.of("signing.xml-damaged"); // Canonical XML knows no other
      }
      return document;
    } catch (Failure e) {
      throw e;
    } catch (SAXException | IOException | RuntimeException | StackOverflowError e) {
      throw Failure.of("signing.xml-damaged").causedBy(e);
    }
  }

  static Document empty() {
    return builder().newDocument();
  }

  /** In UTF-8; the same document to whoever reads it, though not letter for letter. */
  static byte[] write(Document document) {
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      Transformer plain = factory.newTransformer();
      plain.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      document.setXmlStandalone(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      plain.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw Failure.of("signing.xml-damaged").causedBy(e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setAttribute(DEPTH, "2000");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML reader", e);
    }
  }

  /** Says nothing on the console. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
