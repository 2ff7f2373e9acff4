package marsad.extract;

/**
 * An actor's part in an event.
 *
 * @param id the actor's id
 * @param role {@code initiator}, {@code target}, {@code supporter}, {@code participant}, {@code
 *     claimant}
 * @param text the words in the report
 */
public record Participation(String id, String role, String text) {}
