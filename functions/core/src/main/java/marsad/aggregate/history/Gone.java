package marsad.aggregate.history;

/**
 * An incident that no report supports any more.
 *
 * @param id its last id
 * @param at when it was removed, ISO 8601
 * @param because the cause, as in {@link marsad.aggregate.incident.Change}
 */
public record Gone(String id, String at, String because) {}
