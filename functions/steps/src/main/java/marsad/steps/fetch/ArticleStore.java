package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import marsad.article.Article;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/** Stores each article under one key, found by its id; another text is its next revision. */
final class ArticleStore {
  private final Stores stores;
  private final InputRejectionStore rejections;
  private final Clock clock;

  ArticleStore(Stores stores, Clock clock) {
    this.stores = stores;
    this.rejections = new InputRejectionStore(stores, clock);
    this.clock = clock;
  }

  /** Stores an article; the same article again changes nothing. */
  StoredArticle put(Article given) throws IOException {
    Article article = given.fetched() == null ? given.withFetched(now()) : given;
    Optional<ArticlePointer> known =
        stores
            .find(ObjectKeys.pointer(article.id()), ArticlePointer.class)
            .filter(pointer -> ObjectKeys.isOf(pointer.key(), article.id()));
    String key = known.map(ArticlePointer::key).orElseGet(() -> ObjectKeys.article(article));
    boolean unchanged = write(key, article);
    stores.update(
        ObjectKeys.pointer(article.id()),
        ArticlePointer.class,
        old -> ArticlePointer.to(key, article.sha256(), old));
    return new StoredArticle(key, unchanged);
  }

  /** Writes an article, also over a damaged one; returns whether the same article was there. */
  private boolean write(String key, Article article) throws IOException {
    boolean[] unchanged = {false};
    try {
      stores.update(
          key,
          Article.class,
          old -> {
            unchanged[0] = same(old, article);
            return unchanged[0] ? old : article;
          });
    } catch (DamagedRecord old) {
      stores.set(key, article);
      rejections.forget(key);
    }
    return unchanged[0];
  }

  /** Whether two articles differ at most in the time of fetching. */
  private static boolean same(Article old, Article article) {
    return old != null && old.withFetched(article.fetched()).equals(article);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
  }
}
