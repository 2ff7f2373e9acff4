package marsad.event;

/**
 * An actor's part in an event.
 *
 * @param id the actor's id
 * @param role how it takes part
 * @param text the words in the report
 */
public record ActorRole(String id, Role role, String text) {}
