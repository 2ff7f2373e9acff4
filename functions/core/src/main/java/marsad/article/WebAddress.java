package marsad.article;

import java.util.regex.Pattern;
import marsad.json.Directions;

/** Tells what may stand behind a link from what must not. */
public final class WebAddress {
  /**
   * http or https with a host and perhaps a port, and nothing that hides where it leads: no user
   * name before the host, no backslash, no blank, nothing that cannot be seen.
   */
  private static final Pattern FORM =
      Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\\p{Cf}/?#@\\\\]+([/?#][^\\s\\p{Cntrl}\\\\]*)?");

  private WebAddress() {}

  /** Whether a text is an address that a reader may be led to; people write blanks in the path. */
  public static boolean is(String text) {
    return text != null
        && FORM.matcher(text.strip().replace(' ', '+')).matches()
        && text.chars().noneMatch(c -> Directions.turns((char) c));
  }

  /**
   * Checks an address that somebody gives.
   *
   * @param text an address, or null where there is none
   * @throws BadField if it is none that a reader may be led to
   */
  public static void check(String field, String text) {
    if (text != null && !text.isBlank() && !is(text)) {
      throw new BadField(
          InputRejectionReason.BAD_ADDRESS,
          field,
          text,
          "expected an http or https address, no user name in it");
    }
  }

  /** The address; null for what is none. */
  public static String orNull(String text) {
    return is(text) ? text : null;
  }
}
