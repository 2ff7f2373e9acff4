package marsad.steps.fetch;

import java.util.ArrayList;
import java.util.List;
import marsad.steps.store.ObjectKeys;

/**
 * Where an article lies and which texts it has had.
 *
 * @param key key of the article
 * @param sha256 SHA-256 of its present text
 * @param revisions SHA-256 of each of its texts, oldest first, the present one included; the newest
 *     50 where there are more
 */
public record ArticlePointer(String key, String sha256, List<String> revisions) {
  private static final int MAX_REVISIONS = 50;

  public ArticlePointer {
    ObjectKeys.checkArticle(key);
    revisions = revisions == null ? List.of() : List.copyOf(revisions);
  }

  /**
   * The pointer to a text.
   *
   * @param old the pointer to the text before; null for the first text
   */
  static ArticlePointer to(String key, String sha256, ArticlePointer old) {
    List<String> all = new ArrayList<>(old == null ? List.of() : old.revisions());
    if (!all.contains(sha256)) {
      all.add(sha256);
    }
    int first = Math.max(0, all.size() - MAX_REVISIONS);
    return new ArticlePointer(key, sha256, all.subList(first, all.size()));
  }
}
