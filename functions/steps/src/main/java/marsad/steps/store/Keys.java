package marsad.steps.store;

import java.util.regex.Pattern;

/** The form of keys: folders and names of plain characters. */
final class Keys {
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._=-]*(/[A-Za-z0-9_][A-Za-z0-9._=-]*)*");

  private Keys() {}

  /** The key itself, if it can be one in every store. */
  static String check(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("'" + key + "' is no key of an object");
    }
    return key;
  }
}
