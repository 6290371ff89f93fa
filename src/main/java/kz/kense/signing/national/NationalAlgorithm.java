package kz.kense.signing.national;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.DSAExt;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;

/**
 * The national signature algorithms: object identifiers, curve, hash. Settled by comparison with
 * keys and signatures of the official library.
 */
public enum NationalAlgorithm {
  /** ГОСТ 34.310-2004 with ГОСТ 34.311-95, S-box "D-Test"; keys issued until 2024. */
  GOST_2004(
      "GOST34310-2004",
      "1.2.398.3.10.1.1.1.1",
      "1.2.398.3.10.1.1.1.2",
      "GOST34311-95",
      "1.2.398.3.10.1.3.1",
      "GostR3410-2001-CryptoPro-A",
      32),
  /** ГОСТ 34.10-2015 of 512 bits with ГОСТ 34.11-2015 (Streebog-512); all new keys since 2024. */
  GOST_2015(
      "GOST3410-2015-512",
      "1.2.398.3.10.1.1.2.2",
      "1.2.398.3.10.1.1.2.3.2",
      "GOST3411-2015-512",
      "1.2.398.3.10.1.3.3",
      "Tc26-Gost-3410-12-512-paramSetA",
      64);

  private final String keyName;
  private final String keyOid;
  private final String signatureOid;
  private final String digestName;
  private final String digestOid;
  private final ECDomainParameters curve;
  private final int size;

  NationalAlgorithm(
      String keyName,
      String keyOid,
      String signatureOid,
      String digestName,
      String digestOid,
      String curve,
      int size) {
    this.keyName = keyName;
    this.keyOid = keyOid;
    this.signatureOid = signatureOid;
    this.digestName = digestName;
    this.digestOid = digestOid;
    this.curve = domain(curve);
    this.size = size;
  }

  /** Of the key; also the name the JCA knows it by. */
  public String keyName() {
    return keyName;
  }

  public String keyOid() {
    return keyOid;
  }

  /** Of the signature together with its digest. */
  public String signatureOid() {
    return signatureOid;
  }

  public String digestName() {
    return digestName;
  }

  public String digestOid() {
    return digestOid;
  }

  public static Optional<NationalAlgorithm> ofKey(String oid) {
    return Stream.of(values()).filter(a -> a.keyOid.equals(oid)).findFirst();
  }

  public static Optional<NationalAlgorithm> ofDigest(String oid) {
    return Stream.of(values()).filter(a -> a.digestOid.equals(oid)).findFirst();
  }

  ECDomainParameters curve() {
    return curve;
  }

  /** Bytes of a coordinate, of a private key and of half a signature. */
  int size() {
    return size;
  }

  ASN1ObjectIdentifier keyIdentifier() {
    return new ASN1ObjectIdentifier(keyOid);
  }

  Digest digest() {
    Supplier<Digest> made =
        switch (this) {
          case GOST_2004 -> () -> new GOST3411Digest(GOST28147Engine.getSBox("D-Test"));
          case GOST_2015 -> GOST3411_2012_512Digest::new;
        };
    return made.get();
  }

  DSAExt signer() {
    return this == GOST_2004 ? new ECGOST3410Signer() : new ECGOST3410_2012Signer();
  }

  private static ECDomainParameters domain(String name) {
    X9ECParameters x9 = ECGOST3410NamedCurves.getByNameX9(name);
    return new ECDomainParameters(x9.getCurve(), x9.getG(), x9.getN(), x9.getH());
  }
}
