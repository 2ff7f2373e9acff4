package marsad.aggregate.history;

/**
 * What changed an incident, and when.
 *
 * @param at ISO 8601
 * @param because as in {@link marsad.aggregate.Change}
 * @param erases whether nothing may be left of what was known before
 */
record Cause(String at, String because, boolean erases) {}
