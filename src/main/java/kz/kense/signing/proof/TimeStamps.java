package kz.kense.signing.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import kz.kense.text.Failure;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * A time-stamping authority (RFC 3161).
 *
 * @param address where it answers
 */
record TimeStamps(URI address, Wire wire) {
  private static final int NONCE_BITS = 64;

  /**
   * @return DER of a token over the SHA-256 of these bytes, with the authority's certificate
   * @throws Failure {@code signing.proof-network}, {@code signing.proof-stamp} when the authority
   *     refuses or answers something else than it was asked
   */
  byte[] over(byte[] content) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest request =
          generator.generate(
              TSPAlgorithms.SHA256,
              MessageDigest.getInstance("SHA-256").digest(content),
              new BigInteger(NONCE_BITS, new SecureRandom()));
      TimeStampResponse response =
          new TimeStampResponse(
              wire.post(address, "application/timestamp-query", request.getEncoded()));
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw Failure.of("signing.proof-stamp", String.valueOf(response.getStatusString()));
      }
      return response.getTimeStampToken().getEncoded();
    } catch (TSPException | IOException | RuntimeException e) {
      throw e instanceof Failure f
          ? f
          : Failure.of("signing.proof-stamp", String.valueOf(e.getMessage())).causedBy(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
