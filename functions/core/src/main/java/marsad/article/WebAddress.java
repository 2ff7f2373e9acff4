package marsad.article;

import java.util.regex.Pattern;
import marsad.json.Directions;

/** Checks the addresses of links. */
public final class WebAddress {
  /**
   * http or https with a host and an optional port, and nothing that hides the target: no user name
   * before the host, no backslash, no blank, no invisible character.
   */
  private static final Pattern FORM =
      Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\\p{Cf}/?#@\\\\]+([/?#][^\\s\\p{Cntrl}\\\\]*)?");

  private WebAddress() {}

  /** Returns whether a text is an address that may be linked to; the path may contain blanks. */
  public static boolean is(String text) {
    return text != null
        && FORM.matcher(text.strip().replace(' ', '+')).matches()
        && text.chars().noneMatch(c -> Directions.turns((char) c));
  }

  /**
   * Checks an address from outside.
   *
   * @param text an address; null where there is none
   * @throws BadField if it may not be linked to
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

  /** Returns the address; null where the text is none. */
  public static String orNull(String text) {
    return is(text) ? text : null;
  }
}
