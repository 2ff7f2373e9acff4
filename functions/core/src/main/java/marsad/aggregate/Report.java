package marsad.aggregate;

import marsad.extract.Casualties;

/**
 * One article's word on an incident.
 *
 * @param url where it can be read
 * @param source who published it
 * @param origin the agency that it rests on: the one that it quotes, else its own; null where
 *     neither is known
 * @param quote the words that name the event, at most 200 characters; null where discretion cut
 *     them
 * @param casualties how many it tells of, null where it tells of none
 * @param eventId the event that was taken from it
 */
public record Report(
    String url,
    String source,
    String origin,
    String lang,
    String title,
    String published,
    String quote,
    Casualties casualties,
    String eventId) {

  /** The same report without its words: no headline and no quote. */
  public Report withoutWords() {
    return new Report(url, source, origin, lang, null, published, null, casualties, eventId);
  }

  /** What makes it independent of others: its origin, else its publisher, else itself. */
  String root() {
    return origin != null ? origin : source != null ? source : eventId;
  }
}
