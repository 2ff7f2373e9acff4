package marsad.feed;

/**
 * A report that a source names.
 *
 * @param url its whole address; null where the source gives none
 * @param title its headline as plain text, or null
 * @param published when it was published, ISO 8601, or as it is written where that is no time; null
 *     where the source does not say
 * @param changed when it was changed or published, ISO 8601; null where the source does not say
 * @param content its text as HTML where the source carries the whole report, or null
 */
public record FeedItem(String url, String title, String published, String changed, String content) {

  /** A link without anything else. */
  public static FeedItem link(String url) {
    return new FeedItem(url, null, null, null, null);
  }
}
