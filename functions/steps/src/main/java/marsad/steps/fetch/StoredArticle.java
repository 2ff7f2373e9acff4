package marsad.steps.fetch;

/**
 * The result of storing an article.
 *
 * @param key key of the article
 * @param unchanged whether the same article was stored before
 */
public record StoredArticle(String key, boolean unchanged) {}
