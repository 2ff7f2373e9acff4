package marsad.json;

import java.util.Locale;

/** How a value is shown in a message. */
public final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /** A value on one line: at most 80 characters, what cannot be seen as {@code \}{@code u0000}. */
  public static String shortened(String value) {
    StringBuilder out = new StringBuilder();
    int end = Math.min(value.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (i + 1 < end && Character.isSurrogatePair(c, value.charAt(i + 1))) {
        out.append(c).append(value.charAt(++i));
      } else if (Character.isISOControl(c)
          || Directions.turns(c)
          || Character.isSurrogate(c)
          || c >= '\ufffe') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return end < value.length() ? out + "…" : out.toString();
  }
}
