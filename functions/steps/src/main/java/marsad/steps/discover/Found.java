package marsad.steps.discover;

/**
 * A report that a source names.
 *
 * @param url its address as the source writes it
 * @param published when it was published as the source says, ISO 8601; null where it does not
 * @param changed when it was changed or published, ISO 8601; null where the source does not say
 */
record Found(String url, String published, String changed) {}
