package marsad.aggregate;

/**
 * One article's word on an incident.
 *
 * @param url where it can be read
 * @param source who published it
 * @param quote the words that name the event, at most 200 characters; null where discretion cut
 *     them
 * @param eventId the event that was taken from it
 */
public record Report(
    String url,
    String source,
    String lang,
    String title,
    String published,
    String quote,
    String eventId) {

  /** The same report without its words: no headline and no quote. */
  public Report withoutWords() {
    return new Report(url, source, lang, null, published, null, eventId);
  }
}
