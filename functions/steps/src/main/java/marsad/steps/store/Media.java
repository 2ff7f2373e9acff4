package marsad.steps.store;

/**
 * How an object is served.
 *
 * @param type its media type
 * @param cacheControl how long it may be kept, as in the header of that name; null where nobody but
 *     Marsad reads it
 */
public record Media(String type, String cacheControl) {
  /** A media type alone. */
  public static Media of(String type) {
    return new Media(type, null);
  }
}
