package kz.kense.signing;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.SignerInformation;

/** Attributes of a CMS signer. */
final class CmsAttributes {
  private CmsAttributes() {}

  /** The value of a signed attribute that stands there once with one value (RFC 5652, 11). */
  static Optional<ASN1Primitive> one(SignerInformation info, ASN1ObjectIdentifier type) {
    AttributeTable attributes = info.getSignedAttributes();
    if (attributes == null) {
      return Optional.empty();
    }
    ASN1EncodableVector all = attributes.getAll(type);
    if (all.size() != 1) {
      return Optional.empty();
    }
    ASN1Set values = Attribute.getInstance(all.get(0)).getAttrValues();
    return values.size() == 1
        ? Optional.of(values.getObjectAt(0).toASN1Primitive())
        : Optional.empty();
  }
}
