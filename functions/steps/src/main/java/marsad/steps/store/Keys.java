package marsad.steps.store;

/** The form of keys: folders and names of plain characters. */
final class Keys {
  private Keys() {}

  /** The key itself, if it can be one in every store. */
  static String check(String key) {
    if (!key.matches("[A-Za-z0-9_][A-Za-z0-9._=-]*(/[A-Za-z0-9_][A-Za-z0-9._=-]*)*")) {
      throw new IllegalArgumentException("'" + key + "' is no key of an object");
    }
    return key;
  }
}
