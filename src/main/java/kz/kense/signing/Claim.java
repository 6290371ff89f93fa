package kz.kense.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a signature says of itself and what its bytes proved, before anybody is believed.
 *
 * @param cms the signature; an XML signature is brought into the same form
 * @param reasons found outside of the signature itself, such as changes of the file
 * @param time said by the signer
 * @param stamps time-stamps over the signature, or over the whole file after it
 * @param evidence revocation data that came with the file
 */
record Claim(
    CmsCheck cms,
    List<Reason> reasons,
    Optional<Instant> time,
    List<TimeStamp> stamps,
    Revocations evidence,
    Coverage covers,
    long coveredBytes,
    boolean changedSince,
    List<Evidence.Later> later) {}
