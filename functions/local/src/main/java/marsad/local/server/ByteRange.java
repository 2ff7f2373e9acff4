package marsad.local.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that is asked for (RFC 9110, 14.1.2).
 *
 * @param first first byte, from 0
 * @param last last byte; before the first where the file holds no byte of the part
 */
record ByteRange(int first, int last) {
  private static final ByteRange UNSATISFIABLE = new ByteRange(0, -1);
  private static final Pattern ONE = Pattern.compile("(?i)bytes=[ \\t]*(\\d*)-(\\d*)[ \\t]*");

  /**
   * The part that a header asks for; empty where it is none that is understood, or asks for several
   * parts: then the whole file is the answer.
   *
   * @param size of the file, bytes
   */
  static Optional<ByteRange> of(String header, int size) {
    Matcher range = ONE.matcher(header == null ? "" : header);
    if (!range.matches()) {
      return Optional.empty();
    }
    boolean hasFirst = !range.group(1).isEmpty();
    boolean hasLast = !range.group(2).isEmpty();
    if (!hasFirst && !hasLast) {
      return Optional.empty();
    }
    int last = hasLast ? number(range.group(2)) : Integer.MAX_VALUE;
    if (!hasFirst) {
      return Optional.of(
          last == 0 || size == 0
              ? UNSATISFIABLE
              : new ByteRange(size - Math.min(last, size), size - 1));
    }
    int first = number(range.group(1));
    if (hasLast && last < first) {
      return Optional.empty();
    }
    return Optional.of(
        first >= size ? UNSATISFIABLE : new ByteRange(first, Math.min(last, size - 1)));
  }

  /** A number of any length; what is longer than any file is the longest. */
  private static int number(String digits) {
    String plain = digits.replaceFirst("^0+(?=\\d)", "");
    return plain.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(plain);
  }

  /** Whether the file holds a byte of it. */
  boolean isSatisfiable() {
    return last >= first;
  }

  /** The header {@code Content-Range} of the answer. */
  String contentRange(int size) {
    return "bytes " + (isSatisfiable() ? first + "-" + last : "*") + "/" + size;
  }
}
