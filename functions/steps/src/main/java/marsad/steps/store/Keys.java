package marsad.steps.store;

import java.util.regex.Pattern;

/** The form of keys: folders and names of plain characters. */
public final class Keys {
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._=-]{0,254}(/[A-Za-z0-9_][A-Za-z0-9._=-]{0,254})*");

  /** Longest key in S3, bytes. */
  private static final int LONGEST = 1024;

  private Keys() {}

  /** Whether a text can be the key of an object. */
  public static boolean isKey(String text) {
    return text != null && text.length() <= LONGEST && KEY.matcher(text).matches();
  }

  /** The key itself, if it can be one in every store. */
  static String check(String key) {
    if (!isKey(key)) {
      throw new IllegalArgumentException("'" + key + "' is no key of an object");
    }
    return key;
  }
}
