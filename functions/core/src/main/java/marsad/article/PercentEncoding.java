package marsad.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding of addresses (RFC 3986, section 2.1). */
final class PercentEncoding {
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

  private PercentEncoding() {}

  /** Escapes the characters that no address may hold. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.append((char) c);
              } else {
                append(out, new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toString();
  }

  /** Writes each octet in one way: letters and digits plain, the rest in capital hexadecimals. */
  static String normalize(String part) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < part.length()) {
      char c = part.charAt(i);
      if (c == '%'
          && i + 2 < part.length()
          && part.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
        int octet = Integer.parseInt(part.substring(i + 1, i + 3), 16);
        boolean plain =
            octet < 0x80 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
        if (plain) {
          out.append((char) octet);
        } else {
          append(out, new byte[] {(byte) octet});
        }
        i += 3;
      } else {
        boolean plain = Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || c == '?';
        if (plain) {
          out.append(c);
        } else {
          append(out, String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        }
        i++;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, byte[] octets) {
    for (byte octet : octets) {
      out.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
    }
  }
}
