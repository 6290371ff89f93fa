package kz.kense.storage;

import java.util.List;
import java.util.Optional;

/** Contents addressed by their SHA-256: kept once, never changed. */
public final class BlobStore {
  private BlobStore() {}

  /** Keeps a content and gives its address. Keeping the same bytes again changes nothing. */
  public static String put(Transaction tx, byte[] content) {
    String sha256 = Sha256.of(content);
    tx.handle()
        .createUpdate(
            "insert into blob (sha256, size, content) values (:sha, :size, :content) on conflict do nothing")
        .bind("sha", sha256)
        .bind("size", content.length)
        .bind("content", content)
        .execute();
    return sha256;
  }

  public static Optional<byte[]> find(Transaction tx, String sha256) {
    return tx.handle()
        .createQuery("select content from blob where sha256 = :sha")
        .bind("sha", sha256)
        .mapTo(byte[].class)
        .findOne();
  }

  /** Contents whose length is not the one written beside them. */
  public static List<String> wrongSizes(Transaction tx) {
    return tx.handle()
        .createQuery("select sha256 from blob where size <> length(content) order by sha256")
        .mapTo(String.class)
        .list();
  }

  public static List<String> addresses(Transaction tx) {
    return tx.handle()
        .createQuery("select sha256 from blob order by sha256")
        .mapTo(String.class)
        .list();
  }
}
