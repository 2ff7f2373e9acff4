package marsad.export.model;

/**
 * A file of the public bucket.
 *
 * @param key its key, e.g. {@code data/incidents/latest.geojson}
 * @param contentType media type under which it is served
 */
public record PublicFile(String key, String contentType, byte[] bytes) {}
