package marsad.event;

/**
 * Something the report speaks of that is no new event, and why.
 *
 * @param reason why it is no new event
 * @param kind the kind it would have had, null where it is none of the table
 * @param date when it happened, null where unknown
 * @param quote the words that speak of it
 * @param start UTF-16 offset in the text
 * @param end offset behind the last character
 */
public record EventRejection(
    RejectionReason reason, String kind, DateSpan date, String quote, int start, int end) {}
