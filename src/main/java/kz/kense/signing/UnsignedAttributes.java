package kz.kense.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.esf.RevocationValues;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.cms.SignerInformation;

/**
 * What was put beside a signature later: time-stamps and evidence (ETSI EN 319 122-1). Their own
 * signatures guard them.
 */
final class UnsignedAttributes {
  private static final int MOST_STAMPS = 20;
  private static final String PREFIX = "1.2.840.113549.1.9.16.2.";
  private static final Set<String> KNOWN =
      Set.of(
          PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.getId(),
          PREFIX + "21", // complete certificate references
          PREFIX + "22", // complete revocation references
          PREFIX + "23", // certificate values
          PREFIX + "24", // revocation values
          PREFIX + "25", // time-stamp over all of these
          PREFIX + "26", // time-stamp over the references
          PREFIX + "27", // archive time-stamp
          PREFIX + "48", // its second form
          "0.4.0.1733.2.4", // and its third
          "1.2.840.113549.1.9.6", // countersignature
          "1.2.840.113583.1.1.8"); // Adobe's revocation archive

  private UnsignedAttributes() {}

  /** An attribute nobody knows is said: it may be a known one that was damaged. */
  static List<Reason> reasons(SignerInformation info) {
    List<Reason> found = new ArrayList<>();
    for (Attribute attribute : all(info)) {
      String type = attribute.getAttrType().getId();
      if (!KNOWN.contains(type)) {
        found.add(Reason.incomplete("unsigned-attribute", type));
      }
    }
    return found;
  }

  /** DER of each signature time-stamp. */
  static List<byte[]> timeStamps(SignerInformation info) {
    List<byte[]> tokens = new ArrayList<>();
    for (ASN1Encodable value : values(info, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)) {
      try {
        if (tokens.size() < MOST_STAMPS) {
          tokens.add(value.toASN1Primitive().getEncoded());
        }
      } catch (IOException e) {
        tokens.add(new byte[0]); // reported as a time-stamp that is wrong
      }
    }
    return tokens;
  }

  static Revocations evidence(SignerInformation info, Revocations known) {
    Revocations evidence = known;
    for (ASN1Encodable value : values(info, PKCSObjectIdentifiers.id_aa_ets_revocationValues)) {
      try {
        RevocationValues values = RevocationValues.getInstance(value);
        for (CertificateList list : values.getCrlVals()) {
          evidence = evidence.withIfReadable(list.getEncoded());
        }
        for (BasicOCSPResponse answer : values.getOcspVals()) {
          evidence = evidence.withIfReadable(answer.getEncoded());
        }
      } catch (IOException | RuntimeException e) {
        // evidence that cannot be read proves nothing
      }
    }
    return evidence;
  }

  private static List<Attribute> all(SignerInformation info) {
    AttributeTable table = info.getUnsignedAttributes();
    List<Attribute> found = new ArrayList<>();
    ASN1EncodableVector vector =
        table == null ? new ASN1EncodableVector() : table.toASN1EncodableVector();
    for (int i = 0; i < vector.size(); i++) {
      found.add(Attribute.getInstance(vector.get(i)));
    }
    return found;
  }

  private static List<ASN1Encodable> values(SignerInformation info, ASN1ObjectIdentifier type) {
    return all(info).stream()
        .filter(a -> a.getAttrType().equals(type))
        .flatMap(a -> List.of(a.getAttributeValues()).stream())
        .toList();
  }
}
