package marsad.article;

import marsad.json.Directions;

/** Removes invalid characters from strings that came from outside. */
public final class Cleaning {
  private static final char REPLACEMENT = '\ufffd';

  private Cleaning() {}

  /**
   * Returns a text with a blank for every control character except line feed and tab and for every
   * directional control, and U+FFFD for every unpaired surrogate. The length of the text, and
   * therefore every offset into it, stays; a valid text is returned itself.
   */
  static String text(String given) {
    int first = firstBad(given, 0);
    if (first < 0) {
      return given;
    }
    char[] chars = given.toCharArray();
    for (int i = first; i >= 0; i = firstBad(given, i + 1)) {
      chars[i] = Character.isSurrogate(chars[i]) ? REPLACEMENT : ' ';
    }
    return new String(chars);
  }

  /**
   * Returns a short string without these characters, cut at a length; null for null or blank.
   *
   * @param longest greatest length, characters
   */
  public static String line(String given, int longest) {
    String cleaned = line(given);
    if (cleaned == null || cleaned.length() <= longest) {
      return cleaned;
    }
    int end = Character.isHighSurrogate(cleaned.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return cleaned.substring(0, end) + "…";
  }

  /** Returns a short string without these characters; null for null or blank. */
  static String line(String given) {
    if (given == null) {
      return null;
    }
    String cleaned = given;
    if (firstBad(given, 0) >= 0) {
      StringBuilder kept = new StringBuilder(given.length());
      int from = 0;
      for (int i = firstBad(given, 0); i >= 0; i = firstBad(given, i + 1)) {
        kept.append(given, from, i).append(Character.isSurrogate(given.charAt(i)) ? "\ufffd" : "");
        from = i + 1;
      }
      cleaned = kept.append(given, from, given.length()).toString();
    }
    return cleaned.isBlank() ? null : cleaned;
  }

  private static int firstBad(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t'
          || c >= 0x7f && c < 0xa0
          || c >= '\ufffe'
          || Directions.turns(c)) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
