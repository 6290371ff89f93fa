package kz.kense.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Tells what the signatures of an XML document are worth (XMLDSig). Signers follow one another:
 * each signs the document with the signatures before his own.
 */
final class XmlVerifier {
  private static final int MOST = 100;

  /** Each signature is a canonical form of the document anew. */
  private static final long MOST_BYTES = 256L << 20;

  private XmlVerifier() {}

  /**
   * @throws Failure {@code signing.xml-damaged}, {@code signing.xml-large}
   */
  static Verification verify(byte[] xml, Basis basis) {
    Document document = XmlFile.read(xml);
    int count = signatures(document).size();
    if (count > MOST || (long) count * xml.length > MOST_BYTES) {
      throw Failure.of("signing.xml-large");
    }
    List<SignatureReport> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      XmlCheck check = XmlCheck.of(document, i);
      reports.add(SignatureJudge.report(claim(check, count - 1 - i), basis));
    }
    return Verification.of(reports, List.of());
  }

  private static Claim claim(XmlCheck check, int later) {
    List<Evidence.Later> after = new ArrayList<>();
    for (int i = 0; i < later; i++) {
      after.add(new Evidence.Later(Evidence.Kind.SIGNATURE, "", Optional.empty()));
    }
    Coverage whole = later == 0 ? Coverage.WHOLE_FILE : Coverage.WHOLE_REVISION;
    return new Claim(
        check.cms(),
        List.of(),
        Optional.empty(),
        List.of(),
        Revocations.none(),
        check.whole() ? whole : Coverage.PART,
        check.coveredBytes(),
        false,
        after);
  }

  /** In the order they stand. */
  static List<Element> signatures(Document document) {
    NodeList found = document.getElementsByTagNameNS(XmlSignature.NAMESPACE, "Signature");
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
