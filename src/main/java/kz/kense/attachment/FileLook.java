package kz.kense.attachment;

import java.util.Set;

/**
 * What a look into a file tells before it is kept.
 *
 * @param pages one or more
 * @param active what a PDF would do in other programs besides being read; nothing for a picture
 */
public record FileLook(int pages, Set<ActiveContent> active) {
  public FileLook {
    active = Set.copyOf(active);
  }
}
