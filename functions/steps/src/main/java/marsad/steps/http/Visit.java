package marsad.steps.http;

import marsad.steps.store.ObjectKeys;

/**
 * What an address gave when it was fetched last.
 *
 * @param key key of the article
 * @param at when it was asked, ISO 8601
 * @param etag the content as the server names it, or null
 * @param lastModified when that changed as the server says, or null
 */
public record Visit(String key, String at, String etag, String lastModified) {

  public Visit {
    ObjectKeys.checkArticle(key);
  }
}
