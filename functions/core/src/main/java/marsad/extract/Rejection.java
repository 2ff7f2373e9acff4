package marsad.extract;

/**
 * Something the report speaks of that is no new event, and why.
 *
 * @param reason {@code background}, {@code planned}, {@code hypothetical}, {@code negated}, {@code
 *     denied}, {@code no-place}, {@code out-of-area}, {@code not-security}, {@code duplicate}, or
 *     {@code too-many} where an article gives more than is kept
 * @param kind the kind it would have had, null where it is none of the table
 * @param date when it happened, null where unknown
 * @param quote the words that speak of it
 * @param start UTF-16 offset in the text
 * @param end offset behind the last character
 */
public record Rejection(
    String reason, String kind, DateSpan date, String quote, int start, int end) {}
