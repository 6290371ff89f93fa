package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Digests of one content, each made once however many signers ask for it. */
final class ContentDigests {
  private final Optional<byte[]> content;
  private final Map<String, byte[]> made = new HashMap<>();

  /**
   * @param content absent when it is not at hand
   */
  ContentDigests(Optional<byte[]> content) {
    this.content = content;
  }

  Optional<byte[]> bytes() {
    return content;
  }

  /** Absent without content. */
  Optional<byte[]> of(String oid) throws GeneralSecurityException {
    if (content.isEmpty()) {
      return Optional.empty();
    }
    byte[] digest = made.get(oid);
    if (digest == null) {
      digest = Digests.of(oid).digest(content.get());
      made.put(oid, digest);
    }
    return Optional.of(digest);
  }
}
