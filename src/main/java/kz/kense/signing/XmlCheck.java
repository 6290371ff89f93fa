package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One signature of an XML document, judged without asking whom to trust.
 *
 * @param cms the same facts as of a CMS signature
 * @param whole whether it covers the whole document
 * @param coveredBytes length of the canonical form it covers
 */
record XmlCheck(CmsCheck cms, boolean whole, long coveredBytes) {
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  /**
   * @param index of the signature, in the order they stand
   */
  static XmlCheck of(Document document, int index) {
    Element element = XmlVerifier.signatures(document).get(index);
    Optional<XmlSignature> signature = XmlSignature.read(element);
    if (signature.isEmpty() || !blank(element)) {
      return nothing(xades(element) ? Reason.incomplete("xades") : Reason.invalid("xml-form"));
    }
    if (signature.get().certificates().isEmpty()) {
      return nothing(Reason.invalid("signer-certificate-missing"));
    }
    try {
      return judge(document, index, signature.get());
    } catch (GeneralSecurityException | RuntimeException | StackOverflowError e) {
      return nothing(Reason.invalid("signature-unreadable"));
    }
  }

  /** ETSI EN 319 132: properties of its own under the signature, which are not judged here. */
  private static boolean xades(Element signature) {
    return signature.getElementsByTagNameNS(XADES, "QualifyingProperties").getLength() > 0;
  }

  private static XmlCheck nothing(Reason reason) {
    return new XmlCheck(CmsCheck.nothing(reason), false, 0);
  }

  private static XmlCheck judge(Document document, int index, XmlSignature signature)
      throws GeneralSecurityException {
    X509Certificate signer = signature.certificates().getFirst();
    String digest = XmlAlgorithms.methodDigest(signature.method()).orElse(signature.method());
    String algorithm = SignatureAlgorithms.describe(signer.getPublicKey(), digest);
    List<Reason> reasons = new ArrayList<>();
    // nothing under the signature names the certificate: the same key may be in another one
    reasons.add(Reason.remark("signing-certificate-unnamed"));
    value(signature, signer.getPublicKey(), algorithm).ifPresent(reasons::add);
    XmlContent content = new XmlContent(document, index, signature.reference());
    Optional<byte[]> signed = content.matching();
    if (content.unknown().isPresent()) {
      reasons.add(Reason.incomplete("xml-reference", content.unknown().get()));
    } else if (signed.isEmpty()) {
      reasons.add(Reason.invalid("content-altered"));
    } else if (!content.whole()) {
      reasons.add(Reason.incomplete("xml-part", signature.reference().uri()));
    }
    XmlAlgorithms.digest(signature.reference().digestMethod())
        .flatMap(oid -> CmsSigner.strength(signer.getPublicKey(), oid, algorithm))
        .filter(r -> !reasons.contains(r))
        .ifPresent(reasons::add);
    return new XmlCheck(
        facts(signature, signer, algorithm, reasons),
        content.whole() && signed.isPresent(),
        signed.map(bytes -> bytes.length).orElse(0));
  }

  private static CmsCheck facts(
      XmlSignature signature, X509Certificate signer, String algorithm, List<Reason> reasons) {
    return new CmsCheck(
        Optional.of(signer),
        signature.certificates(),
        algorithm,
        List.copyOf(reasons),
        Optional.empty(),
        signature.value(),
        List.of(),
        Revocations.none(),
        Optional.empty());
  }

  private static Optional<Reason> value(XmlSignature signature, PublicKey key, String algorithm)
      throws GeneralSecurityException {
    if (!XmlAlgorithms.knowsMethod(signature.method())
        || !XmlAlgorithms.CANONICAL.contains(signature.canonical())) {
      return Optional.of(Reason.incomplete("algorithm", algorithm));
    }
    Optional<SignatureScheme> scheme = XmlAlgorithms.scheme(signature.method(), key);
    if (scheme.isEmpty()) {
      return Optional.of(Reason.invalid("algorithm-mismatch"));
    }
    byte[] info = XmlCanonical.element(signature.signedInfo(), signature.canonical());
    return scheme.get().verify(key, info, signature.value())
        ? CmsSigner.strength(key, scheme.get().digestOid(), algorithm)
        : Optional.of(Reason.invalid("signature-wrong"));
  }

  /** No words between the parts of the signature: nobody signed them. */
  private static boolean blank(Element signature) {
    for (org.w3c.dom.Node node = signature.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (!(node instanceof Element)
          && (node.getNodeType() != org.w3c.dom.Node.TEXT_NODE
              || !node.getTextContent().isBlank())) {
        return false;
      }
    }
    return true;
  }
}
