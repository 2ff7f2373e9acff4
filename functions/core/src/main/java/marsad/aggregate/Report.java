package marsad.aggregate;

/**
 * One article's word on an incident.
 *
 * @param url where it can be read
 * @param source who published it
 * @param quote the words that name the event, at most 200 characters
 * @param eventId the event that was taken from it
 */
public record Report(
    String url,
    String source,
    String lang,
    String title,
    String published,
    String quote,
    String eventId) {}
