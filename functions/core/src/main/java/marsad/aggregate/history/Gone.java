package marsad.aggregate.history;

/**
 * An incident that no report tells any more.
 *
 * @param id the id that it had
 * @param at when it went, ISO 8601
 * @param because the cause, as in {@link marsad.aggregate.incident.Change}
 */
public record Gone(String id, String at, String because) {}
