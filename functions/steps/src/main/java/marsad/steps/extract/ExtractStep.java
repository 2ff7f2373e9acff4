package marsad.steps.extract;

import java.io.IOException;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import marsad.steps.store.Access;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/** Takes the events out of a stored article. */
public final class ExtractStep {
  private final Extractor extractor;
  private final Stores stores;

  public ExtractStep(Extractor extractor, Stores stores) {
    this.extractor = extractor;
    this.stores = Access.limit("extract", stores);
  }

  /** The events of an article that is stored nowhere. */
  public Extraction extract(Article article) {
    return extractor.extract(article);
  }

  /**
   * Extracts a stored article and stores what it tells.
   *
   * @return the key of the extraction
   * @throws marsad.steps.store.DamagedRecord if the article cannot be read
   */
  public String extract(String articleKey) throws IOException {
    extractStored(articleKey);
    return ObjectKeys.extraction(articleKey);
  }

  /** The same, and returns what was stored. */
  public Extraction extractStored(String articleKey) throws IOException {
    Extraction extraction = extract(read(articleKey));
    store(articleKey, extraction);
    return extraction;
  }

  /**
   * Returns a stored article.
   *
   * @throws marsad.steps.store.DamagedRecord if it cannot be read
   */
  public Article read(String articleKey) throws IOException {
    return stores.get(articleKey, Article.class);
  }

  /** Stores what an article tells. */
  public void store(String articleKey, Extraction extraction) throws IOException {
    stores.set(ObjectKeys.extraction(articleKey), extraction);
  }
}
